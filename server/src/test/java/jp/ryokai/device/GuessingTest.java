package jp.ryokai.device;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.json.Json;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import jp.ryokai.testing.Cast;
import jp.ryokai.testing.Here;
import jp.ryokai.testing.Rooms;
import jp.ryokai.testing.TestClock;
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
            enrol(GUESSER, "%08d".formatted(i)).statusCode(404);
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
                enrol("203.0.113." + (100 + source), "%08d".formatted(i), "x").statusCode(404);
            }
        }
        enrol("203.0.113.100", code).statusCode(429);
        enrol(OWNER, code).statusCode(201);
        enrol("192.0.2.1", "00000000").statusCode(404);
        enrol("192.0.2.1", "00000000").statusCode(429);
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
    void sixty_wrong_codes_at_once_are_all_told_that_they_are_wrong(Cast cast) throws Exception {
        cast.taro();
        assertEquals(Map.of(404, 60), atOnce(60, i -> () -> status(enrol(GUESSER, "%08d".formatted(i * 1_000_003)))));
    }

    /** Counted behind the look, forty at once left it alive. */
    @Test
    void forty_wrong_tries_at_once_are_five(Cast cast) throws Exception {
        var code = cast.code(cast.taro().id());
        assertEquals(Map.of(404, 40), atOnce(40, _ -> () -> status(enrol(GUESSER, wrong(code)))));
        enrol(GUESSER, code).statusCode(404);
    }

    @Test
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
    void the_same_key_at_once_is_one_registration(Cast cast) throws Exception {
        var code = cast.code(cast.taro().id());
        var proof = Cast.newTablet().proof(code, Here.ORIGIN.toString());
        assertEquals(Map.of(201, 12), atOnce(12, _ -> () -> status(enrol(OWNER, code, proof))));
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
        return code.substring(0, 8) + (code.charAt(8) == '0' ? '1' : '0');
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
                .body(Json.createObjectBuilder().add("proof", proof).build().toString())
                .post("/api/enrolments/{code}", code)
                .then();
    }
}
