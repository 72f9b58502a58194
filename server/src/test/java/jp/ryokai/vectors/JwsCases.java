package jp.ryokai.vectors;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import jp.ryokai.vectors.P256.Point;
import jp.ryokai.vectors.P256.Signature;

/**
 * Compact JWS of ES256. Whatever is odd in header or payload is signed as it stands: only what the case names is wrong
 * with it, and a reader that looks away takes it for good.
 */
final class JwsCases {

    private static final BigInteger SECRET = Es256Cases.SECRET;
    private static final BigInteger OTHER = SECRET.add(BigInteger.ONE);
    private static final String HEADER = "{\"alg\":\"ES256\"}";
    private static final String PAYLOAD = "{\"kind\":\"lesson\",\"note\":\"了解\"}";
    private static final String GOOD = signed(HEADER, PAYLOAD);
    private static final String HEAD = GOOD.split("\\.", -1)[0];
    private static final String BODY = GOOD.split("\\.", -1)[1];
    private static final String TAIL = GOOD.split("\\.", -1)[2];

    private final VectorFile sheet = new VectorFile();

    static String json() {
        var cases = new JwsCases();
        cases.sheet.group("public", jwk(Es256Cases.KEY));
        cases.good();
        cases.parts();
        cases.headers();
        cases.algorithms();
        cases.spellings();
        cases.signatures();
        cases.keys();
        return cases.sheet.json();
    }

    private void good() {
        add("good", true, GOOD);
        add("names its key", true, signed("{\"alg\":\"ES256\",\"kid\":\"ours\",\"typ\":\"statement\"}", PAYLOAD));
        add("alg is the last member", true, signed("{\"kid\":\"ours\",\"alg\":\"ES256\"}", PAYLOAD));
        add("spaces in the header's JSON", true, signed("{ \"alg\" :\t\"ES256\" ,\r\n \"kid\" : \"\" }", PAYLOAD));
        add("an escape in the header's JSON", true, signed("{\"alg\":\"E\\u0053256\"}", PAYLOAD));
        add("a member nobody knows", true, signed("{\"alg\":\"ES256\",\"new\":{\"alg\":\"none\"}}", PAYLOAD));
        add("carries its own key", true, signed("{\"alg\":\"ES256\",\"jwk\":" + text(Es256Cases.KEY) + "}", PAYLOAD));
        for (var payload : List.of("a", "ab", "abc", "x".repeat(1_000), "\u0000", "ûÿ¾了")) {
            add("payload of " + Bytes.of(payload).length + " bytes", true, signed(HEADER, payload));
        }
        var signature = P256.sign(SECRET, Bytes.of(HEAD + "." + BODY));
        add("s replaced by n - s", true, with(new Signature(signature.r(), P256.N.subtract(signature.s())).bytes()));
    }

    private void parts() {
        add(
                "signature changed",
                false,
                HEAD + "." + BODY + "." + (TAIL.startsWith("A") ? "B" : "A") + TAIL.substring(1));
        add("payload changed", false, HEAD + "." + url(PAYLOAD + " ") + "." + TAIL);
        add("header changed", false, url("{\"alg\":\"ES256\" }") + "." + BODY + "." + TAIL);
        add("no signature", false, HEAD + "." + BODY + ".");
        add("no signature and no dot", false, HEAD + "." + BODY);
        add("no payload", false, HEAD + ".." + TAIL);
        add("no payload and no dot", false, HEAD + "." + TAIL);
        add("no header", false, "." + BODY + "." + TAIL);
        add("no header and no dot", false, BODY + "." + TAIL);
        add("payload alone between dots", false, "." + BODY + ".");
        add("payload alone", false, BODY);
        add("empty", false, "");
        add("two dots", false, "..");
        add("an empty part more", false, GOOD + ".");
        add("a part more", false, GOOD + "." + BODY);
        add("an empty part before", false, "." + GOOD);
        add("detached: the empty payload signed", false, signed(HEADER, ""));
        add("the header signed alone", false, HEAD + "." + BODY + "." + signature(SECRET, HEAD));
        add("the payload signed alone", false, HEAD + "." + BODY + "." + signature(SECRET, BODY));
        add("the decoded payload signed", false, HEAD + "." + BODY + "." + signature(SECRET, PAYLOAD));
        add("signed by another", false, HEAD + "." + BODY + "." + signature(OTHER, HEAD + "." + BODY));
        var members = "\"protected\":\"" + HEAD + "\",\"signature\":\"" + TAIL + "\"";
        add("flattened JSON", false, "{\"payload\":\"" + BODY + "\"," + members + "}");
        add("general JSON", false, "{\"payload\":\"" + BODY + "\",\"signatures\":[{" + members + "}]}");
    }

