package jp.ryokai.door;

import static jakarta.interceptor.Interceptor.Priority.LIBRARY_BEFORE;

import io.helidon.common.buffers.BufferData;
import io.helidon.common.tls.Tls;
import io.helidon.webserver.ConnectionContext;
import io.helidon.webserver.ListenerConfig;
import io.helidon.webserver.http1.Http1Config;
import io.helidon.webserver.http1.Http1ConnectionSelector;
import io.helidon.webserver.spi.ServerConnection;
import io.helidon.webserver.spi.ServerConnectionSelector;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Set;
import jp.ryokai.platform.Settings;
import jp.ryokai.platform.WebTier;
import org.eclipse.microprofile.config.Config;

/**
 * Puts a {@link Gate} before each connection of each port. The web tier has one way to tell what a connection speaks,
 * so ours is the only one it is given: nothing else reads a byte.
 */
@ApplicationScoped
class Door {

    /** Somebody who asks how we are has a few connections. */
    private static final int WATCHERS = 64;

    private final Settings settings;
    private final long bodyBytes;
    private final Clock clock;

    @Inject
    Door(Settings settings, Config config, Clock clock) {
        this.settings = settings;
        this.clock = clock;
        this.bodyBytes = config.getValue("server.max-payload-size", Long.class);
    }

    void register(
            @Observes @Priority(LIBRARY_BEFORE) @Initialized(ApplicationScoped.class) Object start, BeanManager beans) {
        var server = WebTier.builder(beans);
        var rules = Rules.of(settings, bodyBytes);
        server.protocolsDiscoverServices(false)
                .clearProtocols()
                .addConnectionSelector(
                        new Gated(new Entrance(rules, settings.door().connections())));
        if (settings.tls().on()) {
            server.tls(Tls.builder()
                    .sslContext(Shown.watching(settings.tls(), clock).context())
                    .sslParameters(Shown.parameters())
                    .build());
        }
        server.sockets()
                .forEach((name, socket) -> server.putSocket(
                        name,
                        ListenerConfig.builder(socket)
                                .protocolsDiscoverServices(false)
                                .clearProtocols()
                                .addConnectionSelector(new Gated(new Entrance(rules, WATCHERS)))
                                .build()));
    }

    record Gated(Entrance entrance, ServerConnectionSelector http) implements ServerConnectionSelector {

        Gated(Entrance entrance) {
            this(entrance, Http1ConnectionSelector.builder().config(web()).build());
        }

        /** The door's own bounds are narrower, so that what is refused is refused there. */
        private static Http1Config web() {
            return Http1Config.builder()
                    .maxPrologueLength(16_384)
                    .maxHeadersSize(65_536)
                    .build();
        }

        @Override
        public int bytesToIdentifyConnection() {
            return 0;
        }

        @Override
        public Support supports(BufferData data) {
            return Support.SUPPORTED;
        }

        @Override
        public Set<String> supportedApplicationProtocols() {
            return Set.of("http/1.1");
        }

        @Override
        public ServerConnection connection(ConnectionContext wire) {
            return new Passage(wire, entrance, http);
        }
    }
}
