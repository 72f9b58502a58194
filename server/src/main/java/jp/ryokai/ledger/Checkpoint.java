package jp.ryokai.ledger;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import jp.ryokai.platform.Hashes;

/**
 * The state of the log, signed: a C2SP tlog-checkpoint inside a C2SP signed-note with one Ed25519 signature.
 *
 * @param origin name of the log, first line of the note and name of the key
 * @param size number of leaves
 * @param root root of the tree over them
 */
public record Checkpoint(String origin, long size, byte[] root) {

    private static final byte ED25519 = 1;
    private static final int RAW_KEY = 32;
    /** What X.509 puts before a raw Ed25519 key (RFC 8410 section 4). */
    private static final byte[] PREFIX = HexFormat.of().parseHex("302a300506032b6570032100");

    String sign(PrivateKey key, PublicKey publicKey) {
        var text = origin + "\n" + size + "\n" + base64(root) + "\n";
        try {
            var signer = Signature.getInstance("Ed25519");
            signer.initSign(key);
            signer.update(text.getBytes(StandardCharsets.UTF_8));
            var signature = signer.sign();
            var blob = ByteBuffer.allocate(4 + signature.length).put(keyId(origin, raw(publicKey))).put(signature).array();
            return text + "\n— " + origin + " " + base64(blob) + "\n";
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the log's own key cannot sign", e);
        }
    }

    /** The verifier key of signed-note: name, key id and key in one line. */
    static String verifierKey(String origin, PublicKey key) {
        var raw = raw(key);
        return origin + "+" + HexFormat.of().formatHex(keyId(origin, raw)) + "+" + base64(typed(raw));
    }

    /** The checkpoint, if the note is well formed and the verifier key's signature on it holds. */
    public static Optional<Checkpoint> verify(String note, String verifierKey) {
        try {
            var split = note.indexOf("\n\n");
            var text = note.substring(0, split + 1);
            var plus = verifierKey.lastIndexOf('+');
            var typed = Base64.getDecoder().decode(verifierKey.substring(plus + 1));
            var name = verifierKey.substring(0, verifierKey.lastIndexOf('+', plus - 1));
            if (typed.length != 1 + RAW_KEY || typed[0] != ED25519) {
                return Optional.empty();
            }
            var raw = Arrays.copyOfRange(typed, 1, typed.length);
            var id = keyId(name, raw);
            var lines = text.split("\n", -1);
            if (!lines[0].equals(name) || !lines[1].matches("0|[1-9][0-9]{0,17}")) {
                return Optional.empty();
            }
            var root = Base64.getDecoder().decode(lines[2]);
            if (root.length != Merkle.HASH || !note.endsWith("\n") || !base64(root).equals(lines[2])) {
                return Optional.empty();
            }
            for (var line : note.substring(split + 2).split("\n")) {
                var blob = line.startsWith("— " + name + " ")
                        ? Base64.getDecoder().decode(line.substring(name.length() + 3)) : new byte[0];
                if (blob.length == 4 + 64 && Arrays.equals(id, Arrays.copyOf(blob, 4))) {
                    return signed(text, raw, Arrays.copyOfRange(blob, 4, blob.length))
                            ? Optional.of(new Checkpoint(name, Long.parseLong(lines[1]), root)) : Optional.empty();
                }
            }
            return Optional.empty();
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            return Optional.empty();
        }
    }

    static boolean signed(String text, byte[] rawKey, byte[] signature) {
        try {
            var encoded = ByteBuffer.allocate(PREFIX.length + RAW_KEY).put(PREFIX).put(rawKey).array();
            var verifier = Signature.getInstance("Ed25519");
            verifier.initVerify(KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded)));
            verifier.update(text.getBytes(StandardCharsets.UTF_8));
            return verifier.verify(signature);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    private static byte[] keyId(String name, byte[] raw) {
        var named = (name + "\n").getBytes(StandardCharsets.UTF_8);
        return Arrays.copyOf(Hashes.sha256(ByteBuffer.allocate(named.length + 1 + RAW_KEY)
                .put(named).put(typed(raw)).array()), 4);
    }

    private static byte[] typed(byte[] raw) {
        return ByteBuffer.allocate(1 + RAW_KEY).put(ED25519).put(raw).array();
    }

    private static byte[] raw(PublicKey key) {
        var encoded = key.getEncoded();
        return Arrays.copyOfRange(encoded, encoded.length - RAW_KEY, encoded.length);
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Checkpoint c && c.size == size && c.origin.equals(origin) && Arrays.equals(c.root, root);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(root);
    }
}
