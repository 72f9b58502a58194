package jp.ryokai.device;

import jakarta.json.bind.annotation.JsonbProperty;
import java.time.Instant;

/** The answer of RFC 6749 section 5.1, with our time so that a tablet learns how far its clock is off. */
public record TokenView(
        @JsonbProperty("access_token") String accessToken,
        @JsonbProperty("token_type") String tokenType,
        @JsonbProperty("expires_in") long expiresIn,
        Instant serverTime) {}
