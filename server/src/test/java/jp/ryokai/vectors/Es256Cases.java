package jp.ryokai.vectors;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import jp.ryokai.vectors.P256.Point;
import jp.ryokai.vectors.P256.Signature;

/** Signatures of ECDSA in the form of IEEE P1363: good ones, spoilt ones, and those that keys are made for. */
final class Es256Cases {

    static final BigInteger SECRET =
            Bytes.number(Bytes.sha256(Bytes.of("our P-256 key"))).mod(P256.N);
    static final Point KEY = P256.G.times(SECRET);

    private static final BigInteger ONE = BigInteger.ONE;
    private static final BigInteger N = P256.N;
    private static final byte[] MESSAGE = Bytes.of("了解しました。");

    private final VectorFile sheet = new VectorFile();
    private Point key;

    static String json() {
        var cases = new Es256Cases();
        cases.of(KEY);
        cases.good();
        cases.spoilt();
        cases.sizes();
        cases.grid();
        cases.madeKeys();
        cases.oddKeys();
        return cases.sheet.json();
    }

    private void good() {
        for (var message : List.of("", "a", "了解しました。", "x".repeat(1_000))) {
            add(
                    "good",
                    true,
                    Bytes.of(message),
                    P256.sign(SECRET, Bytes.of(message)).bytes());
        }
        var signature = P256.sign(SECRET, MESSAGE);
        add("s replaced by n - s", true, MESSAGE, new Signature(signature.r(), N.subtract(signature.s())).bytes());
        var small = first(Signature::r);
        add("r begins with a zero byte", true, MESSAGE, small.bytes());
        add("r without its zero byte", false, MESSAGE, Arrays.copyOfRange(small.bytes(), 1, 64));
        small = first(Signature::s);
        add("s begins with a zero byte", true, MESSAGE, small.bytes());
        add("s without its zero byte", false, MESSAGE, Bytes.join(Bytes.big(small.r(), 32), Bytes.big(small.s(), 31)));
    }

    private void spoilt() {
        var good = P256.sign(SECRET, MESSAGE);
        var r = good.r();
        var s = good.s();
        for (var bit : List.of(0, 7, 255, 256, 511)) {
            add("bit " + bit + " changed", false, MESSAGE, Bytes.flipped(good.bytes(), bit));
        }
        add("r replaced by n - r", false, MESSAGE, new Signature(N.subtract(r), s).bytes());
        add("r and s exchanged", false, MESSAGE, new Signature(s, r).bytes());
        add("little-endian", false, MESSAGE, Bytes.join(Bytes.little(r, 32), Bytes.little(s, 32)));
        var more = new LinkedHashMap<String, BigInteger>();
        more.put("n", N);
        more.put("256 * n", N.shiftLeft(8));
        more.put("2^256", ONE.shiftLeft(256));
        more.put("2^320", ONE.shiftLeft(320));
        more.forEach((name, value) -> {
            var length = (value.bitLength() + 8) / 8;
            add("r replaced by r + " + name, false, MESSAGE, new Signature(r.add(value), s).bytes(length));
            add("s replaced by s + " + name, false, MESSAGE, new Signature(r, s.add(value)).bytes(length));
        });
        add("of another message", false, Bytes.of("了解しません。"), good.bytes());
        add("of a message cut", false, Arrays.copyOf(MESSAGE, MESSAGE.length - 1), good.bytes());
        add("of a message with a zero byte behind it", false, Arrays.copyOf(MESSAGE, MESSAGE.length + 1), good.bytes());
        add(
                "of the message's hash",
                false,
                MESSAGE,
                P256.sign(SECRET, Bytes.sha256(MESSAGE)).bytes());
        add(
                "of another key",
                false,
                MESSAGE,
                P256.sign(SECRET.add(ONE), MESSAGE).bytes());
    }

    private void sizes() {
        var good = P256.sign(SECRET, MESSAGE);
        var bytes = good.bytes();
        add("empty", false, MESSAGE, Bytes.of());
        add("one zero byte", false, MESSAGE, Bytes.of(0));
        add("r alone", false, MESSAGE, Arrays.copyOf(bytes, 32));
        add("s alone", false, MESSAGE, Arrays.copyOfRange(bytes, 32, 64));
        add("last byte lost", false, MESSAGE, Arrays.copyOf(bytes, 63));
        add("first byte lost", false, MESSAGE, Arrays.copyOfRange(bytes, 1, 64));
        add("a zero byte before it", false, MESSAGE, Bytes.join(Bytes.of(0), bytes));
        add("a zero byte behind it", false, MESSAGE, Arrays.copyOf(bytes, 65));
        add("two zero bytes behind it", false, MESSAGE, Arrays.copyOf(bytes, 66));
        for (var length : List.of(33, 48, 64, 512)) {
            add("numbers of " + length + " bytes", false, MESSAGE, good.bytes(length));
        }
        add("twice", false, MESSAGE, Bytes.join(bytes, bytes));
        add("in DER", false, MESSAGE, good.der());
        add("in DER, cut to 64 bytes", false, MESSAGE, Arrays.copyOf(good.der(), 64));
        add("as hexadecimal text", false, MESSAGE, Bytes.of(Bytes.printed(bytes)));
        add("as base64url text", false, MESSAGE, Bytes.of(Bytes.base64url(bytes)));
    }

