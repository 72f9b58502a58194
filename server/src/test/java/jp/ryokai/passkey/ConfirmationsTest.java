package jp.ryokai.passkey;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.response.Response;
import jakarta.json.Json;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import jp.ryokai.ledger.Records;
import jp.ryokai.testing.Cast;
import jp.ryokai.testing.Here;
import jp.ryokai.testing.Insider;
import jp.ryokai.testing.Player;
import jp.ryokai.testing.Postgresql;
import jp.ryokai.testing.Rooms;
import jp.ryokai.testing.SoftPasskey;
import jp.ryokai.testing.TestClock;
import org.junit.jupiter.api.Test;

/** An act of weight is confirmed by one passkey's word on exactly this request, once, within minutes. */
@Rooms
class ConfirmationsTest {

    private static final String BODY = "{\"subject\":\"研修のお願い\",\"body\":\"よろしくお願いします。\"}";

    @Test
    void whoever_has_no_passkey_is_not_asked_and_whoever_has_one_is_told_what_to_sign(Cast cast) {
        var hanako = cast.hanako();
        changes(hanako, null).then().statusCode(200);
        var passkey = SoftPasskey.addedBy(hanako);
        var refused = changes(hanako, null);
        refused.then()
                .statusCode(403)
                .body("code", equalTo("403.142"))
                .body("credentials", contains(passkey.credential()));
        changes(hanako, passkey.confirmed(refused.path("statement"))).then().statusCode(200);
        Here.numbered();
        assertEquals(
                1,
                Insider.here(Records.class).from(0, 10_000).stream()
                        .filter(kept -> kept.kind().equals("act.confirmed"))
                        .count());
    }

    @Test
    void whoever_lacks_the_role_or_has_not_looked_is_not_asked_to_confirm(Cast cast) {
        var makoto = cast.makoto();
        SoftPasskey.addedBy(makoto);
        changes(makoto, null).then().statusCode(403).body("code", equalTo("403.11"));
        SoftPasskey.addedBy(cast.hanako());
        cast.hanako()
                .asksWrongly()
                .contentType("application/json")
                .body(BODY)
                .put("/api/notices/texts/start")
                .then()
                .statusCode(428);
    }

    @Postgresql
    @Test
    void a_confirmation_counts_once_also_when_two_bring_it_at_once(Cast cast) {
        var hanako = cast.hanako();
        var taro = cast.taro().id();
        var passkey = SoftPasskey.addedBy(hanako);
        String statement = code(hanako, taro, null).path("statement");
        var header = passkey.confirmed(statement);
        var answers = new ConcurrentLinkedQueue<Integer>();
        IntStream.range(0, 4)
                .mapToObj(i -> Thread.ofVirtual()
                        .start(() -> answers.add(code(hanako, taro, header).statusCode())))
                .toList()
                .forEach(ConfirmationsTest::join);
        assertEquals(4, answers.size());
        assertEquals(1, answers.stream().filter(status -> status == 201).count(), answers.toString());
        assertTrue(answers.stream().allMatch(status -> List.of(201, 403, 409).contains(status)), answers.toString());
        code(hanako, taro, header).then().statusCode(403).body("code", equalTo("403.142"));
        // Another signature over the same statement is the same confirmation.
        code(hanako, taro, passkey.confirmed(statement)).then().statusCode(403);
    }

    @Test
    void it_counts_for_this_request_alone(Cast cast) {
        var hanako = cast.hanako();
        var taro = cast.taro();
        var ichiro = cast.ichiro().id();
        var passkey = SoftPasskey.addedBy(hanako);
        String forTaro = code(hanako, taro.id(), null).path("statement");
        refused(code(hanako, ichiro, passkey.confirmed(forTaro)));
        refused(code(hanako, taro.id() + "?x=1", passkey.confirmed(forTaro)));
        var revoking = "/api/devices/" + taro.tablet().device() + "/revocations";
        String forBecause = revokes(hanako, revoking, "返却", null).path("statement");
        refused(revokes(hanako, revoking, "紛失", passkey.confirmed(forBecause)));
        refused(revokes(hanako, revoking, "返却", passkey.confirmed(forTaro)));
        String forText = changes(hanako, null).path("statement");
        Here.wrongRequest()
                .header("Authorization", "Bearer " + hanako.tablet().token())
                .header("Ryokai-Passkey", passkey.confirmed(forText))
                .header("If-Match", "\"another\"")
                .contentType("application/json")
                .body(BODY)
                .put("/api/notices/texts/start")
                .then()
                .statusCode(403)
                .body("code", equalTo("403.142"));
        code(hanako, taro.id(), passkey.confirmed(forTaro)).then().statusCode(201);
    }

