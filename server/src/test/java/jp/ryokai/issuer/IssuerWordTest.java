package jp.ryokai.issuer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Consumer;
import jp.ryokai.platform.AccountSettings;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An issuer that lies, or whose words are for another: its ID token opens nothing (OpenID Connect Core 3.1.3.7). */
class IssuerWordTest {

    private static final String CLIENT = "ryokai";
    private static final String SECRET = "a-secret-of-thirty-two-characters";
    private static final String NONCE = "n-0S6_WzA2Mj";
    private static final String VERIFIER = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";

    @TempDir
    private static Path folder;

    private static HttpServer server;
    private static String issuer;
    private static ECKey key;
    private static volatile String published;
    private static volatile String token;

    @BeforeAll
    static void there_is_an_issuer() throws IOException, JOSEException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        issuer = "http://localhost:" + server.getAddress().getPort();
        answers("/.well-known/openid-configuration", () -> """
            {"issuer":"%1$s","authorization_endpoint":"%1$s/auth","token_endpoint":"%1$s/token","jwks_uri":"%1$s/jwks",
            "response_types_supported":["code"],"subject_types_supported":["public"],
            "id_token_signing_alg_values_supported":["ES256"]}\
            """.formatted(issuer));
        answers("/jwks", () -> published);
        answers("/token", () -> """
            {"access_token":"x","token_type":"Bearer","expires_in":60,"refresh_token":"r","id_token":"%s"}\
            """.formatted(token));
        server.start();
        key = new ECKeyGenerator(Curve.P_256).keyID("first").generate();
        published = new JWKSet(key).toString();
    }

    @AfterAll
    static void it_is_gone() {
        server.stop(0);
    }

    @Test
    void a_word_that_is_not_exactly_for_us_opens_nothing() throws Exception {
        var city = city();
        assertTrue(believed(city, signed(claims(c -> {}))), "what is right is believed");
        assertTrue(believed(
                city, signed(claims(c -> c.audience(List.of(CLIENT, "x")).claim("azp", CLIENT)))));
        var wrong = new LinkedHashMap<String, Consumer<JWTClaimsSet.Builder>>();
        wrong.put("another issuer", c -> c.issuer("http://elsewhere.example"));
        wrong.put("no issuer", c -> c.issuer(null));
        wrong.put("for another client", c -> c.audience("somebody"));
        wrong.put("for nobody", c -> c.audience((String) null));
        wrong.put("of another party", c -> c.claim("azp", "somebody"));
        wrong.put(
                "for two, of another",
                c -> c.audience(List.of(CLIENT, "somebody")).claim("azp", "somebody"));
        wrong.put("another nonce", c -> c.claim("nonce", "another"));
        wrong.put("no nonce", c -> c.claim("nonce", null));
        wrong.put("nobody", c -> c.subject(null));
        wrong.put("over", c -> c.expirationTime(at(-120)));
        wrong.put("without an end", c -> c.expirationTime(null));
        wrong.put("of the future", c -> c.issueTime(at(600)));
        wrong.put("without a time", c -> c.issueTime(null));
        for (var one : wrong.entrySet()) {
            assertTrue(!believed(city, signed(claims(one.getValue()))), one.getKey());
        }
    }

    @Test
    void another_algorithm_or_key_opens_nothing() throws Exception {
        var city = city();
        var right = claims(c -> {});
        var rsa = new RSAKeyGenerator(2048).keyID("first").generate();
        assertTrue(!believed(city, new PlainJWT(right).serialize()), "none");
        assertTrue(
                !believed(city, signed(right, JWSAlgorithm.HS256, new MACSigner(SECRET), "first")),
                "the secret we share");
        assertTrue(
                !believed(
                        city,
                        signed(
                                right,
                                JWSAlgorithm.HS256,
                                new MACSigner(published.getBytes(StandardCharsets.UTF_8)),
                                "first")),
                "its public key as a secret");
        assertTrue(!believed(city, signed(right, JWSAlgorithm.RS256, new RSASSASigner(rsa), "first")), "RS256");
        var other = new ECKeyGenerator(Curve.P_256).keyID("first").generate();
        assertTrue(!believed(city, signed(right, JWSAlgorithm.ES256, new ECDSASigner(other), "first")), "another key");
        assertTrue(believed(city, signed(right)), "and then the right one");
    }

    @Test
    void keys_that_change_are_asked_for_anew() throws Exception {
        var city = city();
        assertTrue(believed(city, signed(claims(c -> {}))));
        var next = new ECKeyGenerator(Curve.P_256).keyID("second").generate();
        var before = published;
        published = new JWKSet(List.of(next)).toString();
        try {
            var said = signed(claims(c -> {}), JWSAlgorithm.ES256, new ECDSASigner(next), "second");
            assertTrue(believed(city, said), "the new key");
            assertTrue(!believed(city, signed(claims(c -> {}))), "the one that was withdrawn");
        } finally {
            published = before;
        }
    }

    @Test
    void an_issuer_of_another_name_is_none() {
        assertThrows(
                Away.class,
                () -> new CityIssuer(settings(issuer.replace("localhost", "127.0.0.1")), URI.create("http://x/desk/")));
    }

    private static CityIssuer city() throws Away {
        return new CityIssuer(settings(issuer), URI.create("http://localhost/desk/"));
    }

    private static AccountSettings settings(String of) {
        try {
            var secret = Files.writeString(folder.resolve("secret"), SECRET);
            return new AccountSettings(of, CLIENT, secret, "employee", "openid", "login");
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** An issuer whose word cannot be read is away; one whose word does not hold vouches for nobody. */
    private static boolean believed(CityIssuer city, String said) {
        token = said;
        try {
            var account = city.signIn("code", VERIFIER, NONCE);
            account.ifPresent(one -> assertEquals("E-1", one.identifier()));
            return account.isPresent();
        } catch (Away unreadable) {
            return false;
        }
    }

    private static JWTClaimsSet claims(Consumer<JWTClaimsSet.Builder> but) {
        var claims = new JWTClaimsSet.Builder()
                .issuer(issuer)
                .audience(CLIENT)
                .subject("s-1")
                .claim("nonce", NONCE)
                .claim("employee", "E-1")
                .issueTime(at(-1))
                .expirationTime(at(300));
        but.accept(claims);
        return claims.build();
    }

    private static Date at(long seconds) {
        return Date.from(Instant.now().plusSeconds(seconds));
    }

    private static String signed(JWTClaimsSet claims) throws JOSEException {
        return signed(claims, JWSAlgorithm.ES256, new ECDSASigner(key), "first");
    }

    private static String signed(JWTClaimsSet claims, JWSAlgorithm algorithm, JWSSigner signer, String kid)
            throws JOSEException {
        var jwt = new SignedJWT(new JWSHeader.Builder(algorithm).keyID(kid).build(), claims);
        jwt.sign(signer);
        return jwt.serialize();
    }

    private interface Said {
        String now();
    }

    private static void answers(String path, Said said) {
        server.createContext(path, exchange -> {
            exchange.getRequestBody().readAllBytes();
            var bytes = said.now().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
    }
}
