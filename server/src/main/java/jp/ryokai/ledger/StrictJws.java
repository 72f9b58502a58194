package jp.ryokai.ledger;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.security.SignatureException;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import jp.ryokai.platform.Problem;
import jp.ryokai.platform.Problems;
import jp.ryokai.platform.StrictJson;

/**
 * A compact JWS (RFC 7515) signed with ES256 and nothing else. One signature has exactly one spelling here: exact
 * alphabet, no padding, no stray bits, 64 bytes of signature. Read is not verified: until {@link #verify} has said
 * true, everything in it is a claim, the key in its header included.
 *
 * <p>Of a member's signature this is the mathematics. By whose key is asked in {@code sync/Judgement.prove}, whether
 * the words are those published in {@code acknowledgement/Acknowledgements}, a passkey's share in {@code
 * passkey/Passkeys}; life-of-an-acknowledgement.md of the docs folder tells it in order.
 */
public final class StrictJws {

    private static final String ALGORITHM = "ES256";
    private static final int SIGNATURE = 64;
    private static final int MOST_HEADER = 4_096;

    private final JsonObject header;
    private final byte[] payload;
    private final byte[] signed;
    private final byte[] signature;

    private StrictJws(JsonObject header, byte[] payload, byte[] signed, byte[] signature) {
        this.header = header;
        this.payload = payload;
        this.signed = signed;
        this.signature = signature;
    }

    /**
     * Reads the compact form; its signature is not yet verified.
     *
     * @throws Problem 400.21 for anything but one well-formed JWS of ES256 with a payload
     */
    public static StrictJws parse(String compact) {
        var parts = compact.split("\\.", -1);
        if (parts.length != 3 || parts[0].length() > MOST_HEADER) {
            throw Problems.JWS.problem();
        }
        var header = decode(parts[0])
                .flatMap(StrictJws::text)
                .flatMap(StrictJws::object)
                .filter(StrictJws::isAcceptable)
                .orElseThrow(Problems.JWS::problem);
        // An empty payload is a detached one (RFC 7515 appendix F): it would prove a text that is not here.
        var payload = decode(parts[1]).filter(bytes -> bytes.length > 0).orElseThrow(Problems.JWS::problem);
        var signature =
                decode(parts[2]).filter(bytes -> bytes.length == SIGNATURE).orElseThrow(Problems.JWS::problem);
        var signed = compact.substring(0, compact.lastIndexOf('.')).getBytes(StandardCharsets.US_ASCII);
        return new StrictJws(header, payload, signed, signature);
    }

    /** Signs; {@code alg} is added. The header's members come in lexical order. */
    public static String sign(ECPrivateKey key, Map<String, String> header, byte[] payload) {
        var members = Json.createObjectBuilder();
        new TreeMap<>(header).forEach(members::add);
        return sign(key, members.build(), payload);
    }

    /**
     * Signs; {@code alg} is added to the header, whose other members may be objects, as {@code jwk} is.
     *
     * @throws IllegalArgumentException for a key that is not of P-256
     */
    static String sign(ECPrivateKey key, JsonObject header, byte[] payload) {
        var base64 = Base64.getUrlEncoder().withoutPadding();
        var head =
                Json.createObjectBuilder(header).add("alg", ALGORITHM).build().toString();
        var signed =
                base64.encodeToString(head.getBytes(StandardCharsets.UTF_8)) + "." + base64.encodeToString(payload);
        try {
            var es256 = es256();
            es256.initSign(key);
            es256.update(signed.getBytes(StandardCharsets.US_ASCII));
            var signature = es256.sign();
            if (signature.length != SIGNATURE) {
                throw new IllegalArgumentException("not a private key of P-256");
            }
            return signed + "." + base64.encodeToString(signature);
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("this key cannot sign", e);
        }
    }

    /** The whole header, of which nothing is to be believed before {@link #verify}. */
    public JsonObject header() {
        return header;
    }

    /** A member of the header that is text; empty where it is missing or of another kind. */
    public Optional<String> header(String name) {
        return header.get(name) instanceof JsonString text ? Optional.of(text.getString()) : Optional.empty();
    }

    /** What the signer says this is; the empty text where nothing is said. */
    public String type() {
        return header("typ").orElse("");
    }

    /** The payload's bytes exactly as they were signed. */
    public byte[] payload() {
        return payload.clone();
    }

    /** The payload as a JSON object, read as strictly as the header; empty where it is none. */
    public Optional<JsonObject> payloadObject() {
        return text(payload).flatMap(StrictJws::object);
    }

    /** What was signed: header and payload in their one spelling. Of one such text there are many good signatures. */
    public String signedText() {
        return new String(signed, StandardCharsets.US_ASCII);
    }

    /** Whether this key signed exactly this header and payload. A key that is not on P-256 signed nothing. */
    public boolean verify(ECPublicKey key) {
        return PublicJwk.isP256(key) && verify(key, signed, signature);
    }

    static boolean verify(ECPublicKey key, byte[] signed, byte[] signature) {
        if (signature.length != SIGNATURE) {
            return false;
        }
        try {
            var es256 = es256();
            es256.initVerify(key);
            es256.update(signed);
            return es256.verify(signature);
        } catch (SignatureException e) {
            return false;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a key of P-256 was checked before", e);
        }
    }

    private static Signature es256() throws GeneralSecurityException {
        return Signature.getInstance("SHA256withECDSAinP1363Format");
    }

    /** A critical or unencoded-payload member (RFC 7515 section 4.1.11, RFC 7797) would change what was signed. */
    private static boolean isAcceptable(JsonObject header) {
        return header.get("alg") instanceof JsonString alg
                && alg.getString().equals(ALGORITHM)
                && !header.containsKey("crit")
                && !header.containsKey("b64")
                && (!header.containsKey("typ") || header.get("typ") instanceof JsonString)
                && (!header.containsKey("kid") || header.get("kid") instanceof JsonString);
    }

    /** Base64url without padding (RFC 7515 section 2); empty where another spelling was used. */
    static Optional<byte[]> decode(String base64url) {
        try {
            var bytes = Base64.getUrlDecoder().decode(base64url);
            // Java forgives padding and stray bits in the last character; written again, they show.
            return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes).equals(base64url)
                    ? Optional.of(bytes)
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /**
     * One JSON object and nothing else, within the bounds of everything strangers send: a number of a thousand digits
     * or an exponent of nine is refused here, where it is text, and not where somebody first counts with it.
     */
    static Optional<JsonObject> object(String text) {
        try {
            return Optional.of(StrictJson.object(text));
        } catch (Problem e) {
            return Optional.empty();
        }
    }

    private static Optional<String> text(byte[] utf8) {
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(utf8))
                    .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }
}
