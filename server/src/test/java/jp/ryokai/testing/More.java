package jp.ryokai.testing;

import java.sql.Blob;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * The council many times over: each row again, and what hangs on it hangs on the copy. For tests that ask what a read
 * costs when everything grows. Nobody made the copies and no log knows them, so the installation is emptied afterwards.
 */
final class More {

    /** One chain, one course, one set of documents; and what a process keeps for itself. */
    private static final List<String> ONE = List.of(
            "ledger_",
            "platform_",
            "course_",
            "content_",
            "policy_",
            "sync_",
            "passkey_",
            "device_token_key",
            "device_assertion",
            "device_guess",
            "notice_text",
            "notice_lease");

    /** Unique among all, so that a copy has none of it or another one. */
    private static final Set<String> NONE = Set.of("roster_key", "of_account", "of_person");

    private static final Set<String> NAMED = Set.of("asset_number", "people_group.name", "duty_duty.title");

    private final Connection connection;
    private final int times;
    /** New keys by table and old key. */
    private final Map<String, Map<Object, List<String>>> copies = new HashMap<>();

    private More(Connection connection, int times) {
        this.connection = connection;
        this.times = times;
    }

    /** @param tables as {@link Here} knows them, a table after those its rows refer to */
    static void rows(List<String> tables, int times) {
        try (var connection = DriverManager.getConnection(Here.DATABASE, TestDatabase.username(), "unused")) {
            connection.setAutoCommit(false);
            var more = new More(connection, times);
            for (var table : tables) {
                if (ONE.stream().noneMatch(table::startsWith)) {
                    more.copy(table);
                }
            }
            connection.commit();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void copy(String table) throws SQLException {
        var refers = refers(table);
        var columns = new ArrayList<String>();
        var rows = new ArrayList<Object[]>();
        try (var read = connection.createStatement().executeQuery("SELECT * FROM " + table)) {
            for (var i = 1; i <= read.getMetaData().getColumnCount(); i++) {
                columns.add(read.getMetaData().getColumnName(i).toLowerCase(Locale.ROOT));
            }
            while (read.next()) {
                var row = new Object[columns.size()];
                for (var i = 0; i < row.length; i++) {
                    var value = read.getObject(i + 1);
                    row[i] = value instanceof Blob blob ? blob.getBytes(1, (int) blob.length()) : value;
                }
                rows.add(row);
            }
        }
        var key = columns.contains("id") ? "id" : "sha256";
        var keys = copies.computeIfAbsent(table, _ -> new HashMap<>());
        try (var insert = connection.prepareStatement("INSERT INTO " + table + " (" + String.join(", ", columns)
                + ") VALUES (" + String.join(", ", Collections.nCopies(columns.size(), "?")) + ")")) {
            for (var row : rows) {
                for (var n = 0; n < times; n++) {
                    for (var i = 0; i < row.length; i++) {
                        var value = value(table, columns.get(i), row[i], n, refers);
                        if (columns.get(i).equals(key) && !refers.containsKey(key)) {
                            value = key.equals("id") ? UUID.randomUUID().toString() : hash();
                            keys.computeIfAbsent(row[i], _ -> new ArrayList<>()).add((String) value);
                        }
                        insert.setObject(i + 1, value);
                    }
                    insert.addBatch();
                }
            }
            insert.executeBatch();
        }
    }

    private Object value(String table, String column, Object was, int n, Map<String, String> refers) {
        if (was == null || NONE.contains(column)) {
            return null;
        }
        if (NAMED.contains(column) || NAMED.contains(table + "." + column)) {
            return was + " " + n;
        }
        var there = refers.containsKey(column)
                ? copies.getOrDefault(refers.get(column), Map.of()).get(was)
                : null;
        return there == null ? was : there.get(n);
    }

    private Map<String, String> refers(String table) throws SQLException {
        var refers = new LinkedHashMap<String, String>();
        var postgresql = TestDatabase.POSTGRESQL;
        try (var found = connection
                .getMetaData()
                .getImportedKeys(
                        null, postgresql ? "public" : "RYOKAI", postgresql ? table : table.toUpperCase(Locale.ROOT))) {
            while (found.next()) {
                refers.put(
                        found.getString("FKCOLUMN_NAME").toLowerCase(Locale.ROOT),
                        found.getString("PKTABLE_NAME").toLowerCase(Locale.ROOT));
            }
        }
        return refers;
    }

    private static String hash() {
        return (UUID.randomUUID() + "" + UUID.randomUUID()).replace("-", "");
    }
}
