package jp.ryokai.door;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.helidon.common.tls.Tls;
import io.helidon.webserver.WebServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import javax.net.ssl.SSLHandshakeException;
import jp.ryokai.platform.Certificate;
import jp.ryokai.platform.DoorSettings;
import jp.ryokai.platform.Settings;
import jp.ryokai.platform.TlsSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** TLS through the door, with a client that trusts one certificate and no other. */
class TlsTest {

    @TempDir
    private Path folder;

    @Test
    void the_certificate_is_shown_and_the_next_one_without_a_new_start() throws Exception {
        var first = Authority.make(folder, "first", "EC");
        var second = Authority.make(folder, "second", "RSA");
        var settings = pem(first);
        var shown = Shown.watching(settings, Clock.systemUTC());
        try (var server = server(shown)) {
            assertEquals("here TLSv1.3", asked(server, first));
            assertThrows(SSLHandshakeException.class, () -> asked(server, second));
            pem(second);
            shown.look();
            assertEquals("here TLSv1.3", asked(server, second));
            assertThrows(SSLHandshakeException.class, () -> asked(server, first));
            // Half of a renewal, or a slip: who is shown stays.
            Files.writeString(folder.resolve("key.pem"), first.keyPem());
            shown.look();
            Files.writeString(folder.resolve("certificate.pem"), "nothing");
            shown.look();
            assertEquals("here TLSv1.3", asked(server, second));
        }
    }

    @Test
    void it_looks_by_itself() throws Exception {
        var first = Authority.make(folder, "first", "EC");
        var second = Authority.make(folder, "second", "EC");
        try (var server = server(Shown.watching(together(first), Clock.systemUTC()))) {
            assertEquals("here TLSv1.3", asked(server, first));
            together(second);
            var until = System.nanoTime() + Duration.ofSeconds(20).toNanos();
            var told = "";
            while (told.isEmpty() && System.nanoTime() < until) {
                try {
                    told = asked(server, second);
                } catch (SSLHandshakeException notYet) {
                    Thread.sleep(Duration.ofMillis(200));
                }
            }
            assertEquals("here TLSv1.3", told);
        }
    }

    @Test
    void who_speaks_plainly_or_never_shakes_hands_is_let_go() throws Exception {
        try (var server = server(Shown.watching(together(Authority.make(folder, "a", "EC")), Clock.systemUTC()))) {
            var address = URI.create("http://127.0.0.1:" + server.port());
            assertTrue(!Wire.said(address, "GET / HTTP/1.1\r\nHost: a\r\n\r\n").contains("HTTP"));
            try (var silent = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
                silent.setSoTimeout(20_000);
                silent.getOutputStream().write(new byte[] {0x16, 3, 1, 0});
                assertEquals(-1, silent.getInputStream().read());
            }
        }
    }

    @Test
    void what_cannot_be_shown_is_said_in_a_sentence() throws Exception {
        var one = Authority.make(folder, "one", "EC");
        var other = Authority.make(folder, "other", "EC");
        var wrong = Files.writeString(folder.resolve("wrong"), "wrong").toString();
        pem(one);
        Files.writeString(folder.resolve("key.pem"), other.keyPem());
        var certificate = folder.resolve("certificate.pem").toString();
        refused(
                "not that of the first certificate",
                new TlsSettings(certificate, folder.resolve("key.pem").toString(), "none"));
        refused("PKCS#8", new TlsSettings(certificate, "none", "none"));
        refused("PKCS#8", new TlsSettings(wrong, "none", "none"));
        refused("password is wrong", new TlsSettings(one.file().toString(), "none", wrong));
        refused("cannot be read", new TlsSettings(folder.resolve("absent").toString(), "none", "none"));
        Files.writeString(folder.resolve("both.pem"), one.pem() + one.keyPem());
        Certificate.read(new TlsSettings(folder.resolve("both.pem").toString(), "none", "none"));
    }

    private static void refused(String why, TlsSettings settings) {
        var said = assertThrows(Settings.Wrong.class, () -> Certificate.read(settings))
                .getMessage();
        assertTrue(said.contains(why), said);
    }

    private TlsSettings pem(Authority authority) throws IOException, GeneralSecurityException {
        return new TlsSettings(
                Files.writeString(folder.resolve("certificate.pem"), authority.pem())
                        .toString(),
                Files.writeString(folder.resolve("key.pem"), authority.keyPem()).toString(),
                "none");
    }

    private TlsSettings together(Authority authority) throws IOException {
        var place = folder.resolve("shown.p12");
        Files.write(place, Files.readAllBytes(authority.file()));
        return new TlsSettings(
                place.toString(),
                "none",
                Files.writeString(folder.resolve("password"), Authority.PASSWORD + "\n")
                        .toString());
    }

    private static String asked(Running server, Authority trusted) throws IOException, InterruptedException {
        try (var client = HttpClient.newBuilder().sslContext(trusted.trusted()).build()) {
            var answer = client.send(
                    HttpRequest.newBuilder(URI.create("https://localhost:" + server.port()))
                            .build(),
                    BodyHandlers.ofString());
            return answer.body() + " " + answer.sslSession().orElseThrow().getProtocol();
        }
    }

    private static Running server(Shown shown) {
        var rules = new DoorSettings(
                10,
                Duration.ofSeconds(1),
                Duration.ofSeconds(1),
                1_000,
                1,
                2,
                Duration.ZERO,
                1,
                Duration.ZERO,
                URI.create("http://localhost"));
        return new Running(WebServer.builder()
                .port(0)
                .protocolsDiscoverServices(false)
                .tls(Tls.builder()
                        .sslContext(shown.context())
                        .sslParameters(Shown.parameters())
                        .build())
                .addConnectionSelector(new Door.Gated(new Entrance(new Rules(rules, 1 << 20, true), 10)))
                .routing(routes -> routes.get("/", (q, a) -> a.send("here")))
                .build()
                .start());
    }

    private record Running(WebServer server) implements AutoCloseable {

        int port() {
            return server.port();
        }

        @Override
        public void close() {
            server.stop();
        }
    }
}
