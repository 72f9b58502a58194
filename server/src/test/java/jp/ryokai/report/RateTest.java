package jp.ryokai.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.api.Test;

class RateTest {

    @Test
    void a_rate_has_its_fraction_and_one_decimal() {
        assertEquals(new Rate(23, 30, "76.7"), Rate.of(23, 30));
        assertEquals(new Rate(1, 8, "12.5"), Rate.of(1, 8));
    }

    @Test
    void only_all_are_a_hundred_percent_and_only_nobody_is_none() {
        assertEquals("100.0", Rate.of(3000, 3000).percent());
        assertEquals("99.9", Rate.of(2999, 3000).percent());
        assertEquals("0.0", Rate.of(0, 3000).percent());
        assertEquals("0.1", Rate.of(1, 3000).percent());
    }

    @Test
    void nobody_has_no_rate() {
        assertNull(Rate.of(0, 0).percent());
    }
}
