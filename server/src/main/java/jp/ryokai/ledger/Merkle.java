package jp.ryokai.ledger;

import java.security.MessageDigest;
import java.util.List;
import jp.ryokai.platform.Hashes;

/** The hashing and the two proofs of RFC 9162 section 2.1. Verifying never throws: a malformed proof is a false one. */
public final class Merkle {

    static final int HASH = 32;

    private Merkle() {
    }

    /** RFC 9162 section 2.1.1: SHA-256 over 0x00 and the entry. */
    public static byte[] leaf(byte[] entry) {
        return hash((byte) 0, entry, new byte[0]);
    }

    /** RFC 9162 section 2.1.1: SHA-256 over 0x01 and both children. */
    public static byte[] node(byte[] left, byte[] right) {
        return hash((byte) 1, left, right);
    }

    /** RFC 9162 section 2.1.3.2. */
    public static boolean verifyInclusion(long index, long size, byte[] leaf, List<byte[]> proof, byte[] root) {
        if (index < 0 || index >= size || !hashes(proof) || leaf.length != HASH) {
            return false;
        }
        var fn = index;
        var sn = size - 1;
        var r = leaf;
        for (var p : proof) {
            if (sn == 0) {
                return false;
            }
            if ((fn & 1) == 1 || fn == sn) {
                r = node(p, r);
                while ((fn & 1) == 0 && fn != 0) {
                    fn >>= 1;
                    sn >>= 1;
                }
            } else {
                r = node(r, p);
            }
            fn >>= 1;
            sn >>= 1;
        }
        return sn == 0 && MessageDigest.isEqual(r, root);
    }

    /** RFC 9162 section 2.1.4.2. */
    public static boolean verifyConsistency(long size1, long size2, byte[] root1, byte[] root2, List<byte[]> proof) {
        if (size1 < 0 || size1 > size2 || !hashes(proof)) {
            return false;
        }
        if (size1 == size2) {
            return proof.isEmpty() && MessageDigest.isEqual(root1, root2);
        }
        if (size1 == 0) {
            return proof.isEmpty();
        }
        if (proof.isEmpty()) {
            return false;
        }
        var powerOfTwo = (size1 & (size1 - 1)) == 0;
        var fn = size1 - 1;
        var sn = size2 - 1;
        while ((fn & 1) == 1) {
            fn >>= 1;
            sn >>= 1;
        }
        var fr = powerOfTwo ? root1 : proof.getFirst();
        var sr = fr;
        for (var c : powerOfTwo ? proof : proof.subList(1, proof.size())) {
            if (sn == 0) {
                return false;
            }
            if ((fn & 1) == 1 || fn == sn) {
                fr = node(c, fr);
                sr = node(c, sr);
                while ((fn & 1) == 0 && fn != 0) {
                    fn >>= 1;
                    sn >>= 1;
                }
            } else {
                sr = node(sr, c);
            }
            fn >>= 1;
            sn >>= 1;
        }
        return sn == 0 && MessageDigest.isEqual(fr, root1) && MessageDigest.isEqual(sr, root2);
    }

    private static boolean hashes(List<byte[]> proof) {
        return proof.size() <= 64 && proof.stream().allMatch(hash -> hash.length == HASH);
    }

    private static byte[] hash(byte prefix, byte[] one, byte[] two) {
        var bytes = new byte[1 + one.length + two.length];
        bytes[0] = prefix;
        System.arraycopy(one, 0, bytes, 1, one.length);
        System.arraycopy(two, 0, bytes, 1 + one.length, two.length);
        return Hashes.sha256(bytes);
    }
}
