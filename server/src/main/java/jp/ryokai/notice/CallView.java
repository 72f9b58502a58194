package jp.ryokai.notice;

import java.time.Instant;
import java.time.LocalDate;

/**
 * That somebody of the secretariat spoke or wrote to a person.
 *
 * @param plan about which plan; null for none in particular
 * @param way {@code phone}, {@code person} or {@code letter}
 */
public record CallView(
        String id,
        String person,
        String plan,
        String way,
        LocalDate on,
        String remark,
        String by,
        String byName,
        Instant enteredAt) {}
