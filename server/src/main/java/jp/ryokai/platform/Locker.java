package jp.ryokai.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;

/**
 * Secrets that have to lie in the database because several servers share them: closed with a key that lies in the
 * folder of keys, so that a copy of the database opens nothing, and whoever may write there cannot put in their own.
 * AES-256-GCM (SP 800-38D) under a key of HKDF-SHA-256 (RFC 5869) from the pepper, one for each purpose: a purpose
 * names the row too, so that no sealed text opens in another's place and no key meets many nonces.
 */
@ApplicationScoped
public class Locker {

    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final int KEY = 32;

    private final Keys keys;
    private final SecureRandom random = new SecureRandom();

    @Inject
    Locker(Keys keys) {
        this.keys = keys;
    }

    public String seal(byte[] plain, String purpose) {
        try {
            var nonce = new byte[NONCE];
            random.nextBytes(nonce);
            var closed = cipher(Cipher.ENCRYPT_MODE, nonce, purpose).doFinal(plain);
            var both = Arrays.copyOf(nonce, NONCE + closed.length);
            System.arraycopy(closed, 0, both, NONCE, closed.length);
            return Base64.getEncoder().encodeToString(both);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform since 25 has these", e);
        }
    }

    /** What was sealed; empty where it was sealed under another pepper, for another purpose, or was changed. */
    public Optional<byte[]> open(String sealed, String purpose) {
        try {
            var both = Base64.getDecoder().decode(sealed);
            if (both.length <= NONCE) {
                return Optional.empty();
            }
            return Optional.of(cipher(Cipher.DECRYPT_MODE, Arrays.copyOf(both, NONCE), purpose)
                    .doFinal(both, NONCE, both.length - NONCE));
        } catch (IllegalArgumentException | AEADBadTagException e) {
            return Optional.empty();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform since 25 has these", e);
        }
    }

    private Cipher cipher(int mode, byte[] nonce, String purpose) throws GeneralSecurityException {
        var gcm = Cipher.getInstance("AES/GCM/NoPadding");
        gcm.init(mode, key(purpose), new GCMParameterSpec(TAG_BITS, nonce));
        return gcm;
    }

    private SecretKey key(String purpose) throws GeneralSecurityException {
        return KDF.getInstance("HKDF-SHA256")
                .deriveKey(
                        "AES",
                        HKDFParameterSpec.ofExtract()
                                .addIKM(keys.pepper())
                                .thenExpand(("ryokai-locker " + purpose).getBytes(StandardCharsets.UTF_8), KEY));
    }
}
