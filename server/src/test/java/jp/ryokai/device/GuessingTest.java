package jp.ryokai.device;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.json.Json;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import jp.ryokai.testing.Cast;
import jp.ryokai.testing.Here;
import jp.ryokai.testing.Postgresql;
import jp.ryokai.testing.Rooms;
import jp.ryokai.testing.TestClock;
import org.eclipse.persistence.sessions.SessionEvent;
import org.eclipse.persistence.sessions.SessionEventAdapter;
import org.eclipse.persistence.sessions.server.ServerSession;
import org.junit.jupiter.api.Test;

/** What guessing of codes costs, and whom. */
@Rooms
class GuessingTest {

    private static final String GUESSER = "203.0.113.7";
    private static final String OWNER = "198.51.100.2";

    @Test
    void five_wrong_tries_end_a_code_for_whoever_made_them_and_for_nobody_else(Cast cast) {
        var code = cast.code(cast.taro().id());
        for (int i = 0; i < 5; i++) {
            enrol(GUESSER, wrong(code)).statusCode(404);
        }
        enrol(GUESSER, code).statusCode(404).body("code", equalTo("404.33"));
        enrol(OWNER, code).statusCode(201);
    }

    @Test
    void a_source_that_guesses_has_to_wait_and_nobody_else(Cast cast) {
        var code = cast.code(cast.taro().id());
        for (int i = 0; i < 60; i++) {
            enrol(GUESSER, "%012d".formatted(i)).statusCode(404);
        }
        enrol(GUESSER, code).statusCode(429).body("code", equalTo("429.34"));
        enrol(OWNER, code).statusCode(201);
        TestClock.forward(Duration.ofMinutes(61));
        enrol(GUESSER, cast.code(cast.taro().id())).statusCode(201);
    }

    @Test
    void where_many_guess_each_has_one_try_and_a_right_code_costs_none(Cast cast) {
        var code = cast.code(cast.taro().id());
        for (int source = 0; source < 10; source++) {
            for (int i = 0; i < 60; i++) {
                enrol("203.0.113." + (100 + source), "%012d".formatted(i), "x").statusCode(404);
            }
        }
        enrol("203.0.113.100", code).statusCode(429);
        enrol(OWNER, code).statusCode(201);
        enrol("192.0.2.1", "000000000000").statusCode(404);
        enrol("192.0.2.1", "000000000000").statusCode(429);
    }

    @Test
    void an_address_that_the_caller_wrote_itself_is_not_believed(Cast cast) {
        var code = cast.code(cast.taro().id());
        for (int i = 0; i < 5; i++) {
            enrol("198.51.100." + i + ", " + GUESSER, wrong(code)).statusCode(404);
        }
        enrol("198.51.100.9, " + GUESSER, code).statusCode(404);
    }

    /** Each held a connection and waited for a second one: after half a minute nineteen of sixty were our fault. */
    @Test
    @Postgresql
    void sixty_wrong_codes_at_once_are_all_told_that_they_are_wrong(Cast cast) throws Exception {
        cast.taro();
        assertEquals(
                Map.of(404, 60), atOnce(60, i -> () -> status(enrol(GUESSER, "%012d".formatted(i * 1_000_000_003L)))));
    }

    /** Counted behind the look, forty at once left it alive. */
    @Test
    @Postgresql
    void forty_wrong_tries_at_once_are_five(Cast cast) throws Exception {
        var code = cast.code(cast.taro().id());
        assertEquals(Map.of(404, 40), atOnce(40, _ -> () -> status(enrol(GUESSER, wrong(code)))));
        enrol(GUESSER, code).statusCode(404);
    }

    @Test
    @Postgresql
    void of_twenty_keys_at_once_one_gets_the_code(Cast cast) throws Exception {
        var code = cast.code(cast.taro().id());
        assertEquals(Map.of(201, 1, 404, 19), atOnce(20, i -> () -> status(enrol("198.51.100." + i, code))));
        cast.hanako()
                .asks()
                .get("/api/devices")
                .then()
                .body("findAll { it.person == '" + cast.taro().id() + "' }", hasSize(2));
    }

    @Test
    @Postgresql
    void the_same_key_at_once_is_one_registration(Cast cast) throws Exception {
        var code = cast.code(cast.taro().id());
        var proof = Cast.newTablet().proof(code, Here.ORIGIN.toString());
        assertEquals(Map.of(201, 12), atOnce(12, _ -> () -> status(enrol(OWNER, code, proof))));
    }

    /** Counted, not timed: whether the digits begin a live code, a used one or none, the same is asked. */
    @Test
    void the_work_of_a_wrong_code_does_not_tell_a_live_one_from_none(Cast cast) {
        var live = cast.code(cast.taro().id());
        var used = cast.code(cast.ichiro().id());
        enrol(OWNER, used).statusCode(201);
        var none = live.charAt(0) == '9' || used.charAt(0) == '9' ? "1" + live.substring(1) : "9" + live.substring(1);
        var asked = new ArrayList<String>();
        var session = CDI.current().select(EntityManager.class).get().unwrap(ServerSession.class);
        var listener = new SessionEventAdapter() {
            @Override
            public void postExecuteQuery(SessionEvent event) {
                var of = String.valueOf(event.getQuery().getReferenceClassName());
                // The sequencer goes on beside it.
                if (!of.startsWith("jp.ryokai.ledger")) {
                    asked.add(event.getQuery().getClass().getSimpleName() + " " + of);
                }
            }
        };
        session.getEventManager().addListener(listener);
        try {
            var works = new ArrayList<List<String>>();
            for (var code : List.of(wrong(live), wrong(used), none)) {
                asked.clear();
                enrol("192.0.2." + works.size(), code).statusCode(404);
                works.add(List.copyOf(asked));
            }
            assertTrue(works.getFirst().size() > 3, works.toString());
            assertEquals(works.get(0), works.get(1));
            assertEquals(works.get(0), works.get(2));
        } finally {
            session.getEventManager().removeListener(listener);
        }
    }

    private static Map<Integer, Integer> atOnce(int many, IntFunction<Callable<Integer>> what) throws Exception {
        var statuses = new TreeMap<Integer, Integer>();
        try (var callers = Executors.newFixedThreadPool(many)) {
            for (var one :
                    callers.invokeAll(IntStream.range(0, many).mapToObj(what).toList())) {
                statuses.merge(one.get(), 1, Integer::sum);
            }
        }
        return statuses;
    }

    private static String wrong(String code) {
        return code.substring(0, 13) + (code.charAt(13) == '0' ? '1' : '0');
    }

    private static int status(ValidatableResponse answer) {
        return answer.extract().statusCode();
    }

    private static ValidatableResponse enrol(String source, String code) {
        return enrol(source, code, Cast.newTablet().proof(code, Here.ORIGIN.toString()));
    }

    private static ValidatableResponse enrol(String source, String code, String proof) {
        return Here.request()
                .contentType(ContentType.JSON)
                .header("X-Forwarded-For", source)
                .body(Json.createObjectBuilder()
                        .add("code", code)
                        .add("proof", proof)
                        .build()
                        .toString())
                .post("/api/enrolments")
                .then();
    }
}