    private void grid() {
        var values = new LinkedHashMap<String, BigInteger>();
        values.put("0", BigInteger.ZERO);
        values.put("1", ONE);
        values.put("n - 1", N.subtract(ONE));
        values.put("n", N);
        values.put("n + 1", N.add(ONE));
        values.put("p", P256.P);
        values.put("2^256 - 1", ONE.shiftLeft(256).subtract(ONE));
        values.forEach((rName, r) -> values.forEach(
                (sName, s) -> add("r = " + rName + ", s = " + sName, false, MESSAGE, new Signature(r, s).bytes())));
    }

    /** Who chooses r and s first finds a key they fit: the one way to odd numbers without solving a logarithm. */
    private void madeKeys() {
        var small = firstFrom(ONE);
        for (var s : List.of(
                ONE, BigInteger.TWO, N.subtract(ONE), BigInteger.valueOf(3).modInverse(N))) {
            of(made(small, s));
            var signature = new Signature(small.x(), s);
            add("small r, s = " + s.toString(16), true, MESSAGE, signature.bytes());
            add(
                    "r replaced by r + n, in 32 bytes",
                    false,
                    MESSAGE,
                    new Signature(small.x().add(N), s).bytes());
            add("s replaced by n - s", true, MESSAGE, new Signature(small.x(), N.subtract(s)).bytes());
            add("as short as it can be", false, MESSAGE, Bytes.join(small.x().toByteArray(), s.toByteArray()));
        }
        var large = firstFrom(N.add(ONE));
        of(made(large, BigInteger.TEN));
        add("the point's x is above n", true, MESSAGE, new Signature(large.x().subtract(N), BigInteger.TEN).bytes());
        add("r is the point's x above n", false, MESSAGE, new Signature(large.x(), BigInteger.TEN).bytes());
        var z = P256.z(MESSAGE);
        var any = P256.G.times(BigInteger.valueOf(99));
        var scalars = new LinkedHashMap<String, BigInteger>();
        scalars.put("u1 = 1", z.mod(N));
        scalars.put("u1 = -1", z.negate().mod(N));
        scalars.put("u2 = 1", any.x().mod(N));
        scalars.put("u2 = -1", any.x().negate().mod(N));
        scalars.forEach((name, s) -> {
            of(made(any, s));
            add(name, true, MESSAGE, new Signature(any.x().mod(N), s).bytes());
        });
        var u1 = BigInteger.valueOf(12_345);
        var doubled = P256.G.times(u1.shiftLeft(1));
        var s = z.multiply(u1.modInverse(N)).mod(N);
        of(made(doubled, s));
        add(
                "both summands are one point",
                true,
                MESSAGE,
                new Signature(doubled.x().mod(N), s).bytes());
        var r = any.x().mod(N);
        of(P256.G.times(z.multiply(r.modInverse(N)).negate().mod(N)));
        add("the sum is the point at infinity", false, MESSAGE, new Signature(r, s).bytes());
        add("the sum is the point at infinity again", false, MESSAGE, new Signature(r, N.subtract(s)).bytes());
    }

    private void oddKeys() {
        var keys = new LinkedHashMap<String, BigInteger>();
        keys.put("the key is the generator", ONE);
        keys.put("the key is the generator, negated", N.subtract(ONE));
        keys.put("the key is twice the generator", BigInteger.TWO);
        keys.put("the key's x begins with a zero byte", secret(Point::x));
        keys.put("the key's y begins with a zero byte", secret(Point::y));
        keys.forEach((name, secret) -> {
            of(P256.G.times(secret));
            add(name, true, MESSAGE, P256.sign(secret, MESSAGE).bytes());
            add(
                    name + ", another message",
                    false,
                    Bytes.of(""),
                    P256.sign(secret, MESSAGE).bytes());
        });
    }

    private static Signature first(Function<Signature, BigInteger> small) {
        return count(ONE)
                .map(once -> P256.sign(SECRET, once, MESSAGE))
                .filter(signature -> small.apply(signature).bitLength() <= 248)
                .findFirst()
                .orElseThrow();
    }

    private static BigInteger secret(Function<Point, BigInteger> coordinate) {
        return count(BigInteger.TEN)
                .filter(d -> coordinate.apply(P256.G.times(d)).bitLength() <= 248)
                .findFirst()
                .orElseThrow();
    }

    private static Point firstFrom(BigInteger x) {
        return count(x).flatMap(each -> P256.at(each).stream()).findFirst().orElseThrow();
    }

    /** The key under which s and the x of this point sign the message: (sR - zG) / r. */
    private static Point made(Point point, BigInteger s) {
        return point.times(s)
                .plus(P256.G.times(P256.z(MESSAGE)).negated())
                .times(point.x().mod(N).modInverse(N));
    }

    private static Stream<BigInteger> count(BigInteger from) {
        return Stream.iterate(from, ONE::add);
    }

    private void of(Point another) {
        key = another;
        sheet.group("publicKeyDer", Bytes.printed(key.der()));
    }

    private void add(String comment, boolean valid, byte[] message, byte[] signature) {
        Shown.as(comment, valid, P256.verifies(key, message, signature));
        sheet.add(comment, valid, "msg", Bytes.printed(message), "sig", Bytes.printed(signature));
    }
}
