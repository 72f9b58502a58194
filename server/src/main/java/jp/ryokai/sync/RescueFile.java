package jp.ryokai.sync;

import jakarta.json.bind.JsonbException;
import java.security.KeyPair;
import java.util.List;
import java.util.Map;
import jp.ryokai.ledger.Jwk;
import jp.ryokai.ledger.Sealed;
import jp.ryokai.platform.CanonicalJson;
import jp.ryokai.platform.Hashes;
import jp.ryokai.platform.JsonWire;
import jp.ryokai.platform.Problem;
import jp.ryokai.platform.Problems;

/**
 * An outbox as a file, for a tablet that cannot connect: sealed to this server, so that it may travel by hand.
 *
 * @param format {@link #FORMAT}
 * @param device whose outbox it is; inside it is said again
 */
public record RescueFile(String format, String device, Jwk epk, String iv, String ciphertext) {

    /** Also the purpose it is sealed for. */
    public static final String FORMAT = "ryokai-rescue-1";

    /** What is inside. */
    public record Outbox(String device, List<String> records) {}

    /** Who sealed it is not asked: each record proves its maker by itself. */
    Outbox open(KeyPair key) {
        if (!FORMAT.equals(format) || device == null || device.length() > 60) {
            throw Problems.RESCUE_FILE.problem();
        }
        var plain = new Sealed(epk, iv, ciphertext)
                .open(key.getPrivate(), FORMAT)
                .orElseThrow(Problems.RESCUE_SEALED::problem);
        try {
            var outbox = JsonWire.read(plain, Outbox.class);
            if (device.equals(outbox.device())
                    && outbox.records() != null
                    && outbox.records().stream().noneMatch(String::isEmpty)) {
                return outbox;
            }
        } catch (Problem | JsonbException e) {
            // Falls through: sealed rightly and yet not an outbox.
        }
        throw Problems.RESCUE_FILE.problem();
    }

    /** Names the file for the record of its being brought. */
    String sha256() {
        return Hashes.sha256Hex(CanonicalJson.bytes(Map.of("device", device, "iv", iv, "ciphertext", ciphertext)));
    }
}
