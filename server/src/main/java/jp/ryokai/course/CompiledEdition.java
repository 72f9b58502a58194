package jp.ryokai.course;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import jp.ryokai.content.Visibility;
import jp.ryokai.platform.CanonicalJson;
import jp.ryokai.platform.Hashes;
import jp.ryokai.platform.Picture;

/**
 * Bytes ready to be published.
 *
 * @param kind {@code module}, {@code quiz}, {@code quiz-key}, {@code glossary}, {@code emergency}, {@code statement}
 *     or {@code image}
 * @param id stable over all editions of the same thing, 80 characters at most; a quiz and its key carry their
 *     module's id, a picture its SHA-256
 * @param bytes canonical JSON, or the picture itself; not to be changed
 * @param sha256 of the bytes, lower-case hexadecimal
 * @param label 公開 or 自治体機密性1 to 3A
 * @param audience {@code all}, {@code members} or {@code staff}
 */
record CompiledEdition(
        String kind,
        String id,
        String title,
        String mediaType,
        byte[] bytes,
        String sha256,
        String label,
        Visibility visibility,
        String audience) {

    static final String OPEN = "公開";

    /** Unpacked a dot takes four bytes of a tablet's memory. */
    private static final long MOST_DOTS = 16_000_000;

    /** Who may have it, as the module's author wrote it. */
    record Rights(String label, String audience) {

        static final Rights EVERYBODY = new Rights(OPEN, "all");

        static Rights of(String label, List<String> audience) {
            return new Rights(label, audience.size() == 1 ? audience.getFirst() : "all");
        }
    }

    static CompiledEdition json(String kind, String id, String title, Rights rights, Map<String, Object> value) {
        var named = new TreeMap<>(value);
        named.putAll(Map.of("kind", kind, "format", 1, "id", id, "title", title));
        return of(kind, id, title, "application/json", CanonicalJson.bytes(named), rights);
    }

    /** By its first bytes, not by its name. Empty for what is no picture, or has more dots than a tablet can hold. */
    static Optional<CompiledEdition> image(byte[] bytes, Rights rights) {
        return Picture.read(bytes)
                .filter(picture -> picture.hasAtMost(MOST_DOTS))
                .map(picture -> of("image", Hashes.sha256Hex(bytes), "画像", picture.mediaType(), bytes, rights));
    }

    /** The same picture in two modules is one edition, open to everybody who may have either. */
    CompiledEdition or(CompiledEdition other) {
        var wider = visibility == Visibility.PUBLIC ? this : other;
        return of(
                kind,
                id,
                title,
                mediaType,
                bytes,
                new Rights(wider.label, audience.equals(other.audience) ? audience : "all"));
    }

    private static CompiledEdition of(
            String kind, String id, String title, String mediaType, byte[] bytes, Rights rights) {
        var visibility = kind.equals("quiz-key")
                ? Visibility.SERVER
                : rights.label.equals(OPEN) || rights.label.equals("自治体機密性1")
                        ? Visibility.PUBLIC
                        : Visibility.RESTRICTED;
        return new CompiledEdition(
                kind, id, title, mediaType, bytes, Hashes.sha256Hex(bytes), rights.label, visibility, rights.audience);
    }
}
