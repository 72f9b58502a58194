package jp.ryokai.paper;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.SortedMap;
import jp.ryokai.platform.Shown;
import jp.ryokai.platform.Tag;

/**
 * A sheet of paper as it leaves the room.
 *
 * @param documents number of the edition that was signed, by document
 * @param signedOn the day written on the sheet
 * @param sha256 of the scan
 * @param confirmedAt null until a second person has compared it with the scan; it counts from then on
 * @param withdrawnAt null unless it was entered by mistake
 */
public record PaperView(
        String id,
        String person,
        Map<String, Integer> documents,
        LocalDate signedOn,
        String sha256,
        String mediaType,
        String enteredBy,
        Instant enteredAt,
        String confirmedBy,
        Instant confirmedAt,
        String withdrawnBy,
        Instant withdrawnAt,
        String withdrawnBecause)
        implements Shown {

    /** What counts once it is confirmed by whoever compared it with the scan. */
    @Override
    public SortedMap<String, Object> effect() {
        return Tag.fields(
                "id",
                id,
                "person",
                person,
                "documents",
                documents,
                "signedOn",
                signedOn,
                "sha256",
                sha256,
                "mediaType",
                mediaType);
    }

    public boolean counts() {
        return confirmedAt != null && withdrawnAt == null;
    }
}
