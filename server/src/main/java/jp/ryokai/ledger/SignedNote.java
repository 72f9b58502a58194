package jp.ryokai.ledger;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Text with signatures under it (C2SP signed-note), Ed25519 only. */
final class SignedNote {

    /** The specification asks for at least 16; more than this is an attempt to keep us busy. */
    private static final int MOST_SIGNATURES = 64;

    private static final int MOST_CHARACTERS = 1_000_000;
    private static final Pattern LINE =
            Pattern.compile("— (" + NoteKey.NAME + ") ([A-Za-z0-9+/]+={0,2})", Pattern.UNICODE_CHARACTER_CLASS);

    private SignedNote() {}

    /**
     * Signs a text, which must end in a newline.
     *
     * @throws IllegalArgumentException if the text is not one a note can carry, or the keys are no pair
     */
    static String sign(String text, NoteKey key, PrivateKey secret) {
        try {
            var ed25519 = Signature.getInstance("Ed25519");
            ed25519.initSign(secret);
            ed25519.update(text.getBytes(StandardCharsets.UTF_8));
            var signature = ed25519.sign();
            var note = text + "\n— " + key.name() + " "
                    + Base64.getEncoder()
                            .encodeToString(ByteBuffer.allocate(4 + signature.length)
                                    .put(key.id())
                                    .put(signature)
                                    .array())
                    + "\n";
            // What we could not read back ourselves never leaves, least of all a note signed with the wrong key.
            return open(note, List.of(key))
                    .filter(text::equals)
                    .map(opened -> note)
                    .orElseThrow(() ->
                            new IllegalArgumentException("this text and key make no valid note of " + key.name()));
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("not an Ed25519 private key", e);
        }
    }

    /**
     * The text of a note that at least one known key signed. Signatures of unknown keys are ignored, also those that
     * share a name or an id, but not both, with a known one; a wrong signature of a known key refuses the note.
     */
    static Optional<String> open(String note, List<NoteKey> known) {
        var end = note.lastIndexOf("\n\n");
        if (end < 0
                || !note.endsWith("\n")
                || note.length() > MOST_CHARACTERS
                || note.chars().anyMatch(c -> c < ' ' && c != '\n')
                || !StandardCharsets.UTF_8.newEncoder().canEncode(note)) {
            return Optional.empty();
        }
        var text = note.substring(0, end + 1);
        var lines = note.substring(end + 2).lines().toList();
        var signed = false;
        for (var line : lines) {
            var form = LINE.matcher(line);
            if (lines.size() > MOST_SIGNATURES || !form.matches()) {
                return Optional.empty();
            }
            var bytes = decode(form.group(2)).filter(b -> b.length > 4);
            if (bytes.isEmpty()) {
                return Optional.empty();
            }
            var id = Arrays.copyOf(bytes.get(), 4);
            var signature = Arrays.copyOfRange(bytes.get(), 4, bytes.get().length);
            for (var key : known) {
                if (key.name().equals(form.group(1)) && Arrays.equals(key.id(), id)) {
                    if (!key.verify(text.getBytes(StandardCharsets.UTF_8), signature)) {
                        return Optional.empty();
                    }
                    signed = true;
                }
            }
        }
        return signed ? Optional.of(text) : Optional.empty();
    }

    /** Standard base64 with padding (RFC 4648 section 4); empty where another spelling was used. */
    static Optional<byte[]> decode(String base64) {
        try {
            var bytes = Base64.getDecoder().decode(base64);
            return Base64.getEncoder().encodeToString(bytes).equals(base64) ? Optional.of(bytes) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
