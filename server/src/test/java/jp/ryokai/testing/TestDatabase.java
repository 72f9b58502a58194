package jp.ryokai.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.SQLException;

/** The database this run of the suite uses: {@code -Dryokai.test.database=derby} (default) or {@code postgresql}. */
public final class TestDatabase {

    public static final boolean POSTGRESQL =
            System.getProperty("ryokai.test.database", "derby").equals("postgresql");

    private static EmbeddedPostgres postgres;

    private TestDatabase() {}

    /** A JDBC address nobody else uses; on PostgreSQL a database of its own on the one real server of this run. */
    public static String fresh(String name, Path data) {
        return POSTGRESQL ? onPostgresql(name) : derby(data);
    }

    /** As {@link #fresh}, and there is no table either. */
    static String nothing(String name, Path data) {
        return POSTGRESQL ? onPostgresql(name) : derbyFromNothing(data);
    }

    /** With its tables, where this run has made them; else the first start makes them. */
    static String derby(Path data) {
        Release.copyTables(data.resolve("derby"));
        return derbyFromNothing(data);
    }

    private static String derbyFromNothing(Path data) {
        return "jdbc:derby:" + data.resolve("derby") + ";create=true";
    }

    private static synchronized String onPostgresql(String name) {
        try {
            if (postgres == null) {
                // What tests kill is the server or PostgreSQL's own processes, never the machine: nothing waits for a
                // disk.
                postgres = EmbeddedPostgres.builder()
                        .setServerConfig("fsync", "off")
                        .setServerConfig("full_page_writes", "off")
                        .start();
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
}
