package jp.ryokai.passkey;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What a new passkey answers: random, for one device, until a time. It proves by itself that it is ours, so that no
 * server has to remember it and any of several may be answered.
 */
final class Challenge {

    private static final int RANDOM = 16;
    private static final int HEAD = RANDOM + Long.BYTES;
    private static final int MAC = 32;
    private static final SecureRandom SECURE = new SecureRandom();

    private Challenge() {}

    /** @return 56 bytes, base64url */
    static String make(byte[] secret, String device, Instant until) {
        var head = ByteBuffer.allocate(HEAD)
                .put(randomBytes())
                .putLong(until.getEpochSecond())
                .array();
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(ByteBuffer.allocate(HEAD + MAC)
                        .put(head)
                        .put(mac(secret, purpose(device), head))
                        .array());
    }

    static boolean holds(byte[] challenge, byte[] secret, String device, Instant now) {
        if (challenge.length != HEAD + MAC) {
            return false;
        }
        var head = Arrays.copyOf(challenge, HEAD);
        return MessageDigest.isEqual(
                        mac(secret, purpose(device), head), Arrays.copyOfRange(challenge, HEAD, HEAD + MAC))
                && now.getEpochSecond()
                        <= ByteBuffer.wrap(head, RANDOM, Long.BYTES).getLong();
    }

    /** Sixteen bytes nobody guesses, base64url. */
    static String random() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(randomBytes());
    }

    private static byte[] randomBytes() {
        var random = new byte[RANDOM];
        SECURE.nextBytes(random);
        return random;
    }

    private static String purpose(String device) {
        return "passkey registration\n" + device + "\n";
    }

    /** @param purpose keeps it apart from everything else that is hidden under the same secret */
    static byte[] mac(byte[] secret, String purpose, byte[] what) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            mac.update(purpose.getBytes(StandardCharsets.UTF_8));
            return mac.doFinal(what);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HmacSHA256", e);
        }
    }
}
