package jp.ryokai.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Proxy;
import java.sql.DriverManager;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.junit.jupiter.api.Test;

/** A database that is not this program's is refused with a sentence and stays as it is. */
class MigrationsTest {

    private static final String ACCOUNT = "\"RYOKAI\".\"" + Migrations.TABLE + "\"";

    @Test
    void an_empty_database_is_filled_and_a_filled_one_left_alone() throws SQLException {
        Migrations.apply(database("filled"), "derby");
        var before = count("filled", ACCOUNT);
        Migrations.apply(database("filled"), "derby");
        assertEquals(before, count("filled", ACCOUNT));
        assertEquals(3, count("filled", "policy_document"));
    }

    @Test
    void one_of_before_the_first_release_is_not_carried_over() throws SQLException {
        Migrations.apply(database("dated"), "derby");
        run("dated", "UPDATE " + ACCOUNT + " SET \"version\" = '2026.11.23.' || \"version\" WHERE \"version\" <> '01'");
        assertTrue(refusal("dated").contains("made by a version before 1.0.0"), refusal("dated"));
    }

    @Test
    void one_whose_file_was_edited_since_is_not_used_with_a_column_away() throws SQLException {
        Migrations.apply(database("edited"), "derby");
        run("edited", "UPDATE " + ACCOUNT + " SET \"checksum\" = 7 WHERE \"description\" = 'plan'");
        assertTrue(refusal("edited").contains("made by a version before 1.0.0"), refusal("edited"));
    }

    @Test
    void one_of_a_newer_program_is_refused_by_an_older() throws SQLException {
        Migrations.apply(database("newer"), "derby");
        run(
                "newer",
                "UPDATE " + ACCOUNT + " SET \"version\" = '2031.01.01', \"installed_rank\" = 999"
                        + " WHERE \"installed_rank\" = (SELECT MAX(\"installed_rank\") FROM " + ACCOUNT + ")");
        run("newer", "UPDATE " + ACCOUNT + " SET \"script\" = 'V2031_01_01__x.sql' WHERE \"installed_rank\" = 999");
        assertTrue(refusal("newer").contains("brought up to date by a newer version"), refusal("newer"));
    }

    @Test
    void one_of_another_program_is_left_as_it_is() throws SQLException {
        run("foreign", "CREATE TABLE invoice (id INTEGER)");
        assertTrue(refusal("foreign").contains("holds tables that are not Ryokai's"), refusal("foreign"));
        assertThrows(SQLException.class, () -> count("foreign", ACCOUNT), "nothing was made beside them");
    }

    private static String refusal(String name) {
        var refused = assertThrows(Settings.Wrong.class, () -> Migrations.apply(database(name), "derby"))
                .getMessage();
        assertTrue(refused.startsWith("Ryokai does not start, because the database"), refused);
        return refused;
    }

    private static FluentConfiguration database(String name) {
        // By its address alone Flyway looks for a driver that only Derby's tools have.
        return Flyway.configure().dataSource((DataSource) Proxy.newProxyInstance(
                MigrationsTest.class.getClassLoader(),
                new Class<?>[] {DataSource.class},
                (proxy, method, arguments) -> DriverManager.getConnection(url(name), "ryokai", "")));
    }

    private static String url(String name) {
        return "jdbc:derby:memory:migrations-" + name + ";create=true";
    }

    private static void run(String name, String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(url(name), "ryokai", "");
                var statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    private static int count(String name, String table) throws SQLException {
        try (var connection = DriverManager.getConnection(url(name), "ryokai", "");
                var row = connection.createStatement().executeQuery("SELECT COUNT(*) FROM " + table)) {
            row.next();
            return row.getInt(1);
        }
    }
}
