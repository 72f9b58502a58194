package jp.ryokai.door;

import io.helidon.common.buffers.DataReader;
import io.helidon.common.buffers.DataWriter;
import io.helidon.common.concurrency.limits.Limit;
import io.helidon.common.socket.HelidonSocket;
import io.helidon.common.socket.PeerInfo;
import io.helidon.common.task.InterruptableTask;
import io.helidon.webserver.ConnectionContext;
import io.helidon.webserver.ListenerContext;
import io.helidon.webserver.ProxyProtocolData;
import io.helidon.webserver.Router;
import io.helidon.webserver.spi.ServerConnection;
import io.helidon.webserver.spi.ServerConnectionSelector;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutorService;

/** One connection through the door: the web tier reads and writes what the gate lets through. */
final class Passage implements ServerConnection, InterruptableTask<Void> {

    private final Entrance entrance;
    private final Gate gate;
    private final ServerConnection http;

    Passage(ConnectionContext wire, Entrance entrance, ServerConnectionSelector web) {
        this.entrance = entrance;
        gate = new Gate(wire, entrance);
        http = web.connection(new Behind(wire, DataReader.create(gate), gate.answering()));
    }

    @Override
    public void handle(Limit limit) throws InterruptedException {
        entrance.enter(gate);
        try {
            http.handle(limit);
        } finally {
            entrance.leave(gate);
        }
    }

    @Override
    public Duration idleTime() {
        return http.idleTime();
    }

    @Override
    public void close(boolean interrupt) {
        http.close(interrupt);
    }

    @Override
    public boolean canInterrupt() {
        return http instanceof InterruptableTask<?> task && task.canInterrupt();
    }

    private record Behind(ConnectionContext wire, DataReader dataReader, DataWriter dataWriter)
            implements ConnectionContext {

        @Override
        public ListenerContext listenerContext() {
            return wire.listenerContext();
        }

        @Override
        public ExecutorService executor() {
            return wire.executor();
        }

        @Override
        public Router router() {
            return wire.router();
        }

        @Override
        public Optional<ProxyProtocolData> proxyProtocolData() {
            return wire.proxyProtocolData();
        }

        @Override
        public HelidonSocket serverSocket() {
            return wire.serverSocket();
        }

        @Override
        public PeerInfo remotePeer() {
            return wire.remotePeer();
        }

        @Override
        public PeerInfo localPeer() {
            return wire.localPeer();
        }

        @Override
        public boolean isSecure() {
            return wire.isSecure();
        }

        @Override
        public String socketId() {
            return wire.socketId();
        }

        @Override
        public String childSocketId() {
            return wire.childSocketId();
        }
    }
}
