package jp.ryokai.door;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.net.spi.InetAddressResolver;
import java.net.spi.InetAddressResolverProvider;
import java.util.ArrayList;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A connection asks no name server who it is from. */
class NoNamesTest {

    /** Of RFC 5737: nobody's. */
    private static final byte[] STRANGER = {(byte) 192, 0, 2, 7};

    @Test
    void strangers_are_not_asked_about_and_this_machine_is() throws UnknownHostException {
        var asked = new ArrayList<String>();
        var ours = new NoNames.Ours(new InetAddressResolver() {
            @Override
            public Stream<InetAddress> lookupByName(String host, LookupPolicy policy) throws UnknownHostException {
                return Stream.of(InetAddress.getByAddress(host, STRANGER));
            }

            @Override
            public String lookupByAddress(byte[] address) {
                asked.add(String.valueOf(address[0]));
                return "here";
            }
        });
        assertThrows(UnknownHostException.class, () -> ours.lookupByAddress(STRANGER));
        assertEquals("here", ours.lookupByAddress(new byte[] {127, 0, 0, 1}));
        assertEquals(1, asked.size());
        assertEquals(1, ours.lookupByName("db.example", null).count(), "names we need are asked for as ever");
    }

    @Test
    void it_is_the_one_this_program_runs_with() throws UnknownHostException {
        assertTrue(ServiceLoader.load(InetAddressResolverProvider.class).stream()
                .anyMatch(one -> one.type() == NoNames.class));
        assertEquals("192.0.2.7", new InetSocketAddress(InetAddress.getByAddress(STRANGER), 443).getHostName());
    }
}
