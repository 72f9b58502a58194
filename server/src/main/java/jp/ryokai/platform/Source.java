package jp.ryokai.platform;

import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerRequest;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where a request comes from: what may not be used up by anybody is counted by it. Of what proxies write only that of
 * trusted ones is believed, from the right: whatever stands left of it was sent by the caller.
 */
public final class Source {

    /** Whoever has one address of IPv6 has 2^64 of them. */
    private static final int NETWORK = 8;

    private Source() {}

    /** Whether it comes from this machine itself, and not through a proxy that stands on it. */
    public static boolean isOurs(ServerRequest request) {
        return request.remotePeer().address() instanceof InetSocketAddress peer
                && peer.getAddress().isLoopbackAddress()
                && !request.headers().contains(HeaderNames.X_FORWARDED_FOR)
                && !request.headers().contains(HeaderNames.FORWARDED);
    }

    public static String of(ServerRequest request, List<Network> trusted) {
        if (!(request.remotePeer().address() instanceof InetSocketAddress peer)) {
            return "unknown";
        }
        var said = request.headers().values(HeaderNames.X_FORWARDED_FOR).stream()
                .flatMap(value -> Stream.of(value.split(",")))
                .map(String::strip)
                .toList();
        return of(peer.getAddress(), said, trusted);
    }

    static String of(InetAddress peer, List<String> said, List<Network> trusted) {
        var source = peer;
        for (var address : said.reversed()) {
            var at = source;
            if (trusted.stream().noneMatch(network -> network.holds(at))) {
                break;
            }
            try {
                source = InetAddress.ofLiteral(address);
            } catch (IllegalArgumentException e) {
                break;
            }
        }
        return source instanceof Inet6Address
                ? Arrays.toString(Arrays.copyOf(source.getAddress(), NETWORK))
                : source.getHostAddress();
    }

    /** Addresses that begin alike, written like 10.0.0.0/8; without a length it is one address. */
    public record Network(InetAddress address, int bits) {

        /** Several with commas between; {@code none} is none. */
        static List<Network> all(String text) {
            return text.equals("none")
                    ? List.of()
                    : Stream.of(text.split(","))
                            .map(String::strip)
                            .map(Network::read)
                            .toList();
        }

        /** @throws IllegalArgumentException for anything else */
        static Network read(String text) {
            var parts = text.split("/", 2);
            var address = InetAddress.ofLiteral(parts[0]);
            var all = address.getAddress().length * Byte.SIZE;
            var bits = parts.length == 1 ? all : Integer.parseInt(parts[1]);
            if (bits < 0 || bits > all) {
                throw new IllegalArgumentException("a network has 0 to " + all + " bits");
            }
            return new Network(address, bits);
        }

        boolean holds(InetAddress other) {
            var ours = address.getAddress();
            var theirs = other.getAddress();
            if (ours.length != theirs.length) {
                return false;
            }
            for (var bit = 0; bit < bits; bit++) {
                var mask = 0x80 >> bit % Byte.SIZE;
                if ((ours[bit / Byte.SIZE] & mask) != (theirs[bit / Byte.SIZE] & mask)) {
                    return false;
                }
            }
            return true;
        }
    }
}
