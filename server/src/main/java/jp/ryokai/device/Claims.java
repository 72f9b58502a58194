package jp.ryokai.device;

import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What a token says (RFC 7519 section 4.1), each claim of its own kind or not there at all. A claim of another kind is
 * a reason to refuse, never to pass over: a reader that skips a text {@code exp} takes a token without an end.
 */
record Claims(JsonObject said) {

    /** NumericDate is seconds; beyond these it is no time of ours, and 1e30 would not fit any. */
    private static final double LATEST = 32_503_680_000.0;

    boolean says(String name, String value) {
        return text(name).filter(value::equals).isPresent();
    }

    Optional<String> text(String name) {
        return said.get(name) instanceof JsonString text ? Optional.of(text.getString()) : Optional.empty();
    }

    /** Empty where it is missing or no time. */
    Optional<Instant> time(String name) {
        return said.get(name) instanceof JsonNumber number && number.doubleValue() >= 0 && number.doubleValue() < LATEST
                ? Optional.of(Instant.ofEpochSecond((long) number.doubleValue()))
                : Optional.empty();
    }

    /** Whether it has not run out, and has begun where it says when. */
    boolean holds(Instant now, Duration skew) {
        return time("exp").filter(now.minus(skew)::isBefore).isPresent()
                && begunAt("nbf", now.plus(skew))
                && begunAt("iat", now.plus(skew));
    }

    private boolean begunAt(String name, Instant latest) {
        return !said.containsKey(name)
                || time(name).filter(at -> !at.isAfter(latest)).isPresent();
    }
}
