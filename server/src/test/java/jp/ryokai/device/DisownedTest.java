package jp.ryokai.device;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.response.ValidatableResponse;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.List;
import jp.ryokai.tablet.Tablet;
import jp.ryokai.tablet.Wire.Refused;
import jp.ryokai.testing.Cast;
import jp.ryokai.testing.Here;
import jp.ryokai.testing.Player;
import jp.ryokai.testing.Postgresql;
import jp.ryokai.testing.Rooms;
import jp.ryokai.testing.TestClock;
import org.junit.jupiter.api.Test;

/** A clerk issues a code for a member and enrols a key of the clerk's own: whose name it is sees it and ends it. */
@Rooms
class DisownedTest {

    @Test
    void the_persons_other_device_is_told_who_issued_a_code_when_and_what_came_of_it(Cast cast) {
        var taro = cast.taro();
        taro.tablet().sync();
        var puppet = later(cast, taro.id());
        taro.tablet().sync();
        var told = taro.tablet().manifest().getJsonArray("devices").getJsonObject(1);
        assertEquals(puppet.device(), told.getString("id"));
        assertEquals(cast.hanako().reads("/api/me").extract().path("publicName"), told.getString("issuedBy"));
        assertEquals("alone", told.getString("backing"));
        assertTrue(told.containsKey("issuedAt") && told.containsKey("code") && !told.containsKey("endedAt"));
    }

    @Test
    void a_device_its_person_does_not_know_is_ended_at_once_and_managers_are_told(Cast cast) {
        var taro = cast.taro();
        var puppet = later(cast, taro.id());
        puppet.sync();
        cast.hanako().reads("/api/devices?disowned=true").body("", hasSize(0));
        disown(taro.tablet(), puppet.device());
        assertEquals(
                "403.36",
                assertThrows(Refused.class, () -> {
                            puppet.record("lesson.finished", JsonObject.EMPTY_JSON_OBJECT);
                            puppet.sync();
                        })
                        .code());
        cast.hanako()
                .reads("/api/devices?disowned=true")
                .body("id", equalTo(List.of(puppet.device())))
                .body("[0].revokedAt", notNullValue())
                .body("[0].disownedAt", notNullValue());
        taro.asks()
                .get("/api/manifest")
                .then()
                .body("devices[1].disownedAt", notNullValue())
                .body("records.kind", hasItem("device.disowned"))
                .body("records.find { it.kind == 'device.disowned' }.outcome", equalTo("stored"));
        // Said again, as an answer that was lost makes it: it is ended once.
        disown(taro.tablet(), puppet.device());
        assertEquals(0, taro.tablet().refused().size());
    }

    @Postgresql
    @Test
    void the_newer_device_does_not_shut_out_the_one_that_was_there(Cast cast) {
        var taro = cast.taro();
        var puppet = later(cast, taro.id());
        for (var device : List.of(
                taro.tablet().device(), puppet.device(), cast.ichiro().tablet().device(), "none")) {
            disown(puppet, device);
        }
        assertEquals(4, puppet.refused().size());
        puppet.refused().values().forEach(refused -> assertEquals("409.263", refused.getString("code")));
        cast.hanako().reads("/api/devices?disowned=true").body("", hasSize(0));
        cast.hanako()
                .reads("/api/devices")
                .body("find { it.id == '" + taro.tablet().device() + "' }.revokedAt", nullValue());
        disown(taro.tablet(), puppet.device());
        assertEquals(0, taro.tablet().refused().size());
    }

    @Test
    void a_device_that_was_ended_before_it_heard_is_told_and_so_is_everybody_at_the_desk(Cast cast) {
        var makoto = cast.makoto();
        var heard = cast.ichiro();
        var taro = cast.taro();
        var clerk = cast.hanako().reads("/api/me").extract().<String>path("publicName");
        var puppet = later(cast, taro.id());
        var taros = taro.tablet().token();
        ends(cast.hanako(), taro.tablet().device());
        told(taros).body("devices.id", contains(puppet.device())).body("devices[0].issuedBy", equalTo(clerk));

        // The other way round: first the device is ended, then a code is issued.
        var yoshiko = cast.yoshiko();
        var yoshikos = yoshiko.tablet().token();
        ends(cast.hanako(), yoshiko.tablet().device());
        told(yoshikos).body("devices", hasSize(0));
        var second = later(cast, yoshiko.id());
        told(yoshikos).body("devices.id", contains(second.device()));

        // Who was in contact since has heard of it.
        later(cast, heard.id());
        TestClock.forward(Duration.ofMinutes(1));
        heard.tablet().sync();
        ends(cast.hanako(), heard.tablet().device());
        makoto.reads("/api/devices/unheard").body("id", contains(puppet.device(), second.device()));
        TestClock.forward(Duration.ofDays(15));
        makoto.reads("/api/devices/unheard").body("", hasSize(0));
    }

    private static void ends(Player by, String device) {
        by.sends("{\"because\":\"貸与端末の返却\"}")
                .post("/api/devices/{device}/revocations", device)
                .then()
                .statusCode(201);
    }

    private static ValidatableResponse told(String token) {
        return Here.request()
                .header("Authorization", "Bearer " + token)
                .get("/api/manifest")
                .then()
                .statusCode(403)
                .body("code", equalTo("403.36"));
    }

    private static void disown(Tablet by, String device) {
        by.record(
                "device.disowned",
                Json.createObjectBuilder().add("device", device).build());
        by.sync();
    }

    private static Tablet later(Cast cast, String person) {
        TestClock.forward(Duration.ofMinutes(1));
        return cast.anotherTablet(person);
    }
}
