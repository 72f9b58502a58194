package jp.ryokai.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.enterprise.inject.spi.CDI;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.ryokai.ledger.Checkpoint;
import jp.ryokai.ledger.Log;
import jp.ryokai.ledger.Merkle;
import jp.ryokai.ledger.OwnRoot;
import jp.ryokai.ledger.Receipt;
import jp.ryokai.ledger.Sequencer;
import jp.ryokai.platform.Hashes;
import jp.ryokai.sync.Twins;

/** After each test: the log is sound, every record has its place and its receipt holds, and no row stands alone. */
final class WholeInstallation {

    private WholeInstallation() {}

    static void verify() {
        assertEquals(List.of(), Twins.different(), "equal tags mean equal manifests");
        assertTrue(
                CDI.current().select(Sequencer.class).get().await(Duration.ofSeconds(20)), "everything gets a number");
        try (var connection = DriverManager.getConnection(Here.DATABASE, TestDatabase.username(), "unused")) {
            var leaves = leaves(connection);
            var records = records(connection);
            assertEquals(records.keySet(), leaves.keySet(), "every record has one place in the log");
            logIsSound(new ArrayList<>(leaves.values()));
            receiptsHold(records.keySet());
            factsHaveRecords(connection, records);
            ownRootsHold(connection);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The tree over the leaves, computed from nothing but their texts, is the one that was signed. */
    private static void logIsSound(List<String> leaves) {
        if (leaves.isEmpty()) {
            return;
        }
        var log = CDI.current().select(Log.class).get();
        var epochs = new Call("GET", "/log/epochs").told().expect(200).text();
        var note = new Call("GET", OutsideLog.newest(epochs) + "/checkpoint")
                .told()
                .expect(200)
                .text();
        var checkpoint = Checkpoint.ofAny(note, log.verifierKey()).orElseThrow();
        assertEquals(leaves.size(), checkpoint.size(), "the checkpoint covers all leaves");
        assertEquals(text(root(leaves)), text(checkpoint.root()), "the signed root is that of the leaves");
    }

    private static void receiptsHold(Iterable<String> records) {
        var all = new ArrayList<String>();
        records.forEach(all::add);
        var log = CDI.current().select(Log.class).get();
        for (int from = 0; from < all.size(); from += 500) {
            var some = all.subList(from, Math.min(from + 500, all.size()));
            var receipts = log.receipts(some);
            assertEquals(some.size(), receipts.size(), "every record has a receipt");
            receipts.forEach((sha256, receipt) ->
                    assertTrue(holds(receipt, sha256, log.verifierKey()), "the receipt of " + sha256 + " holds"));
        }
    }

    static boolean holds(Receipt receipt, String sha256, String key) {
        var checkpoint = Checkpoint.ofAny(receipt.checkpoint(), key).orElseThrow();
        return receipt.leaf().contains("\nsha256 " + sha256 + "\n")
                && Merkle.verifyInclusion(
                        receipt.index(),
                        checkpoint.size(),
                        Merkle.leaf(receipt.leaf().getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                        receipt.path().stream().map(Base64.getDecoder()::decode).toList(),
                        checkpoint.root());
    }

    private static Map<String, String> leaves(Connection connection) throws SQLException {
        var leaves = new java.util.LinkedHashMap<String, String>();
        try (var rows = connection
                .createStatement()
                .executeQuery("SELECT position, sha256, text FROM ledger_leaf ORDER BY position")) {
            while (rows.next()) {
                assertEquals(leaves.size(), rows.getLong(1), "places have no gaps");
                leaves.put(rows.getString(2), rows.getString(3));
            }
        }
        return leaves;
    }

    private static Map<String, String> records(Connection connection) throws SQLException {
        var records = new HashMap<String, String>();
        try (var rows =
                connection.createStatement().executeQuery("SELECT sha256, bytes, kind, outcome FROM ledger_record")) {
            while (rows.next()) {
                assertEquals(rows.getString(1), Hashes.sha256Hex(rows.getBytes(2)), "bytes are what their name says");
                records.put(rows.getString(1), rows.getString(3) + " " + rows.getString(4));
            }
        }
        return records;
    }

    /** What is kept of each person's own records is what their places in the log say. */
    private static void ownRootsHold(Connection connection) throws SQLException {
        var said = new HashMap<String, String>();
        try (var rows = connection.createStatement().executeQuery("SELECT person, records, root FROM ledger_own")) {
            while (rows.next()) {
                said.put(rows.getString(1), rows.getLong(2) + " " + rows.getString(3));
            }
        }
        var held = new HashMap<String, List<String>>();
        try (var rows = connection
                .createStatement()
                .executeQuery("SELECT r.person, r.sha256 FROM ledger_leaf l JOIN ledger_record r ON r.sha256 = l.sha256"
                        + " WHERE r.device IS NOT NULL ORDER BY l.position")) {
            while (rows.next()) {
                held.computeIfAbsent(rows.getString(1), p -> new ArrayList<>()).add(rows.getString(2));
            }
        }
        var made = new HashMap<String, String>();
        held.forEach((person, records) ->
                made.put(person, records.size() + " " + records.stream().reduce(OwnRoot.NONE, OwnRoot::next)));
        assertEquals(made, said, "count and root of everybody's own records");
    }

    /** A fact is a row of a room; it rests on a stored record of its kind, and every such record has its row. */
    private static void factsHaveRecords(Connection connection, Map<String, String> records) throws SQLException {
        var tables = Map.of(
                "lesson_finished",
                List.of("lesson.finished"),
                "quiz_attempt",
                List.of("quiz.attempted"),
                "acknowledgement_statement",
                List.of("statement.signed", "statement.withheld", "statement.declined"),
                "selfcheck_check",
                List.of("selfcheck.answered"),
                "incident_report",
                List.of("incident.reported"));
        for (var table : tables.entrySet()) {
            var facts = new ArrayList<String>();
            try (var rows = connection.createStatement().executeQuery("SELECT sha256 FROM " + table.getKey())) {
                while (rows.next()) {
                    facts.add(rows.getString(1));
                }
            }
            var expected = records.entrySet().stream()
                    .filter(r -> table.getValue().stream()
                            .anyMatch(kind -> r.getValue().equals(kind + " stored")))
                    .map(Map.Entry::getKey)
                    .sorted()
                    .toList();
            assertEquals(expected, facts.stream().sorted().toList(), table.getKey() + " rests on stored records");
        }
    }

    /** RFC 9162 section 2.1.1, as it is written there. */
    private static byte[] root(List<String> leaves) {
        if (leaves.size() == 1) {
            return Merkle.leaf(leaves.getFirst().getBytes(java.nio.charset.StandardCharsets.UTF_8));
        }
        var k = Integer.highestOneBit(leaves.size() - 1);
        return Merkle.node(root(leaves.subList(0, k)), root(leaves.subList(k, leaves.size())));
    }

    private static String text(byte[] hash) {
        return Base64.getEncoder().encodeToString(hash);
    }
}
