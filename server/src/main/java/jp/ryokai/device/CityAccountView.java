package jp.ryokai.device;

import java.time.Instant;

/**
 * An account at the city's issuer by which a person is known.
 *
 * @param state {@code waiting} for a second person, {@code in_force}, {@code ended}
 * @param confirmedBy null while it waits, and where nobody else was there to confirm
 */
public record CityAccountView(
        String id,
        String issuer,
        String identifier,
        String state,
        String askedBy,
        Instant askedAt,
        String confirmedBy,
        Instant confirmedAt,
        String endedBy,
        Instant endedAt) {}
