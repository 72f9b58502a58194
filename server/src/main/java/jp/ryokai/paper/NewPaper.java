package jp.ryokai.paper;

import java.time.LocalDate;
import java.util.Base64;
import java.util.Map;
import jp.ryokai.platform.Picture;
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
    /** A4 with 600 dots per inch has 35 million. */
    private static final long MOST_DOTS = 40_000_000;

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
                    case "image/png", "image/jpeg" -> picture(bytes).mediaType().equals(mediaType);
                    default -> false;
                };
        if (!right) {
            throw Problems.PAPER_SCAN.problem();
        }
        return bytes;
    }

    private static Picture picture(byte[] bytes) {
        var picture = Picture.read(bytes).orElseThrow(Problems.PAPER_SCAN::problem);
        if (!picture.hasAtMost(MOST_DOTS)) {
            throw Problems.PAPER_SCAN.problem(
                    "The scan has more than 40 million dots: scan the sheet with 200 dots per inch.");
        }
        return picture;
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
