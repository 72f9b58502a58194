package jp.ryokai.passkey;

import java.nio.ByteBuffer;
import java.security.interfaces.ECPublicKey;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import jp.ryokai.ledger.Jwk;
import jp.ryokai.platform.Problem;

/**
 * What an authenticator says (WebAuthn section 6.1): for which host, whether a person was there and was verified, and
 * at a registration the new key.
 *
 * @param rpIdHash SHA-256 of the host
 * @param credential id of the new key, empty at an assertion
 * @param key the new key, null at an assertion
 */
record AuthenticatorData(byte[] rpIdHash, int flags, byte[] credential, ECPublicKey key) {

    private static final int HEAD = 37;
    private static final int AAGUID = 16;
    private static final int PRESENT = 0x01;
    private static final int VERIFIED = 0x04;
    private static final int MAY_SYNC = 0x08;
    private static final int HAS_KEY = 0x40;
    private static final int LONGEST_ID = 1023;
    private static final int COORDINATE = 32;
    /**
     * An ES256 key in COSE (RFC 9052 section 7, RFC 9053 section 7.1.1) as CTAP2 orders and spells it, its coordinates
     * cut out: {1: 2, 3: -7, -1: 1, -2: x, -3: y}. There is one spelling, so no CBOR reader is needed to know it.
     */
    private static final byte[] BEFORE_X = HexFormat.of().parseHex("a5010203262001215820");
    private static final byte[] BEFORE_Y = HexFormat.of().parseHex("225820");

    /** Empty for what is none, and for a key that is not ES256. */
    static Optional<AuthenticatorData> read(byte[] bytes) {
        if (bytes.length < HEAD) {
            return Optional.empty();
        }
        var flags = Byte.toUnsignedInt(bytes[32]);
        var host = Arrays.copyOf(bytes, 32);
        if ((flags & HAS_KEY) == 0) {
            return Optional.of(new AuthenticatorData(host, flags, new byte[0], null));
        }
        if (bytes.length < HEAD + AAGUID + Short.BYTES) {
            return Optional.empty();
        }
        int length = Short.toUnsignedInt(ByteBuffer.wrap(bytes).getShort(HEAD + AAGUID));
        int from = HEAD + AAGUID + Short.BYTES;
        if (length < 1 || length > LONGEST_ID || bytes.length < from + length) {
            return Optional.empty();
        }
        return key(bytes, from + length)
                .map(key -> new AuthenticatorData(host, flags, Arrays.copyOfRange(bytes, from, from + length), key));
    }

    private static Optional<ECPublicKey> key(byte[] bytes, int from) {
        int x = from + BEFORE_X.length;
        int y = x + COORDINATE + BEFORE_Y.length;
        if (bytes.length < y + COORDINATE || !Arrays.equals(bytes, from, x, BEFORE_X, 0, BEFORE_X.length)
                || !Arrays.equals(bytes, x + COORDINATE, y, BEFORE_Y, 0, BEFORE_Y.length)) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Jwk("EC", "P-256", base64(bytes, x), base64(bytes, y)).key());
        } catch (Problem offTheCurve) {
            return Optional.empty();
        }
    }

    /** Section 7.2 steps 15 to 17. */
    boolean isFor(byte[] host) {
        return Arrays.equals(rpIdHash, host) && (flags & PRESENT) != 0 && (flags & VERIFIED) != 0;
    }

    /** Backup eligible (level 3 section 6.1.3). */
    static boolean maySync(int flags) {
        return (flags & MAY_SYNC) != 0;
    }

    private static String base64(byte[] bytes, int from) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOfRange(bytes, from, from + COORDINATE));
    }
}
