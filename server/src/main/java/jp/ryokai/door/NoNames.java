package jp.ryokai.door;

import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.net.spi.InetAddressResolver;
import java.net.spi.InetAddressResolverProvider;
import java.util.stream.Stream;

/**
 * Nobody's name is asked for by their address. Helidon does so for each TLS connection, before its handshake
 * ({@code ConnectionHandler.createByteSocket}), and has no setting for it: the question is a native call that keeps its
 * carrier thread, of which there are as many as cores. Two strangers behind a name server that does not answer held
 * every request for seconds, health on its own port too.
 */
public final class NoNames extends InetAddressResolverProvider {

    @Override
    public InetAddressResolver get(Configuration configuration) {
        return new Ours(configuration.builtinResolver());
    }

    @Override
    public String name() {
        return "no names of strangers";
    }

    record Ours(InetAddressResolver machines) implements InetAddressResolver {

        @Override
        public Stream<InetAddress> lookupByName(String host, LookupPolicy policy) throws UnknownHostException {
            return machines.lookupByName(host, policy);
        }

        /** This machine's own name stands in its file of hosts, and mail is introduced with it (RFC 5321 4.1.1.1). */
        @Override
        public String lookupByAddress(byte[] address) throws UnknownHostException {
            if (isOurs(address)) {
                return machines.lookupByAddress(address);
            }
            throw new UnknownHostException("strangers have no names here");
        }

        private static boolean isOurs(byte[] address) throws UnknownHostException {
            try {
                return NetworkInterface.getByInetAddress(InetAddress.getByAddress(address)) != null;
            } catch (SocketException e) {
                return false;
            }
        }
    }
}
