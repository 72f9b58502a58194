package jp.ryokai.bench;

import java.sql.Connection;
import java.sql.Date;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import jp.ryokai.platform.Hashes;
import jp.ryokai.testing.TestDatabase;

/** A council that is large and old: its people and what they sent lie there, by JDBC; one's own records are pushed. */
final class Growth {

    static final int OWN = Integer.getInteger("bench.own", 5_000);

    private static final int PEOPLE = Integer.getInteger("bench.people", 100_000);
    private static final int RECORDS = Integer.getInteger("bench.records", 1_000_000);
    private static final int AT_ONCE = 5_000;
    /** Far beyond what the sequencer numbers in a run. */
    private static final long FIRST_PLACE = 1_000_000_000L;

    private Growth() {}

    static String words() {
        return "with %,d people, %,d records, %,d of one's own".formatted(PEOPLE, RECORDS, OWN);
    }

    static void fill() throws SQLException {
        try (var database = DriverManager.getConnection(
                System.getProperty("ryokai.database.url"), TestDatabase.username(), "unused")) {
            database.setAutoCommit(false);
            people(database);
            records(database);
            if (TestDatabase.POSTGRESQL) {
                database.setAutoCommit(true);
                database.createStatement().execute("ANALYZE");
            }
        }
    }

    private static void people(Connection database) throws SQLException {
        var now = Timestamp.from(Instant.now());
        try (var person = database.prepareStatement("INSERT INTO people_person (id, public_name, kana, sort_key,"
                        + " fold_key, kind, added_at) VALUES (?, ?, ?, ?, ?, 'staff', ?)");
                var term = database.prepareStatement(
                        "INSERT INTO people_term (id, person, from_on, cause) VALUES (?, ?, ?, '採用')")) {
            for (int i = 0; i < PEOPLE; i++) {
                person.setString(1, "bench-" + i);
                for (int name = 2; name <= 5; name++) {
                    person.setString(name, "ベンチ" + i);
                }
                person.setTimestamp(6, now);
                person.addBatch();
                term.setString(1, "bench-" + i);
                term.setString(2, "bench-" + i);
                term.setDate(3, Date.valueOf("2023-05-01"));
                term.addBatch();
                if (i % AT_ONCE == AT_ONCE - 1) {
                    person.executeBatch();
                    term.executeBatch();
                    database.commit();
                }
            }
            person.executeBatch();
            term.executeBatch();
            database.commit();
        }
    }

    private static void records(Connection database) throws SQLException {
        String edition;
        try (var one = database.createStatement().executeQuery("SELECT MIN(edition) FROM course_module")) {
            one.next();
            edition = one.getString(1);
        }
        var now = Timestamp.from(Instant.now());
        try (var record = database.prepareStatement("INSERT INTO ledger_record (sha256, slot, id, bytes, kind, person,"
            + " device, seq, received_at, outcome, clock_off) VALUES (?, ?, ?, ?, 'lesson.finished', ?, ?, ?, ?,"
            + " 'stored', FALSE)");
                var leaf = database.prepareStatement(
                        "INSERT INTO ledger_leaf (position, sha256, text) VALUES (?, ?, 'bench')");
                var lesson = database.prepareStatement("INSERT INTO lesson_finished (sha256, record_id, person, module,"
                        + " edition, seconds, occurred_at, received_at) VALUES (?, ?, ?, 'why-it-matters', ?, 240, ?,"
                        + " ?)")) {
            for (int i = 0; i < RECORDS; i++) {
                var sha256 = Hashes.sha256Hex("bench-" + i);
                var person = "bench-" + i % PEOPLE;
                record.setString(1, sha256);
                record.setString(2, sha256);
                record.setString(3, "id-" + i);
                record.setBytes(4, sha256.getBytes(java.nio.charset.StandardCharsets.US_ASCII));
                record.setString(5, person);
                record.setString(6, person);
                record.setLong(7, i);
                record.setTimestamp(8, now);
                record.addBatch();
                leaf.setLong(1, FIRST_PLACE + i);
                leaf.setString(2, sha256);
                leaf.addBatch();
                lesson.setString(1, sha256);
                lesson.setString(2, "id-" + i);
                lesson.setString(3, person);
                lesson.setString(4, edition);
                lesson.setTimestamp(5, now);
                lesson.setTimestamp(6, now);
                lesson.addBatch();
                if (i % AT_ONCE == AT_ONCE - 1) {
                    record.executeBatch();
                    leaf.executeBatch();
                    lesson.executeBatch();
                    database.commit();
                }
            }
            record.executeBatch();
            leaf.executeBatch();
            lesson.executeBatch();
            database.commit();
        }
    }
}
