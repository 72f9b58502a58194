package jp.ryokai.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;
import jp.ryokai.testing.KeyTool;
import jp.ryokai.testing.Processes;
import jp.ryokai.testing.ServerProcess;
import org.junit.jupiter.api.Test;

/** {@code bin/ryokai} beside the server it asks, as the README sets it up: with TLS of its own. */
@Processes(onPostgresql = false)
class ConsoleTest {

    @Test
    void it_asks_the_server_with_the_certificate_of_the_settings_and_no_other() throws Exception {
        var folder = Files.createTempDirectory(Files.createDirectories(Path.of("target", "test-data")), "tls")
                .toAbsolutePath();
        var password = Files.writeString(folder.resolve("password"), "correct horse");
        var own = made(folder.resolve("own.p12"), password);
        var other = made(folder.resolve("other.p12"), password);
        try (var server = new ServerProcess("console", tls(own, password)).start()) {
            assertEquals(
                    "0 No backup was ever restored.\nNo backup was made by this server.", server.console("status"));
            assertEquals("0 Nothing waits for a second person.", server.console("waiting"));
            assertTrue(server.console("code", "nobody", "the tablet was lost").startsWith("77 ryokai: "));
            assertEquals("64", server.console("dance").split(" ", -1)[0]);
            // As if another program listened there: it is not told the secret.
            var said = server.again(tls(other, password)).console("status");
            assertTrue(said.startsWith("77 ryokai: nobody answers at https://127.0.0.1:"), said);
            noHandshakeIsBegunAgain(server, own, password);
        }
    }

    /** One connection of a stranger's would have our key sign as often as he likes, for one packet each (TLS 1.2). */
    private static void noHandshakeIsBegunAgain(ServerProcess server, Path own, Path password) throws Exception {
        var store =
                KeyStore.getInstance(own.toFile(), Files.readString(password).toCharArray());
        var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(store);
        var context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        try (var stranger = (SSLSocket) context.getSocketFactory()
                .createSocket("127.0.0.1", server.origin().getPort())) {
            stranger.setSoTimeout(20_000);
            stranger.setEnabledProtocols(new String[] {"TLSv1.2"});
            stranger.startHandshake();
            stranger.startHandshake();
            assertThrows(SSLException.class, () -> stranger.getInputStream().read());
        }
    }

    private static String[] tls(Path store, Path password) {
        return new String[] {"ryokai.tls.certificate=" + store, "ryokai.tls.password.file=" + password};
    }

    private static Path made(Path store, Path password) throws Exception {
        KeyTool.run(
                "-genkeypair -dname CN=ryokai.example.jp -alias one -keyalg EC -groupname secp256r1", store, password);
        return store;
    }
}
