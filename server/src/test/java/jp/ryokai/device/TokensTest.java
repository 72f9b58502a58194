package jp.ryokai.device;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import jp.ryokai.ledger.StrictJws;
import jp.ryokai.tablet.Tablet;
import jp.ryokai.testing.Cast;
import jp.ryokai.testing.Here;
import jp.ryokai.testing.OtherSignature;
import jp.ryokai.testing.Postgresql;
import jp.ryokai.testing.Rooms;
import jp.ryokai.testing.TestClock;
import org.junit.jupiter.api.Test;

/** What opens the door for a quarter of an hour: which assertion is exchanged, and which token is believed. */
@Rooms
class TokensTest {

    @Test
    void an_assertion_is_good_once_whatever_signature_it_carries(Cast cast) {
        var assertion = cast.taro().tablet().assertion();
        exchange(assertion).statusCode(200);
        exchange(assertion).statusCode(401).body("code", equalTo("401.37")).body("serverTime", notNullValue());
        exchange(OtherSignature.of(assertion)).statusCode(401);
        var unnamed = signed(cast.taro().tablet(), "{}", edited(assertion, "jti", null));
        exchange(unnamed).statusCode(200);
        exchange(unnamed).statusCode(401);
        exchange(OtherSignature.of(unnamed)).statusCode(401);
    }

    /** The row decides, not a look before it; so it does between servers. */
    @Postgresql
    @Test
    void of_twenty_at_once_with_one_assertion_one_gets_a_token(Cast cast) throws Exception {
        var assertion = cast.taro().tablet().assertion();
        var statuses = new TreeMap<Integer, Integer>();
        try (var callers = Executors.newFixedThreadPool(20)) {
            Callable<Integer> call = () -> exchange(assertion).extract().statusCode();
            for (var one :
                    callers.invokeAll(IntStream.range(0, 20).mapToObj(_ -> call).toList())) {
                statuses.merge(one.get(), 1, Integer::sum);
            }
        }
        assertEquals(Map.of(200, 1, 401, 19), statuses);
    }

    @Test
    void what_ran_out_is_forgotten_and_still_refused(Cast cast) {
        var assertion = cast.taro().tablet().assertion();
        exchange(assertion).statusCode(200);
        TestClock.forward(Duration.ofMinutes(7));
        exchange(cast.taro().tablet().assertion()).statusCode(200);
        exchange(assertion).statusCode(401);
    }

    @Test
    void an_assertion_that_says_anything_else_is_refused_and_none_is_our_fault(Cast cast) {
        var tablet = cast.taro().tablet();
        var good = tablet.assertion();
        var wrong = new ArrayList<String>();
        wrongClaims().forEach((claim, values) -> {
            for (var value : values.split(" \\| ", -1)) {
                wrong.add(signed(tablet, "{}", edited(good, claim, value)));
            }
        });
        for (var header : wrongHeaders()) {
            wrong.add(signed(tablet, header, edited(good, "x", "1")));
        }
        for (var payload :
                new String[] {"[]", "1", "\"x\"", "null", "{", "{\"iss\":1}", "{}", "{\"a\":".repeat(5_000)}) {
            wrong.add(tablet.signed(payload));
        }
        wrong.add("");
        wrong.add(".");
        wrong.add("..");
        wrong.add(good + "=");
        wrong.add(good + ".x");
        wrong.forEach(one -> {
            var answer = exchangeAnything(one).extract();
            // What is longer than any proof of a stranger's is not read at all.
            var code = one.length() > 20_000 ? "413" : "401.37";
            assertTrue(answer.<String>path("code").startsWith(code), answer.path("code") + " " + one);
        });
        exchange(signed(tablet, "{}", edited(good, "later", "{\"deep\":[1,2]}")))
                .statusCode(200);
    }

    @Test
    void a_token_that_says_anything_else_is_refused_and_none_is_our_fault(Cast cast) {
        var good = claims(cast.taro().tablet().token());
        me(FreshDevices.sign(good)).statusCode(200);
        var wrong = new ArrayList<String>();
        wrongClaims().forEach((claim, values) -> {
            for (var value : values.split(" \\| ", -1)) {
                if (!claim.equals("jti")) {
                    wrong.add(FreshDevices.sign(object(edited(good, claim, value))));
                }
            }
        });
        var token = cast.taro().tablet().token();
        var parts = token.split("\\.", -1);
        for (var header : new String[] {
            "{\"alg\":\"none\"}",
            "{\"alg\":\"HS256\",\"typ\":\"at+jwt\"}",
            "{\"alg\":\"ES256\",\"typ\":\"at+jwt\",\"kid\":7}",
            "{\"alg\":\"ES256\",\"typ\":\"at+jwt\",\"kid\":\"nobody\"}",
            "{\"alg\":\"ES256\",\"typ\":\"at+jwt\",\"kid\":\"" + "x".repeat(3_000) + "\"}",
            "{\"alg\":\"ES256\",\"typ\":\"at+jwt\"}"
        }) {
            wrong.add(base64(header) + "." + parts[1] + "." + parts[2]);
        }
        wrong.add(cast.taro().tablet().assertion());
        wrong.add(token + "x");
        wrong.add("x".repeat(5_000));
        wrong.add("");
        wrong.forEach(one -> {
            var answer = me(one).extract();
            assertEquals(401, answer.statusCode(), one);
            assertEquals("401.10", answer.path("code"), one);
        });
    }

