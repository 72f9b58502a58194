package jp.ryokai.ledger;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The tree of RFC 9162 laid out in tiles of height 8 (C2SP tlog-tiles): level {@code l} of tiles holds the roots of
 * complete subtrees of 256^l leaves. Every proof for every past size is computed from O(log n) tiles; a tile that has
 * grown since is cut by asking only for subtrees that were complete then.
 *
 * <p>Reads each tile once, so it lives no longer than one transaction. A tile that is missing or too short is an
 * {@link IllegalStateException}: the log is damaged and must not be continued.
 */
final class Tiles {

    static final int WIDTH = 256;
    private static final int HEIGHT = 8;

    /** Names a tile. */
    record At(int level, long n) {}

    private final TileSource source;
    private final Map<At, byte[]> read = new LinkedHashMap<>();
    private final Map<At, byte[]> changed = new LinkedHashMap<>();

    Tiles(TileSource source) {
        this.source = source;
    }

    /**
     * Adds leaves behind the first {@code size}; {@link #changed()} then holds every tile that grew. What a tile may
     * hold beyond {@code size} is overwritten.
     */
    void append(long size, List<byte[]> leaves) {
        var risen = leaves;
        for (var level = 0; !risen.isEmpty(); level++) {
            risen = appendRow(level, size >> (HEIGHT * level), risen);
        }
    }

    /** Extends one level; answers the roots of the tiles it filled, which belong to the level above. */
    private List<byte[]> appendRow(int level, long existing, List<byte[]> hashes) {
        var roots = new ArrayList<byte[]>();
        var at = new At(level, existing / WIDTH);
        var tile = new ByteArrayOutputStream(WIDTH * Merkle.HASH);
        var partial = (int) (existing % WIDTH);
        if (partial > 0) {
            tile.write(tile(at, partial), 0, partial * Merkle.HASH);
        }
        for (var hash : hashes) {
            tile.writeBytes(hash);
            if (tile.size() == WIDTH * Merkle.HASH) {
                roots.add(fold(put(at, tile.toByteArray()), 0, HEIGHT));
                at = new At(level, at.n() + 1);
                tile.reset();
            }
        }
        if (tile.size() > 0) {
            put(at, tile.toByteArray());
        }
        return roots;
    }

    private byte[] put(At at, byte[] hashes) {
        read.put(at, hashes);
        changed.put(at, hashes);
        return hashes;
    }

    Map<At, byte[]> changed() {
        return changed;
    }

    /** Root of the tree of the first {@code size} leaves; of none it is the hash of nothing. */
    byte[] root(long size) {
        return size == 0 ? Merkle.root(List.of()) : range(0, size);
    }

    /**
     * RFC 9162 section 2.1.3.1.
     *
     * @throws IllegalArgumentException unless 0 ≤ index &lt; size
     */
    List<byte[]> inclusion(long index, long size) {
        if (index < 0 || index >= size) {
            throw new IllegalArgumentException("index outside the tree");
        }
        var path = new ArrayList<byte[]>();
        path(index, 0, size, path);
        return path;
    }

    private void path(long index, long from, long to, List<byte[]> path) {
        if (to - from == 1) {
            return;
        }
        var middle = from + split(to - from);
        if (index < middle) {
            path(index, from, middle, path);
            path.add(range(middle, to));
        } else {
            path(index, middle, to, path);
            path.add(range(from, middle));
        }
    }

    /** RFC 9162 section 2.1.4.1; empty where there is nothing to prove: from nothing, or to the same size. */
    List<byte[]> consistency(long size1, long size2) {
        var proof = new ArrayList<byte[]>();
        if (size1 > 0 && size1 < size2) {
            subproof(size1, 0, size2, true, proof);
        }
        return proof;
    }

    private void subproof(long m, long from, long to, boolean known, List<byte[]> proof) {
        var n = to - from;
        if (m == n) {
            if (!known) {
                proof.add(range(from, to));
            }
            return;
        }
        var k = split(n);
        if (m <= k) {
            subproof(m, from, from + k, known, proof);
            proof.add(range(from + k, to));
        } else {
            subproof(m - k, from + k, to, false, proof);
            proof.add(range(from, from + k));
        }
    }

    /** The largest power of two smaller than n. */
    private static long split(long n) {
        return Long.highestOneBit(n - 1);
    }

    private byte[] range(long from, long to) {
        var n = to - from;
        if (Long.bitCount(n) == 1 && from % n == 0) {
            return subtree(Long.numberOfTrailingZeros(n), from / n);
        }
        var k = split(n);
        return Merkle.node(range(from, from + k), range(from + k, to));
    }

    /** Root of the complete subtree of 2^height leaves that begins at leaf {@code n * 2^height}. */
    private byte[] subtree(int height, long n) {
        var level = height / HEIGHT;
        var within = height % HEIGHT;
        var first = n << within;
        var from = (int) (first % WIDTH);
        return fold(tile(new At(level, first / WIDTH), from + (1 << within)), from, within);
    }

    private static byte[] fold(byte[] hashes, int from, int height) {
        if (height == 0) {
            return Arrays.copyOfRange(hashes, from * Merkle.HASH, (from + 1) * Merkle.HASH);
        }
        var half = 1 << (height - 1);
        return Merkle.node(fold(hashes, from, height - 1), fold(hashes, from + half, height - 1));
    }

    /** A tile with at least so many hashes. */
    private byte[] tile(At at, int needed) {
        var hashes = read.computeIfAbsent(at, key -> source.tile(key.level(), key.n()));
        if (hashes.length < needed * Merkle.HASH) {
            throw new IllegalStateException("the log is damaged: tile %d of level %d has %d bytes, %d hashes are needed"
                    .formatted(at.n(), at.level(), hashes.length, needed));
        }
        return hashes;
    }
}
