package jp.ryokai.door;

import io.helidon.webserver.WebServer;
import io.helidon.webserver.http.HttpRouting;
import java.net.URI;
import java.time.Duration;
import java.util.function.Consumer;
import jp.ryokai.platform.DoorSettings;

/** The door before a web tier that knows two or three addresses: rules as short as a test is. */
final class Tiny implements AutoCloseable {

    private final WebServer server;

    Tiny(int connections, Duration header, Duration idle, int rate, Consumer<HttpRouting.Builder> routes) {
        var settings = new DoorSettings(
                connections, header, idle, rate, 1, 2, Duration.ZERO, 1, Duration.ZERO, URI.create("http://localhost"));
        server = WebServer.builder()
                .host("127.0.0.1")
                .port(0)
                .protocolsDiscoverServices(false)
                .addConnectionSelector(new Door.Gated(new Entrance(new Rules(settings, 1 << 20, false), connections)))
                .routing(routes)
                .build()
                .start();
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.port());
    }

    @Override
    public void close() {
        server.stop();
    }
}
