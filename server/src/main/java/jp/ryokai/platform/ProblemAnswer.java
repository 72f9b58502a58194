package jp.ryokai.platform;

import jakarta.json.Json;
import jakarta.json.JsonValue;
import jakarta.ws.rs.core.Response;

/** A refusal as RFC 9457 writes it; {@code code} is ours, stable for ever. */
public final class ProblemAnswer {

    public static final String MEDIA_TYPE = "application/problem+json";

    /** Seconds after which whoever was turned away may come again. */
    public static final int LATER = 5;

    private ProblemAnswer() {}

    public static Response of(Problem problem) {
        var answer = Response.status(problem.kind().status()).type(MEDIA_TYPE).entity(json(problem));
        if (problem.kind().status() == 401) {
            // RFC 9110 section 11.6.1 asks for it; RFC 6750 section 3 says what it is here.
            answer.header("WWW-Authenticate", "Bearer");
        }
        if (problem.members().get("retryAfter") instanceof Number seconds) {
            answer.header("Retry-After", seconds.longValue());
        } else if (problem.kind().status() == 503) {
            answer.header("Retry-After", LATER);
        }
        return answer.build();
    }

    public static String json(Problem problem) {
        var json = Json.createObjectBuilder()
                .add("type", "urn:ryokai:problem:" + problem.kind().code())
                .add("title", problem.kind().title())
                .add("status", problem.kind().status())
                .add("code", problem.kind().code())
                .add("detail", problem.detail());
        problem.members().forEach((name, value) -> {
            switch (value) {
                case JsonValue as -> json.add(name, as);
                case Number n -> json.add(name, n.longValue());
                case Boolean b -> json.add(name, b);
                case Iterable<?> many -> {
                    var array = Json.createArrayBuilder();
                    many.forEach(one -> array.add(String.valueOf(one)));
                    json.add(name, array);
                }
                default -> json.add(name, String.valueOf(value));
            }
        });
        return json.build().toString();
    }
}
