package jp.ryokai.device;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import jp.ryokai.ledger.Records;
import jp.ryokai.people.Role;
import jp.ryokai.platform.Settings;
import jp.ryokai.testing.Here;
import jp.ryokai.testing.TestClock;

/** Opens this room's door for the tests. */
public final class FreshDevices {

    private FreshDevices() {}

    /** What the server's own console asks. */
    public static Response console(String wish, String of, String because) {
        try {
            var data = CDI.current().select(Settings.class).get().data();
            return Here.request()
                    .contentType(ContentType.JSON)
                    .body(Json.createObjectBuilder()
                            .add("secret", Files.readString(Console.file(data)))
                            .add("wish", wish)
                            .add("of", of)
                            .add("because", because)
                            .build()
                            .toString())
                    .post("/api/console");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What an empty installation prints for its first person. */
    public static String firstCode() {
        return CDI.current()
                .select(FirstPerson.Bootstrap.class)
                .get()
                .ifEmpty()
                .orElseThrow()
                .code();
    }

    /** A token as the server gives it, for a test that needs no enrolment; it outlives every clock a test sets. */
    public static String token(String device, Set<Role> roles) {
        var groups = Json.createArrayBuilder();
        roles.forEach(role -> groups.add(role.word()));
        return sign(Json.createObjectBuilder()
                .add("iss", "ryokai")
                .add("aud", "ryokai")
                .add("sub", device)
                .add("exp", TestClock.now().plus(Duration.ofDays(3_650)).getEpochSecond())
                .add("groups", groups)
                .build());
    }

    /** The acts of the server, as they are kept. */
    static List<String> acts() {
        var database = CDI.current().select(EntityManager.class).get();
        return database.createQuery("SELECT r.sha256 FROM KeptRecord r WHERE r.device IS NULL", String.class)
                .getResultStream()
                .map(CDI.current().select(Records.class).get()::bytes)
                .map(bytes -> new String(bytes.orElseThrow(), StandardCharsets.US_ASCII))
                .toList();
    }

    /** Any claims under the server's own key of this moment. */
    static String sign(JsonObject claims) {
        return CDI.current().select(TokenKeys.class).get().sign("at+jwt", claims);
    }
}
