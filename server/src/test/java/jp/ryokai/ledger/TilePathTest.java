package jp.ryokai.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TilePathTest {

    @ParameterizedTest
    @CsvSource({
        "0/x001/x234/067, 0, 1234067, 256",
        "0/273.p/112, 0, 273, 112",
        "1/001.p/17, 1, 1, 17",
        "2/000.p/1, 2, 0, 1",
        "63/000, 63, 0, 256",
        "entries/000, -1, 0, 256",
        "entries/x001/234.p/255, -1, 1234, 255",
        "0/x999/x999/x999/x999/999, 0, 999999999999999, 256"
    })
    void a_tile_is_named_as_the_format_names_it(String path, int level, long n, int width) {
        assertEquals(Optional.of(new TilePath(level, n, width)), TilePath.parse(path));
        assertEquals(path, new TilePath(level, n, width).text());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "0",
                "0/",
                "0/0",
                "0/00",
                "0/0000",
                "0/1234",
                "00/000",
                "64/000",
                "-1/000",
                "+1/000",
                "data/000",
                "0/x000/000",
                "0/x000/001",
                "0/001/234",
                "0/x001",
                "0/x001/x234",
                "0/001.p/0",
                "0/001.p/00",
                "0/001.p/01",
                "0/001.p/256",
                "0/001.p/999",
                "0/001.p/",
                "0/001.p",
                "0/001.p/1/",
                "0/001/",
                "/0/001",
                "0//001",
                "0/001.p/-1",
                "0/٠٠١",
                "0/001\n",
                " 0/001",
                "entries/1",
                "Entries/001",
                "0/x001/x000/x000/x000/x000/000"
            })
    void another_spelling_names_nothing(String path) {
        assertEquals(Optional.empty(), TilePath.parse(path));
    }

    @Property(tries = 300)
    void what_is_written_is_read_back(
            @ForAll @IntRange(min = -1, max = 63) int level,
            @ForAll @LongRange(max = 999_999_999_999_999L) long n,
            @ForAll @IntRange(min = 1, max = 256) int width) {
        var tile = new TilePath(level, n, width);
        assertEquals(Optional.of(tile), TilePath.parse(tile.text()));
    }
}
