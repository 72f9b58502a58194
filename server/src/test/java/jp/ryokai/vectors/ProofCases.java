package jp.ryokai.vectors;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Proofs of RFC 9162, each good one spoilt in every way its parts allow. */
final class ProofCases {

    static final List<byte[]> LEAVES = IntStream.range(0, 64)
            // The first entry is empty: the one leaf whose hash everybody knows.
            .mapToObj(i -> Tree.leaf(Bytes.of(i == 0 ? "" : "entry " + i)))
            .toList();

    private static final byte[] GARBAGE = Bytes.sha256(Bytes.of("garbage"));
    private static final BigInteger ONE = BigInteger.ONE;
    /** What an unsigned 64-bit number makes of -1; our own numbers are signed, and refuse the upper half. */
    private static final BigInteger MOST = ONE.shiftLeft(64).subtract(ONE);

    private final List<Map<String, Object>> inclusion = new ArrayList<>();
    private final List<Map<String, Object>> consistency = new ArrayList<>();

    static String json() {
        var cases = new ProofCases();
        int[][] places = {{0, 1}, {0, 8}, {5, 8}, {2, 3}, {1, 5}, {11, 13}};
        for (var place : places) {
            cases.inclusion(place[0], place[1]);
        }
        cases.inclusionInNoTree();
        int[][] sizes = {{1, 1}, {1, 8}, {6, 8}, {2, 5}, {4, 8}, {7, 13}};
        for (var size : sizes) {
            cases.consistency(size[0], size[1]);
        }
        cases.consistencyWithNoTree();
        var file = new LinkedHashMap<String, Object>();
        file.put("inclusion", cases.inclusion);
        file.put("consistency", cases.consistency);
        return Json.print(file);
    }

    private void inclusion(int index, int size) {
        var leaves = LEAVES.subList(0, size);
        var good = new Inclusion(
                BigInteger.valueOf(index),
                BigInteger.valueOf(size),
                leaves.get(index),
                Tree.path(index, leaves),
                Tree.root(leaves));
        add("good", true, good);
        add("index plus 1", false, good.at(good.index.add(ONE)));
        add("index minus 1", false, good.at(good.index.subtract(ONE).and(MOST)));
        add("index XOR 2", false, good.at(good.index.xor(BigInteger.TWO)));
        add("index plus 2^63", false, good.at(good.index.setBit(63)));
        add("size doubled", false, good.in(good.size.shiftLeft(1)));
        add("size halved", false, good.in(good.size.shiftRight(1)));
        add("size of no tree", false, good.in(BigInteger.ZERO));
        add("size plus 2^63", false, good.in(good.size.setBit(63)));
        add("leaf of another entry", false, good.of(LEAVES.get(index + 1)));
        add("leaf is the empty text", false, good.of(Bytes.of()));
        add("leaf without its last byte", false, good.of(Arrays.copyOf(good.leaf, 31)));
        add("leaf and a byte more", false, good.of(Arrays.copyOf(good.leaf, 33)));
        add("root of another tree", false, good.under(Tree.root(LEAVES.subList(0, size + 1))));
        add("root of no entries", false, good.under(Tree.root(List.of())));
        add("root is the empty text", false, good.under(Bytes.of()));
        add("root without its last byte", false, good.under(Arrays.copyOf(good.root, 31)));
        spoilt(good.proof, List.of(good.root)).forEach((how, proof) -> add(how, false, good.by(proof)));
        if (size > 1) {
            add("hashed without the bytes that tell leaf from node", false, unmarked(index, size));
        }
    }

    private void inclusionInNoTree() {
        var nothing = Tree.root(List.of());
        for (var root : List.of(nothing, GARBAGE, Bytes.of())) {
            for (var leaf : List.of(LEAVES.getFirst(), GARBAGE, Bytes.of())) {
                add("no tree", false, new Inclusion(BigInteger.ZERO, BigInteger.ZERO, leaf, List.of(), root));
                add("beyond no tree", false, new Inclusion(ONE, BigInteger.ZERO, leaf, List.of(), root));
                add("beyond a tree of one", false, new Inclusion(ONE, ONE, leaf, List.of(), root));
                add(
                        "a root of nobody's",
                        false,
                        new Inclusion(BigInteger.ZERO, ONE, Bytes.flipped(GARBAGE, 3), List.of(), root));
            }
        }
        // The steps of a first leaf are alike in trees of 5 to 8: a proof binds the root, a checkpoint binds the size
        // to it.
        var eight = LEAVES.subList(0, 8);
        for (var size = 5; size <= 8; size++) {
            add(
                    "a size with the same steps to the root",
                    true,
                    new Inclusion(
                            BigInteger.ZERO,
                            BigInteger.valueOf(size),
                            eight.getFirst(),
                            Tree.path(0, eight),
                            Tree.root(eight)));
        }
        add("the largest numbers", false, new Inclusion(MOST.subtract(ONE), MOST, GARBAGE, List.of(), GARBAGE));
        var most = BigInteger.valueOf(Long.MAX_VALUE);
        add("the largest signed numbers", false, new Inclusion(most.subtract(ONE), most, GARBAGE, List.of(), GARBAGE));
    }

