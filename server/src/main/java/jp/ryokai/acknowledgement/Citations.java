package jp.ryokai.acknowledgement;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import jp.ryokai.acknowledgement.Statement.Cited;
import jp.ryokai.platform.Fields;
import jp.ryokai.platform.Problems;

/** Reads which documents a statement is about, and holds each against what was published. */
final class Citations {

    private static final int MOST_DOCUMENTS = 50;

    private Citations() {}

    /** @param published the edition of that hash, as it may be cited */
    static List<Published> read(Fields fields, Function<String, Optional<Published>> published) {
        var cited = fields.list("documents", MOST_DOCUMENTS).stream()
                .map(document -> new Cited(
                        document.text("document", 80),
                        document.hash("edition"),
                        document.number("number", 1, Integer.MAX_VALUE)))
                .toList();
        if (cited.isEmpty()) {
            throw Problems.STATEMENT_DOCUMENTS.problem("It is kept and does not count: it names no document.");
        }
        var seen = new HashSet<String>();
        cited.stream().filter(one -> !seen.add(one.document())).findAny().ifPresent(twice -> {
            throw Problems.STATEMENT_DOCUMENTS.problem("It is kept and does not count: it names a document twice.");
        });
        return cited.stream()
                .map(one -> agreed(one, published.apply(one.edition())))
                .toList();
    }

    /** An edition that was replaced since is as good as any: what was shown is what was signed. */
    private static Published agreed(Cited cited, Optional<Published> published) {
        var known = published.orElseThrow(Problems.POLICY_EDITION::problem);
        if (!known.cited().equals(cited)) {
            throw Problems.STATEMENT_DOCUMENTS.problem(
                    "It is kept and does not count: the edition has another number or belongs to another document.");
        }
        return known;
    }

    /** What the policy room knows of an edition, in the words of this room. */
    record Published(Cited cited, String title) {}
}
