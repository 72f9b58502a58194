package jp.ryokai.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ByteRangeTest {

    @ParameterizedTest
    @CsvSource({
        "bytes=0-0,0,0",
        "bytes=0-99,0,99",
        "bytes=40-,40,99",
        "bytes=40-4000,40,99",
        "bytes=-1,99,99",
        "bytes=-4000,0,99",
        "Bytes=7-8,7,8",
        "bytes=0-999999999999999999,0,99"
    })
    void a_single_range_is_cut_to_the_edition(String header, int first, int last) throws Exception {
        assertEquals(Optional.of(new ByteRange(first, last)), ByteRange.of(header, 100));
    }

    @ParameterizedTest
    @ValueSource(strings = {"bytes=0-1,5-6", "bytes=8-7", "bytes=", "bytes=-", "lines=1-2", "bytes=a-b", ""})
    void several_ranges_and_unreadable_ones_mean_the_whole(String header) throws Exception {
        assertEquals(Optional.empty(), ByteRange.of(header, 100));
    }

    @ParameterizedTest
    @ValueSource(strings = {"bytes=100-", "bytes=100-200", "bytes=-0"})
    void a_range_behind_the_end_is_unsatisfiable(String header) {
        assertThrows(ByteRange.Unsatisfiable.class, () -> ByteRange.of(header, 100));
    }

    @Test
    void no_header_means_the_whole() throws Exception {
        assertEquals(Optional.empty(), ByteRange.of(null, 100));
    }
}
