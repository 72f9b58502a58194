package jp.ryokai.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * What a plan asks of one person, as their tablet shows it. Holds no time of the asking: the same standing is the
 * same text, so that a tablet's manifest changes only when something did.
 *
 * @param state word of {@link State}
 * @param timing word of {@link Timing}
 * @param notice the latest reminder whose day has come; null for none
 */
public record Obligation(
        String plan,
        String title,
        int fiscalYear,
        LocalDate opensOn,
        LocalDate dueOn,
        LocalDate closesOn,
        String state,
        String timing,
        List<Item> items,
        Notice notice) {

    /** @param kind {@code start}, {@code week} or {@code day} */
    public record Notice(String kind, LocalDate on) {}

    public Obligation with(Notice other) {
        return new Obligation(plan, title, fiscalYear, opensOn, dueOn, closesOn, state, timing, items, other);
    }

    /**
     * @param edition SHA-256 of what to read or fill in: the newest edition, or the one that was asked where the course
     *     has none for this person any more; null for an acknowledgement
     * @param quiz SHA-256 of the quiz to answer, null where none is asked
     * @param documents the documents to sign for, empty for a module
     * @param editions their editions in force today
     * @param steps of a module; null of anything else
     */
    public record Item(
            int position,
            ItemKind kind,
            String module,
            String title,
            String edition,
            String quiz,
            List<String> documents,
            List<Document> editions,
            String state,
            Instant completedAt,
            boolean late,
            Steps steps) {}

    /** @param sha256 of the edition's bytes */
    public record Document(String document, String title, String sha256, int number) {}
}
