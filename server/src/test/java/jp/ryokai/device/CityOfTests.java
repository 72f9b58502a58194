package jp.ryokai.device;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.ryokai.browser.Machine;
import jp.ryokai.testing.Here;
import jp.ryokai.testing.TestClock;

/** A real issuer of accounts, and browsers that sign in there. */
public final class CityOfTests implements AutoCloseable {

    private static final Path TOOLS = Path.of("form/target/web");
    private static final String DESK = Here.ORIGIN + "/desk/";

    private final Process process;

    private CityOfTests(Process process) {
        this.process = process;
    }

    public static CityOfTests begin() {
        var node = Machine.needs("node (nodejs)", Machine.onThePath("node").findFirst());
        Machine.needs(
                "oidc-provider, which mvn validate fetches where npm is,",
                Optional.of(TOOLS.resolve("node_modules/oidc-provider")).filter(Files::exists));
        try {
            var process = new ProcessBuilder(
                            node.toString(),
                            Path.of("src/test/node/issuer.mjs").toAbsolutePath().toString(),
                            Integer.toString(Here.ISSUER.getPort()),
                            DESK,
                            Here.CLIENT_SECRET)
                    .directory(TOOLS.toFile())
                    .redirectError(Path.of("target", "issuer.txt").toFile())
                    .start();
            var said = process.inputReader();
            for (var line = said.readLine(); !"ready".equals(line); line = said.readLine()) {
                if (line == null) {
                    throw new IllegalStateException(Files.readString(Path.of("target", "issuer.txt")));
                }
            }
            return new CityOfTests(process);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the city's own people do: {@code close} or {@code open}. */
    public void does(String act, String account) {
        walk(HttpClient.newHttpClient(), get(Here.ISSUER.resolve("/" + act + "/" + account)));
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }

    /** Types the account's name at the address and agrees to all; tells with what the browser is sent back. */
    static Map<String, String> signsIn(String address, String account) {
        var browser = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
        var at = walk(browser, get(URI.create(address)));
        for (var form : new String[] {"prompt=login&password=x&login=" + account, "prompt=consent"}) {
            at = walk(
                    browser,
                    HttpRequest.newBuilder(URI.create(at))
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(BodyPublishers.ofString(form))
                            .build());
        }
        var given = new HashMap<String, String>();
        if (!at.startsWith(DESK + "?")) {
            throw new AssertionError("not sent back: " + at);
        }
        for (var pair : URI.create(at).getRawQuery().split("&", -1)) {
            var parts = pair.split("=", 2);
            given.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
        }
        return given;
    }

    private static HttpRequest get(URI address) {
        return HttpRequest.newBuilder(address).build();
    }

    /** Follows as a browser does, and stops where a form stands or the desk would open. */
    private static String walk(HttpClient browser, HttpRequest first) {
        try {
            var request = first;
            while (true) {
                var answer = browser.send(request, BodyHandlers.ofString());
                var next = answer.headers().firstValue("Location").map(request.uri()::resolve);
                if (next.isEmpty()) {
                    return request.uri().toString();
                }
                if (next.get().toString().startsWith(DESK)) {
                    return next.get().toString();
                }
                request = get(next.get());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A desk's browser: a key, and what it says with it. */
    static final class Browser {

        private final ECKey key;

        Browser() {
            try {
                key = new ECKeyGenerator(Curve.P_256).generate();
            } catch (JOSEException e) {
                throw new IllegalStateException(e);
            }
        }

        String id() {
            try {
                return key.computeThumbprint().toString();
            } catch (JOSEException e) {
                throw new IllegalStateException(e);
            }
        }

        String proof(Map<String, String> more) {
            var said = new HashMap<String, Object>(more);
            said.putIfAbsent("aud", Here.ORIGIN.toString());
            said.putIfAbsent("name", "事務局の画面");
            return signed(
                    new JWSHeader.Builder(JWSAlgorithm.ES256)
                            .type(new JOSEObjectType(SignInProof.TYPE))
                            .jwk(key.toPublicJWK()),
                    said);
        }

        ValidatableResponse begins() {
            return sends("/api/sign-ins", Map.of());
        }

        ValidatableResponse answers(Map<String, String> given) {
            return sends("/api/sign-ins/answers", given);
        }

        /** The whole way, as somebody who has this account. */
        ValidatableResponse signsIn(String account) {
            return answers(
                    CityOfTests.signsIn(begins().statusCode(201).extract().path("address"), account));
        }

        ValidatableResponse asksForToken() {
            var now = TestClock.now().getEpochSecond();
            var assertion = signed(
                    new JWSHeader.Builder(JWSAlgorithm.ES256)
                            .type(JOSEObjectType.JWT)
                            .keyID(id()),
                    Map.of(
                            "iss",
                            id(),
                            "sub",
                            id(),
                            "aud",
                            Here.ORIGIN + "/api/token",
                            "iat",
                            now,
                            "exp",
                            now + 240,
                            "jti",
                            UUID.randomUUID().toString()));
            // The contract's reader knows no forms.
            return Here.wrongRequest()
                    .contentType(ContentType.URLENC)
                    .formParam("grant_type", Tokens.GRANT)
                    .formParam("assertion", assertion)
                    .post("/api/token")
                    .then();
        }

        private ValidatableResponse sends(String path, Map<String, String> more) {
            return Here.request()
                    .contentType(ContentType.JSON)
                    .body(Map.of("proof", proof(more)))
                    .post(path)
                    .then();
        }

        private String signed(JWSHeader.Builder header, Map<String, Object> said) {
            try {
                var jws = new JWSObject(header.build(), new Payload(said));
                jws.sign(new ECDSASigner(key));
                return jws.serialize();
            } catch (JOSEException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