    private void headers() {
        var headers = new LinkedHashMap<String, String>();
        headers.put("no alg", "{}");
        headers.put("alg is null", "{\"alg\":null}");
        headers.put("alg is a list", "{\"alg\":[\"ES256\"]}");
        headers.put("alg twice", "{\"alg\":\"ES256\",\"alg\":\"ES256\"}");
        headers.put("alg twice, once with an escape", "{\"alg\":\"ES256\",\"\\u0061lg\":\"none\"}");
        headers.put("another member twice", "{\"alg\":\"ES256\",\"kid\":\"a\",\"kid\":\"b\"}");
        headers.put("a member twice, deeper", "{\"alg\":\"ES256\",\"jwk\":{\"x\":\"a\",\"x\":\"b\"}}");
        headers.put("something critical", "{\"alg\":\"ES256\",\"crit\":[\"exp\"],\"exp\":1}");
        headers.put("nothing critical", "{\"alg\":\"ES256\",\"crit\":[]}");
        headers.put("b64 false", "{\"alg\":\"ES256\",\"b64\":false}");
        headers.put("b64 true", "{\"alg\":\"ES256\",\"b64\":true}");
        headers.put("typ is a number", "{\"alg\":\"ES256\",\"typ\":1}");
        headers.put("a list", "[\"ES256\"]");
        headers.put("a text", "\"ES256\"");
        headers.put("null", "null");
        headers.put("empty", "");
        headers.put("two objects", HEADER + HEADER);
        headers.put("text behind the object", HEADER + "x");
        headers.put("not closed", "{\"alg\":\"ES256\"");
        headers.put("single quotes", "{'alg':'ES256'}");
        headers.put("a comma too many", "{\"alg\":\"ES256\",}");
        headers.put("a byte order mark", "\uFEFF" + HEADER);
        headers.forEach((how, header) -> add("header: " + how, false, signed(header, PAYLOAD)));
        var latin = "{\"alg\":\"ES256\",\"kid\":\"é\"}".getBytes(StandardCharsets.ISO_8859_1);
        add("header: not UTF-8", false, over(Bytes.base64url(latin) + "." + BODY));
        var raw = url("{\"alg\":\"ES256\",\"b64\":false,\"crit\":[\"b64\"]}");
        add("an unencoded payload (RFC 7797)", false, over(raw + "." + "plain"));
    }

    private void algorithms() {
        for (var alg : List.of(
                "none", "None", "", "es256", "ES256 ", "ES256K", "ES384", "ES512", "RS256", "PS256", "HS256",
                "EdDSA")) {
            add("alg is \"" + alg + "\"", false, signed("{\"alg\":\"" + alg + "\"}", PAYLOAD));
        }
        add("alg none without a signature", false, url("{\"alg\":\"none\"}") + "." + BODY + ".");
        var hmac = url("{\"alg\":\"HS256\"}") + "." + BODY;
        add("HS256 with the key's DER as its secret", false, hmac + "." + mac(Es256Cases.KEY.der(), hmac));
        add("HS256 with the key's point as its secret", false, hmac + "." + mac(Es256Cases.KEY.uncompressed(), hmac));
        add("HS256 with the key's JWK as its secret", false, hmac + "." + mac(Bytes.of(text(Es256Cases.KEY)), hmac));
        add(
                "ES256 in the header, HS256 below",
                false,
                HEAD + "." + BODY + "." + mac(Es256Cases.KEY.der(), HEAD + "." + BODY));
        add(
                "ES256 in the header, Ed25519 below",
                false,
                HEAD + "." + BODY + "." + Bytes.base64url(Ed25519Cases.PAIR.sign(Bytes.of(HEAD + "." + BODY))));
        var theirs = url("{\"alg\":\"ES256\",\"jwk\":" + text(P256.G.times(OTHER)) + "}") + "." + BODY;
        add("another's key in the header, signed by it", false, theirs + "." + signature(OTHER, theirs));
    }