    /** What proves acts for years and what opens a door for minutes do not stand or fall together. */
    @Postgresql
    @Test
    void the_key_of_tokens_is_not_the_key_of_acts(Cast cast) {
        var kid = StrictJws.parse(cast.taro().tablet().token()).header("kid").orElseThrow();
        cast.code(cast.taro().id());
        var acts = new ArrayList<String>();
        FreshDevices.acts()
                .forEach(act -> acts.add(StrictJws.parse(act).header("kid").orElseThrow()));
        assertTrue(acts.size() > 1, "acts were read");
        assertTrue(!acts.contains(kid), "another key");
        assertEquals(1, acts.stream().distinct().count());
    }

    private static Map<String, String> wrongClaims() {
        var wrong = new LinkedHashMap<String, String>();
        wrong.put("iss", "null | 1 | {} | [] | \"\" | \"nobody\"");
        wrong.put("sub", "null | 1 | {} | [] | true");
        wrong.put("aud", "null | 1 | {} | [] | \"\" | \"https://elsewhere.example\" | [1]");
        wrong.put(
                "exp",
                "null | 1 | 0 | -1 | 1e30 | 1e99 | 1e999 | 1e999999999 | -1e30 | \"9999999999\" | true | {} | [] | "
                        + "9".repeat(400) + " | 99999999999999999999 | 0." + "1".repeat(400));
        wrong.put("nbf", "null | \"0\" | 9999999999 | 1e30 | 1e999999999 | {} | [] | true");
        wrong.put("iat", "null | \"0\" | 9999999999 | 1e30 | 1e999999999 | {} | [] | true");
        wrong.put("jti", "null | 1 | {} | [] | \"\" | \"" + "x".repeat(201) + "\"");
        return wrong;
    }

    private static String[] wrongHeaders() {
        return new String[] {
            "{\"typ\":\"ryokai-record\"}",
            "{\"typ\":7}",
            "{\"typ\":null}",
            "{\"typ\":\"at+jwt\"}",
            "{\"kid\":\"another\"}",
            "{\"kid\":7}",
            "{\"kid\":{}}",
            "{\"crit\":[\"exp\"],\"exp\":1}",
            "{\"crit\":[]}",
            "{\"crit\":\"x\"}",
            "{\"b64\":false}",
            "{\"alg\":\"none\"}",
            "{\"alg\":\"HS256\"}",
            "{\"alg\":\"ES384\"}",
            "{\"alg\":7}",
            "{\"n\":1e999999999}",
            "{\"n\":" + "[".repeat(1_500) + "]".repeat(1_500) + "}"
        };
    }

    private static JsonObject claims(String jws) {
        return StrictJws.parse(jws).payloadObject().orElseThrow();
    }

    private static JsonObject object(String json) {
        return Json.createReader(new StringReader(json)).readObject();
    }

    private static String edited(String jws, String claim, String value) {
        return edited(claims(jws), claim, value);
    }

    /** As text, for no builder makes such numbers. */
    private static String edited(JsonObject claims, String claim, String value) {
        var text = new StringBuilder();
        claims.forEach((name, said) -> {
            if (!name.equals(claim)) {
                text.append(",\"").append(name).append("\":").append(said);
            }
        });
        if (value != null) {
            text.append(",\"").append(claim).append("\":").append(value);
        }
        return "{" + text.substring(1) + "}";
    }

    private static String signed(Tablet tablet, String header, String payload) {
        return tablet.signedAs(header.equals("{}") ? "{\"alg\":\"ES256\",\"typ\":\"JWT\"}" : with(header), payload);
    }

    private static String with(String header) {
        return header.contains("\"alg\"") ? header : "{\"alg\":\"ES256\"," + header.substring(1);
    }

    private static String base64(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static ValidatableResponse me(String token) {
        return Here.wrongRequest()
                .header("Authorization", "Bearer " + token)
                .get("/api/me")
                .then();
    }

    private static ValidatableResponse exchange(String assertion) {
        return Here.request()
                .contentType(ContentType.URLENC)
                .body("grant_type=urn%3Aietf%3Aparams%3Aoauth%3Agrant-type%3Ajwt-bearer&assertion=" + assertion)
                .post("/api/token")
                .then();
    }

    private static ValidatableResponse exchangeAnything(String assertion) {
        return Here.wrongRequest()
                .contentType(ContentType.URLENC)
                .body("grant_type=urn%3Aietf%3Aparams%3Aoauth%3Agrant-type%3Ajwt-bearer&assertion=" + assertion)
                .post("/api/token")
                .then();
    }
}
