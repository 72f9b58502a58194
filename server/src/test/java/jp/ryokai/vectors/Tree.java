package jp.ryokai.vectors;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** RFC 9162 section 2.1 word by word: trees, their proofs, and the proofs followed back by the same recursion. */
public final class Tree {

    private Tree() {}

    static byte[] leaf(byte[] entry) {
        return Bytes.sha256(Bytes.of(0), entry);
    }

    static byte[] node(byte[] left, byte[] right) {
        return Bytes.sha256(Bytes.of(1), left, right);
    }

    /** Section 2.1.1, MTH. */
    public static byte[] root(List<byte[]> leaves) {
        if (leaves.isEmpty()) {
            return Bytes.sha256();
        }
        if (leaves.size() == 1) {
            return leaves.getFirst();
        }
        var k = split(leaves.size());
        return node(root(leaves.subList(0, k)), root(leaves.subList(k, leaves.size())));
    }

    /** Section 2.1.3.1, PATH. */
    public static List<byte[]> path(int m, List<byte[]> leaves) {
        if (leaves.size() == 1) {
            return List.of();
        }
        var k = split(leaves.size());
        var left = leaves.subList(0, k);
        var right = leaves.subList(k, leaves.size());
        return m < k ? with(path(m, left), root(right)) : with(path(m - k, right), root(left));
    }

    /** Section 2.1.4.1, PROOF. */
    public static List<byte[]> proof(int m, List<byte[]> leaves) {
        return subproof(m, leaves, true);
    }

    private static List<byte[]> subproof(int m, List<byte[]> leaves, boolean known) {
        if (m == leaves.size()) {
            return known ? List.of() : List.of(root(leaves));
        }
        var k = split(leaves.size());
        var left = leaves.subList(0, k);
        var right = leaves.subList(k, leaves.size());
        return m <= k ? with(subproof(m, left, known), root(right)) : with(subproof(m - k, right, false), root(left));
    }

    /** Whether PATH, read backwards, leads from the leaf to the root. */
    static boolean includes(BigInteger m, BigInteger n, byte[] leaf, List<byte[]> path, byte[] root) {
        return m.compareTo(n) < 0
                && areHashes(List.of(leaf, root))
                && areHashes(path)
                && climb(m, n, leaf, path)
                        .filter(top -> Arrays.equals(top, root))
                        .isPresent();
    }

    private static Optional<byte[]> climb(BigInteger m, BigInteger n, byte[] leaf, List<byte[]> path) {
        if (n.equals(BigInteger.ONE)) {
            return path.isEmpty() ? Optional.of(leaf) : Optional.empty();
        }
        if (path.isEmpty()) {
            return Optional.empty();
        }
        var k = split(n);
        var below = path.subList(0, path.size() - 1);
        return m.compareTo(k) < 0
                ? climb(m, k, leaf, below).map(left -> node(left, path.getLast()))
                : climb(m.subtract(k), n.subtract(k), leaf, below).map(right -> node(path.getLast(), right));
    }

    /** Whether PROOF, read backwards, leads to both roots. Of an empty first tree it says nothing. */
    static boolean continues(BigInteger m, BigInteger n, byte[] root1, byte[] root2, List<byte[]> proof) {
        return m.signum() > 0
                && m.compareTo(n) <= 0
                && areHashes(List.of(root1, root2))
                && areHashes(proof)
                && climb(m, n, Optional.of(root1), proof)
                        .filter(tops -> Arrays.equals(tops.before(), root1) && Arrays.equals(tops.after(), root2))
                        .isPresent();
    }

    private static Optional<Tops> climb(BigInteger m, BigInteger n, Optional<byte[]> known, List<byte[]> proof) {
        if (m.equals(n)) {
            return proof.size() == (known.isPresent() ? 0 : 1)
                    ? Optional.of(known.orElseGet(proof::getFirst)).map(top -> new Tops(top, top))
                    : Optional.empty();
        }
        if (proof.isEmpty()) {
            return Optional.empty();
        }
        var k = split(n);
        var last = proof.getLast();
        var below = proof.subList(0, proof.size() - 1);
        return m.compareTo(k) <= 0
                ? climb(m, k, known, below).map(left -> new Tops(left.before(), node(left.after(), last)))
                : climb(m.subtract(k), n.subtract(k), Optional.empty(), below)
                        .map(right -> new Tops(node(last, right.before()), node(last, right.after())));
    }

    static List<byte[]> with(List<byte[]> hashes, byte[] last) {
        var longer = new ArrayList<>(hashes);
        longer.add(last);
        return longer;
    }

    private static boolean areHashes(List<byte[]> hashes) {
        return hashes.stream().allMatch(hash -> hash.length == 32);
    }

    private static int split(int n) {
        return split(BigInteger.valueOf(n)).intValueExact();
    }

    /** The largest power of two smaller than n. */
    private static BigInteger split(BigInteger n) {
        return BigInteger.ONE.shiftLeft(n.subtract(BigInteger.ONE).bitLength() - 1);
    }

    private record Tops(byte[] before, byte[] after) {}
}
