package jp.ryokai.passkey;

import java.util.List;

/** {@code PublicKeyCredentialCreationOptionsJSON} (WebAuthn level 3 section 5.1.9), bytes in base64url. */
public record CreationOptions(
        RelyingParty rp,
        User user,
        String challenge,
        List<Algorithm> pubKeyCredParams,
        long timeout,
        String attestation,
        Selection authenticatorSelection,
        List<Credential> excludeCredentials) {

    /** Ten minutes: nobody is hurried. */
    static final long MILLISECONDS = 600_000;

    private static final Algorithm ES256 = new Algorithm("public-key", -7);

    /** @param id host of the address tablets use; a number is none, so that an IP address has no passkeys */
    public record RelyingParty(String id, String name) {}

    /** @param id an opaque one; the names are what the authenticator shows the person */
    public record User(String id, String name, String displayName) {}

    /** @param alg COSE number (RFC 9053) */
    public record Algorithm(String type, int alg) {}

    public record Selection(String residentKey, String userVerification) {}

    /** One the person has already: an authenticator that holds it makes no second. */
    public record Credential(String type, String id) {}

    static CreationOptions of(RelyingParty rp, User user, String challenge, List<String> held) {
        return new CreationOptions(
                rp,
                user,
                challenge,
                List.of(ES256),
                MILLISECONDS,
                "none",
                new Selection("preferred", "required"),
                held.stream().map(id -> new Credential("public-key", id)).toList());
    }
}
