package jp.ryokai.passkey;

import com.webauthn4j.WebAuthnManager;
import com.webauthn4j.converter.AttestationObjectConverter;
import com.webauthn4j.converter.AuthenticatorDataConverter;
import com.webauthn4j.converter.CollectedClientDataConverter;
import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.data.AuthenticationParameters;
import com.webauthn4j.data.AuthenticationRequest;
import com.webauthn4j.data.PublicKeyCredentialParameters;
import com.webauthn4j.data.PublicKeyCredentialType;
import com.webauthn4j.data.RegistrationData;
import com.webauthn4j.data.RegistrationParameters;
import com.webauthn4j.data.attestation.AttestationObject;
import com.webauthn4j.data.attestation.authenticator.AuthenticatorData;
import com.webauthn4j.data.attestation.statement.COSEAlgorithmIdentifier;
import com.webauthn4j.data.attestation.statement.NoneAttestationStatement;
import com.webauthn4j.data.client.CollectedClientData;
import com.webauthn4j.data.client.Origin;
import com.webauthn4j.data.client.challenge.Challenge;
import com.webauthn4j.data.client.challenge.DefaultChallenge;
import com.webauthn4j.data.extension.authenticator.RegistrationExtensionAuthenticatorOutput;
import com.webauthn4j.data.extension.client.AuthenticationExtensionsClientOutputs;
import com.webauthn4j.server.ServerProperty;
import java.net.URI;
import java.security.interfaces.ECPublicKey;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import jp.ryokai.ledger.PublicJwk;

/**
 * The two ceremonies of WebAuthn level 3 as this server asks for them: made for its origin and host, in no frame of
 * another's, the person present and verified, ES256. What is checked beside that is the library's to know.
 */
final class Ceremonies {

    private static final List<PublicKeyCredentialParameters> ES256 = List.of(
            new PublicKeyCredentialParameters(PublicKeyCredentialType.PUBLIC_KEY, COSEAlgorithmIdentifier.ES256));

    private final ObjectConverter forms = new ObjectConverter();
    private final AuthenticatorDataConverter authenticators = new AuthenticatorDataConverter(forms);
    private final CollectedClientDataConverter clients = new CollectedClientDataConverter(forms);
    private final AttestationObjectConverter attestations = new AttestationObjectConverter(forms);
    /** Not strict: who made the authenticator is not asked, so no attestation is checked. */
    private final WebAuthnManager checks = WebAuthnManager.createNonStrictWebAuthnManager(forms);

    private final URI server;

    Ceremonies(URI server) {
        this.server = server;
    }

    /** A passkey that was made for us. */
    record Made(byte[] credential, ECPublicKey key, int flags) {}

    /**
     * Section 7.1, without an attestation.
     *
     * @param ours whether a challenge is one that we made, for this device and not long ago
     */
    Optional<Made> made(byte[] credential, byte[] clientDataJSON, byte[] authenticatorData, Predicate<byte[]> ours) {
        return read(() -> clients.convert(clientDataJSON))
                .filter(client -> client.getChallenge() != null
                        && ours.test(client.getChallenge().getValue()))
                .flatMap(client -> read(() -> made(client, clientDataJSON, authenticators.convert(authenticatorData))))
                .filter(made -> Arrays.equals(credential, made.credential()));
    }

    private Made made(
            CollectedClientData client,
            byte[] clientDataJSON,
            AuthenticatorData<RegistrationExtensionAuthenticatorOutput> said) {
        var attestation = new AttestationObject(said, new NoneAttestationStatement());
        checks.verify(
                new RegistrationData(
                        attestation,
                        attestations.convertToBytes(attestation),
                        client,
                        clientDataJSON,
                        new AuthenticationExtensionsClientOutputs<>(),
                        null),
                new RegistrationParameters(asked(client.getChallenge()), ES256, true, true));
        var data = said.getAttestedCredentialData();
        return data.getCOSEKey().getPublicKey() instanceof ECPublicKey key
                ? new Made(data.getCredentialId(), PublicJwk.of(key).key(), Byte.toUnsignedInt(said.getFlags()))
                : null;
    }

    /**
     * Section 7.2 with a challenge of the signer's: the hash of the text, so that it can be signed with no server in
     * reach. A replay is this same statement again.
     */
    boolean isSigned(Assertion by, byte[] challenge, KeptPasskey passkey) {
        return read(() -> checks.verify(
                        new AuthenticationRequest(
                                by.credential(), by.authenticatorData(), by.clientDataJSON(), by.signature()),
                        new AuthenticationParameters(
                                asked(new DefaultChallenge(challenge)), passkey.record(), null, true, true)))
                .isPresent();
    }

    /**
     * What the library makes of bytes that anybody may hand in. It refuses in more ways than it says: a key without a
     * type ends in a NullPointerException, one on another curve in a ClassCastException. None of them is a fault of
     * ours to answer for with 500, so whatever it throws means "not believed". Our own questions (the challenge, the
     * database) are asked outside of this.
     */
    private static <T> Optional<T> read(Supplier<T> handedIn) {
        try {
            return Optional.ofNullable(handedIn.get());
        } catch (RuntimeException e) {
            return Optional.empty();
        }
    }

    private ServerProperty asked(Challenge challenge) {
        return ServerProperty.builder()
                .origin(new Origin(server.toString()))
                .rpId(server.getHost())
                .challenge(challenge)
                .build();
    }
}
