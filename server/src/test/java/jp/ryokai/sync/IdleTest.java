package jp.ryokai.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.regex.Pattern;
import jp.ryokai.platform.Japan;
import jp.ryokai.tablet.Learner;
import jp.ryokai.tablet.Tablet;
import jp.ryokai.testing.Cast;
import jp.ryokai.testing.Insider;
import jp.ryokai.testing.Lessons;
import jp.ryokai.testing.Rooms;
import jp.ryokai.testing.Statements;
import jp.ryokai.testing.TestClock;
import org.eclipse.persistence.sessions.server.ServerSession;
import org.junit.jupiter.api.Test;

/** What a sync costs where there is nothing to say, and when a tag is another. */
@Rooms
class IdleTest {

    private static final Pattern FOR_ALL =
            Pattern.compile("FROM (calendar|content|course|duty|notice|paper|passkey|people|plan|policy|relief)_");

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

    /** Twins holds what is kept against what is not, in every test; here, that it is kept at all. */
    @Test
    void a_push_asks_for_nothing_that_is_the_same_for_all_until_an_act_changes_it(Cast cast) {
        var taro = Pushed.ready(cast);
        cast.policyInForce();
        cast.planFor(List.of(cast.taro().id()));
        var learner = new Learner(taro);
        taro.sync();
        taro.fetch();
        var item = learner.items("acknowledgement").getFirst();
        Runnable push = () -> {
            Lessons.finish(taro);
            taro.record("statement.signed", learner.statement(item).build());
            taro.sync();
        };
        push.run();
        assertEquals(List.of(), forAll(statements(push)));
        cast.policyEdition(cast.policyDraft("basic-policy", """
            基本の方針
            令和8年4月1日 策定

            1 目的
            端末を守る（二版）。
            """), "二版の理由");
        assertNotEquals(List.of(), forAll(statements(push)));
        assertEquals(List.of(), forAll(statements(push)));
    }

    /** Four lessons and a signature, once what is the same for all is known; each insert of a table is one batch. */
    @Test
    void a_push_of_five_asks_no_more_than_this_and_its_numbering_asks_for_the_head_once(Cast cast) {
        var taro = Pushed.ready(cast);
        cast.policyInForce();
        cast.planFor(List.of(cast.taro().id()));
        var learner = new Learner(taro);
        taro.sync();
        taro.fetch();
        var item = learner.items("acknowledgement").getFirst();
        Runnable push = () -> {
            for (int i = 0; i < 4; i++) {
                Lessons.finish(taro);
            }
            taro.record("statement.signed", learner.statement(item).build());
            taro.sync();
        };
        push.run();
        var asked = statements(push);
        assertTrue(asked.size() <= 21, () -> asked.size() + "\n" + String.join("\n", asked));
        // On Derby it would wait for the rows of another push that waits for its own.
        assertEquals(
                List.of(),
                asked.stream()
                        .dropWhile(one -> !one.startsWith("INSERT"))
                        .takeWhile(one -> !one.startsWith("UPDATE device_device"))
                        .filter(one -> one.startsWith("SELECT"))
                        .toList(),
                "nothing is read between what a push writes");
        var numbering = heard(push, Statements.ofItself(session()));
        assertEquals(1, of("SELECT", "ledger_head", numbering), () -> String.join("\n", numbering));
        // On Derby an order from the end sorts all there ever were: what grows with the age of the log.
        assertEquals(
                List.of(),
                numbering.stream().filter(one -> one.contains("DESC")).toList());
        assertEquals(0, of("SELECT", "ledger_epoch", numbering), () -> String.join("\n", numbering));
    }

    private static long of(String verb, String table, List<String> asked) {
        return asked.stream()
                .filter(one -> one.startsWith(verb) && one.contains(" FROM " + table + " "))
                .count();
    }

    private static List<String> forAll(List<String> asked) {
        assertFalse(asked.isEmpty());
        return asked.stream().filter(one -> FOR_ALL.matcher(one).find()).toList();
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
        return heard(what, Statements.of(session()));
    }

    private static ServerSession session() {
        return Insider.here(EntityManager.class).unwrap(ServerSession.class);
    }

    private static List<String> heard(Runnable what, Statements by) {
        // The watch asks more than the server does.
        System.setProperty(Twins.OFF, "true");
        try (by) {
            return by.during(what);
        } finally {
            System.clearProperty(Twins.OFF);
        }
    }

    private static String table(String statement) {
        var words = List.of(statement.split("[ ,(]+"));
        assertFalse(words.isEmpty());
        assertTrue(List.of("SELECT", "UPDATE").contains(words.getFirst()), statement);
        return words.get(words.lastIndexOf(words.getFirst().equals("UPDATE") ? "UPDATE" : "FROM") + 1);
    }
}
