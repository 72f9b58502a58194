package jp.ryokai.sync;

import static jp.ryokai.sync.Pushed.answer;
import static jp.ryokai.sync.Pushed.only;
import static jp.ryokai.sync.Pushed.ready;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.json.Json;
import java.util.List;
import java.util.stream.IntStream;
import jp.ryokai.testing.Cast;
import jp.ryokai.testing.Lessons;
import jp.ryokai.testing.Postgresql;
import jp.ryokai.testing.Rooms;
import org.junit.jupiter.api.Test;

/** What is too much for one push, and what comes in another's name. */
@Rooms
class LimitsTest {

    @Test
    void too_many_records_are_refused_as_a_whole_and_nothing_is_taken(Cast cast) {
        var taro = ready(cast);
        var many = IntStream.range(0, 101).mapToObj(i -> "x" + i).toList();
        answer(taro, many).statusCode(413).body("code", equalTo("413.122"));
        assertEquals(0, taro.sync().getInt("receivedThrough"));
    }

    @Test
    void a_body_over_the_limit_is_refused(Cast cast) {
        var taro = ready(cast);
        answer(taro, List.of("x".repeat(9_000_000))).statusCode(413).body("code", equalTo("413.7"));
    }

    @Test
    @Postgresql
    void a_record_over_its_limit_is_kept_and_does_not_count(Cast cast) {
        var taro = ready(cast);
        taro.record(
                "lesson.finished",
                Json.createObjectBuilder(Lessons.body(taro))
                        .add("note", "あ".repeat(100_000))
                        .build());
        var outcome = only(taro.sync());
        assertEquals("413.119", outcome.getJsonObject("problem").getString("code"));
    }

    @Test
    void an_outbox_is_not_sent_with_another_devices_token(Cast cast) {
        ready(cast);
        cast.ichiro()
                .sends(Json.createObjectBuilder()
                        .add("device", cast.taro().tablet().device())
                        .add("records", Json.createArrayBuilder())
                        .build()
                        .toString())
                .post("/api/sync")
                .then()
                .statusCode(422)
                .body("code", equalTo("422.121"));
    }
}
