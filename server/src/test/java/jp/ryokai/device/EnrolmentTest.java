package jp.ryokai.device;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.json.Json;
import java.time.Duration;
import jp.ryokai.tablet.Tablet;
import jp.ryokai.tablet.Wire.Refused;
import jp.ryokai.testing.Cast;
import jp.ryokai.testing.Here;
import jp.ryokai.testing.Player;
import jp.ryokai.testing.Postgresql;
import jp.ryokai.testing.Rooms;
import jp.ryokai.testing.TestClock;
import org.junit.jupiter.api.Test;

@Rooms
class EnrolmentTest {

    @Test
    void a_member_enrols_with_a_typed_code_and_is_known(Cast cast) {
        cast.taro()
                .asks()
                .get("/api/me")
                .then()
                .statusCode(200)
                .body("publicName", equalTo("山田 太郎"))
                .body("roles", hasItem("learner"));
    }

    @Test
    void a_code_typed_with_full_width_digits_and_spaces_is_understood(Cast cast) {
        var code = cast.code(cast.taro().id());
        var digits = code.replace("-", "");
        var wide = new StringBuilder("　");
        digits.chars().forEach(c -> wide.append((char) (c - '0' + '０')));
        enrol(wide.insert(5, "－").toString(), Cast.newTablet().proof(digits, Here.ORIGIN.toString()))
                .statusCode(201);
    }

    @Test
    void a_reply_that_was_lost_is_asked_for_again_and_is_the_same(Cast cast) {
        var code = cast.code(cast.taro().id());
        var proof = Cast.newTablet().proof(code, Here.ORIGIN.toString());
        var first = enrol(code, proof).statusCode(201).extract().asString();
        assertEquals(first, enrol(code, proof).statusCode(201).extract().asString());
        cast.hanako()
                .asks()
                .get("/api/devices")
                .then()
                .body("findAll { it.person == '" + cast.taro().id() + "' }", hasSize(2));
    }

    @Test
    void a_used_code_enrols_no_second_device(Cast cast) {
        var code = cast.code(cast.taro().id());
        enrol(code, Cast.newTablet().proof(code, Here.ORIGIN.toString())).statusCode(201);
        enrol(code, Cast.newTablet().proof(code, Here.ORIGIN.toString()))
                .statusCode(404)
                .body("code", equalTo("404.33"));
    }

    @Test
    void a_code_expires(Cast cast) {
        var code = cast.code(cast.taro().id());
        TestClock.forward(Duration.ofDays(7));
        enrol(code, Cast.newTablet().proof(code, Here.ORIGIN.toString()))
                .statusCode(404)
                .body("code", equalTo("404.33"));
    }

    @Test
    void a_proof_made_for_another_server_is_refused(Cast cast) {
        var code = cast.code(cast.taro().id());
        enrol(code, Cast.newTablet().proof(code, "https://elsewhere.example"))
                .statusCode(422)
                .body("code", equalTo("422.35"));
    }

    @Test
    void a_proof_for_another_code_is_refused(Cast cast) {
        var code = cast.code(cast.taro().id());
        enrol(code, Cast.newTablet().proof("0000-0000-0000", Here.ORIGIN.toString()))
                .statusCode(422)
                .body("code", equalTo("422.35"));
    }

    @Test
    void a_proof_whose_second_key_is_none_is_refused(Cast cast) {
        var code = cast.code(cast.taro().id());
        var tablet = Cast.newTablet();
        var good = tablet.proof(code, Here.ORIGIN.toString());
        for (var wrong :
                new String[] {"{}", "null", "\"key\"", "{\"kty\":\"EC\",\"crv\":\"P-256\",\"x\":\"AA\",\"y\":\"AA\"}"
                }) {
            var key = Json.createReader(new java.io.StringReader(wrong)).readValue();
            enrol(code, tablet.proof(code, Here.ORIGIN.toString(), payload -> payload.add("sealingKey", key)))
                    .statusCode(422)
                    .body("code", equalTo("422.35"));
        }
        enrol(code, good).statusCode(201).body("rescueKey.kty", equalTo("EC"));
    }