    @Test
    void what_is_forged_or_somebody_elses_or_too_old_confirms_nothing(Cast cast) {
        var hanako = cast.hanako();
        var taro = cast.taro().id();
        var foreign = SoftPasskey.addedBy(cast.makoto());
        var passkey = SoftPasskey.addedBy(hanako);
        String statement = code(hanako, taro, null).path("statement");
        var later = statement.replaceFirst("\n(\\d+) ", "\n9$1 ");
        for (var header : List.of(
                "",
                "x",
                "e30",
                Base64.getUrlEncoder().encodeToString("{\"credential\":[[[".getBytes(StandardCharsets.UTF_8)),
                foreign.confirmed(statement),
                SoftPasskey.here().confirmed(statement),
                passkey.confirmed(later),
                passkey.confirmed(statement + "\n"),
                passkey.confirmed(statement.substring(0, statement.length() - 2) + "AA"),
                passkey.confirmed(statement.substring(0, statement.lastIndexOf('\n'))),
                passkey.from("https://elsewhere.example").confirmed(statement),
                passkey.on("elsewhere.example").confirmed(statement),
                passkey.saying(SoftPasskey.PRESENT).confirmed(statement),
                passkey.inAFrame().confirmed(statement),
                encoded(passkey.signed("別の文")
                        .add("statement", statement)
                        .build()
                        .toString()))) {
            refused(code(hanako, taro, header));
        }
        TestClock.forward(Duration.ofMinutes(11));
        refused(code(hanako, taro, passkey.confirmed(statement)));
    }

    @Test
    void a_further_passkey_confirms_acts_only_on_the_word_of_the_first(Cast cast) {
        var hanako = cast.hanako();
        var taro = cast.taro().id();
        var first = SoftPasskey.addedBy(hanako);
        var thief = SoftPasskey.addedBy(hanako);
        hanako.reads("/api/passkeys").body("acts", contains(true, false));
        String statement = code(hanako, taro, null).path("statement");
        refused(code(hanako, taro, thief.confirmed(statement)));

        var second = SoftPasskey.here();
        var made = second.created(hanako.asks().post("/api/passkeys/options").path("challenge"))
                .toString();
        // JAX-RS takes any of these for a boolean that is true.
        List.of("TRUE", "True", "tRuE")
                .forEach(acts -> refused(hanako.asksWrongly()
                        .contentType("application/json")
                        .body(made)
                        .post("/api/passkeys?acts=" + acts)));
        var asked = hanako.sends(made).post("/api/passkeys?acts=true");
        refused(asked);
        hanako.sends(made)
                .header("Ryokai-Passkey", first.confirmed(asked.path("statement")))
                .post("/api/passkeys?acts=true")
                .then()
                .statusCode(201)
                .body("acts", equalTo(true));
        code(hanako, taro, second.confirmed(statement)).then().statusCode(201);
    }

    /** Whoever lost the device with the passkey is not shut out: another manager ends that device. */
    @Test
    void a_passkey_ends_for_acts_with_its_device_and_a_device_ends_itself_without_one(Cast cast) {
        var hanako = cast.hanako();
        var makoto = cast.makoto();
        var yoshiko = cast.yoshiko();
        cast.grant(yoshiko, "approver");
        var taro = cast.taro();
        SoftPasskey.addedBy(taro);
        String code = code(hanako, makoto.id(), null).path("code");
        Cast.confirms(
                yoshiko,
                hanako.reads("/api/confirmations")
                        .extract()
                        .path("find { it.person == '%s' && it.outcome == 'waiting' }.id".formatted(makoto.id())));
        SoftPasskey.addedBy(makoto);
        var desk = Cast.newDesk();
        desk.enrol(code);
        var makotos = new Player(makoto.id(), makoto.name(), desk);
        makotos.sends("{\"confirm\":false,\"because\":\"x\"}")
                .post("/api/confirmations/{ask}/decisions", "nobody")
                .then()
                .statusCode(403);
        revokes(hanako, "/api/devices/" + makoto.tablet().device() + "/revocations", "紛失", null)
                .then()
                .statusCode(201);
        makotos.sends("{\"confirm\":false,\"because\":\"x\"}")
                .post("/api/confirmations/{ask}/decisions", "nobody")
                .then()
                .statusCode(404);
        // In the same machine, which makes no second one while the first is named to it.
        makotos.asks().post("/api/passkeys/options").then().statusCode(200).body("excludeCredentials", empty());
        revokes(taro, "/api/devices/" + taro.tablet().device() + "/revocations", "やめます", null)
                .then()
                .statusCode(201);
        hanako.reads("/api/devices").body("findAll { it.revokedAt != null }.person", hasItem(taro.id()));
    }

    private static void refused(Response answer) {
        answer.then().statusCode(403).body("code", equalTo("403.142"));
    }

    private static Response code(Player by, String person, String header) {
        var asked = by.asksWrongly();
        if (header != null) {
            asked.header("Ryokai-Passkey", header);
        }
        return asked.urlEncodingEnabled(false)
                .post("/api/people/" + person.replace("?", "/codes?") + (person.contains("?") ? "" : "/codes"));
    }

    private static Response revokes(Player by, String path, String because, String header) {
        var asked = by.asks();
        if (header != null) {
            asked.header("Ryokai-Passkey", header);
        }
        return asked.contentType("application/json")
                .body(Json.createObjectBuilder().add("because", because).build().toString())
                .post(path);
    }

    private static Response changes(Player by, String header) {
        var asked = by.sends(BODY);
        if (header != null) {
            asked.header("Ryokai-Passkey", header);
        }
        return asked.put("/api/notices/texts/start");
    }

    private static String encoded(String json) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
