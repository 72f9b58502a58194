package jp.ryokai.paper;

import java.time.LocalDate;
import java.util.Base64;
import java.util.Map;
import jp.ryokai.platform.Problems;

/**
 * A sheet to enter.
 *
 * @param documents number of the edition on the sheet, by document
 * @param mediaType application/pdf, image/png or image/jpeg
 * @param scan its bytes in base64 (RFC 4648), 5 MB at most
 */
public record NewPaper(
        String person, Map<String, Integer> documents, LocalDate signedOn, String mediaType, String scan) {

    private static final int MOST_BYTES = 5 * 1024 * 1024;

    public NewPaper {
        if (person == null
                || documents == null
                || documents.isEmpty()
                || documents.size() > 10
                || signedOn == null
                || scan == null) {
            throw Problems.INVALID.problem(
                    "Give person, documents with the number of each edition, signedOn, mediaType and scan.");
        }
    }

    /** The scan, if its first bytes are those of the kind it says it is: nothing else is kept or shown. */
    byte[] bytes() {
        byte[] bytes;
        try {
            bytes = Base64.getDecoder().decode(scan);
        } catch (IllegalArgumentException e) {
            throw Problems.PAPER_SCAN.problem();
        }
        if (bytes.length > MOST_BYTES) {
            throw Problems.TOO_LARGE.problem("The scan is larger than 5 MB: scan it in grey with 200 dots per inch.");
        }
        var right = mediaType != null
                && switch (mediaType) {
                    case "application/pdf" -> starts(bytes, '%', 'P', 'D', 'F', '-');
                    case "image/png" -> starts(bytes, 0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A);
                    case "image/jpeg" -> starts(bytes, 0xFF, 0xD8, 0xFF);
                    default -> false;
                };
        if (!right) {
            throw Problems.PAPER_SCAN.problem();
        }
        return bytes;
    }

    private static boolean starts(byte[] bytes, int... with) {
        if (bytes.length < with.length) {
            return false;
        }
        for (var i = 0; i < with.length; i++) {
            if ((bytes[i] & 0xFF) != with[i]) {
                return false;
            }
        }
        return true;
    }
}
