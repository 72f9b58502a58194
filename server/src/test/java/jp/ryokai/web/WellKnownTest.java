package jp.ryokai.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import jp.ryokai.testing.Cast;
import jp.ryokai.testing.Here;
import jp.ryokai.testing.Rooms;
import jp.ryokai.testing.TestClock;
import org.junit.jupiter.api.Test;

/** Whom to tell of a weakness. */
@Rooms
class WellKnownTest {

    private static final String ADDRESS = "/.well-known/security.txt";

    @Test
    void whoever_finds_a_weakness_reads_whom_to_tell_until_the_day_it_no_longer_holds(Cast cast) {
        var told = Here.wrongRequest().get(ADDRESS);
        assertEquals(200, told.statusCode());
        assertEquals("text/plain; charset=utf-8", told.contentType());
        assertEquals("""
            Contact: mailto:joho@city.example.jp
            Contact: tel:+81-3-0000-0000
            Expires: 2099-03-31T00:00:00Z
            Preferred-Languages: ja, en
            Canonical: %s/.well-known/security.txt
            """.formatted(Here.ORIGIN), told.asString());
        assertEquals("nosniff", told.header("X-Content-Type-Options"));
        assertEquals(404, Here.wrongRequest().post(ADDRESS).statusCode());
        TestClock.forward(Duration.ofDays(365 * 80));
        var over = Here.wrongRequest().get(ADDRESS);
        assertEquals(404, over.statusCode());
        assertTrue(over.contentType().startsWith("application/problem+json"));
    }
}
