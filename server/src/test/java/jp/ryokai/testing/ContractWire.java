package jp.ryokai.testing;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.function.Consumer;
import java.util.function.Supplier;
import jp.ryokai.tablet.Wire;

/** A tablet's way to the server of this JVM, every call held against the contract. */
final class ContractWire implements Wire {

    @Override
    public String origin() {
        return Here.ORIGIN.toString();
    }

    @Override
    public JsonObject enrol(String code, String proof) {
        return json(checked(Here.request()
                .contentType(ContentType.JSON)
                .body(Json.createObjectBuilder()
                        .add("code", code)
                        .add("proof", proof)
                        .build()
                        .toString())
                .post("/api/enrolments")));
    }

    @Override
    public JsonObject comeBack(String evidence, String proof) {
        return json(checked(Here.request()
                .contentType(ContentType.JSON)
                .body(Json.createObjectBuilder()
                        .add("evidence", evidence)
                        .add("proof", proof)
                        .build()
                        .toString())
                .post("/api/enrolments/returns")));
    }

    @Override
    public JsonObject token(Supplier<String> assertion, Consumer<Instant> serverTime) {
        for (int i = 0; ; i++) {
            var answer = Here.request()
                    .contentType(ContentType.URLENC)
                    .body("grant_type=urn%3Aietf%3Aparams%3Aoauth%3Agrant-type%3Ajwt-bearer&assertion="
                            + assertion.get())
                    .post("/api/token");
            var json = json(answer);
            if (answer.statusCode() == 401 && i == 0 && json.containsKey("serverTime")) {
                serverTime.accept(
                        OffsetDateTime.parse(json.getString("serverTime")).toInstant());
                continue;
            }
            return json(checked(answer));
        }
    }

    @Override
    public JsonObject sync(String token, JsonObject push) {
        return json(checked(Here.request()
                .header("Authorization", "Bearer " + token)
                .contentType(ContentType.JSON)
                .body(push.toString())
                .post("/api/sync")));
    }

    @Override
    public byte[] content(String token, String sha256) {
        return checked(Here.request().header("Authorization", "Bearer " + token).get("/content/{sha256}", sha256))
                .asByteArray();
    }

    @Override
    public byte[] sealed(String token, String sha256) {
        return checked(Here.request()
                        .header("Authorization", "Bearer " + token)
                        .queryParam("sealed", "")
                        .get("/content/{sha256}", sha256))
                .asByteArray();
    }

    private static Response checked(Response answer) {
        if (answer.statusCode() >= 400) {
            var problem = json(answer);
            throw new Refused(problem.getString("code"), problem.getString("detail"));
        }
        return answer;
    }

    private static JsonObject json(Response answer) {
        try (var reader = Json.createReader(new StringReader(answer.asString()))) {
            return reader.readObject();
        }
    }
}
