package jp.ryokai.plan;

import java.time.Instant;
import java.time.LocalDate;

/**
 * What the fold needs to know of a policy edition.
 *
 * @param material whether it changed what is asked of people
 * @param resign who signs again because of it, where it is material: all, members, staff, nobody
 */
record DocumentEdition(
        String document,
        int number,
        String sha256,
        String title,
        LocalDate effectiveOn,
        boolean material,
        String resign,
        Instant publishedAt) {

    /** Whether a signature of an edition before this one is not enough for a person of this kind. */
    boolean asksAgain(String personKind) {
        return material
                && switch (resign) {
                    case "all" -> true;
                    case "members" -> personKind.equals("member");
                    default -> resign.equals(personKind);
                };
    }

    /** In force on the day, as far as it was published by that moment: a later back-dated edition asked nobody yet. */
    boolean inForce(LocalDate day, Instant asOf) {
        return !effectiveOn.isAfter(day) && !publishedAt.isAfter(asOf);
    }
}
