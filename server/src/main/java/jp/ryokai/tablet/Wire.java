package jp.ryokai.tablet;

import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** How a tablet reaches the server. The tests put one here that holds every call against the contract. */
public interface Wire {

    /** Scheme, host and port of the server. */
    String origin();

    JsonObject enrol(String code, String proof);

    /** By what we have of a registration that the server lost. */
    JsonObject comeBack(String evidence, String proof);

    /**
     * A token; if the assertion is refused because the clock is wrong, {@code serverTime} is told to the tablet and
     * one more assertion is asked for.
     */
    JsonObject token(Supplier<String> assertion, Consumer<Instant> serverTime);

    JsonObject sync(String token, JsonObject push);

    byte[] content(String token, String sha256);

    /** The same for this tablet alone: an envelope as JSON. */
    byte[] sealed(String token, String sha256);

    /** The server refused, with this code of the catalogue. */
    final class Refused extends RuntimeException {
        private final String code;

        public Refused(String code, String detail) {
            super(code + " " + detail);
            this.code = code;
        }

        public String code() {
            return code;
        }
    }
}
