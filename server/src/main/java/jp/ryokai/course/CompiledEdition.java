package jp.ryokai.course;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import jp.ryokai.platform.CanonicalJson;
import jp.ryokai.platform.Hashes;

/**
 * Bytes ready to be published.
 *
 * @param kind {@code module}, {@code quiz}, {@code quiz-key}, {@code glossary}, {@code emergency}, {@code statement}
 *     or {@code image}
 * @param id stable over all editions of the same thing; a quiz and its key carry their module's id
 * @param bytes canonical JSON, or the picture itself; not to be changed
 * @param sha256 of the bytes, lower-case hexadecimal
 * @param label 公開 or 自治体機密性1 to 3A
 * @param visibility {@code public}, {@code restricted}, or {@code server}: never leaves it
 */
public record CompiledEdition(String kind, String id, String title, String mediaType, byte[] bytes, String sha256,
        String label, String visibility) {

    static final String OPEN = "公開";

    static CompiledEdition json(String kind, String id, String title, String label, Map<String, Object> value) {
        var named = new TreeMap<>(value);
        named.putAll(Map.of("kind", kind, "format", 1, "id", id, "title", title));
        return of(kind, id, title, "application/json", CanonicalJson.bytes(named), label);
    }

    /** By its first bytes, not by its name: a browser believes the bytes. Empty for what is no picture. */
    static Optional<CompiledEdition> image(String id, byte[] bytes, String label) {
        var start = new String(bytes, 0, Math.min(bytes.length, 12), StandardCharsets.ISO_8859_1);
        var type = start.startsWith("\u0089PNG\r\n") ? "png" : start.startsWith("\u00ff\u00d8\u00ff") ? "jpeg"
                : start.startsWith("RIFF") && start.endsWith("WEBP") ? "webp" : null;
        return Optional.ofNullable(type).map(name -> of("image", id, id, "image/" + name, bytes, label));
    }

    static CompiledEdition of(String kind, String id, String title, String mediaType, byte[] bytes, String label) {
        var visibility = kind.equals("quiz-key") ? "server"
                : label.equals(OPEN) || label.equals("自治体機密性1") ? "public" : "restricted";
        return new CompiledEdition(kind, id, title, mediaType, bytes, Hashes.sha256Hex(bytes), label, visibility);
    }
}
