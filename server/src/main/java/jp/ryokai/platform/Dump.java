package jp.ryokai.platform;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.Reader;
import java.lang.reflect.InvocationTargetException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationVersion;

/**
 * PostgreSQL's rows as files, a table each: what {@code COPY} writes as CSV, its first line the columns. Read in one
 * snapshot, so that what is written meanwhile is in all tables or in none; put back in one transaction.
 */
final class Dump {

    static final String FOLDER = "postgresql";
    private static final String VERSION = "version";
    private static final String END = ".csv.gz";

    /** Its account of each step, with the database's address, is nothing for an operator; held, or it is forgotten. */
    private static final Logger FLYWAY = Logger.getLogger("org.flywaydb");

    private Dump() {}

    /** @param from in a transaction that sees one snapshot */
    static void write(Connection from, Path backup) throws SQLException, IOException {
        var folder = Files.createDirectory(backup.resolve(FOLDER));
        Files.writeString(folder.resolve(VERSION), version(from));
        for (var table : Tables.inOrder(from, from.getSchema())) {
            try (var packed = new GZIPOutputStream(Files.newOutputStream(folder.resolve(table + END)))) {
                copy(from, "copyOut", "COPY " + table + " TO STDOUT (FORMAT csv, HEADER)", OutputStream.class, packed);
            }
        }
    }

    /** Where the backup is of PostgreSQL: into the database of the settings. */
    static void restore(Path backup, DatabaseSettings settings) throws IOException {
        if (!Inventory.isIn(backup)) {
            return; // Copied by hand: the database comes back by its own tools.
        }
        var held = Inventory.read(backup);
        if (held.database().equals("derby") != settings.embedded()) {
            throw new IOException("the backup is of " + held.database()
                    + ", and the settings name another database (ryokai.database.url).");
        }
        if (!settings.embedded()) {
            try (var to = DriverManager.getConnection(settings.url(), settings.user(), settings.password())) {
                if (!holds(to, held.checkpoint())) {
                    read(backup, settings, to);
                }
            } catch (SQLException e) {
                throw new IOException(
                        e.getSQLState() == null
                                ? e.getMessage()
                                : "the rows could not be put into the database (SQL state " + e.getSQLState()
                                        + "). Name an empty one of this user's (ryokai.database.url).",
                        e);
            }
        }
    }

    /** Whoever restored before and died behind the commit has it all there. */
    private static boolean holds(Connection to, String checkpoint) throws SQLException {
        try (var there = to.getMetaData().getTables(null, to.getSchema(), "ledger_checkpoint", null)) {
            if (checkpoint.isEmpty() || !there.next()) {
                return false;
            }
        }
        try (var statement = to.createStatement();
                var row = statement.executeQuery("SELECT note FROM ledger_checkpoint ORDER BY size DESC LIMIT 1")) {
            return row.next() && row.getString(1).equals(checkpoint);
        }
    }

    /**
     * All rows or none. The tables are made as they were then, by the migrations that had run then; the next start
     * brings them up to date as it would have.
     */
    private static void read(Path backup, DatabaseSettings settings, Connection to) throws SQLException, IOException {
        var folder = backup.resolve(FOLDER);
        var version = Files.readString(folder.resolve(VERSION));
        FLYWAY.setLevel(Level.WARNING);
        var flyway = Flyway.configure()
                .dataSource(settings.url(), settings.user(), settings.password())
                .target(version);
        Migrations.apply(flyway, "postgresql");
        if (!version(to).equals(version)) {
            throw new SQLException("The backup was made by a newer version: restore it with that one.");
        }
        to.setAutoCommit(false);
        // A table that a migration added in between, below the highest there was, has nothing to come.
        var tables = Tables.inOrder(to, to.getSchema()).stream()
                .filter(table -> Files.exists(folder.resolve(table + END)))
                .toList();
        try (var there = Files.list(folder)) {
            if (there.filter(file -> file.toString().endsWith(END)).count() != tables.size()) {
                throw new SQLException("The backup holds tables that this version does not know: restore it with the"
                        + " version that made it.");
            }
        }
        Tables.empty(to, tables);
        for (var table : tables) {
            load(to, table, folder.resolve(table + END));
        }
        to.commit();
    }

    private static void load(Connection to, String table, Path file) throws SQLException, IOException {
        // By name: a column may stand at another place since.
        String columns;
        try (var lines = reader(file)) {
            columns = lines.readLine();
        }
        try (var lines = reader(file)) {
            copy(
                    to,
                    "copyIn",
                    "COPY " + table + " (" + columns + ") FROM STDIN (FORMAT csv, HEADER)",
                    Reader.class,
                    lines);
        }
    }

    /**
     * The driver's {@code CopyManager}, by its name: its classes bear annotations of a checker that is nowhere shipped,
     * and the compiler, which takes no warning, warns of each.
     */
    private static void copy(Connection connection, String way, String sql, Class<?> kind, Object with)
            throws SQLException, IOException {
        try {
            var driver = Class.forName("org.postgresql.PGConnection");
            var copies = driver.getMethod("getCopyAPI").invoke(connection.unwrap(driver));
            copies.getClass().getMethod(way, String.class, kind).invoke(copies, sql, with);
        } catch (InvocationTargetException e) {
            switch (e.getCause()) {
                case SQLException refused -> throw refused;
                case IOException broken -> throw broken;
                default -> throw new IllegalStateException(e);
            }
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static BufferedReader reader(Path file) throws IOException {
        return new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8));
    }

    /** The highest there is; a file that was added later may have run after it. */
    private static String version(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(
                        "SELECT version FROM " + Migrations.TABLE + " WHERE success AND version IS NOT NULL")) {
            var highest = MigrationVersion.EMPTY;
            while (rows.next()) {
                var one = MigrationVersion.fromVersion(rows.getString(1));
                highest = one.compareTo(highest) > 0 ? one : highest;
            }
            return highest.getVersion();
        }
    }

    /** One snapshot from the first statement to the last, and nothing can be written by mistake. */
    static void oneSnapshot(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        connection.setReadOnly(true);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
    }
}
