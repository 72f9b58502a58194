package jp.ryokai.passkey;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.util.Base64;
import jp.ryokai.platform.Fields;
import jp.ryokai.platform.Hashes;
import jp.ryokai.platform.Problem;

/**
 * What the browser has after {@code navigator.credentials.get}.
 *
 * @param statement the text whose SHA-256 was the challenge
 */
public record Assertion(byte[] credential, byte[] authenticatorData, byte[] clientDataJSON, byte[] signature,
        String statement) {

    private static final int LONGEST_STATEMENT = 30_000;

    /** @throws Problem 422.90 where a field is missing or of another form */
    public static Assertion read(Fields passkey) {
        return new Assertion(passkey.bytes("credential", 1_023), passkey.bytes("authenticatorData", 2_000),
                passkey.bytes("clientDataJSON", 4_000), passkey.bytes("signature", 100),
                passkey.text("statement", LONGEST_STATEMENT));
    }

    /**
     * WebAuthn section 7.2 without a challenge of ours: the challenge is the hash of the text, so that it can be signed
     * with no server in reach. A replay is this same statement again.
     *
     * @param host of this server
     * @param origin of this server as browsers write it
     */
    boolean proves(String text, PublicKey key, String host, String origin) {
        var challenge = Base64.getUrlEncoder().withoutPadding().encodeToString(Hashes.sha256(utf8(text)));
        return statement.equals(text)
                && ClientData.read(clientDataJSON)
                        .filter(said -> said.isFor("webauthn.get", origin) && said.challenge().equals(challenge)).isPresent()
                && AuthenticatorData.read(authenticatorData).filter(said -> said.isFor(Hashes.sha256(utf8(host)))).isPresent()
                && isSigned(key);
    }

    /** Over what the authenticator says and the hash of what the browser says; DER, not the form of a JWS. */
    private boolean isSigned(PublicKey key) {
        try {
            var es256 = Signature.getInstance("SHA256withECDSA");
            es256.initVerify(key);
            es256.update(authenticatorData);
            es256.update(Hashes.sha256(clientDataJSON));
            return es256.verify(signature);
        } catch (SignatureException e) {
            return false;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a key of P-256 was kept", e);
        }
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
