package jp.ryokai.vectors;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Optional;

/** Ed25519 as RFC 8032 section 5.1 writes it, in whole numbers, slow, nothing kept secret. */
final class Ed25519 {

    static final BigInteger P = BigInteger.ONE.shiftLeft(255).subtract(BigInteger.valueOf(19));
    /** The order of the base point, L in the RFC. */
    static final BigInteger L =
            BigInteger.ONE.shiftLeft(252).add(new BigInteger("27742317777372353535851937790883648493"));

    private static final BigInteger D = BigInteger.valueOf(-121_665)
            .multiply(BigInteger.valueOf(121_666).modInverse(P))
            .mod(P);

    static final Point NEUTRAL = Point.of(BigInteger.ZERO, BigInteger.ONE);
    /** The point with y = 4/5 and an even x. */
    static final Point BASE = decode(Bytes.little(
                    BigInteger.valueOf(4)
                            .multiply(BigInteger.valueOf(5).modInverse(P))
                            .mod(P),
                    32))
            .orElseThrow();

    private Ed25519() {}

    /** Section 5.1.4: the point (x / z, y / z), with t = xy / z. */
    record Point(BigInteger x, BigInteger y, BigInteger z, BigInteger t) {

        static Point of(BigInteger x, BigInteger y) {
            return new Point(x, y, BigInteger.ONE, x.multiply(y).mod(P));
        }

        Point plus(Point other) {
            var a = y.subtract(x).multiply(other.y.subtract(other.x));
            var b = y.add(x).multiply(other.y.add(other.x));
            var c = t.multiply(other.t).multiply(D).shiftLeft(1);
            var d = z.multiply(other.z).shiftLeft(1);
            var e = b.subtract(a).mod(P);
            var f = d.subtract(c).mod(P);
            var g = d.add(c).mod(P);
            var h = b.add(a).mod(P);
            return new Point(
                    e.multiply(f).mod(P),
                    g.multiply(h).mod(P),
                    f.multiply(g).mod(P),
                    e.multiply(h).mod(P));
        }

        Point times(BigInteger factor) {
            var sum = NEUTRAL;
            for (var bit = factor.bitLength() - 1; bit >= 0; bit--) {
                sum = sum.plus(sum);
                sum = factor.testBit(bit) ? sum.plus(this) : sum;
            }
            return sum;
        }

        boolean is(Point other) {
            return Arrays.equals(encoded(), other.encoded());
        }

        /** Section 5.1.2. */
        byte[] encoded() {
            var inverse = z.modInverse(P);
            var odd = x.multiply(inverse).mod(P).testBit(0);
            var number = y.multiply(inverse).mod(P);
            return Bytes.little(odd ? number.setBit(255) : number, 32);
        }
    }

    /** Section 5.1.3; empty where these bytes are no point, or not the one spelling of it. */
    static Optional<Point> decode(byte[] bytes) {
        var number = Bytes.number(Bytes.reversed(bytes));
        var y = number.clearBit(255);
        var above = y.pow(2).subtract(BigInteger.ONE);
        var square = above.multiply(D.multiply(y.pow(2)).add(BigInteger.ONE).modInverse(P))
                .mod(P);
        var root = root(square);
        if (bytes.length != 32 || y.compareTo(P) >= 0 || !root.pow(2).mod(P).equals(square)) {
            return Optional.empty();
        }
        if (root.signum() == 0 && number.testBit(255)) {
            return Optional.empty();
        }
        return Optional.of(Point.of(root.testBit(0) == number.testBit(255) ? root : P.subtract(root), y));
    }

    private static BigInteger root(BigInteger square) {
        var candidate = square.modPow(P.add(BigInteger.valueOf(3)).shiftRight(3), P);
        return candidate.pow(2).mod(P).equals(square)
                ? candidate
                : candidate.multiply(BigInteger.TWO.modPow(P.shiftRight(2), P)).mod(P);
    }

    /** Sections 5.1.5 and 5.1.6: what a seed makes. */
    record Pair(BigInteger scalar, byte[] prefix, byte[] key) {

        static Pair of(String seed) {
            var hash = Bytes.hash("SHA-512", Bytes.sha256(Bytes.of(seed)));
            var scalar = Bytes.number(Bytes.reversed(Arrays.copyOf(hash, 32)))
                    .clearBit(0)
                    .clearBit(1)
                    .clearBit(2)
                    .clearBit(255)
                    .setBit(254);
            return new Pair(
                    scalar, Arrays.copyOfRange(hash, 32, 64), BASE.times(scalar).encoded());
        }

        byte[] sign(byte[] message) {
            return sign(message, Bytes.of());
        }

        /** @param domain what the variants of section 5.1 hash before all else, and Ed25519 itself does not */
        byte[] sign(byte[] message, byte[] domain) {
            var once = number(domain, prefix, message);
            var r = BASE.times(once).encoded();
            return signature(r, once.add(number(domain, r, key, message).multiply(scalar)));
        }
    }

    static byte[] signature(byte[] r, BigInteger s) {
        return Bytes.join(r, Bytes.little(s.mod(L), 32));
    }

    /** The number that R, key and message hash to. */
    static BigInteger number(byte[]... parts) {
        return Bytes.number(Bytes.reversed(Bytes.hash("SHA-512", parts))).mod(L);
    }

    /** Section 5.1.7, with the plain equation [S]B = R + [k]A and not the one with the factor 8. */
    static boolean verifies(byte[] key, byte[] message, byte[] signature) {
        if (signature.length != 64) {
            return false;
        }
        var r = Arrays.copyOf(signature, 32);
        var s = Bytes.number(Bytes.reversed(Arrays.copyOfRange(signature, 32, 64)));
        if (s.compareTo(L) >= 0) {
            return false;
        }
        var k = number(r, key, message);
        return decode(key)
                .flatMap(a -> decode(r).filter(point -> BASE.times(s).is(point.plus(a.times(k)))))
                .isPresent();
    }
}