    private void spellings() {
        // Two bytes, so that a last letter has bits to spare, and one that the two alphabets write differently.
        var body = Bytes.base64url(Bytes.of(0xfb, 0xff));
        add("good: - and _", true, over(HEAD + "." + body));
        add(
                "payload in the other alphabet",
                false,
                over(HEAD + "." + body.replace('-', '+').replace('_', '/')));
        add("payload with stray bits", false, over(HEAD + "." + stray(body)));
        add("payload padded", false, over(HEAD + "." + body + "="));
        add("payload of one letter", false, over(HEAD + ".A"));
        for (var odd : List.of(" ", "\t", "\n", "\r\n", "=", "==", "?", "####", "%3D", "é", "０", "\u0000")) {
            var name = "\""
                    + odd.replace("\n", "\\n")
                            .replace("\r", "\\r")
                            .replace("\t", "\\t")
                            .replace("\0", "\\0") + "\"";
            add(name + " before the header", false, over(odd + HEAD + "." + BODY));
            add(name + " behind the header", false, over(HEAD + odd + "." + BODY));
            add(name + " before the payload", false, over(HEAD + "." + odd + BODY));
            add(name + " in the payload", false, over(HEAD + "." + BODY.substring(0, 4) + odd + BODY.substring(4)));
            add(name + " behind the payload", false, over(HEAD + "." + BODY + odd));
            add(name + " before the signature", false, HEAD + "." + BODY + "." + odd + TAIL);
            add(
                    name + " in the signature",
                    false,
                    HEAD + "." + BODY + "." + TAIL.substring(0, 4) + odd + TAIL.substring(4));
            add(name + " behind the signature", false, GOOD + odd);
        }
        add("signature with stray bits", false, HEAD + "." + BODY + "." + stray(TAIL));
        add(
                "signature in the other alphabet",
                false,
                HEAD + "." + BODY + "."
                        + Bytes.base64(
                                P256.sign(SECRET, Bytes.of(HEAD + "." + BODY)).bytes()));
        add(
                "signature in hexadecimal",
                false,
                HEAD + "." + BODY + "."
                        + Bytes.printed(
                                P256.sign(SECRET, Bytes.of(HEAD + "." + BODY)).bytes()));
        add("signature without its last letter", false, GOOD.substring(0, GOOD.length() - 1));
    }

    private void signatures() {
        var good = P256.sign(SECRET, Bytes.of(HEAD + "." + BODY));
        var n = P256.N;
        add("last byte lost", false, with(Arrays.copyOf(good.bytes(), 63)));
        add("a zero byte behind it", false, with(Arrays.copyOf(good.bytes(), 65)));
        for (var length : List.of(33, 64, 256)) {
            add("numbers of " + length + " bytes", false, with(good.bytes(length)));
        }
        add("in DER", false, with(good.der()));
        add("r replaced by r + n", false, with(new Signature(good.r().add(n), good.s()).bytes(33)));
        add("s replaced by s + n", false, with(new Signature(good.r(), good.s().add(n)).bytes(33)));
        add("r replaced by r + 2^256", false, with(new Signature(good.r().setBit(256), good.s()).bytes(33)));
        add(
                "s replaced by s + 2^256",
                false,
                with(new Signature(good.r(), good.s().setBit(256)).bytes(33)));
        add("r and s exchanged", false, with(new Signature(good.s(), good.r()).bytes()));
        var values = new LinkedHashMap<String, BigInteger>();
        values.put("0", BigInteger.ZERO);
        values.put("1", BigInteger.ONE);
        values.put("n - 1", n.subtract(BigInteger.ONE));
        values.put("n", n);
        values.forEach((rName, r) -> values.forEach(
                (sName, s) -> add("r = " + rName + ", s = " + sName, false, with(new Signature(r, s).bytes()))));
    }

