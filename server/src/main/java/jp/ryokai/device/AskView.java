package jp.ryokai.device;

import java.time.Instant;
import java.util.List;

/**
 * What waits for a second person, or was decided.
 *
 * @param about {@code role} or {@code code}
 * @param name of the person at the time of asking; where it changed since, nobody confirms
 * @param devices ids of those the person had then
 * @param askedBy null where it was done at the console
 * @param outcome {@code waiting}, {@code confirmed}, {@code declined} or {@code replaced}
 * @param decidedBy null while it waits, and where it was the server's console
 */
public record AskView(
        String id,
        String about,
        String person,
        String name,
        String role,
        List<String> devices,
        String askedBy,
        Instant askedAt,
        Instant until,
        String outcome,
        String decidedBy,
        Instant decidedAt,
        String because) {}
