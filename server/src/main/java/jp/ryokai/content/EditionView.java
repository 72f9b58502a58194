package jp.ryokai.content;

import java.time.Instant;
import jp.ryokai.platform.Word;

/**
 * An edition without its bytes.
 *
 * @param sha256 of the exact bytes, lower-case hexadecimal: its name for ever
 * @param kind module, quiz, quiz-key, glossary, emergency, statement, selfcheck, image, policy
 * @param name what it is an edition of, within its kind
 * @param size in bytes
 * @param label how sensitive it is, in the council's own scale
 * @param audience all, members, staff; roles where it is meant for nobody beyond manager, approver and auditor
 */
public record EditionView(
        String sha256,
        String kind,
        String name,
        String title,
        String mediaType,
        int size,
        String label,
        Visibility visibility,
        String audience,
        Instant publishedAt) {

    // JPQL constructor expressions hand over columns, not enums.
    public EditionView(
            String sha256,
            String kind,
            String name,
            String title,
            String mediaType,
            int size,
            String label,
            String visibility,
            String audience,
            Instant publishedAt) {
        this(
                sha256,
                kind,
                name,
                title,
                mediaType,
                size,
                label,
                Word.kept(Visibility.class, visibility),
                audience,
                publishedAt);
    }

    /** Whether a person of this kind ({@code member}, {@code staff}) is meant to have it. */
    public boolean isFor(String personKind) {
        return switch (audience) {
            case "all" -> true;
            case "members" -> personKind.equals("member");
            default -> audience.equals(personKind);
        };
    }
}
