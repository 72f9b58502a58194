package jp.ryokai.platform;

import static jakarta.interceptor.Interceptor.Priority.PLATFORM_BEFORE;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;

/**
 * Holds the keys against the database they belong to, after its schema stands and before anything is signed. A key
 * that is missing beside a database in use is an accident (a folder not copied, a volume not mounted), and a new one
 * in its place would make of it a loss that is noticed months later: the start stops instead.
 *
 * <p>The database knows a fingerprint of each key. Who means to give one up takes its row away.
 */
@ApplicationScoped
class KeysOfDatabase {

    private final DataSource main;
    private final Keys keys;

    @Inject
    KeysOfDatabase(@Named("main") DataSource main, Keys keys) {
        this.main = main;
        this.keys = keys;
    }

    void check(@Observes @Priority(PLATFORM_BEFORE + 1) @Initialized(ApplicationScoped.class) Object start)
            throws SQLException {
        try (var connection = main.getConnection()) {
            var known = known(connection);
            var wrong = new ArrayList<String>();
            keys.fingerprints().forEach((name, fingerprint) -> {
                if (known.containsKey(name) && !known.get(name).equals(fingerprint)) {
                    wrong.add(name + (keys.isNew(name) ? " is missing" : " is another"));
                }
            });
            if (known.isEmpty() && inUse(connection)) {
                // Written by a program that knew no fingerprints: what is there is believed, what is not is missed.
                keys.fingerprints().keySet().stream()
                        .filter(keys::isNew)
                        .forEach(name -> wrong.add(name + " is missing"));
            }
            if (!wrong.isEmpty()) {
                throw new Settings.Wrong(("Ryokai does not start, because this database was used with other keys than "
                                + "are in %s: %s. Nothing was made or changed. Put the keys of the same installation "
                                + "there (from the backup or the other server), see operate.md in the docs folder.")
                        .formatted(keys.folder().toAbsolutePath(), String.join(", ", wrong)));
            }
            keys.keep();
            remember(connection, known);
        }
    }

    private static Map<String, String> known(Connection connection) throws SQLException {
        var known = new HashMap<String, String>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT name, fingerprint FROM platform_key")) {
            while (rows.next()) {
                known.put(rows.getString(1), rows.getString(2));
            }
        }
        return known;
    }

    /** The log's head is made at the first start and never taken away. */
    private static boolean inUse(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT size FROM ledger_head")) {
            return rows.next();
        }
    }

    /** Two servers that begin on one empty database with folders of their own: one is first, the other stops here. */
    private void remember(Connection connection, Map<String, String> known) throws SQLException {
        connection.setAutoCommit(false);
        try (var insert = connection.prepareStatement("INSERT INTO platform_key (name, fingerprint) VALUES (?, ?)")) {
            for (var key : keys.fingerprints().entrySet()) {
                if (!known.containsKey(key.getKey())) {
                    insert.setString(1, key.getKey());
                    insert.setString(2, key.getValue());
                    insert.executeUpdate();
                }
            }
            connection.commit();
        } catch (SQLException e) {
            connection.rollback();
            if ("23505".equals(e.getSQLState()) && !known(connection).equals(keys.fingerprints())) {
                throw new Settings.Wrong("Ryokai does not start, because another server began this database at the "
                        + "same moment with keys of its own: copy its folder of keys here, and start again.");
            }
            if (!"23505".equals(e.getSQLState())) {
                throw e;
            }
        } finally {
            connection.setAutoCommit(true);
        }
    }
}
