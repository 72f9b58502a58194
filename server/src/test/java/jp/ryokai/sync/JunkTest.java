package jp.ryokai.sync;

import static jp.ryokai.sync.Pushed.push;
import static jp.ryokai.sync.Pushed.ready;
import static jp.ryokai.sync.Pushed.words;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import jp.ryokai.testing.Cast;
import jp.ryokai.testing.Here;
import jp.ryokai.testing.Insider;
import jp.ryokai.testing.Lessons;
import jp.ryokai.testing.Postgresql;
import jp.ryokai.testing.Rooms;
import jp.ryokai.testing.TestClock;
import org.junit.jupiter.api.Test;

/** What is no record is answered for good, gets no number, and fills nothing. */
@Postgresql
@Rooms
class JunkTest {

    @Test
    void what_is_no_record_is_let_go_and_gets_no_number(Cast cast) {
        var taro = ready(cast);
        var before = size();
        var answer = push(taro, List.of("not a record", "a.b.c", "{}", "𠮷", taro.signed("{}"), taro.signed("[]")));
        assertEquals(Collections.nCopies(6, "unreadable"), words(answer));
        for (var outcome : answer.getJsonArray("outcomes").getValuesAs(JsonObject.class)) {
            assertFalse(outcome.containsKey("receipt"), outcome.toString());
            assertFalse(outcome.containsKey("verdict"), outcome.toString());
            assertFalse(outcome.getBoolean("receiptPending"));
            assertFalse(outcome.getJsonObject("problem").getString("detail").contains("kept"));
        }
        Here.numbered();
        assertEquals(before, size(), "the log has not grown");
        assertEquals(6, aside());
    }

    @Test
    void the_same_again_is_answered_alike_and_lies_there_once(Cast cast) {
        var taro = ready(cast);
        for (var i = 0; i < 3; i++) {
            assertEquals(List.of("unreadable", "unreadable"), words(push(taro, List.of("junk", "junk"))));
        }
        assertEquals(1, aside());
    }

    @Test
    void a_flood_lays_aside_so_much_a_day_and_device(Cast cast) {
        var taro = ready(cast);
        var before = size();
        assertEquals(Collections.nCopies(100, "unreadable"), words(push(taro, junk("a", 100, 10))));
        assertEquals(20, aside());
        assertEquals(Collections.nCopies(30, "unreadable"), words(push(taro, junk("b", 30, 250_000))));
        assertEquals(20, aside(), "nothing more today");
        var ichiro = cast.ichiro().tablet();
        push(ichiro, junk("c", 5, 250_000));
        assertEquals(24, aside(), "another device has its own, of a megabyte");
        TestClock.forward(Duration.ofDays(1));
        taro.forgetToken();
        push(taro, junk("d", 5, 10));
        assertEquals(29, aside(), "tomorrow is another day");
        TestClock.forward(Duration.ofDays(31));
        taro.forgetToken();
        push(taro, junk("e", 1, 10));
        assertEquals(1, aside(), "and after a month it is gone");
        Here.numbered();
        assertTrue(size() - before < 4, "only who came on stage was logged");
    }

    @Test
    void an_honest_backlog_between_junk_is_stored_whole(Cast cast) {
        var taro = ready(cast);
        push(taro, junk("a", 100, 10));
        for (var i = 0; i < 60; i++) {
            Lessons.finish(taro);
        }
        var mixed = new ArrayList<>(taro.outbox().values());
        mixed.addAll(30, junk("b", 40, 100));
        var words = words(push(taro, mixed));
        assertEquals(60, Collections.frequency(words, "stored"));
        assertEquals(40, Collections.frequency(words, "unreadable"));
        assertEquals(60, push(taro, List.of()).getInt("receivedThrough"));
    }

    @Test
    void a_tablet_lets_go_of_what_is_none_and_keeps_why(Cast cast) {
        var taro = ready(cast);
        taro.record("lesson.finished", Lessons.body(taro), payload -> payload.add("seq", "eleven"));
        taro.record("lesson.finished", Lessons.body(taro), payload -> payload.add("id", Json.createValue(7)));
        taro.sync();
        assertTrue(taro.outbox().isEmpty());
        assertEquals(2, taro.refused().size());
        assertTrue(taro.receipts().isEmpty());
    }

    private static List<String> junk(String kind, int count, int length) {
        return IntStream.range(0, count)
                .mapToObj(i -> kind + i + "x".repeat(length))
                .toList();
    }

    private static long size() {
        return Insider.here(jp.ryokai.ledger.Records.class).from(0, 10_000).size();
    }

    private static long aside() {
        return Insider.here(EntityManager.class)
                .createQuery("SELECT COUNT(j) FROM KeptJunk j", Long.class)
                .getSingleResult();
    }
}