    private void consistency(int size1, int size2) {
        var good = new Consistency(
                BigInteger.valueOf(size1),
                BigInteger.valueOf(size2),
                Tree.root(LEAVES.subList(0, size1)),
                Tree.root(LEAVES.subList(0, size2)),
                Tree.proof(size1, LEAVES.subList(0, size2)));
        var other = Tree.root(LEAVES.subList(10, 20));
        add("good", true, good);
        add("size1 plus 1", false, good.from(good.size1.add(ONE)));
        add("size1 minus 1", false, good.from(good.size1.subtract(ONE)));
        add("size1 XOR 2", false, good.from(good.size1.xor(BigInteger.TWO)));
        add("size1 plus 2^63", false, good.from(good.size1.setBit(63)));
        add("size2 doubled", false, good.to(good.size2.shiftLeft(1)));
        add("size2 halved", false, good.to(good.size2.shiftRight(1)));
        add("size2 plus 2^63", false, good.to(good.size2.setBit(63)));
        add("root1 of another tree", false, good.roots(other, good.root2));
        add("root2 of another tree", false, good.roots(good.root1, other));
        add("root1 is the empty text", false, good.roots(Bytes.of(), good.root2));
        add("root2 is the empty text", false, good.roots(good.root1, Bytes.of()));
        add("both roots of another tree", size1 == size2, good.roots(other, other));
        spoilt(good.proof, size1 == size2 ? List.of(good.root1) : List.of(good.root1, good.root2))
                .forEach((how, proof) -> add(how, false, good.by(proof)));
        if (size1 < size2) {
            add("roots exchanged", false, good.roots(good.root2, good.root1));
            add("sizes exchanged", false, good.from(good.size2).to(good.size1));
            add("the second tree given for both", false, good.roots(good.root2, good.root2));
        }
    }

    private void consistencyWithNoTree() {
        var nothing = Tree.root(List.of());
        var one = LEAVES.getFirst();
        var zero = BigInteger.ZERO;
        add("no tree follows no tree", false, new Consistency(zero, zero, nothing, nothing, List.of()));
        add("no tree of two roots", false, new Consistency(zero, zero, nothing, one, List.of()));
        add("no tree and a hash", false, new Consistency(zero, zero, nothing, nothing, List.of(nothing)));
        add("a tree follows no tree", false, new Consistency(zero, ONE, nothing, one, List.of()));
        add("a tree follows no tree by a hash", false, new Consistency(zero, ONE, nothing, one, List.of(one)));
        add("no tree follows a tree", false, new Consistency(ONE, zero, one, nothing, List.of()));
        add("two trees of one entry", false, new Consistency(ONE, ONE, one, LEAVES.get(1), List.of()));
        add("a hash between equal trees", false, new Consistency(ONE, ONE, one, one, List.of(one)));
        add("no hash between unequal trees", false, new Consistency(ONE, BigInteger.TWO, one, one, List.of()));
        add("a tree follows a larger one", false, new Consistency(BigInteger.TWO, ONE, one, one, List.of()));
        add("the largest numbers", false, new Consistency(MOST.subtract(ONE), MOST, one, one, List.of(one)));
        add("equal trees of the largest number", false, new Consistency(MOST, MOST, one, one, List.of()));
    }

    /** A proof with a bit changed, a hash lost, doubled, cut or moved, and with one before and behind it. */
    private static Map<String, List<byte[]>> spoilt(List<byte[]> proof, List<byte[]> roots) {
        var all = new LinkedHashMap<String, List<byte[]>>();
        for (var i = 0; i < proof.size(); i++) {
            var changed = new ArrayList<>(proof);
            changed.set(i, Bytes.flipped(proof.get(i), 3 + 8 * i));
            all.put("hash " + i + " with a bit changed", changed);
        }
        if (!proof.isEmpty()) {
            var last = proof.size() - 1;
            all.put("no proof", List.of());
            all.put("first hash lost", proof.subList(1, proof.size()));
            all.put("last hash lost", proof.subList(0, last));
            all.put("first hash twice", before(proof.getFirst(), proof));
            all.put("last hash twice", Tree.with(proof, proof.getLast()));
            all.put("a byte lost", Tree.with(proof.subList(0, last), Arrays.copyOf(proof.getLast(), 31)));
            all.put("a byte more", Tree.with(proof.subList(0, last), Arrays.copyOf(proof.getLast(), 33)));
        }
        if (proof.size() > 1) {
            all.put("turned round", proof.reversed());
        }
        all.put("garbage before it", before(GARBAGE, proof));
        all.put("garbage behind it", Tree.with(proof, GARBAGE));
        all.put("the empty text before it", before(Bytes.of(), proof));
        all.put("the empty text behind it", Tree.with(proof, Bytes.of()));
        for (var root : roots) {
            var name = roots.size() == 1 ? "the root" : "root" + (roots.indexOf(root) + 1);
            all.put(name + " before it", before(root, proof));
            all.put(name + " behind it", Tree.with(proof, root));
        }
        return all;
    }

