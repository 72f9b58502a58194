package jp.ryokai.passkey;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.response.ValidatableResponse;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import jp.ryokai.ledger.Records;
import jp.ryokai.testing.Cast;
import jp.ryokai.testing.Here;
import jp.ryokai.testing.Insider;
import jp.ryokai.testing.Player;
import jp.ryokai.testing.Rooms;
import jp.ryokai.testing.SoftPasskey;
import jp.ryokai.testing.TestClock;
import org.junit.jupiter.api.Test;

@Rooms
class PasskeysTest {

    @Test
    void the_options_are_what_a_browser_asks_its_authenticator_with(Cast cast) {
        cast.ichiro()
                .asks()
                .post("/api/passkeys/options")
                .then()
                .statusCode(200)
                .body("rp.id", equalTo("localhost"))
                .body("rp.name", equalTo("みどり野市議会"))
                .body("user.displayName", equalTo("髙橋 一郎"))
                .body("pubKeyCredParams.alg", contains(-7))
                .body("attestation", equalTo("none"))
                .body("authenticatorSelection.userVerification", equalTo("required"))
                .body("excludeCredentials", hasSize(0));
    }

    @Test
    void a_passkey_is_added_and_the_tablet_is_told_of_it(Cast cast) {
        var taro = cast.taro();
        var made = SoftPasskey.here().saying(SoftPasskey.PRESENT | SoftPasskey.VERIFIED | SoftPasskey.MAY_SYNC);
        adds(taro, made.created(challenge(taro)))
                .statusCode(201)
                .body("credential", equalTo(made.credential()))
                .body("synced", equalTo(true));
        taro.asks()
                .get("/api/manifest")
                .then()
                .body("passkeys.credential", contains(made.credential()))
                .body("settings.passkey", equalTo("offered"));
        cast.ichiro().asks().get("/api/manifest").then().body("passkeys", hasSize(0));
        taro.asks().post("/api/passkeys/options").then().body("excludeCredentials.id", contains(made.credential()));
    }

    @Test
    void the_same_again_is_the_same_passkey(Cast cast) {
        var made = SoftPasskey.here();
        var body = made.created(challenge(cast.taro()));
        var first = adds(cast.taro(), body).statusCode(201).extract().asString();
        assertEquals(first, adds(cast.taro(), body).statusCode(201).extract().asString());
        Here.numbered();
        assertEquals(
                1,
                Insider.here(Records.class).from(0, 10_000).stream()
                        .filter(kept -> kept.kind().equals("passkey.registered"))
                        .count());
    }

    @Test
    void a_passkey_is_one_persons(Cast cast) {
        var made = SoftPasskey.addedBy(cast.taro());
        refused(cast.ichiro(), made.created(challenge(cast.ichiro())));
    }

    @Test
    void what_was_made_for_somebody_else_somewhere_else_or_without_the_person_is_refused(Cast cast) {
        var taro = cast.taro();
        var made = SoftPasskey.here();
        refused(taro, made.from("https://elsewhere.example").created(challenge(taro)));
        refused(taro, made.on("elsewhere.example").created(challenge(taro)));
        refused(taro, made.saying(SoftPasskey.PRESENT).created(challenge(taro)));
        refused(taro, made.saying(SoftPasskey.VERIFIED).created(challenge(taro)));
        refused(
                taro,
                made.saying(SoftPasskey.PRESENT | SoftPasskey.VERIFIED | SoftPasskey.SYNCED)
                        .created(challenge(taro)));
        refused(taro, made.inAFrame().created(challenge(taro)));
        refused(taro, made.created(challenge(cast.ichiro())));
        refused(taro, made.created("AAAA"));
        refused(taro, made.created(""));
        var signed = made.signed("x").build();
        refused(
                taro,
                Json.createObjectBuilder(made.created(challenge(taro)))
                        .add("clientDataJSON", signed.getString("clientDataJSON"))
                        .build());
        refused(
                taro,
                Json.createObjectBuilder(made.created(challenge(taro)))
                        .add("authenticatorData", signed.getString("authenticatorData"))
                        .build());
        refused(
                taro,
                Json.createObjectBuilder(made.created(challenge(taro)))
                        .add("credential", "AAAA")
                        .build());
        refused(
                taro,
                Json.createObjectBuilder(made.created(challenge(taro)))
                        .add("authenticatorData", "*")
                        .build());
        refused(
                taro,
                Json.createObjectBuilder(made.created(challenge(taro)))
                        .add("clientDataJSON", "AAAA")
                        .build());
    }

