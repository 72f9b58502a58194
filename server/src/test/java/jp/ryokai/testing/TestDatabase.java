package jp.ryokai.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The database this run of the suite uses: {@code -Dryokai.test.database=derby} (default) or {@code postgresql}. */
public final class TestDatabase {

    public static final boolean POSTGRESQL =
            System.getProperty("ryokai.test.database", "derby").equals("postgresql");

    private static EmbeddedPostgres postgres;

    private TestDatabase() {}

    /** A JDBC address nobody else uses; on PostgreSQL a database of its own on the one real server of this run. */
    public static synchronized String fresh(String name, Path data) {
        if (!POSTGRESQL) {
            return "jdbc:derby:" + data.resolve("derby") + ";create=true";
        }
        try {
            if (postgres == null) {
                postgres = EmbeddedPostgres.builder().start();
            }
            try (var connection = postgres.getPostgresDatabase().getConnection();
                    var statement = connection.createStatement()) {
                // A council's names need UTF-8; the test server's own template may be plain ASCII.
                statement.execute(
                        "CREATE DATABASE " + name + " ENCODING 'UTF8' LC_COLLATE 'C' LC_CTYPE 'C' TEMPLATE template0");
            }
            return postgres.getJdbcUrl("postgres", name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    public static String username() {
        return POSTGRESQL ? "postgres" : "ryokai";
    }

    /** Tables whose rows come with the schema. */
    private static final Set<String> FILLED_BY_MIGRATION =
            Set.of("platform_migration", "policy_document", "course_shelf");

    /** Empties every table but those the migrations fill, whatever the order of their references. */
    static void wipe(String url) {
        try (var connection = DriverManager.getConnection(url, username(), "unused")) {
            var left = tables(connection);
            for (int round = 0; !left.isEmpty() && round < 10; round++) {
                var stuck = new ArrayList<String>();
                for (var table : left) {
                    try (var statement = connection.createStatement()) {
                        statement.execute("DELETE FROM " + table);
                    } catch (SQLException referenced) {
                        stuck.add(table);
                    }
                }
                left = stuck;
            }
            if (!left.isEmpty()) {
                throw new IllegalStateException("not emptied: " + left);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> tables(Connection connection) throws SQLException {
        var names = new ArrayList<String>();
        try (var found = connection
                .getMetaData()
                .getTables(null, POSTGRESQL ? "public" : "RYOKAI", "%", new String[] {"TABLE"})) {
            while (found.next()) {
                var name = found.getString("TABLE_NAME");
                if (!FILLED_BY_MIGRATION.contains(name.toLowerCase(Locale.ROOT))) {
                    names.add(name);
                }
            }
        }
        return names;
    }
}
