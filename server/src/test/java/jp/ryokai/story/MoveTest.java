package jp.ryokai.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import jp.ryokai.platform.Move;
import jp.ryokai.tablet.HttpWire;
import jp.ryokai.tablet.Tablet;
import jp.ryokai.testing.Lessons;
import jp.ryokai.testing.OutsideLog;
import jp.ryokai.testing.Processes;
import jp.ryokai.testing.ServerProcess;
import jp.ryokai.testing.TestDatabase;
import org.junit.jupiter.api.Test;

/** From the embedded database to PostgreSQL: the same records, the same log, the same receipts. */
@Processes(onDerby = false)
class MoveTest {

    @Test
    void an_installation_moves_whole_and_its_log_goes_on() throws Exception {
        assumeTrue(TestDatabase.POSTGRESQL, "needs both databases: runs in the PostgreSQL run of the suite");
        try (var derby = ServerProcess.onDerby("moving", "ryokai.demo=true").start()) {
            var tablet = new Tablet(new HttpWire(derby.origin()), Clock.systemUTC());
            tablet.enrol(derby.codes().getFirst());
            tablet.sync();
            Lessons.finish(tablet);
            var jws = List.copyOf(tablet.outbox().values());
            tablet.sync();
            var before = OutsideLog.read(derby.origin());
            derby.stop();

            var postgresql = TestDatabase.fresh("moved", derby.folder());
            var rows = Move.move(derby.database(), postgresql, TestDatabase.username(), "");
            assertEquals(rows(derby.database(), "ryokai", "RYOKAI"), rows);
            assertEquals(rows(postgresql, TestDatabase.username(), "public"), rows);
            assertThrows(
                    SQLException.class,
                    () -> Move.move(derby.database(), postgresql, TestDatabase.username(), ""),
                    "what holds records is not written over");

            try (var moved = derby.on(postgresql).start()) {
                var after = OutsideLog.read(moved.origin());
                assertEquals(before.size(), after.size());
                jws.forEach(record -> assertEquals(
                        before.placeOf(jp.ryokai.platform.Hashes.sha256Hex(record)),
                        after.placeOf(jp.ryokai.platform.Hashes.sha256Hex(record))));
                tablet.forgetToken();
                Lessons.finish(tablet);
                assertEquals(
                        "stored",
                        tablet.sync().getJsonArray("outcomes").getJsonObject(0).getString("outcome"));
            }
        }
    }

    private static long rows(String database, String user, String schema) throws SQLException {
        try (var connection = DriverManager.getConnection(database, user, "")) {
            var rows = 0L;
            var tables = connection.getMetaData().getTables(null, schema, "%", new String[] {"TABLE"});
            while (tables.next()) {
                var table = tables.getString("TABLE_NAME");
                // Each database keeps its own account of its migrations.
                if (!table.equalsIgnoreCase("platform_migration")) {
                    var count = connection.createStatement().executeQuery("SELECT COUNT(*) FROM " + table);
                    count.next();
                    rows += count.getLong(1);
                }
            }
            return rows;
        }
    }
}