    @Test
    void a_key_that_is_not_es256_or_not_on_its_curve_is_refused(Cast cast) {
        var taro = cast.taro();
        for (var cose : List.of(
                "a4010303390100",
                "",
                "a5010203262001215820" + "00".repeat(32) + "225820" + "00".repeat(32),
                "a5010203382220022158" + "30" + "00".repeat(48) + "225830" + "00".repeat(48))) {
            refused(
                    taro,
                    SoftPasskey.here().created(challenge(taro), HexFormat.of().parseHex(cose)));
        }
    }

    @Test
    void nobody_is_hurried_and_a_question_of_yesterday_is_no_question(Cast cast) {
        var taro = cast.taro();
        var challenge = challenge(taro);
        TestClock.forward(Duration.ofMinutes(9));
        adds(taro, SoftPasskey.here().created(challenge)).statusCode(201);
        TestClock.forward(Duration.ofMinutes(2));
        refused(taro, SoftPasskey.here().created(challenge));
    }

    @Test
    void a_body_that_lacks_a_part_is_refused(Cast cast) {
        cast.taro()
                .asksWrongly()
                .contentType("application/json")
                .body("{}")
                .post("/api/passkeys")
                .then()
                .statusCode(422)
                .body("code", equalTo("422.141"));
    }

    @Test
    void a_signature_with_a_passkey_counts(Cast cast) {
        var desk = new SigningDesk(cast);
        var outcome = desk.signs(desk.passkey().signed(desk.statement()).build());
        assertEquals("stored", outcome.getString("outcome"), outcome.toString());
    }

    @Test
    void a_passkey_over_anything_else_proves_nothing(Cast cast) {
        var desk = new SigningDesk(cast);
        var mine = desk.passkey();
        var text = desk.statement();
        var other = SoftPasskey.addedBy(cast.ichiro());
        var genuine = mine.signed(text);
        var foreign = other.signed(text).build();
        for (var wrong : List.of(
                mine.signed(text + "\n"),
                mine.signed(desk.wording()),
                mine.signed(text.replace("\n", "\r\n")),
                other.signed(text),
                SoftPasskey.here().signed(text),
                mine.from("https://elsewhere.example").signed(text),
                mine.on("elsewhere.example").signed(text),
                mine.saying(SoftPasskey.PRESENT).signed(text),
                mine.saying(SoftPasskey.VERIFIED).signed(text),
                mine.inAFrame().signed(text),
                mine.saying(SoftPasskey.PRESENT | SoftPasskey.VERIFIED | SoftPasskey.MAY_SYNC)
                        .signed(text),
                mine.signed("別の文").add("statement", text),
                mine.signed(text).add("signature", foreign.getString("signature")),
                mine.signed(text).add("signature", "AAAA"),
                mine.signed(text).add("clientDataJSON", foreign.getString("clientDataJSON") + "AA"),
                mine.signed(text).add("authenticatorData", "AAAA"))) {
            assertEquals(
                    "422.106",
                    desk.signs(wrong.build()).getJsonObject("problem").getString("code"));
        }
        assertEquals("stored", desk.signs(genuine.build()).getString("outcome"));
    }

    @Test
    void a_passkey_that_lacks_a_part_is_named_by_it(Cast cast) {
        var desk = new SigningDesk(cast);
        for (var field : List.of("credential", "authenticatorData", "clientDataJSON", "signature", "statement")) {
            var problem = desk.signs(desk.passkey()
                            .signed(desk.statement())
                            .remove(field)
                            .build())
                    .getJsonObject("problem");
            assertEquals("422.90", problem.getString("code"));
            assertTrue(problem.getString("detail").contains("field " + field), problem.getString("detail"));
        }
    }

    private static String challenge(Player player) {
        return player.asks()
                .post("/api/passkeys/options")
                .then()
                .statusCode(200)
                .extract()
                .path("challenge");
    }

    private static ValidatableResponse adds(Player player, JsonObject made) {
        return player.sends(made.toString()).post("/api/passkeys").then();
    }

    private static void refused(Player player, JsonObject made) {
        adds(player, made).statusCode(422).body("code", equalTo("422.141"));
    }
}
