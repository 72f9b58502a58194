package jp.ryokai.campaign;

import java.time.Instant;
import java.time.LocalDate;

/**
 * What the fold needs to know of a policy edition.
 *
 * @param material whether it changed what is asked of people, so that they sign again
 */
record DocumentEdition(String document, int number, String sha256, String title, LocalDate effectiveOn,
        boolean material, Instant publishedAt) {

    /** In force on the day, as far as it was published by that moment: a later back-dated edition asked nobody yet. */
    boolean inForce(LocalDate day, Instant asOf) {
        return !effectiveOn.isAfter(day) && !publishedAt.isAfter(asOf);
    }
}
