package jp.ryokai.ledger;

import java.util.Arrays;
import java.util.HexFormat;
import jp.ryokai.platform.Hashes;

/**
 * The root over a person's numbered records in the order of the log: each is the SHA-256 of the one before and of the
 * record's own SHA-256, 32 bytes each, beginning with 32 zeros. Whoever holds the same list has the same root, and one
 * that was cut or has another in it has not.
 */
public final class OwnRoot {

    /** Of no record. */
    public static final String NONE = "0".repeat(64);

    private static final int HASH = 32;

    private OwnRoot() {}

    /** With one record more. */
    public static String next(String root, String sha256) {
        var both = Arrays.copyOf(HexFormat.of().parseHex(root), 2 * HASH);
        System.arraycopy(HexFormat.of().parseHex(sha256), 0, both, HASH, HASH);
        return Hashes.sha256Hex(both);
    }
}
