package jp.ryokai.course;

import java.time.Instant;
import java.util.Map;

/** A pack's row without its files. Public because the query makes it. */
public record PackRow(
        String id,
        String title,
        String version,
        String sha256,
        int files,
        int stops,
        String madeBy,
        Instant madeAt,
        String publishedBy,
        Instant publishedAt,
        String reason,
        Instant endedAt) {

    PackLine line(Map<String, String> names) {
        return new PackLine(
                id,
                title,
                version,
                sha256,
                files,
                stops,
                publishedAt != null ? "published" : endedAt != null ? "ended" : "open",
                PackLine.NamedPerson.of(madeBy, names),
                madeAt,
                publishedBy == null ? null : PackLine.NamedPerson.of(publishedBy, names),
                publishedAt,
                reason,
                endedAt);
    }
}