    /** The good one again, under keys that say they are for something else, or are none. */
    private void keys() {
        key("use sig", true, "use", "sig");
        key("alg ES256", true, "alg", "ES256");
        key("key_ops verify", true, "key_ops", List.of("verify"));
        key("key_ops sign and verify", true, "key_ops", List.of("sign", "verify"));
        key("members nobody knows", true, "ext", true);
        key("use enc", false, "use", "enc");
        key("alg ES384", false, "alg", "ES384");
        key("alg ECDH-ES", false, "alg", "ECDH-ES");
        key("key_ops encrypt", false, "key_ops", List.of("encrypt"));
        key("key_ops sign", false, "key_ops", List.of("sign"));
        key("key_ops empty", false, "key_ops", List.of());
        key("its secret comes along", false, "d", Bytes.base64url(Bytes.big(SECRET, 32)));
        key("kty OKP", false, "kty", "OKP");
        key("kty in small letters", false, "kty", "ec");
        key("crv P-384", false, "crv", "P-384");
        key("crv secp256k1", false, "crv", "secp256k1");
        var x = Es256Cases.KEY.x();
        var y = Es256Cases.KEY.y();
        key("x with a zero byte before it", false, "x", Bytes.base64url(Bytes.big(x, 33)));
        key("x padded", false, "x", Bytes.base64(Bytes.big(x, 32)));
        key("x is a number", false, "x", 7);
        key("x is empty", false, "x", "");
        key("x is y", false, "x", Bytes.base64url(Bytes.big(y, 32)));
        key("y with a bit changed: no point", false, "y", Bytes.base64url(Bytes.flipped(Bytes.big(y, 32), 0)));
        key("y negated: another's key", false, "y", Bytes.base64url(Bytes.big(P256.P.subtract(y), 32)));
        sheet.group("public", jwk(new Point(BigInteger.ZERO, BigInteger.ZERO)));
        add("the key is (0, 0)", false, GOOD);
        sheet.group("public", jwk(P256.G.times(OTHER)));
        add("the key is another's", false, GOOD);
    }

    private void key(String comment, boolean valid, String member, Object value) {
        var jwk = jwk(Es256Cases.KEY);
        jwk.put(member, value);
        sheet.group("public", jwk);
        add(comment, valid, GOOD);
    }

    private void add(String comment, boolean valid, String jws) {
        sheet.add(comment, valid, "jws", jws);
    }

    private static String signed(String header, String payload) {
        return over(url(header) + "." + url(payload));
    }

    /** This very text with its signature, odd or not. */
    private static String over(String text) {
        return text + "." + signature(SECRET, text);
    }

    private static String with(byte[] signature) {
        return HEAD + "." + BODY + "." + Bytes.base64url(signature);
    }

    private static String signature(BigInteger secret, String text) {
        return Bytes.base64url(P256.sign(secret, Bytes.of(text)).bytes());
    }

    private static String mac(byte[] secret, String text) {
        try {
            var hmac = Mac.getInstance("HmacSHA256");
            hmac.init(new SecretKeySpec(secret, "HmacSHA256"));
            return Bytes.base64url(hmac.doFinal(Bytes.of(text)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The next letter holds the same bytes: its last bits are thrown away. */
    private static String stray(String base64url) {
        var last = base64url.charAt(base64url.length() - 1);
        return base64url.substring(0, base64url.length() - 1) + (char) (last + 1);
    }

    private static String url(String text) {
        return Bytes.base64url(Bytes.of(text));
    }

    private static String text(Point key) {
        return Json.print(jwk(key)).strip();
    }

    private static Map<String, Object> jwk(Point key) {
        var jwk = new LinkedHashMap<String, Object>();
        jwk.put("crv", "P-256");
        jwk.put("kty", "EC");
        jwk.put("x", Bytes.base64url(Bytes.big(key.x(), 32)));
        jwk.put("y", Bytes.base64url(Bytes.big(key.y(), 32)));
        return jwk;
    }
}
