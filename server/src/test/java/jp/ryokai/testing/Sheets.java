package jp.ryokai.testing;

import jakarta.json.Json;
import java.util.Base64;

/** Sheets of paper with a signature, as they come out of a scanner. */
public final class Sheets {

    /** The least that is a PDF by its first bytes; nobody opens it here. */
    public static final byte[] SCAN =
            "%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n".getBytes(java.nio.charset.StandardCharsets.US_ASCII);

    private Sheets() {}

    /** A sheet of the first edition of the basic policy, signed today, entered by this person. */
    public static String entered(Player by, String person) {
        return by.makes(sheet(person, SCAN), "/api/papers");
    }

    public static String sheet(String person, byte[] scan) {
        return Json.createObjectBuilder()
                .add("person", person)
                .add("documents", Json.createObjectBuilder().add("basic-policy", 1))
                .add("signedOn", jp.ryokai.platform.Japan.day(TestClock.now()).toString())
                .add("mediaType", "application/pdf")
                .add("scan", Base64.getEncoder().encodeToString(scan))
                .build()
                .toString();
    }
}
