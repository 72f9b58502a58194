package jp.ryokai.paper;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;

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
        String withdrawnBecause) {

    public boolean counts() {
        return confirmedAt != null && withdrawnAt == null;
    }
}