    @Postgresql
    @Test
    void a_new_code_ends_the_one_before(Cast cast) {
        var old = cast.code(cast.taro().id());
        cast.code(cast.taro().id());
        enrol(old, Cast.newTablet().proof(old, Here.ORIGIN.toString())).statusCode(404);
    }

    @Test
    void a_revoked_device_gets_no_token_and_its_old_token_is_dead(Cast cast) {
        var taro = cast.taro();
        taro.asks().get("/api/me").then().statusCode(200);
        cast.hanako()
                .sends("{\"because\":\"紛失の届け出\"}")
                .post("/api/devices/{device}/revocations", taro.tablet().device())
                .then()
                .statusCode(201);
        taro.asks()
                .get("/api/me")
                .then()
                .statusCode(403)
                .body("code", equalTo("403.36"))
                .body("wipe", equalTo(true));
        Here.request()
                .contentType(ContentType.URLENC)
                .body("grant_type=urn%3Aietf%3Aparams%3Aoauth%3Agrant-type%3Ajwt-bearer&assertion="
                        + taro.tablet().assertion())
                .post("/api/token")
                .then()
                .statusCode(403)
                .body("code", equalTo("403.36"))
                .body("wipe", equalTo(true));
        taro.tablet().forgetToken();
        assertEquals(
                "403.36",
                assertThrows(Refused.class, () -> taro.tablet().token()).code());
    }

    @Test
    void whoever_leaves_a_tablet_ends_its_registration_and_no_other(Cast cast) {
        var taro = cast.taro();
        var other = cast.anotherTablet(taro.id());
        for (var foreign : new String[] {other.device(), cast.ichiro().tablet().device(), "nobody"}) {
            leaves(taro, foreign).statusCode(404);
        }
        leaves(taro, taro.tablet().device())
                .statusCode(201)
                .body("person", equalTo(taro.id()))
                .body("revokedBecause", equalTo("返却"));
        leaves(taro, taro.tablet().device()).statusCode(403).body("code", equalTo("403.36"));
        assertEquals(
                taro.id(),
                new Player(taro.id(), taro.name(), other)
                        .asks()
                        .get("/api/me")
                        .then()
                        .statusCode(200)
                        .extract()
                        .path("id"));
    }

    private static ValidatableResponse leaves(Player player, String device) {
        return player.sends("{\"because\":\"返却\"}")
                .post("/api/devices/{device}/revocations", device)
                .then();
    }

    @Test
    void a_tablet_whose_clock_is_three_days_wrong_learns_the_time_and_is_let_in(Cast cast) {
        var slow = new Tablet(Cast.newWire(), java.time.Clock.offset(Cast.CLOCK, Duration.ofDays(-3)));
        slow.enrol(cast.code(cast.taro().id()));
        slow.token();
    }

    @Test
    void a_forged_assertion_is_refused_with_the_servers_time(Cast cast) {
        var stranger = Cast.newTablet();
        var jws = stranger.signed(Json.createObjectBuilder()
                .add("iss", cast.taro().tablet().device())
                .build()
                .toString());
        Here.request()
                .contentType(ContentType.URLENC)
                .body("grant_type=urn%3Aietf%3Aparams%3Aoauth%3Agrant-type%3Ajwt-bearer&assertion=" + jws)
                .post("/api/token")
                .then()
                .statusCode(401)
                .body("code", equalTo("401.37"));
    }

    private static ValidatableResponse enrol(String code, String proof) {
        return Here.request()
                .contentType(ContentType.JSON)
                .body(Json.createObjectBuilder()
                        .add("code", code)
                        .add("proof", proof)
                        .build()
                        .toString())
                .post("/api/enrolments")
                .then();
    }
}
