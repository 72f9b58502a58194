package jp.ryokai.ledger;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.KeyAgreement;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;
import jp.ryokai.platform.Problem;

/**
 * Bytes that only the holder of one P-256 key can open, and only as what they were sealed for: an ephemeral ECDH (NIST
 * SP 800-56A), HKDF-SHA-256 with an empty salt and the purpose as info (RFC 5869), AES-256-GCM with the purpose as
 * additional data (SP 800-38D). A fresh key for each sealing, so that no nonce is ever used twice under one key. It
 * says nothing of who sealed it: what is inside has to prove itself.
 *
 * @param epk the ephemeral public key
 * @param iv 12 bytes, base64url
 * @param ciphertext with its tag of 16 bytes at the end, base64url
 */
public record Sealed(Jwk epk, String iv, String ciphertext) {

    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final int KEY = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    /** @param purpose what the bytes are, in ASCII; opened as anything else they stay closed */
    public static Sealed seal(byte[] plain, ECPublicKey to, String purpose) {
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            var ephemeral = generator.generateKeyPair();
            var iv = new byte[NONCE];
            RANDOM.nextBytes(iv);
            var ciphertext = cipher(Cipher.ENCRYPT_MODE, agreed(ephemeral.getPrivate(), to, purpose), iv, purpose)
                    .doFinal(plain);
            var base64 = Base64.getUrlEncoder().withoutPadding();
            return new Sealed(
                    Jwk.of((ECPublicKey) ephemeral.getPublic()),
                    base64.encodeToString(iv),
                    base64.encodeToString(ciphertext));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform since 25 has these, and the key is on P-256", e);
        }
    }

    /** What was sealed; empty where it was sealed to another key, for another purpose, or was changed. */
    public Optional<byte[]> open(PrivateKey key, String purpose) {
        var nonce = iv == null ? Optional.<byte[]>empty() : StrictJws.decode(iv).filter(bytes -> bytes.length == NONCE);
        var closed = ciphertext == null ? Optional.<byte[]>empty() : StrictJws.decode(ciphertext);
        if (epk == null || nonce.isEmpty() || closed.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(cipher(Cipher.DECRYPT_MODE, agreed(key, epk.key(), purpose), nonce.get(), purpose)
                    .doFinal(closed.get()));
        } catch (Problem | AEADBadTagException e) {
            return Optional.empty();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform since 25 has these, and both keys are on P-256", e);
        }
    }

    /** The public key was checked to lie on the curve ({@link Jwk#key}): a point off it would betray the secret one. */
    private static SecretKey agreed(PrivateKey own, PublicKey other, String purpose) throws GeneralSecurityException {
        var ecdh = KeyAgreement.getInstance("ECDH");
        ecdh.init(own);
        ecdh.doPhase(other, true);
        return KDF.getInstance("HKDF-SHA256")
                .deriveKey(
                        "AES",
                        HKDFParameterSpec.ofExtract()
                                .addIKM(ecdh.generateSecret())
                                .thenExpand(purpose.getBytes(StandardCharsets.US_ASCII), KEY));
    }

    private static Cipher cipher(int mode, SecretKey key, byte[] iv, String purpose) throws GeneralSecurityException {
        var gcm = Cipher.getInstance("AES/GCM/NoPadding");
        gcm.init(mode, key, new GCMParameterSpec(TAG_BITS, iv));
        gcm.updateAAD(purpose.getBytes(StandardCharsets.US_ASCII));
        return gcm;
    }
}
