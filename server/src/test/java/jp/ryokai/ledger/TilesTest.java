package jp.ryokai.ledger;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import jp.ryokai.vectors.Tree;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.lifecycle.BeforeTry;
import org.junit.jupiter.api.Test;

/** The tiles against {@link ReferenceTree}: whatever the batches, whatever the size asked for. */
class TilesTest {

    private final Map<Tiles.At, byte[]> kept = new HashMap<>();
    private final List<byte[]> leaves = new ArrayList<>();

    @BeforeTry
    void anew() {
        kept.clear();
        leaves.clear();
    }

    @Property(tries = 40)
    void batches_of_any_size_make_the_same_tree(@ForAll @Size(max = 6) List<@IntRange(max = 700) Integer> batches) {
        for (var batch : batches) {
            grow(batch);
            assertArrayEquals(Tree.root(leaves), tiles().root(leaves.size()));
        }
        tilesAreThoseOfTheFormat();
    }

    @Property(tries = 150)
    void a_proof_for_any_size_past_or_present_is_that_of_the_standard(
            @ForAll @IntRange(min = 1, max = 2000) int size,
            @ForAll @IntRange(min = 1, max = 2000) int past,
            @ForAll @IntRange(max = 1999) int anywhere) {
        grow(size);
        var then = 1 + past % size;
        var index = anywhere % then;
        var tree = leaves.subList(0, then);
        assertArrayEquals(Tree.root(tree), tiles().root(then));
        same(Tree.path(index, tree), tiles().inclusion(index, then));
        same(Tree.proof(then, leaves), tiles().consistency(then, size));
        assertTrue(Merkle.verifyInclusion(
                index, then, leaves.get(index), tiles().inclusion(index, then), tiles().root(then)));
        assertTrue(Merkle.verifyConsistency(
                then, size, tiles().root(then), tiles().root(size), tiles().consistency(then, size)));
    }

    @Test
    void the_sizes_at_which_tiles_fill_are_right_to_the_leaf() {
        for (var size : List.of(1, 2, 255, 256, 257, 511, 512, 513, 65_535, 65_536, 65_537, 65_792, 70_000)) {
            grow(size - leaves.size());
            assertArrayEquals(Tree.root(leaves), tiles().root(size), "size " + size);
            same(Tree.path(size - 1, leaves), tiles().inclusion(size - 1, size));
        }
        tilesAreThoseOfTheFormat();
        // The example of tlog-tiles.
        assertEquals(
                273,
                kept.entrySet().stream()
                        .filter(t -> t.getKey().level() == 0 && t.getValue().length == 8192)
                        .count());
        assertEquals(112 * 32, kept.get(new Tiles.At(0, 273)).length);
        assertEquals(8192, kept.get(new Tiles.At(1, 0)).length);
        assertEquals(17 * 32, kept.get(new Tiles.At(1, 1)).length);
        assertEquals(1 * 32, kept.get(new Tiles.At(2, 0)).length);
    }

    @Test
    void a_proof_reads_few_tiles_and_each_once() {
        grow(70_000);
        var read = new ArrayList<Tiles.At>();
        TileSource counting = (level, n) -> {
            read.add(new Tiles.At(level, n));
            return kept.get(new Tiles.At(level, n));
        };
        new Tiles(counting).inclusion(12_345, 69_999);
        new Tiles(counting).consistency(33_333, 69_999);
        new Tiles(counting).root(69_999);
        assertTrue(read.size() <= 5 + 7 + 3, "read " + read);
    }

    @Test
    void an_append_changes_only_what_grew() {
        grow(255);
        assertEquals(List.of(new Tiles.At(0, 0), new Tiles.At(1, 0)), List.copyOf(grow(1).keySet()));
        assertEquals(List.of(new Tiles.At(0, 1)), List.copyOf(grow(1).keySet()));
        assertTrue(grow(0).isEmpty());
    }

    @Test
    void what_a_tile_holds_beyond_the_size_is_written_over() {
        grow(300);
        leaves.subList(280, 300).clear();
        grow(40);
        assertArrayEquals(Tree.root(leaves), tiles().root(320));
    }

    @Test
    void a_lost_or_shortened_tile_stops_everything_that_needs_it() {
        grow(600);
        kept.computeIfPresent(new Tiles.At(0, 2), (at, hashes) -> Arrays.copyOf(hashes, hashes.length - 32));
        assertThrows(IllegalStateException.class, () -> tiles().append(600, MerkleTest.leaves(1)));
        assertThrows(IllegalStateException.class, () -> tiles().root(600));
        kept.put(new Tiles.At(0, 0), new byte[0]);
        assertThrows(IllegalStateException.class, () -> tiles().inclusion(3, 600));
        assertArrayEquals(Tree.root(leaves.subList(0, 512)), tiles().root(512));
    }

    @Test
    void there_is_no_proof_of_a_leaf_outside_the_tree() {
        grow(3);
        assertThrows(IllegalArgumentException.class, () -> tiles().inclusion(3, 3));
        assertThrows(IllegalArgumentException.class, () -> tiles().inclusion(-1, 3));
    }

    private Tiles tiles() {
        return new Tiles((level, n) -> kept.getOrDefault(new Tiles.At(level, n), new byte[0]));
    }

    private Map<Tiles.At, byte[]> grow(int batch) {
        var more = MerkleTest.leaves(leaves.size() + batch).subList(leaves.size(), leaves.size() + batch);
        var tiles = tiles();
        tiles.append(leaves.size(), more);
        kept.putAll(tiles.changed());
        leaves.addAll(more);
        return tiles.changed();
    }

    /** MTH(D[(n * 256 + i) * 256**l : (n * 256 + i + 1) * 256**l]) for every tile there must be, and no other. */
    private void tilesAreThoseOfTheFormat() {
        var expected = new HashMap<String, String>();
        for (int level = 0, span = 1; leaves.size() / span > 0; level++, span *= 256) {
            for (var i = 0; i < leaves.size() / span; i++) {
                expected.merge(
                        level + "/" + i / 256,
                        hex(Tree.root(leaves.subList(i * span, (i + 1) * span))),
                        String::concat);
            }
        }
        var actual = new HashMap<String, String>();
        kept.forEach((at, hashes) -> actual.put(at.level() + "/" + at.n(), hex(hashes)));
        assertEquals(expected, actual);
    }

    private static void same(List<byte[]> expected, List<byte[]> actual) {
        assertEquals(
                expected.stream().map(TilesTest::hex).toList(),
                actual.stream().map(TilesTest::hex).toList());
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}
