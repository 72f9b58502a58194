package jp.ryokai.ledger;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import jp.ryokai.platform.Hashes;

/**
 * The arithmetic of the log (RFC 9162 section 2.1, SHA-256): hashes of leaves and nodes, and the two verifications an
 * auditor makes. A verification answers false to anything malformed and never throws: what it is given may come from
 * anybody. Sizes and indices are those of a signed 64-bit number; a negative one is refused.
 */
public final class Merkle {

    static final int HASH = 32;

    private Merkle() {}

    /** RFC 9162 section 2.1.1: SHA-256 over 0x00 and the entry. */
    public static byte[] leaf(byte[] entry) {
        return Hashes.sha256(
                ByteBuffer.allocate(1 + entry.length).put((byte) 0).put(entry).array());
    }

    /** RFC 9162 section 2.1.1: SHA-256 over 0x01 and both children. */
    public static byte[] node(byte[] left, byte[] right) {
        // The other first byte than a leaf's: otherwise an entry could be made that passes for a node.
        return Hashes.sha256(ByteBuffer.allocate(1 + left.length + right.length)
                .put((byte) 1)
                .put(left)
                .put(right)
                .array());
    }

    /** The root over these leaf hashes; of none, the hash of nothing. */
    public static byte[] root(List<byte[]> leafHashes) {
        if (leafHashes.isEmpty()) {
            return Hashes.sha256(new byte[0]);
        }
        var row = leafHashes;
        while (row.size() > 1) {
            var above = new ArrayList<byte[]>(row.size() / 2 + 1);
            for (var i = 0; i + 1 < row.size(); i += 2) {
                above.add(node(row.get(i), row.get(i + 1)));
            }
            if (row.size() % 2 == 1) {
                // A last one without a neighbour rises as it is; section 2.1.1 splits so that this is the same tree.
                above.add(row.getLast());
            }
            row = above;
        }
        return row.getFirst();
    }

    /** RFC 9162 section 2.1.3.2: the leaf stands at this index of the tree with this size and root. */
    public static boolean verifyInclusion(long index, long size, byte[] leafHash, List<byte[]> proof, byte[] root) {
        if (index < 0 || index >= size || !isHash(leafHash) || !isHash(root) || !areHashes(proof)) {
            return false;
        }
        var place = index;
        var last = size - 1;
        var hash = leafHash;
        for (var sibling : proof) {
            if (last == 0) {
                return false;
            }
            if ((place & 1) == 1 || place == last) {
                hash = node(sibling, hash);
                // On the right edge the levels without a left sibling have no step in the proof.
                var edge = Long.numberOfTrailingZeros(place);
                place >>= edge;
                last >>= edge;
            } else {
                hash = node(hash, sibling);
            }
            place >>= 1;
            last >>= 1;
        }
        return last == 0 && MessageDigest.isEqual(hash, root);
    }

    /**
     * RFC 9162 section 2.1.4.2: the tree of {@code size1} is the beginning of the tree of {@code size2}. An empty first
     * tree is refused: everything continues it, so such a proof would say nothing.
     */
    public static boolean verifyConsistency(long size1, long size2, byte[] root1, byte[] root2, List<byte[]> proof) {
        if (size1 < 1 || size2 < size1 || root1 == null || root2 == null || !areHashes(proof)) {
            return false;
        }
        if (size1 == size2) {
            return proof.isEmpty() && MessageDigest.isEqual(root1, root2);
        }
        var path = new ArrayList<>(proof);
        if (Long.bitCount(size1) == 1) {
            path.addFirst(root1);
        }
        if (path.isEmpty()) {
            return false;
        }
        var edge = Long.numberOfTrailingZeros(size1);
        var place = (size1 - 1) >> edge;
        var last = (size2 - 1) >> edge;
        var first = path.getFirst();
        var second = path.getFirst();
        for (var sibling : path.subList(1, path.size())) {
            if (last == 0) {
                return false;
            }
            if ((place & 1) == 1 || place == last) {
                first = node(sibling, first);
                second = node(sibling, second);
                var step = Long.numberOfTrailingZeros(place);
                place >>= step;
                last >>= step;
            } else {
                second = node(second, sibling);
            }
            place >>= 1;
            last >>= 1;
        }
        return last == 0 && MessageDigest.isEqual(first, root1) && MessageDigest.isEqual(second, root2);
    }

    private static boolean areHashes(Collection<byte[]> hashes) {
        return hashes != null && hashes.stream().allMatch(Merkle::isHash);
    }

    private static boolean isHash(byte[] bytes) {
        return bytes != null && bytes.length == HASH;
    }
}
