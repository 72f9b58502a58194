package jp.ryokai.ledger;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import jp.ryokai.platform.Hashes;

/** The name and Ed25519 public key under which notes are signed (C2SP signed-note); printed as its verifier key. */
final class NoteKey {

    /** Non-empty, without Unicode white space, plus or control characters. */
    static final Pattern NAME = Pattern.compile("[^\\s+\\p{Cntrl}]+", Pattern.UNICODE_CHARACTER_CLASS);

    private static final byte ED25519 = 1;
    private static final int RAW = 32;
    /** What precedes the 32 bytes in the X.509 form of such a key (RFC 8410 section 4). */
    private static final byte[] X509 = HexFormat.of().parseHex("302a300506032b6570032100");

    private final String name;
    private final byte[] raw;
    private final PublicKey key;

    private NoteKey(String name, byte[] raw) {
        if (!NAME.matcher(name).matches() || raw.length != RAW) {
            throw new IllegalArgumentException("not a name and an Ed25519 key for signed notes: " + name);
        }
        try {
            this.name = name;
            this.raw = raw;
            this.key = KeyFactory.getInstance("Ed25519")
                    .generatePublic(new X509EncodedKeySpec(ByteBuffer.allocate(X509.length + RAW)
                            .put(X509)
                            .put(raw)
                            .array()));
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("not an Ed25519 public key", e);
        }
    }

    /**
     * @param name usually the log's address without its scheme
     * @throws IllegalArgumentException for a name with white space or plus, or a key that is not Ed25519
     */
    static NoteKey of(String name, PublicKey key) {
        var encoded = key.getEncoded();
        if (encoded.length != X509.length + RAW || !Arrays.equals(encoded, 0, X509.length, X509, 0, X509.length)) {
            throw new IllegalArgumentException("not an Ed25519 public key: " + key.getAlgorithm());
        }
        return new NoteKey(name, Arrays.copyOfRange(encoded, X509.length, encoded.length));
    }

    /** Reads a verifier key; empty where it is malformed, of another algorithm, or its id is not that of its key. */
    static Optional<NoteKey> parse(String verifierKey) {
        var parts = verifierKey.split("\\+", 3);
        if (parts.length != 3) {
            return Optional.empty();
        }
        try {
            var typed = Base64.getDecoder().decode(parts[2]);
            if (typed.length != 1 + RAW || typed[0] != ED25519) {
                return Optional.empty();
            }
            return Optional.of(new NoteKey(parts[0], Arrays.copyOfRange(typed, 1, typed.length)))
                    .filter(key -> key.verifierKey().equals(verifierKey));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** The same key under another name. */
    NoteKey named(String other) {
        return new NoteKey(other, raw);
    }

    String name() {
        return name;
    }

    /** Four bytes that say which key signed; they hint, they prove nothing. */
    byte[] id() {
        var text = (name + "\n").getBytes(StandardCharsets.UTF_8);
        return Arrays.copyOf(
                Hashes.sha256(ByteBuffer.allocate(text.length + 1 + RAW)
                        .put(text)
                        .put(ED25519)
                        .put(raw)
                        .array()),
                4);
    }

    /** {@code name+id+key}, what an auditor configures. */
    String verifierKey() {
        return name + "+" + HexFormat.of().formatHex(id()) + "+"
                + Base64.getEncoder()
                        .encodeToString(ByteBuffer.allocate(1 + RAW)
                                .put(ED25519)
                                .put(raw)
                                .array());
    }

    /** RFC 8032 section 5.1.7; false for a signature of another length or another spelling of a good one. */
    boolean verify(byte[] message, byte[] signature) {
        if (signature.length != 2 * RAW) {
            return false;
        }
        try {
            var ed25519 = Signature.getInstance("Ed25519");
            ed25519.initVerify(key);
            ed25519.update(message);
            return ed25519.verify(signature);
        } catch (SignatureException | InvalidKeyException e) {
            // Only now is it found out that 32 bytes are no point of the curve: such a key signed nothing.
            return false;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform since 15 has Ed25519", e);
        }
    }
}
