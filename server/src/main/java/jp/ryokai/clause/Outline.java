package jp.ryokai.clause;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What was understood of a policy's text: its cover, its clauses, and everything a person has to look at before
 * publishing. Each line of the text is in the cover, in one clause, or among the dropped lines.
 */
public record Outline(Cover cover, List<Clause> clauses, List<Warning> warnings, List<Dropped> dropped) {

    /**
     * A line that is no part of the policy, and why: page-number, navigation, rule, contents, link, running-title,
     * web-footer.
     */
    public record Dropped(int line, String reason, String text) {}

    public Outline {
        clauses = List.copyOf(clauses);
        warnings = List.copyOf(warnings);
        dropped = List.copyOf(dropped);
    }

    public String title() {
        return cover.title();
    }

    /** The 策定日: when it was first adopted; where the cover names none, the newest other date on it. */
    public Optional<LocalDate> adoptedOn() {
        return cover.adopted().or(cover::revised).or(cover::effective);
    }

    /** The text's own day of coming into force, else of its revision, where that is not before it was adopted. */
    public Optional<LocalDate> effectiveOn(LocalDate adopted) {
        return cover.effective().or(cover::revised).filter(day -> !day.isBefore(adopted));
    }

    /** All clauses, each before its children. */
    public Stream<Clause> flat() {
        return clauses.stream().flatMap(Clause::flat);
    }
}
