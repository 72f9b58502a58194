package jp.ryokai.vectors;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Optional;

/** ECDSA on P-256 with SHA-256 (FIPS 186-5) as a schoolbook computes: point by point, slow, nothing kept secret. */
final class P256 {

    static final BigInteger P = hex("ffffffff00000001000000000000000000000000ffffffffffffffffffffffff");
    static final BigInteger N = hex("ffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551");
    private static final BigInteger A = P.subtract(BigInteger.valueOf(3));
    private static final BigInteger B = hex("5ac635d8aa3a93e7b3ebbd55769886bc651d06b0cc53b0f63bce3c3e27d2604b");

    static final Point INFINITY = new Point(BigInteger.ZERO, BigInteger.ZERO);
    static final Point G = new Point(
            hex("6b17d1f2e12c4247f8bce6e563a440f277037d812deb33a0f4a13945d898c296"),
            hex("4fe342e2fe1a7f9b8ee7eb4a7c0f9e162bce33576b315ececbb6406837bf51f5"));

    private P256() {}

    /** A point of the curve; (0, 0) is none and stands for the one at infinity. */
    record Point(BigInteger x, BigInteger y) {

        Point negated() {
            return new Point(x, y.negate().mod(P));
        }

        Point plus(Point other) {
            return fraction().plus(other.fraction()).point();
        }

        Point times(BigInteger factor) {
            var one = fraction();
            var sum = INFINITY.fraction();
            for (var bit = factor.bitLength() - 1; bit >= 0; bit--) {
                sum = sum.plus(sum);
                sum = factor.testBit(bit) ? sum.plus(one) : sum;
            }
            return sum.point();
        }

        private Fraction fraction() {
            return new Fraction(x, y, equals(INFINITY) ? BigInteger.ZERO : BigInteger.ONE);
        }

        /** 0x04, x, y (SEC 1 section 2.3.3). */
        byte[] uncompressed() {
            return Bytes.join(Bytes.of(4), Bytes.big(x, 32), Bytes.big(y, 32));
        }

        /** SubjectPublicKeyInfo (RFC 5480). */
        byte[] der() {
            return Bytes.join(Bytes.hex("3059301306072a8648ce3d020106082a8648ce3d030107034200"), uncompressed());
        }
    }

    /** The point (x / z², y / z³): what slopes are divided by is gathered in z, and divided by once. */
    private record Fraction(BigInteger x, BigInteger y, BigInteger z) {

        Fraction plus(Fraction other) {
            if (z.signum() == 0) {
                return other;
            }
            if (other.z.signum() == 0) {
                return this;
            }
            var x1 = x.multiply(other.z.pow(2));
            var x2 = other.x.multiply(z.pow(2));
            var y1 = y.multiply(other.z.pow(3));
            var y2 = other.y.multiply(z.pow(3));
            var run = x2.subtract(x1).mod(P);
            var rise = y2.subtract(y1).mod(P);
            if (run.signum() != 0) {
                return third(rise, run, x1, x2, y1, z.multiply(other.z));
            }
            if (rise.signum() != 0) {
                return INFINITY.fraction();
            }
            var tangent = x.pow(2).multiply(BigInteger.valueOf(3)).add(A.multiply(z.pow(4)));
            return third(tangent, y.shiftLeft(1), x, x, y, z);
        }

        /**
         * Where the line through both meets the curve again, mirrored: x = slope² - x1 - x2, y = slope (x1 - x) - y1.
         */
        private static Fraction third(
                BigInteger rise, BigInteger run, BigInteger x1, BigInteger x2, BigInteger y1, BigInteger z) {
            var square = run.pow(2).mod(P);
            var x = rise.pow(2).subtract(x1.add(x2).multiply(square)).mod(P);
            var y = rise.multiply(x1.multiply(square).subtract(x))
                    .subtract(y1.multiply(square).multiply(run));
            return new Fraction(x, y.mod(P), z.multiply(run).mod(P));
        }

        Point point() {
            if (z.signum() == 0) {
                return INFINITY;
            }
            var inverse = z.modInverse(P);
            return new Point(
                    x.multiply(inverse.pow(2)).mod(P),
                    y.multiply(inverse.pow(3)).mod(P));
        }
    }

    /** The point with this x and an even y, where there is one. */
    static Optional<Point> at(BigInteger x) {
        var square = x.pow(3).add(A.multiply(x)).add(B).mod(P);
        var y = square.modPow(P.add(BigInteger.ONE).shiftRight(2), P);
        return y.pow(2).mod(P).equals(square)
                ? Optional.of(new Point(x, y.testBit(0) ? P.subtract(y) : y))
                : Optional.empty();
    }

    static Signature sign(BigInteger secret, BigInteger once, byte[] message) {
        var r = G.times(once).x.mod(N);
        return new Signature(
                r,
                z(message).add(r.multiply(secret)).multiply(once.modInverse(N)).mod(N));
    }

    /** With a number that comes from key and message, so that it is the same each time and never used twice. */
    static Signature sign(BigInteger secret, byte[] message) {
        return sign(
                secret,
                Bytes.number(Bytes.sha256(Bytes.big(secret, 32), message)).mod(N),
                message);
    }

    static boolean verifies(Point key, byte[] message, byte[] signature) {
        if (signature.length != 64) {
            return false;
        }
        var r = Bytes.number(Arrays.copyOf(signature, 32));
        var s = Bytes.number(Arrays.copyOfRange(signature, 32, 64));
        if (r.signum() == 0 || s.signum() == 0 || r.compareTo(N) >= 0 || s.compareTo(N) >= 0) {
            return false;
        }
        var inverse = s.modInverse(N);
        var sum = G.times(z(message).multiply(inverse).mod(N))
                .plus(key.times(r.multiply(inverse).mod(N)));
        return !sum.equals(INFINITY) && sum.x.mod(N).equals(r);
    }

    static BigInteger z(byte[] message) {
        return Bytes.number(Bytes.sha256(message));
    }

    private static BigInteger hex(String digits) {
        return new BigInteger(digits, 16);
    }

    record Signature(BigInteger r, BigInteger s) {

        /** Both numbers in 32 bytes each (RFC 7518 section 3.4). */
        byte[] bytes() {
            return bytes(32);
        }

        byte[] bytes(int length) {
            return Bytes.join(Bytes.big(r, length), Bytes.big(s, length));
        }

        /** What X.509 writes, and ES256 does not. */
        byte[] der() {
            var numbers = Bytes.join(der(r), der(s));
            return Bytes.join(Bytes.of(0x30, numbers.length), numbers);
        }

        private static byte[] der(BigInteger number) {
            return Bytes.join(Bytes.of(2, number.toByteArray().length), number.toByteArray());
        }
    }
}
