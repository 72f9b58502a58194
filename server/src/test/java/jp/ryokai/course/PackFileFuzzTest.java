package jp.ryokai.course;

import java.util.Map;
import java.util.TreeMap;
import jp.ryokai.platform.Problem;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** Whatever is handed in as a ZIP is files or a refusal, never a crash. */
class PackFileFuzzTest {

    private static final byte[] WHOLE = PackFile.of(small());

    @Property(tries = 300)
    void garbage_is_refused(@ForAll @Size(max = 300) byte[] garbage) {
        open(garbage);
    }

    @Property(tries = 2_000)
    void a_damaged_file_is_read_or_refused(
            @ForAll @IntRange(max = 1_000_000) int at,
            @ForAll byte with,
            @ForAll @IntRange(max = 1_000_000) int also,
            @ForAll @IntRange(max = 3) int cut) {
        var damaged = WHOLE.clone();
        damaged[at % damaged.length] = with;
        damaged[also % Math.min(60, damaged.length)] ^= (byte) (with + 1);
        open(cut == 0 ? java.util.Arrays.copyOf(damaged, also % damaged.length) : damaged);
    }

    private static void open(byte[] zip) {
        try {
            Pack.read(PackFile.open(zip), Map.of()).findings();
        } catch (Problem refused) {
            // With a sentence; anything else fails the test.
        }
    }

    private static Map<String, byte[]> small() {
        var files = new TreeMap<String, byte[]>();
        Pack.files(Draft.CONTENT).forEach((name, bytes) -> {
            if (!name.startsWith("modules/") && !name.startsWith("demo/")) {
                files.put(name, bytes);
            }
        });
        return files;
    }
}
