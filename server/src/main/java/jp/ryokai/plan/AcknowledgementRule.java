package jp.ryokai.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * An acknowledgement item asks, for each of its documents, for a signature of the newest material edition in force on
 * the day that asks people of this kind to sign again, or of any later one: a minor edition leaves earlier signatures
 * valid, and so does a material one for those who need not sign again because of it.
 *
 * <p>The latest decision about a document decides: signed, 保留 or 辞退, whatever edition it names. A signature taken
 * back by 辞退 stays in the history and counts no more; those made since the last 保留 or 辞退 all stand, so that an
 * old edition signed late on a tablet that knew no other never undoes the signature of the new one. A signature has no
 * year: made before the plan opened it counts while its edition is the one asked for.
 */
final class AcknowledgementRule {

    private final PlanView.Item item;
    private final Map<String, List<DocumentEdition>> editions;
    private final String personKind;
    private final LocalDate day;
    private final Instant until;

    AcknowledgementRule(
            PlanView.Item item,
            Map<String, List<DocumentEdition>> editions,
            String personKind,
            LocalDate day,
            Instant until) {
        this.item = item;
        this.editions = editions;
        this.personKind = personKind;
        this.day = day;
        this.until = until;
    }

    Progress of(List<Fact> facts) {
        var history = history(facts);
        return Progress.together(item.documents().stream()
                .map(document -> about(document, history))
                .toList());
    }

    /** Everything the person decided about these documents, first to last, each once. */
    List<Fact.Decision> history(List<Fact> facts) {
        return facts.stream()
                .filter(Fact.Decision.class::isInstance)
                .map(Fact.Decision.class::cast)
                .filter(decision -> item.documents().stream().anyMatch(decision.documents()::containsKey))
                .distinct()
                .sorted(Fact.Decision.IN_TIME)
                .toList();
    }

    private Progress about(String document, List<Fact.Decision> history) {
        var decisions = history.stream()
                .filter(d -> d.documents().containsKey(document))
                .toList();
        if (decisions.isEmpty()) {
            return Progress.of(State.NOT_STARTED);
        }
        return switch (decisions.getLast().form()) {
            case WITHHELD -> Progress.of(State.ON_HOLD);
            case DECLINED -> Progress.of(State.DECLINED);
            case SIGNED, ON_PAPER -> signed(document, decisions);
        };
    }

    private Progress signed(String document, List<Fact.Decision> decisions) {
        Instant firstValid = null;
        var onPaper = true;
        for (var decision : decisions.reversed()) {
            if (!decision.form().signs()) {
                break;
            }
            if (decision.documents().get(document) >= needed(document)) {
                firstValid = decision.at();
                onPaper &= decision.form() == Fact.Decision.Form.ON_PAPER;
            }
        }
        return firstValid == null
                ? Progress.of(State.RESIGN_NEEDED)
                : onPaper ? Progress.onPaper(firstValid) : Progress.completed(firstValid);
    }

    /** Number of the least edition whose signature is enough; where none in force asks again, the first one. */
    int needed(String document) {
        var named = item.namedEditions().get(document);
        if (named != null) {
            return named;
        }
        var inForce = editions.getOrDefault(document, List.of()).stream()
                .filter(edition -> edition.inForce(day, until))
                .toList();
        return inForce.stream()
                .filter(edition -> edition.asksAgain(personKind))
                .map(DocumentEdition::number)
                .max(Comparator.naturalOrder())
                .or(() -> inForce.stream().map(DocumentEdition::number).min(Comparator.naturalOrder()))
                .orElse(1);
    }
}
