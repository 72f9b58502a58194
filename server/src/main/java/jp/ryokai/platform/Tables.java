package jp.ryokai.platform;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** The tables there are, all but the account of migrations, which each database keeps itself. */
final class Tables {

    private Tables() {}

    /** So that what is referred to comes first. */
    static List<String> inOrder(Connection from, String schema) throws SQLException {
        Set<String> left = new TreeSet<>();
        try (var found = from.getMetaData().getTables(null, schema, "%", new String[] {"TABLE"})) {
            while (found.next()) {
                left.add(found.getString("TABLE_NAME").toLowerCase(Locale.ROOT));
            }
        }
        left.remove(Migrations.TABLE);
        var order = new LinkedHashSet<String>();
        while (!left.isEmpty()) {
            var ready = new ArrayList<String>();
            for (var table : left) {
                if (order.containsAll(references(from, schema, table))) {
                    ready.add(table);
                }
            }
            if (ready.isEmpty()) {
                throw new SQLException("Tables refer to each other in a circle: " + left);
            }
            order.addAll(ready);
            ready.forEach(left::remove);
        }
        return List.copyOf(order);
    }

    private static Set<String> references(Connection from, String schema, String table) throws SQLException {
        var others = new TreeSet<String>();
        var named = from.getMetaData().storesUpperCaseIdentifiers() ? table.toUpperCase(Locale.ROOT) : table;
        try (var keys = from.getMetaData().getImportedKeys(null, schema, named)) {
            while (keys.next()) {
                others.add(keys.getString("PKTABLE_NAME").toLowerCase(Locale.ROOT));
            }
        }
        others.remove(table);
        return others;
    }

    /** The migrations come with rows of their own, and these go; where there are records, somebody's council is. */
    static void empty(Connection to, List<String> tables) throws SQLException {
        try (var statement = to.createStatement()) {
            try (var row = statement.executeQuery("SELECT COUNT(*) FROM ledger_record")) {
                row.next();
                if (row.getLong(1) > 0) {
                    throw new SQLException("The PostgreSQL database already holds records: name an empty one.");
                }
            }
            for (var table : tables.reversed()) {
                statement.executeUpdate("DELETE FROM " + table);
            }
        }
    }
}
