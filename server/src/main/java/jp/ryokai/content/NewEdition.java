package jp.ryokai.content;

import java.util.Set;
import jp.ryokai.platform.Hashes;
import jp.ryokai.platform.Problems;
import jp.ryokai.platform.Text;

/**
 * Bytes to publish, with their rights. The room that makes them answers for what they mean.
 *
 * @param name what this is an edition of: a module's id, a document's id; 80 characters at most
 * @param label how sensitive it is; without one nothing is published (policy clause 6(2))
 * @param audience whom it is meant for: {@code all}, {@code members}, {@code staff}, or {@code roles} for nobody but
 *     manager, approver and auditor
 */
public record NewEdition(
        String kind,
        String name,
        String title,
        String mediaType,
        byte[] bytes,
        String label,
        Visibility visibility,
        String audience) {

    private static final int MOST_BYTES = 16 * 1024 * 1024;
    private static final Set<String> KINDS = Set.of(
            "module",
            "quiz",
            "quiz-key",
            "glossary",
            "emergency",
            "statement",
            "threats",
            "selfcheck",
            "image",
            "policy");
    private static final Set<String> AUDIENCES = Set.of("all", "members", "staff", "roles");

    public NewEdition {
        if (!Text.within(label, 40)) {
            throw Problems.EDITION_UNLABELLED.problem();
        }
        if (visibility == null) {
            throw Problems.INVALID.problem("visibility is not known: give public or restricted.");
        }
        if (!AUDIENCES.contains(audience)) {
            throw Problems.INVALID.problem("audience is not known: give all, members, staff or roles.");
        }
        if (!Text.within(title, 300)) {
            throw Problems.INVALID.problem("title is missing or longer than 300 characters: give a shorter one.");
        }
        if (bytes.length > MOST_BYTES) {
            throw Problems.TOO_LARGE.problem("An edition may have 16 MiB: publish it in parts.");
        }
        if (!KINDS.contains(kind)) {
            throw new IllegalArgumentException(kind);
        }
    }

    /** Its name for ever: lower-case hexadecimal, 64 characters. */
    public String sha256() {
        return Hashes.sha256Hex(bytes);
    }

    /** Whether the edition that is there has the same label, visibility and audience. */
    public boolean hasRightsOf(EditionView there) {
        return label.equals(there.label()) && visibility == there.visibility() && audience.equals(there.audience());
    }
}
