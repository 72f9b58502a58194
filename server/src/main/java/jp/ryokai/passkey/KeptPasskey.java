package jp.ryokai.passkey;

import com.webauthn4j.credential.CredentialRecord;
import com.webauthn4j.credential.CredentialRecordImpl;
import com.webauthn4j.data.attestation.authenticator.AAGUID;
import com.webauthn4j.data.attestation.authenticator.AttestedCredentialData;
import com.webauthn4j.data.attestation.authenticator.AuthenticatorData;
import com.webauthn4j.data.attestation.authenticator.EC2COSEKey;
import com.webauthn4j.data.attestation.statement.COSEAlgorithmIdentifier;
import com.webauthn4j.data.attestation.statement.NoneAttestationStatement;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.ECPublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.time.Instant;
import java.util.Base64;
import java.util.Collection;
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

    @Column(name = "for_acts")
    private boolean forActs;

    @Column(name = "registered_at")
    private Instant registeredAt;

    protected KeptPasskey() {}

    KeptPasskey(Ceremonies.Made made, String person, String device, boolean forActs, Instant registeredAt) {
        this.id = id(made.credential());
        this.credential = Base64.getUrlEncoder().withoutPadding().encodeToString(made.credential());
        this.person = person;
        this.device = device;
        this.publicKey = Base64.getEncoder().encodeToString(made.key().getEncoded());
        this.flags = made.flags();
        this.forActs = forActs;
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

    private ECPublicKey key() {
        try {
            return (ECPublicKey) KeyFactory.getInstance("EC")
                    .generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(publicKey)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("only keys that were read once are kept", e);
        }
    }

    /** What an assertion is held against: it was verified at its registration; its counter is not kept. */
    CredentialRecord record() {
        var key = new AttestedCredentialData(
                AAGUID.ZERO,
                Base64.getUrlDecoder().decode(credential),
                EC2COSEKey.create(key(), COSEAlgorithmIdentifier.ES256));
        return new CredentialRecordImpl(
                new NoneAttestationStatement(),
                true,
                maySync(),
                AuthenticatorData.checkFlagBS((byte) flags),
                0,
                key,
                null,
                null,
                null,
                null);
    }

    /** Whether it was added on one of these devices. */
    boolean isOn(Collection<String> devices) {
        return devices.contains(device);
    }

    /** Whether acts are confirmed with it, while its device is one of these. */
    boolean confirmsOn(Collection<String> devices) {
        return forActs && isOn(devices);
    }

    PasskeyView view() {
        return new PasskeyView(credential, registeredAt, maySync(), device, forActs);
    }

    private boolean maySync() {
        return AuthenticatorData.checkFlagBE((byte) flags);
    }
}
