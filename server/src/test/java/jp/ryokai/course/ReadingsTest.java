package jp.ryokai.course;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** A pack is read once while somebody looks through it, and never taken for another. */
class ReadingsTest {

    private static final Map<String, String> WORDS = Map.of("議会名", "千早市議会");

    private final Readings readings = new Readings();
    private final Map<String, byte[]> files = new TreeMap<>(new Draft().files());

    @Test
    void the_same_files_and_words_are_read_once() {
        var first = readings.of(files, WORDS);
        assertSame(first, readings.of(new TreeMap<>(files), new TreeMap<>(WORDS)));
        assertEquals(
                Pack.read(files, WORDS).compiled().stream()
                        .map(CompiledEdition::sha256)
                        .toList(),
                first.compiled().stream().map(CompiledEdition::sha256).toList());
    }

    @Test
    void another_word_a_byte_or_a_name_is_another_pack() {
        var first = readings.of(files, WORDS);
        assertNotSame(first, readings.of(files, Map.of("議会名", "千早町議会")));
        assertNotSame(first, readings.of(files, Map.of()));

        var changed = new TreeMap<>(files);
        changed.put("pack.yaml", (text("pack.yaml") + "\n").getBytes(StandardCharsets.UTF_8));
        assertNotSame(first, readings.of(changed, WORDS));
        assertSame(first, readings.of(files, WORDS));

        var renamed = new TreeMap<>(files);
        renamed.put("renamed.yaml", renamed.remove("pack.yaml"));
        var read = readings.of(renamed, WORDS);
        assertNotSame(first, read);
        assertEquals(Pack.read(renamed, WORDS).findings(), read.findings());
    }

    private String text(String file) {
        return new String(files.get(file), StandardCharsets.UTF_8);
    }
}
