package jp.ryokai.passkey;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.specification.RequestSpecification;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.time.Clock;
import jp.ryokai.tablet.HttpWire;
import jp.ryokai.tablet.Learner;
import jp.ryokai.tablet.Tablet;
import jp.ryokai.testing.Processes;
import jp.ryokai.testing.ServerProcess;
import jp.ryokai.testing.SoftPasskey;
import org.junit.jupiter.api.Test;

/** What the council decided on passkeys, on servers of their own. */
@Processes(onPostgresql = false)
class RequiredPasskeyTest {

    @Test
    void a_council_that_requires_passkeys_counts_no_signature_without_one() {
        try (var server = new ServerProcess(
                        "passkeys", "ryokai.demo=true", "ryokai.passkey=required", "ryokai.passkey.acts=required")
                .start()) {
            var desk = Tablet.desk(new HttpWire(server.origin()), Clock.systemUTC());
            desk.enrol(server.codes().get(4));
            var finger = confirmedByWhoeverHasOne(server, desk);
            var tablet = new Tablet(new HttpWire(server.origin()), Clock.systemUTC());
            tablet.enrol(server.codes().getLast());
            tablet.sync();
            tablet.fetch();
            assertEquals("required", tablet.manifest().getJsonObject("settings").getString("passkey"));
            var learner = new Learner(tablet);
            var body = learner.statement(learner.items("acknowledgement").getFirst())
                    .build();
            assertEquals("422.105", signs(tablet, body).getJsonObject("problem").getString("code"));

            var passkey = SoftPasskey.of(server.origin().toString(), "localhost");
            var challenge = asks(server, tablet)
                    .post("/api/passkeys/options")
                    .then()
                    .statusCode(200)
                    .extract()
                    .<String>path("challenge");
            asks(server, tablet)
                    .contentType("application/json")
                    .body(passkey.created(challenge).toString())
                    .post("/api/passkeys")
                    .then()
                    .statusCode(201);
            var proof = passkey.signed(SoftPasskey.statement(body));
            assertEquals(
                    "stored",
                    signs(
                                    tablet,
                                    Json.createObjectBuilder(body)
                                            .add("passkey", proof)
                                            .build())
                            .getString("outcome"));
            String begun = asks(server, desk)
                    .get("/api/rosters/current")
                    .then()
                    .extract()
                    .path("statement");
            server.stop();
            off(server, tablet, body);
            offered(server, desk, finger.confirmed(begun));
        }
    }

    /** Whoever has none adds one first, which is no act that needs one. */
    private static SoftPasskey confirmedByWhoeverHasOne(ServerProcess server, Tablet desk) {
        asks(server, desk).get("/api/rosters/current").then().statusCode(403).body("code", equalTo("403.143"));
        var finger = SoftPasskey.of(server.origin().toString(), "localhost");
        String challenge = asks(server, desk).post("/api/passkeys/options").path("challenge");
        asks(server, desk)
                .contentType("application/json")
                .body(finger.created(challenge).toString())
                .post("/api/passkeys?acts=true")
                .then()
                .statusCode(201);
        String statement = asks(server, desk)
                .get("/api/rosters/current")
                .then()
                .statusCode(403)
                .body("code", equalTo("403.142"))
                .extract()
                .path("statement");
        asks(server, desk)
                .header("Ryokai-Passkey", finger.confirmed(statement))
                .get("/api/rosters/current")
                .then()
                .statusCode(200);
        return finger;
    }

    /** What one server asked, another one of the same installation takes: once. */
    private static void offered(ServerProcess first, Tablet desk, String header) {
        try (var server = first.again("ryokai.demo=true").start()) {
            for (int status : new int[] {200, 403}) {
                asks(server, desk)
                        .header("Ryokai-Passkey", header)
                        .get("/api/rosters/current")
                        .then()
                        .statusCode(status);
            }
        }
    }

    /** What was proved before stays proved; nobody is asked for more. */
    private static void off(ServerProcess required, Tablet tablet, JsonObject body) {
        try (var server = required.again("ryokai.demo=true", "ryokai.passkey=off", "ryokai.passkey.acts=off")
                .start()) {
            asks(server, tablet)
                    .post("/api/passkeys/options")
                    .then()
                    .statusCode(409)
                    .body("code", equalTo("409.140"));
            assertEquals("stored", signs(tablet, body).getString("outcome"));
        }
    }

    private static RequestSpecification asks(ServerProcess server, Tablet tablet) {
        return given().baseUri(server.origin().toString()).header("Authorization", "Bearer " + tablet.token());
    }

    private static JsonObject signs(Tablet tablet, JsonObject body) {
        tablet.record("statement.signed", body);
        return tablet.sync().getJsonArray("outcomes").getJsonObject(0);
    }
}
