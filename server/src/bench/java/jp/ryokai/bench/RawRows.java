package jp.ryokai.bench;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import jp.ryokai.platform.Hashes;
import jp.ryokai.testing.TestDatabase;

/** The rows of a push, inserted by JDBC alone in one durable commit, into tables of their own beside ours. */
final class RawRows implements AutoCloseable {

    private final Connection connection;

    RawRows() throws SQLException {
        connection = DriverManager.getConnection(
                System.getProperty("ryokai.database.url"), TestDatabase.username(), "unused");
        connection.setAutoCommit(false);
    }

    static void make() throws SQLException {
        try (var rows = new RawRows();
                var make = rows.connection.createStatement()) {
            var blob = TestDatabase.POSTGRESQL ? "BYTEA" : "BLOB(16M)";
            make.execute("CREATE TABLE bench_record (sha256 CHAR(64) NOT NULL PRIMARY KEY, slot VARCHAR(140) NOT NULL"
                    + " UNIQUE, bytes " + blob + ", person VARCHAR(36), device VARCHAR(43), seq BIGINT, received_at"
                    + " TIMESTAMP NOT NULL)");
            make.execute("CREATE INDEX bench_record_person ON bench_record (person, received_at)");
            make.execute("CREATE INDEX bench_record_device ON bench_record (device, seq)");
            make.execute("CREATE TABLE bench_fact (sha256 CHAR(64) NOT NULL PRIMARY KEY, person VARCHAR(36), module"
                    + " VARCHAR(80), received_at TIMESTAMP NOT NULL)");
            make.execute("CREATE INDEX bench_fact_person ON bench_fact (person)");
            rows.connection.commit();
        }
    }

    void insert(List<String> records, String person) throws SQLException {
        var now = Timestamp.from(Instant.now());
        try (var record = connection.prepareStatement("INSERT INTO bench_record VALUES (?, ?, ?, ?, ?, ?, ?)");
                var fact = connection.prepareStatement("INSERT INTO bench_fact VALUES (?, ?, ?, ?)")) {
            for (int i = 0; i < records.size(); i++) {
                var sha256 = Hashes.sha256Hex(records.get(i) + UUID.randomUUID());
                record.setString(1, sha256);
                record.setString(2, "slot:" + sha256);
                record.setBytes(3, records.get(i).getBytes(StandardCharsets.US_ASCII));
                record.setString(4, person);
                record.setString(5, person);
                record.setLong(6, i);
                record.setTimestamp(7, now);
                record.addBatch();
                fact.setString(1, sha256);
                fact.setString(2, person);
                fact.setString(3, "why-it-matters");
                fact.setTimestamp(4, now);
                fact.addBatch();
            }
            record.executeBatch();
            fact.executeBatch();
            connection.commit();
        }
    }

    @Override
    public void close() throws SQLException {
        connection.rollback();
        connection.close();
    }
}
