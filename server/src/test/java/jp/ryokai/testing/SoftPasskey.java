package jp.ryokai.testing;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import java.util.HexFormat;
import jp.ryokai.platform.Hashes;

/** A browser and its authenticator as WebAuthn describes them, in software; each part can be made wrong. */
public final class SoftPasskey {

    public static final int PRESENT = 0x01;
    public static final int VERIFIED = 0x04;
    public static final int MAY_SYNC = 0x08;
    public static final int SYNCED = 0x10;

    private static final int HAS_KEY = 0x40;
    /** Synced passkeys name who keeps them even where nobody asks. */
    private static final byte[] MAKER = HexFormat.of().parseHex("fbfc3007154e4ecc8c0b6e020557d7bd");

    private static final Base64.Encoder URL = Base64.getUrlEncoder().withoutPadding();

    private final KeyPair pair;
    private final byte[] id;
    private final String origin;
    private final String host;
    private final int flags;
    private final boolean framed;

    private SoftPasskey(KeyPair pair, byte[] id, String origin, String host, int flags, boolean framed) {
        this.pair = pair;
        this.id = id;
        this.origin = origin;
        this.host = host;
        this.flags = flags;
        this.framed = framed;
    }

    public static SoftPasskey of(String origin, String host) {
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            var id = new byte[32];
            new SecureRandom().nextBytes(id);
            return new SoftPasskey(generator.generateKeyPair(), id, origin, host, PRESENT | VERIFIED, false);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    public static SoftPasskey here() {
        return of(Here.ORIGIN.toString(), "localhost");
    }

    /** Makes one and adds it in the name of this person. */
    public static SoftPasskey addedBy(Player player) {
        var made = here();
        var options = player.asks()
                .post("/api/passkeys/options")
                .then()
                .statusCode(200)
                .extract();
        player.sends(made.created(options.path("challenge")).toString())
                .post("/api/passkeys")
                .then()
                .statusCode(201);
        return made;
    }

    public SoftPasskey from(String otherOrigin) {
        return new SoftPasskey(pair, id, otherOrigin, host, flags, framed);
    }

    public SoftPasskey on(String otherHost) {
        return new SoftPasskey(pair, id, origin, otherHost, flags, framed);
    }

    public SoftPasskey saying(int otherFlags) {
        return new SoftPasskey(pair, id, origin, host, otherFlags, framed);
    }

    /** In a frame of somebody else's page. */
    public SoftPasskey inAFrame() {
        return new SoftPasskey(pair, id, origin, host, flags, true);
    }

    public String credential() {
        return URL.encodeToString(id);
    }

    /** After {@code navigator.credentials.create}. */
    public JsonObject created(String challenge) {
        var point = ((ECPublicKey) pair.getPublic()).getW();
        return created(
                challenge,
                HexFormat.of()
                        .parseHex("a5010203262001215820%064x225820%064x"
                                .formatted(point.getAffineX(), point.getAffineY())));
    }

    /** With any key in COSE's spelling, or what pretends to be one. */
    public JsonObject created(String challenge, byte[] cose) {
        var data = ByteBuffer.allocate(55 + id.length + cose.length)
                .put(Hashes.sha256(utf8(host)))
                .put((byte) (flags | HAS_KEY))
                .putInt(0)
                .put(MAKER)
                .putShort((short) id.length)
                .put(id)
                .put(cose)
                .array();
        return Json.createObjectBuilder()
                .add("credential", credential())
                .add("clientDataJSON", URL.encodeToString(clientData("webauthn.create", challenge)))
                .add("authenticatorData", URL.encodeToString(data))
                .build();
    }

    /**
     * After {@code navigator.credentials.get} with the hash of this text as challenge: the record's {@code passkey}.
     */
    public JsonObjectBuilder signed(String statement) {
        var data = ByteBuffer.allocate(37)
                .put(Hashes.sha256(utf8(host)))
                .put((byte) flags)
                .putInt(0)
                .array();
        var client = clientData("webauthn.get", URL.encodeToString(Hashes.sha256(utf8(statement))));
        try {
            var es256 = Signature.getInstance("SHA256withECDSA");
            es256.initSign(pair.getPrivate());
            es256.update(data);
            es256.update(Hashes.sha256(client));
            return Json.createObjectBuilder()
                    .add("credential", credential())
                    .add("authenticatorData", URL.encodeToString(data))
                    .add("clientDataJSON", URL.encodeToString(client))
                    .add("signature", URL.encodeToString(es256.sign()))
                    .add("statement", statement);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The header that confirms an act of weight. */
    public String confirmed(String statement) {
        return URL.encodeToString(utf8(signed(statement).build().toString()));
    }

    /** The text a passkey signs, by the description in {@code docs/records.md}. */
    public static String statement(JsonObject body) {
        var text = new StringBuilder(body.getString("wording"));
        body.getJsonArray("documents")
                .getValuesAs(JsonObject.class)
                .forEach(document -> text.append('\n').append(document.getString("edition")));
        return text.toString();
    }

    private byte[] clientData(String type, String challenge) {
        return utf8(Json.createObjectBuilder()
                .add("type", type)
                .add("challenge", challenge)
                .add("origin", origin)
                .add("crossOrigin", framed)
                .build()
                .toString());
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
