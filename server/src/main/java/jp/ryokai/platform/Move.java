package jp.ryokai.platform;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Locale;
import java.util.stream.Collectors;
import org.flywaydb.core.Flyway;

/**
 * Moves an installation from embedded Derby to PostgreSQL: every row of every table, byte for byte, in one
 * transaction. Run it while no server runs on either. If it dies, the target is as empty as before: run it again.
 *
 * <p>{@code java -cp server.jar jp.ryokai.platform.Move jdbc:derby:data/derby jdbc:postgresql://host/name user}, with
 * the password in the environment as {@code RYOKAI_DATABASE_PASSWORD}. The keys folder moves by copying.
 */
public final class Move {

    private static final String DERBY = "jdbc:derby:";
    private static final int BATCH = 500;
    /** sysexits.h EX_NOPERM, as of a restore. */
    private static final int REFUSED = 77;

    private Move() {}

    public static void main(String[] args) throws SQLException {
        java.util.TimeZone.setDefault(java.util.TimeZone.getTimeZone("UTC"));
        if (args.length != 3 || !args[0].startsWith(DERBY) || !args[1].startsWith("jdbc:postgresql:")) {
            System.err.println("Give the Derby address, the PostgreSQL address and the PostgreSQL user.");
            System.exit(64);
        }
        OwnerOnly.umask();
        var password = System.getenv().getOrDefault("RYOKAI_DATABASE_PASSWORD", "");
        try {
            System.out.println(move(args[0], args[1], args[2], password) + " rows moved.");
        } catch (Settings.Wrong e) {
            System.err.println(e.getMessage());
            System.exit(REFUSED);
        }
    }

    /**
     * @return how many rows were moved
     * @throws Settings.Wrong beside a restore that was begun and not finished: the rows may be those of before it
     */
    public static long move(String derby, String postgresql, String user, String password) throws SQLException {
        // The database may be named with attributes behind it; the folder above it is that of the data.
        Restore.refuseUnfinished(Path.of(derby.substring(DERBY.length()).split(";", -1)[0])
                .toAbsolutePath()
                .getParent());
        Migrations.apply(Flyway.configure().dataSource(postgresql, user, password), "postgresql");
        try (var from = DriverManager.getConnection(derby, "ryokai", "");
                var to = DriverManager.getConnection(postgresql, user, password)) {
            to.setAutoCommit(false);
            long rows = 0;
            var tables = Tables.inOrder(from, "RYOKAI");
            // The three parts of the document set and their like come with the migrations; ours replace them.
            Tables.empty(to, tables);
            for (var table : tables) {
                rows += copy(from, to, table);
            }
            to.commit();
            return rows;
        }
    }

    private static long copy(Connection from, Connection to, String table) throws SQLException {
        try (var rows = from.createStatement().executeQuery("SELECT * FROM " + table)) {
            var meta = rows.getMetaData();
            var columns = new ArrayList<String>();
            for (int i = 1; i <= meta.getColumnCount(); i++) {
                columns.add(meta.getColumnName(i).toLowerCase(Locale.ROOT));
            }
            var insert = "INSERT INTO " + table + columns.stream().collect(Collectors.joining(",", " (", ")"))
                    + columns.stream().map(c -> "?").collect(Collectors.joining(",", " VALUES (", ")"));
            long count = 0;
            try (var statement = to.prepareStatement(insert)) {
                while (rows.next()) {
                    for (int i = 1; i <= columns.size(); i++) {
                        statement.setObject(i, value(rows, meta.getColumnTypeName(i), i));
                    }
                    statement.addBatch();
                    if (++count % BATCH == 0) {
                        statement.executeBatch();
                    }
                }
                statement.executeBatch();
            }
            return count;
        }
    }

    private static Object value(java.sql.ResultSet rows, String type, int column) throws SQLException {
        return switch (type) {
            case "BLOB" -> rows.getBytes(column);
            case "CLOB" -> rows.getString(column);
            default -> rows.getObject(column);
        };
    }
}
