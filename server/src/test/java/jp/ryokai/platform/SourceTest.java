package jp.ryokai.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.net.InetAddress;
import java.util.List;
import jp.ryokai.platform.Source.Network;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whose tries are counted together, and whose word about it is believed. */
class SourceTest {

    private static final List<Network> PROXIES = Network.all("10.0.0.0/8, 2001:db8:ffff::/48");

    @Test
    void without_trusted_proxies_the_peer_is_the_source_whatever_it_says() {
        assertEquals("203.0.113.7", of("203.0.113.7", List.of("198.51.100.1"), List.of()));
    }

    @Test
    void what_a_trusted_proxy_wrote_is_believed_and_nothing_left_of_it() {
        assertEquals("203.0.113.7", of("10.1.2.3", List.of("198.51.100.1", "203.0.113.7"), PROXIES));
        assertEquals("203.0.113.7", of("10.1.2.3", List.of("203.0.113.7", "10.9.9.9"), PROXIES));
        assertEquals("198.51.100.9", of("198.51.100.9", List.of("203.0.113.7"), PROXIES));
        assertEquals("10.1.2.3", of("10.1.2.3", List.of(), PROXIES));
        assertEquals("203.0.113.7", of("2001:db8:ffff::1", List.of("203.0.113.7"), PROXIES));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "unknown", "_hidden", "localhost", "203.0.113.7:443", "[2001:db8::1]:443", "300.1.1.1"})
    void what_is_no_address_ends_the_walk_at_the_proxy(String said) {
        assertEquals("10.1.2.3", of("10.1.2.3", List.of("203.0.113.7", said), PROXIES));
    }

    @Test
    void of_the_newer_addresses_a_network_of_64_bits_is_one_source() {
        assertEquals(of("2001:db8:1:2::1", List.of(), List.of()), of("2001:db8:1:2:ffff::9", List.of(), List.of()));
        assertNotEquals(of("2001:db8:1:2::1", List.of(), List.of()), of("2001:db8:1:3::1", List.of(), List.of()));
    }

    /** Else whoever speaks both kinds of address to one listener is two sources. */
    @Test
    void an_older_address_written_as_a_newer_one_is_the_older_one() {
        assertEquals("203.0.113.7", of("::ffff:203.0.113.7", List.of(), List.of()));
    }

    @ParameterizedTest
    @CsvSource({
        "10.0.0.0/8, 10.255.0.1, true",
        "10.0.0.0/8, 11.0.0.1, false",
        "10.0.0.0/9, 10.128.0.1, false",
        "10.0.0.1, 10.0.0.1, true",
        "10.0.0.1, 10.0.0.2, false",
        "0.0.0.0/0, 203.0.113.7, true",
        "0.0.0.0/0, 2001:db8::1, false",
        "2001:db8::/33, 2001:db8:7fff::1, true",
        "2001:db8::/33, 2001:db8:8000::1, false",
        "::1/128, ::1, true"
    })
    void a_network_holds_what_begins_like_it(String network, String address, boolean held) {
        assertEquals(held, Network.read(network).holds(InetAddress.ofLiteral(address)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"10.0.0.0/33", "10.0.0.0/-1", "10.0.0.0/", "10.0.0.0/x", "proxy.example", "2001:db8::/129", ""})
    void what_is_no_network_stops_the_start(String text) {
        assertThrows(IllegalArgumentException.class, () -> Network.read(text));
    }

    private static String of(String peer, List<String> said, List<Network> trusted) {
        return Source.of(InetAddress.ofLiteral(peer), said, trusted);
    }
}
