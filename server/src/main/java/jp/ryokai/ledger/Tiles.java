package jp.ryokai.ledger;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The tree of RFC 9162 laid out in tiles of height 8 (C2SP tlog-tiles): level {@code l} of tiles holds the roots of
 * complete subtrees of 256^l leaves. Every proof for every past size is computed from O(log n) tiles; a tile that has
 * grown since is cut by asking only for subtrees that were complete then.
 */
final class Tiles {

    static final int WIDTH = 256;
    private static final int HEIGHT = 8;

    /** Names a tile. */
    record At(int level, long n) {
    }

    private final TileSource source;
    private final Map<At, byte[]> read = new LinkedHashMap<>();
    private final Map<At, byte[]> changed = new LinkedHashMap<>();

    Tiles(TileSource source) {
        this.source = source;
    }

    /** Adds leaves behind the first {@code size}; {@link #changed()} then holds every tile that grew. */
    void append(long size, List<byte[]> leaves) {
        long index = size;
        for (var leaf : leaves) {
            add(0, index++, leaf);
        }
    }

    private void add(int level, long index, byte[] hash) {
        var at = new At(level, index / WIDTH);
        var old = Arrays.copyOf(tile(at), (int) (index % WIDTH) * Merkle.HASH);
        var longer = Arrays.copyOf(old, old.length + Merkle.HASH);
        System.arraycopy(hash, 0, longer, old.length, Merkle.HASH);
        read.put(at, longer);
        changed.put(at, longer);
        if (longer.length == WIDTH * Merkle.HASH) {
            add(level + 1, at.n(), fold(longer, 0, HEIGHT));
        }
    }

    Map<At, byte[]> changed() {
        return changed;
    }

    /** Root of the tree of the first {@code size} leaves; of none it is the hash of nothing. */
    byte[] root(long size) {
        return size == 0 ? jp.ryokai.platform.Hashes.sha256(new byte[0]) : range(0, size);
    }

    /** RFC 9162 section 2.1.3.1. */
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

    /** RFC 9162 section 2.1.4.1. */
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
        var hashes = tile(new At(level, first / WIDTH));
        return fold(hashes, (int) (first % WIDTH), within);
    }

    private static byte[] fold(byte[] hashes, int from, int height) {
        if (height == 0) {
            return Arrays.copyOfRange(hashes, from * Merkle.HASH, (from + 1) * Merkle.HASH);
        }
        var half = 1 << (height - 1);
        return Merkle.node(fold(hashes, from, height - 1), fold(hashes, from + half, height - 1));
    }

    private byte[] tile(At at) {
        return read.computeIfAbsent(at, key -> source.tile(key.level(), key.n()));
    }
}
