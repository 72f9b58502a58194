package jp.ryokai.passkey;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.interfaces.ECPublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.time.Instant;
import java.util.Base64;
import jp.ryokai.platform.Hashes;

/** The row behind {@link PasskeyView}. An id may have a thousand bytes, so its hash is the key. */
@Entity
@Table(name = "passkey_passkey")
class KeptPasskey {

    @Id
    private String id;
    private String credential;
    private String person;
    private String device;
    @Column(name = "public_key")
    private String publicKey;
    private int flags;
    @Column(name = "registered_at")
    private Instant registeredAt;

    protected KeptPasskey() {
    }

    KeptPasskey(byte[] credential, String person, String device, ECPublicKey key, int flags, Instant registeredAt) {
        this.id = id(credential);
        this.credential = Base64.getUrlEncoder().withoutPadding().encodeToString(credential);
        this.person = person;
        this.device = device;
        this.publicKey = Base64.getEncoder().encodeToString(key.getEncoded());
        this.flags = flags;
        this.registeredAt = registeredAt;
    }

    static String id(byte[] credential) {
        return Hashes.sha256Hex(credential);
    }

    String credential() {
        return credential;
    }

    String person() {
        return person;
    }

    /** SubjectPublicKeyInfo (RFC 5280 section 4.1.2.7), base64. */
    String publicKey() {
        return publicKey;
    }

    PublicKey key() {
        try {
            return KeyFactory.getInstance("EC").generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(publicKey)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("only keys that were read once are kept", e);
        }
    }

    PasskeyView view() {
        return new PasskeyView(credential, registeredAt, AuthenticatorData.maySync(flags));
    }
}
