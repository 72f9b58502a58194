package jp.ryokai.sync;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import jp.ryokai.acknowledgement.Statement;
import jp.ryokai.content.Visibility;
import jp.ryokai.policy.DocumentView;
import jp.ryokai.policy.PolicyEdition;

/**
 * A part of the policy as this person's tablet shows it, also far from the server.
 *
 * @param status unregistered, registered, or restricted (there are editions, none for this person)
 * @param label 未登録 or 非公開; null when registered
 * @param inForce null when nothing is
 * @param editions those the person may know, oldest first
 * @param signed the latest edition the person signed, null before the first; whether it still suffices is what the
 *        obligations say
 * @param differences what to have at hand: each edition with the one before, and what is in force with what was signed
 */
public record HeldPolicy(
        String document,
        String name,
        String status,
        String label,
        PolicyEdition inForce,
        List<PolicyEdition> editions,
        Signed signed,
        List<Pair> differences) {

    /**
     * @param edition SHA-256
     * @param record id of the record that says so
     */
    public record Signed(int number, String edition, String record, Instant at) {}

    /** @param restricted whether one of the two is, so that a tablet has to ask for it under seal */
    public record Pair(int from, int to, boolean restricted) {}

    static HeldPolicy of(DocumentView part, List<Statement> statements) {
        var signed = statements.stream()
                .filter(statement -> statement.form().equals("signed"))
                .flatMap(statement -> statement.documents().stream()
                        .filter(cited -> cited.document().equals(part.document()))
                        .map(cited -> new Signed(
                                cited.number(), cited.edition(), statement.recordId(), statement.occurredAt())))
                .max(Comparator.comparingInt(Signed::number).thenComparing(Signed::at))
                .orElse(null);
        return new HeldPolicy(
                part.document(),
                part.name(),
                part.status(),
                part.label(),
                part.inForce(),
                part.editions(),
                signed,
                pairs(part, signed));
    }

    /** An edition the person may no longer know is in no pair. */
    private static List<Pair> pairs(DocumentView part, Signed signed) {
        var editions = part.editions();
        var pairs = new ArrayList<>(IntStream.range(1, editions.size())
                .mapToObj(at -> pair(editions.get(at - 1), editions.get(at)))
                .toList());
        if (signed != null && part.inForce() != null) {
            editions.stream()
                    .filter(edition -> edition.number() == signed.number()
                            && signed.number() < part.inForce().number())
                    .map(edition -> pair(edition, part.inForce()))
                    .filter(pair -> !pairs.contains(pair))
                    .forEach(pairs::add);
        }
        return List.copyOf(pairs);
    }

    private static Pair pair(PolicyEdition from, PolicyEdition to) {
        return new Pair(
                from.number(),
                to.number(),
                from.visibility() == Visibility.RESTRICTED || to.visibility() == Visibility.RESTRICTED);
    }
}