    private static List<byte[]> before(byte[] first, List<byte[]> hashes) {
        var longer = new ArrayList<>(hashes);
        longer.addFirst(first);
        return longer;
    }

    /** A claim that holds in a tree of plain hashes, where an entry could pass for a node. */
    private static Inclusion unmarked(int index, int size) {
        var plain = new ArrayList<List<byte[]>>();
        plain.add(IntStream.range(0, size)
                .mapToObj(i -> Bytes.sha256(Bytes.of("entry " + i)))
                .toList());
        while (plain.getLast().size() > 1) {
            var row = plain.getLast();
            plain.add(IntStream.range(0, (row.size() + 1) / 2)
                    .mapToObj(i ->
                            2 * i + 1 < row.size() ? Bytes.sha256(row.get(2 * i), row.get(2 * i + 1)) : row.get(2 * i))
                    .toList());
        }
        var proof = IntStream.range(0, plain.size() - 1)
                .filter(level -> (index >> level ^ 1) < plain.get(level).size())
                .mapToObj(level -> plain.get(level).get(index >> level ^ 1))
                .toList();
        return new Inclusion(
                BigInteger.valueOf(index),
                BigInteger.valueOf(size),
                plain.getFirst().get(index),
                proof,
                plain.getLast().getFirst());
    }

    private void add(String how, boolean good, Inclusion claim) {
        var holds = claim.size.bitLength() < 64
                && Tree.includes(claim.index, claim.size, claim.leaf, claim.proof, claim.root);
        Shown.as(how + " " + claim.index + " of " + claim.size, good, holds);
        var vector = new LinkedHashMap<String, Object>();
        vector.put("leafIdx", claim.index);
        vector.put("treeSize", claim.size);
        vector.put("root", Bytes.base64(claim.root));
        vector.put("leafHash", Bytes.base64(claim.leaf));
        vector.put("proof", claim.proof.stream().map(Bytes::base64).toList());
        vector.put("desc", how);
        vector.put("wantErr", !good);
        inclusion.add(vector);
    }

    private void add(String how, boolean good, Consistency claim) {
        var holds = claim.size2.bitLength() < 64
                && Tree.continues(claim.size1, claim.size2, claim.root1, claim.root2, claim.proof);
        Shown.as(how + " " + claim.size1 + " to " + claim.size2, good, holds);
        var vector = new LinkedHashMap<String, Object>();
        vector.put("size1", claim.size1);
        vector.put("size2", claim.size2);
        vector.put("root1", Bytes.base64(claim.root1));
        vector.put("root2", Bytes.base64(claim.root2));
        vector.put("proof", claim.proof.stream().map(Bytes::base64).toList());
        vector.put("desc", how);
        vector.put("wantErr", !good);
        consistency.add(vector);
    }

    private record Inclusion(BigInteger index, BigInteger size, byte[] leaf, List<byte[]> proof, byte[] root) {

        Inclusion at(BigInteger other) {
            return new Inclusion(other, size, leaf, proof, root);
        }

        Inclusion in(BigInteger other) {
            return new Inclusion(index, other, leaf, proof, root);
        }

        Inclusion of(byte[] other) {
            return new Inclusion(index, size, other, proof, root);
        }

        Inclusion by(List<byte[]> other) {
            return new Inclusion(index, size, leaf, other, root);
        }

        Inclusion under(byte[] other) {
            return new Inclusion(index, size, leaf, proof, other);
        }
    }

    private record Consistency(BigInteger size1, BigInteger size2, byte[] root1, byte[] root2, List<byte[]> proof) {

        Consistency from(BigInteger other) {
            return new Consistency(other, size2, root1, root2, proof);
        }

        Consistency to(BigInteger other) {
            return new Consistency(size1, other, root1, root2, proof);
        }

        Consistency roots(byte[] first, byte[] second) {
            return new Consistency(size1, size2, first, second, proof);
        }

        Consistency by(List<byte[]> other) {
            return new Consistency(size1, size2, root1, root2, other);
        }
    }
}
