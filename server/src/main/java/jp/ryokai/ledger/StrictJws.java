package jp.ryokai.ledger;

import jakarta.json.Json;
import jakarta.json.JsonConfig;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import jp.ryokai.platform.Problem;
import jp.ryokai.platform.Problems;

/**
 * A compact JWS (RFC 7515) of the one algorithm we take, ES256, read strictly: exact alphabet, exact lengths, no
 * second spelling of the same bytes. Nothing in its header can choose another algorithm or key.
 */
public final class StrictJws {

    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();
    private static final int SIGNATURE_BYTES = 64;

    private final JsonObject header;
    private final byte[] signed;
    private final byte[] payload;
    private final byte[] signature;

    private StrictJws(JsonObject header, byte[] signed, byte[] payload, byte[] signature) {
        this.header = header;
        this.signed = signed;
        this.payload = payload;
        this.signature = signature;
    }

    /** @throws Problem 400.20 when it is anything but a strict compact ES256 JWS */
    public static StrictJws parse(String compact) {
        var parts = compact.split("\\.", -1);
        if (parts.length != 3) {
            throw unreadable();
        }
        var header = header(decode(parts[0]));
        var signature = decode(parts[2]);
        if (!"ES256".equals(header.getString("alg", "")) || header.containsKey("crit") || header.containsKey("b64")
                || signature.length != SIGNATURE_BYTES) {
            throw unreadable();
        }
        return new StrictJws(header, (parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII), decode(parts[1]),
                signature);
    }

    public JsonObject header() {
        return header;
    }

    public byte[] payload() {
        return payload.clone();
    }

    public boolean verify(ECPublicKey key) {
        try {
            var verifier = Signature.getInstance("SHA256withECDSAinP1363Format");
            verifier.initVerify(key);
            verifier.update(signed);
            return verifier.verify(signature);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    public static String sign(ECPrivateKey key, Map<String, String> header, byte[] payload) {
        var json = Json.createObjectBuilder().add("alg", "ES256");
        new TreeMap<>(header).forEach(json::add);
        var signed = ENCODER.encodeToString(json.build().toString().getBytes(StandardCharsets.UTF_8)) + "."
                + ENCODER.encodeToString(payload);
        try {
            var signer = Signature.getInstance("SHA256withECDSAinP1363Format");
            signer.initSign(key);
            signer.update(signed.getBytes(StandardCharsets.US_ASCII));
            return signed + "." + ENCODER.encodeToString(signer.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the server's own key cannot sign", e);
        }
    }

    /** Decodes and encodes again: whatever is not spelled the one right way differs. */
    private static byte[] decode(String part) {
        try {
            var bytes = Base64.getUrlDecoder().decode(part);
            if (ENCODER.encodeToString(bytes).equals(part)) {
                return bytes;
            }
        } catch (IllegalArgumentException e) {
            // Falls through to the same refusal.
        }
        throw unreadable();
    }

    private static JsonObject header(byte[] bytes) {
        try (var reader = Json.createReaderFactory(Map.of(JsonConfig.KEY_STRATEGY, JsonConfig.KeyStrategy.NONE))
                .createReader(new StringReader(new String(bytes, StandardCharsets.UTF_8)))) {
            return reader.readObject();
        } catch (JsonException | IllegalStateException e) {
            throw unreadable();
        }
    }

    private static Problem unreadable() {
        return Problems.JWS.problem();
    }
}
