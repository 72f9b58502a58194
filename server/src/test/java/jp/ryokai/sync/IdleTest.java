package jp.ryokai.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import jp.ryokai.platform.Japan;
import jp.ryokai.tablet.Tablet;
import jp.ryokai.testing.Cast;
import jp.ryokai.testing.Insider;
import jp.ryokai.testing.Lessons;
import jp.ryokai.testing.Rooms;
import jp.ryokai.testing.TestClock;
import org.eclipse.persistence.internal.sessions.AbstractRecord;
import org.eclipse.persistence.internal.sessions.AbstractSession;
import org.eclipse.persistence.queries.DatabaseQuery;
import org.eclipse.persistence.sessions.DataRecord;
import org.eclipse.persistence.sessions.SessionProfiler;
import org.eclipse.persistence.sessions.SessionProfilerAdapter;
import org.eclipse.persistence.sessions.server.ServerSession;
import org.junit.jupiter.api.Test;

/** What a sync costs where there is nothing to say, and when a tag is another. */
@Rooms
class IdleTest {

    /** Beside who asks, which its device says, and when it was heard: the person's devices, and all else at once. */
    @Test
    void an_idle_sync_asks_two_questions_beside_who_it_is_and_that_it_was_heard(Cast cast) {
        var taro = Pushed.ready(cast);
        for (int i = 0; i < 30; i++) {
            Lessons.finish(taro);
        }
        taro.sync();
        taro.sync();
        var asked = statements(taro::sync);
        assertEquals(
                List.of("device_device", "device_device", "ledger_head", "device_device"),
                asked.stream().map(IdleTest::table).toList(),
                () -> String.join("\n", asked));
    }

    @Test
    void what_a_tablet_is_told_changes_at_midnight_in_japan_and_at_no_other_hour(Cast cast) {
        var taro = Pushed.ready(cast);
        cast.policyInForce();
        cast.planFor(List.of(cast.taro().id()));
        taro.sync();
        var said = tag(taro);
        var now = TestClock.now();
        var midnight = Japan.endOf(Japan.day(now));
        TestClock.forward(Duration.between(now, midnight).dividedBy(2));
        taro.forgetToken();
        assertEquals(said, tag(taro));
        TestClock.forward(Duration.between(TestClock.now(), midnight).plusSeconds(1));
        taro.forgetToken();
        assertNotEquals(said, tag(taro));
        assertEquals(LocalTime.MIDNIGHT, LocalTime.ofInstant(Japan.startOf(Japan.day(midnight)), Japan.ZONE));
    }

    /** What shows a tablet of hers nothing: Hanako's loans, codes and the enrolments of others. */
    @Test
    void what_others_do_that_is_not_shown_leaves_a_tag_as_it_is(Cast cast) {
        var taro = Pushed.ready(cast);
        taro.sync();
        cast.ichiro();
        var said = tag(taro);
        cast.anotherTablet(cast.ichiro().id());
        cast.code(cast.ichiro().id());
        var ichiro = cast.ichiro().tablet();
        ichiro.sync();
        Lessons.finish(ichiro);
        ichiro.sync();
        assertEquals(said, tag(taro));
    }

    @Test
    void a_device_of_ones_own_a_record_and_an_act_each_make_another(Cast cast) {
        var taro = Pushed.ready(cast);
        taro.sync();
        var first = tag(taro);
        var second = cast.anotherTablet(cast.taro().id());
        second.sync();
        var other = tag(taro);
        assertNotEquals(first, other);
        Lessons.finish(second);
        second.sync();
        var third = tag(taro);
        assertNotEquals(other, third);
        cast.policyInForce();
        assertNotEquals(third, tag(taro));
    }

    private static String tag(Tablet tablet) {
        return tablet.sync().getString("manifestTag");
    }

    private static List<String> statements(Runnable what) {
        // The watch asks more than the server does.
        System.setProperty(Twins.OFF, "true");
        var session = Insider.here(EntityManager.class).unwrap(ServerSession.class);
        var said = new Said();
        session.setProfiler(said);
        try {
            what.run();
            return new ArrayList<>(said.statements);
        } finally {
            session.setProfiler(null);
            System.clearProperty(Twins.OFF);
        }
    }

    private static String table(String statement) {
        var words = List.of(statement.split("[ ,(]+"));
        assertFalse(words.isEmpty());
        assertTrue(List.of("SELECT", "UPDATE").contains(words.getFirst()), statement);
        return words.get(words.lastIndexOf(words.getFirst().equals("UPDATE") ? "UPDATE" : "FROM") + 1);
    }

    private static final class Said extends SessionProfilerAdapter {

        private final ConcurrentLinkedQueue<String> statements = new ConcurrentLinkedQueue<>();

        @Override
        public void startOperationProfile(String operation, DatabaseQuery query, int weight) {
            if (operation.equals(SessionProfiler.SqlPrepare)) {
                statements.add(String.valueOf(query.getSQLString()));
            }
        }

        @Override
        public Object profileExecutionOfQuery(DatabaseQuery query, DataRecord row, AbstractSession by) {
            return by.internalExecuteQuery(query, (AbstractRecord) row);
        }

        @Override
        public int getProfileWeight() {
            return ALL;
        }
    }
}
