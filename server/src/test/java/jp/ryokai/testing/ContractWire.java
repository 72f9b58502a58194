package jp.ryokai.testing;

import jakarta.json.Json;
import jakarta.json.JsonObject;
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
        return posted("/api/enrolments", "code", code, proof);
    }

    @Override
    public JsonObject comeBack(String evidence, String proof) {
        return posted("/api/enrolments/returns", "evidence", evidence, proof);
    }

    private static JsonObject posted(String path, String name, String text, String proof) {
        var said =
                Json.createObjectBuilder().add(name, text).add("proof", proof).build();
        return checked(new Call("POST", path).json(said.toString()).told()).json();
    }

    @Override
    public JsonObject token(Supplier<String> assertion, Consumer<Instant> serverTime) {
        for (int i = 0; ; i++) {
            var answer = new Call("POST", "/api/token")
                    .body(
                            "application/x-www-form-urlencoded",
                            "grant_type=urn%3Aietf%3Aparams%3Aoauth%3Agrant-type%3Ajwt-bearer&assertion="
                                    + assertion.get())
                    .told();
            var json = answer.json();
            if (answer.status() == 401 && i == 0 && json.containsKey("serverTime")) {
                serverTime.accept(
                        OffsetDateTime.parse(json.getString("serverTime")).toInstant());
                continue;
            }
            return checked(answer).json();
        }
    }

    @Override
    public JsonObject sync(String token, JsonObject push) {
        return checked(new Call("POST", "/api/sync")
                        .as(token)
                        .json(push.toString())
                        .told())
                .json();
    }

    @Override
    public byte[] content(String token, String sha256) {
        return checked(new Call("GET", "/content/{sha256}", sha256).as(token).told())
                .body();
    }

    @Override
    public byte[] sealed(String token, String sha256) {
        return checked(new Call("GET", "/content/{sha256}?sealed=", sha256)
                        .as(token)
                        .told())
                .body();
    }

    private static Answer checked(Answer answer) {
        if (answer.status() >= 400) {
            var problem = answer.json();
            throw new Refused(problem.getString("code"), problem.getString("detail"));
        }
        return answer;
    }
}
