package jp.ryokai.ledger;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import jp.ryokai.vectors.Tree;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class MerkleTest {

    static List<byte[]> leaves(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> Merkle.leaf(("leaf " + i).getBytes(StandardCharsets.UTF_8)))
                .toList();
    }

    @Test
    void the_empty_tree_and_the_empty_leaf_have_the_well_known_hashes() {
        assertEquals(
                "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
                HexFormat.of().formatHex(Merkle.root(List.of())));
        assertEquals(
                "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
                HexFormat.of().formatHex(Merkle.leaf(new byte[0])));
    }

    @Property(tries = 60)
    void a_root_is_the_one_the_standard_defines(@ForAll @IntRange(max = 600) int size) {
        assertArrayEquals(Tree.root(leaves(size)), Merkle.root(leaves(size)));
    }

    @Test
    void every_inclusion_in_small_trees_is_verified_and_at_no_other_place() {
        for (var size = 1; size <= 33; size++) {
            var leaves = leaves(size);
            for (var index = 0; index < size; index++) {
                var proof = Tree.path(index, leaves);
                for (var claimed = -1; claimed <= size; claimed++) {
                    assertEquals(
                            claimed == index,
                            Merkle.verifyInclusion(claimed, size, leaves.get(index), proof, Merkle.root(leaves)),
                            "leaf %d claimed at %d of %d".formatted(index, claimed, size));
                }
            }
        }
    }

    @Test
    void every_consistency_of_small_trees_is_verified() {
        for (var size = 1; size <= 33; size++) {
            for (var before = 1; before <= size; before++) {
                assertTrue(
                        Merkle.verifyConsistency(
                                before,
                                size,
                                Merkle.root(leaves(before)),
                                Merkle.root(leaves(size)),
                                Tree.proof(before, leaves(size))),
                        before + " to " + size);
            }
        }
    }

    @Property(tries = 300)
    void a_proof_with_a_bit_changed_a_hash_lost_or_added_is_refused(
            @ForAll @IntRange(min = 2, max = 300) int size,
            @ForAll @IntRange(max = 299) int anywhere,
            @ForAll @IntRange(max = 255) int bit) {
        var leaves = leaves(size);
        var index = anywhere % size;
        var path = Tree.path(index, leaves);
        var proof = Tree.proof(Math.max(1, index), leaves);
        for (var spoilt : List.of(
                flipped(path, bit),
                path.subList(1, path.size()),
                path.subList(0, path.size() - 1),
                with(path, path.getFirst()),
                with(path, new byte[0]))) {
            assertFalse(Merkle.verifyInclusion(index, size, leaves.get(index), spoilt, Merkle.root(leaves)));
        }
        for (var spoilt : List.of(
                flipped(proof, bit),
                proof.subList(1, proof.size()),
                proof.subList(0, proof.size() - 1),
                with(proof, proof.getFirst()),
                with(proof, new byte[0]))) {
            assertFalse(Merkle.verifyConsistency(
                    Math.max(1, index),
                    size,
                    Merkle.root(leaves.subList(0, Math.max(1, index))),
                    Merkle.root(leaves),
                    spoilt));
        }
    }

    @Test
    void nothing_malformed_is_verified_or_throws() {
        var hash = Merkle.leaf(new byte[0]);
        var hashes = List.of(hash);
        var holed = Arrays.asList(hash, null);
        assertFalse(Merkle.verifyInclusion(0, 1, null, List.of(), hash));
        assertFalse(Merkle.verifyInclusion(0, 1, hash, null, hash));
        assertFalse(Merkle.verifyInclusion(0, 1, hash, List.of(), null));
        assertFalse(Merkle.verifyInclusion(0, 4, hash, holed, hash));
        assertFalse(Merkle.verifyInclusion(-1, 1, hash, List.of(), hash));
        assertFalse(Merkle.verifyInclusion(0, 0, hash, List.of(), hash));
        assertFalse(Merkle.verifyInclusion(0, Long.MIN_VALUE, hash, hashes, hash));
        assertFalse(Merkle.verifyInclusion(Long.MAX_VALUE - 1, Long.MAX_VALUE, hash, hashes, hash));
        assertFalse(Merkle.verifyConsistency(1, 2, null, hash, hashes));
        assertFalse(Merkle.verifyConsistency(1, 2, hash, null, hashes));
        assertFalse(Merkle.verifyConsistency(1, 2, hash, hash, null));
        assertFalse(Merkle.verifyConsistency(2, 4, hash, hash, holed));
        assertFalse(Merkle.verifyConsistency(-1, -1, hash, hash, List.of()));
        assertFalse(Merkle.verifyConsistency(3, 4, hash, hash, List.of()));
        assertFalse(Merkle.verifyConsistency(1, Long.MAX_VALUE, hash, hash, hashes));
    }

    @Test
    void that_something_follows_nothing_proves_nothing() {
        var nothing = Merkle.root(List.of());
        assertFalse(Merkle.verifyConsistency(0, 0, nothing, nothing, List.of()));
        assertFalse(Merkle.verifyConsistency(0, 1, nothing, Merkle.root(leaves(1)), List.of()));
    }

    private static List<byte[]> flipped(List<byte[]> hashes, int bit) {
        var copy = new ArrayList<>(hashes);
        var at = bit % copy.size();
        var hash = copy.get(at).clone();
        hash[bit / 8] ^= (byte) (1 << bit % 8);
        copy.set(at, hash);
        return copy;
    }

    private static List<byte[]> with(List<byte[]> hashes, byte[] last) {
        var longer = new ArrayList<>(hashes);
        longer.add(last);
        return longer;
    }
}
