package jp.ryokai.ledger;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.KeyAgreement;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

class SealedTest {

    private static final String PURPOSE = "ryokai-test-1";
    private static final EcKeys OURS = EcKeys.on("secp256r1");

    @Test
    void what_was_sealed_is_opened_byte_for_byte() {
        for (var plain : new byte[][] {{}, {0}, bytes("議場\r\n"), new byte[70_000]}) {
            assertArrayEquals(
                    plain,
                    Sealed.seal(plain, OURS.open(), PURPOSE)
                            .open(OURS.secret(), PURPOSE)
                            .orElseThrow());
        }
    }

    @Test
    void neither_another_key_nor_another_purpose_opens_it() {
        var sealed = Sealed.seal(bytes("秘"), OURS.open(), PURPOSE);
        assertEquals(Optional.empty(), sealed.open(EcKeys.on("secp256r1").secret(), PURPOSE));
        assertEquals(Optional.empty(), sealed.open(OURS.secret(), "ryokai-test-2"));
    }

    @Test
    void a_changed_character_anywhere_closes_it() {
        var sealed = Sealed.seal(bytes("秘密"), OURS.open(), PURPOSE);
        for (int i = 0; i < sealed.ciphertext().length(); i++) {
            assertEquals(
                    Optional.empty(),
                    new Sealed(sealed.epk(), sealed.iv(), changed(sealed.ciphertext(), i))
                            .open(OURS.secret(), PURPOSE));
        }
        assertEquals(
                Optional.empty(),
                new Sealed(sealed.epk(), changed(sealed.iv(), 3), sealed.ciphertext()).open(OURS.secret(), PURPOSE));
        var other = Jwk.of(EcKeys.on("secp256r1").open());
        assertEquals(
                Optional.empty(), new Sealed(other, sealed.iv(), sealed.ciphertext()).open(OURS.secret(), PURPOSE));
    }

    @Test
    void what_is_no_seal_at_all_opens_to_nothing() {
        var sealed = Sealed.seal(bytes("秘"), OURS.open(), PURPOSE);
        var epk = sealed.epk();
        for (var wrong : new Sealed[] {
            new Sealed(null, null, null),
            new Sealed(epk, null, sealed.ciphertext()),
            new Sealed(epk, sealed.iv() + "AAAA", sealed.ciphertext()),
            new Sealed(epk, sealed.iv(), ""),
            new Sealed(epk, sealed.iv(), "AAAA"),
            new Sealed(epk, sealed.iv(), sealed.ciphertext() + "="),
            new Sealed(new Jwk("EC", "P-256", epk.y(), epk.x()), sealed.iv(), sealed.ciphertext()),
            new Sealed(new Jwk("EC", "P-384", epk.x(), epk.y()), sealed.iv(), sealed.ciphertext()),
            new Sealed(new Jwk(null, null, null, null), sealed.iv(), sealed.ciphertext())
        }) {
            assertEquals(Optional.empty(), wrong.open(OURS.secret(), PURPOSE), wrong.toString());
        }
    }

    @Test
    void no_two_seals_share_a_key_or_a_nonce() {
        var one = Sealed.seal(bytes("秘"), OURS.open(), PURPOSE);
        var two = Sealed.seal(bytes("秘"), OURS.open(), PURPOSE);
        assertNotEquals(one.epk(), two.epk());
        assertNotEquals(one.iv(), two.iv());
    }

    /** What a browser does, written out from RFC 5869 sections 2.2 and 2.3 with nothing but HMAC. */
    @Test
    void another_hand_that_follows_the_description_opens_it() throws GeneralSecurityException {
        var sealed = Sealed.seal(bytes("議場"), OURS.open(), PURPOSE);
        var ecdh = KeyAgreement.getInstance("ECDH");
        ecdh.init(OURS.secret());
        ecdh.doPhase(sealed.epk().key(), true);
        var extracted = hmac(new byte[32], ecdh.generateSecret());
        var info = bytes(PURPOSE);
        var block = Arrays.copyOf(info, info.length + 1);
        block[info.length] = 1;
        var key = hmac(extracted, block);
        var gcm = Cipher.getInstance("AES/GCM/NoPadding");
        gcm.init(
                Cipher.DECRYPT_MODE,
                new SecretKeySpec(key, "AES"),
                new GCMParameterSpec(128, Base64.getUrlDecoder().decode(sealed.iv())));
        gcm.updateAAD(info);
        assertEquals(
                "議場",
                new String(gcm.doFinal(Base64.getUrlDecoder().decode(sealed.ciphertext())), StandardCharsets.UTF_8));
    }

    private static byte[] hmac(byte[] key, byte[] data) throws GeneralSecurityException {
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        return mac.doFinal(data);
    }

    private static String changed(String base64, int at) {
        return base64.substring(0, at) + (base64.charAt(at) == 'A' ? 'B' : 'A') + base64.substring(at + 1);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
