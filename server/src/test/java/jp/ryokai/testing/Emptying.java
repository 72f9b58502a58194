package jp.ryokai.testing;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.SQLIntegrityConstraintViolationException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Empties a database before each test: only the tables that have rows, and those that refer before those referred to.
 * The connection and its statements last as long as the JVM; a test touches some ten of sixty tables.
 */
final class Emptying {

    /** Tables whose rows come with the schema. */
    private static final Set<String> FILLED_BY_MIGRATION =
            Set.of("platform_migration", "policy_document", "course_lock", "ledger_version");

    private static final int MOST_TRIES = 20;

    private record Table(String name, PreparedStatement any, PreparedStatement delete) {}

    private final Connection connection;
    private final List<Table> tables = new ArrayList<>();

    Emptying(String url) {
        try {
            connection = DriverManager.getConnection(url, TestDatabase.username(), "unused");
            connection.setAutoCommit(false);
            for (var name : inOrder()) {
                tables.add(new Table(
                        name,
                        connection.prepareStatement("SELECT 1 FROM " + name + " FETCH FIRST 1 ROWS ONLY"),
                        connection.prepareStatement("DELETE FROM " + name)));
            }
            connection.commit();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What a class before this one left behind may still be arriving: then some rows come after their turn. */
    void now() {
        for (int tries = 1; !emptied(tries == MOST_TRIES); tries++) {
            Thread.onSpinWait();
        }
    }

    private boolean emptied(boolean last) {
        try {
            var filled = new ArrayList<Table>();
            for (var table : tables) {
                try (var row = table.any.executeQuery()) {
                    if (row.next()) {
                        filled.add(table);
                    }
                }
            }
            if (TestDatabase.POSTGRESQL && !filled.isEmpty()) {
                try (var truncate = connection.createStatement()) {
                    truncate.execute("TRUNCATE "
                            + filled.stream().map(Table::name).collect(Collectors.joining(", "))
                            + " CASCADE");
                }
            } else {
                for (var table : filled) {
                    table.delete.executeUpdate();
                }
            }
            connection.commit();
            return true;
        } catch (SQLException e) {
            if (last || !(e instanceof SQLIntegrityConstraintViolationException)) {
                throw new IllegalStateException(e);
            }
            rollback();
            return false;
        }
    }

    private void rollback() {
        try {
            connection.rollback();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Copies all rows aside; {@link #putBack} brings them again, into an emptied database. On Derby only. */
    void keepAside() {
        try (var copy = connection.createStatement()) {
            copy.execute("CREATE SCHEMA ASIDE");
            for (var table : tables) {
                copy.execute("CREATE TABLE ASIDE." + table.name + " AS SELECT * FROM " + table.name + " WITH NO DATA");
                copy.execute("INSERT INTO ASIDE." + table.name + " SELECT * FROM " + table.name);
            }
            connection.commit();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** All rows of all tables, by table; what a backup is. */
    Map<String, List<Object[]>> copied() {
        var rows = new LinkedHashMap<String, List<Object[]>>();
        try (var read = connection.createStatement()) {
            for (var table : tables) {
                var of = new ArrayList<Object[]>();
                try (var found = read.executeQuery("SELECT * FROM " + table.name)) {
                    while (found.next()) {
                        var row = new Object[found.getMetaData().getColumnCount()];
                        for (int i = 0; i < row.length; i++) {
                            var type = found.getMetaData().getColumnType(i + 1);
                            row[i] = switch (type) {
                                case Types.BLOB -> found.getBytes(i + 1);
                                case Types.CLOB -> found.getString(i + 1);
                                default -> found.getObject(i + 1);
                            };
                        }
                        of.add(row);
                    }
                }
                rows.put(table.name, of);
            }
            connection.commit();
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    void putBack(Map<String, List<Object[]>> rows) {
        now();
        try {
            for (var table : tables.reversed()) {
                for (var row : rows.get(table.name)) {
                    try (var insert = connection.prepareStatement("INSERT INTO " + table.name + " VALUES ("
                            + String.join(",", Collections.nCopies(row.length, "?")) + ")")) {
                        for (int i = 0; i < row.length; i++) {
                            insert.setObject(i + 1, row[i]);
                        }
                        insert.executeUpdate();
                    }
                }
            }
            connection.commit();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A table stands after those its rows refer to. */
    List<String> names() {
        return tables.reversed().stream()
                .map(table -> table.name.toLowerCase(Locale.ROOT))
                .toList();
    }

    void putBack() {
        now();
        try (var copy = connection.createStatement()) {
            for (var table : tables.reversed()) {
                copy.execute("INSERT INTO " + table.name + " SELECT * FROM ASIDE." + table.name);
            }
            connection.commit();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A table stands before those its rows refer to. */
    private List<String> inOrder() throws SQLException {
        var schema = TestDatabase.POSTGRESQL ? "public" : "RYOKAI";
        var refersTo = new TreeMap<String, Set<String>>();
        try (var found = connection.getMetaData().getTables(null, schema, "%", new String[] {"TABLE"})) {
            while (found.next()) {
                var name = found.getString("TABLE_NAME");
                if (!FILLED_BY_MIGRATION.contains(name.toLowerCase(Locale.ROOT))) {
                    refersTo.put(name, new TreeSet<>());
                }
            }
        }
        for (var table : refersTo.entrySet()) {
            try (var keys = connection.getMetaData().getImportedKeys(null, schema, table.getKey())) {
                while (keys.next()) {
                    table.getValue().add(keys.getString("PKTABLE_NAME"));
                }
            }
            table.getValue().remove(table.getKey());
        }
        var order = new LinkedHashSet<String>();
        refersTo.keySet().forEach(table -> after(table, refersTo, order));
        return order.stream().filter(refersTo::containsKey).toList().reversed();
    }

    /** Those referred to are put first; a circle would make the deletes fail, and none is here. */
    private static void after(String table, Map<String, Set<String>> refersTo, Set<String> order) {
        if (!order.contains(table)) {
            refersTo.getOrDefault(table, Set.of()).forEach(other -> after(other, refersTo, order));
            order.add(table);
        }
    }
}
