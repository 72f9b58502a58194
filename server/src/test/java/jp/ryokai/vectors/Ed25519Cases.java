package jp.ryokai.vectors;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import jp.ryokai.vectors.Ed25519.Pair;
import jp.ryokai.vectors.Ed25519.Point;

/** Signatures of Ed25519: good ones, spoilt ones, other spellings, and points of small order. */
final class Ed25519Cases {

    static final Pair PAIR = Pair.of("our Ed25519 key");

    private static final BigInteger ONE = BigInteger.ONE;
    private static final BigInteger L = Ed25519.L;
    private static final BigInteger P = Ed25519.P;
    private static final byte[] MESSAGE = Bytes.of("了解しました。");
    private static final byte[] DER = Bytes.hex("302a300506032b6570032100");

    private final VectorFile sheet = new VectorFile();
    private byte[] key;

    static String json() {
        var cases = new Ed25519Cases();
        for (var i = 0; i < 4; i++) {
            cases.good(Pair.of("Ed25519 key " + i));
        }
        cases.of(PAIR.key());
        cases.spoilt();
        cases.sizes();
        cases.otherSpellings();
        cases.grid();
        cases.variants();
        cases.smallOrder();
        cases.noKeys();
        return cases.sheet.json();
    }

    private void good(Pair pair) {
        of(pair.key());
        for (var length : List.of(0, 1, 31, 64, 127, 128, 300)) {
            var message = Arrays.copyOf(Bytes.of("了解".repeat(50)), length);
            add(length + " bytes", true, message, pair.sign(message));
        }
    }

    private void spoilt() {
        var good = PAIR.sign(MESSAGE);
        add("good", true, MESSAGE, good);
        for (var bit : List.of(0, 7, 8, 254, 255, 256, 263, 500, 511)) {
            add("bit " + bit + " changed", false, MESSAGE, Bytes.flipped(good, bit));
        }
        add("of another message", false, Bytes.of("了解しません。"), good);
        add("of a message cut", false, Arrays.copyOf(MESSAGE, MESSAGE.length - 1), good);
        add("of a message with a zero byte behind it", false, Arrays.copyOf(MESSAGE, MESSAGE.length + 1), good);
        add("of another key", false, MESSAGE, Pair.of("another").sign(MESSAGE));
        add("R and S exchanged", false, MESSAGE, Bytes.join(Arrays.copyOfRange(good, 32, 64), Arrays.copyOf(good, 32)));
        add("big-endian", false, MESSAGE, Bytes.reversed(good));
        // S answers the changed R, so that only who compares R in part, or not at all, is deceived.
        for (var bit : List.of(0, 1, 7, 8, 31, 64, 127, 248, 254, 255)) {
            var once = Pair.of("once").scalar();
            var r = Bytes.flipped(Ed25519.BASE.times(once).encoded(), bit);
            add("bit " + bit + " of R changed before it was hashed", false, MESSAGE, answering(r, once));
        }
    }

    private void sizes() {
        var good = PAIR.sign(MESSAGE);
        add("empty", false, MESSAGE, Bytes.of());
        add("R alone", false, MESSAGE, Arrays.copyOf(good, 32));
        add("S alone", false, MESSAGE, Arrays.copyOfRange(good, 32, 64));
        add("last byte lost", false, MESSAGE, Arrays.copyOf(good, 63));
        add("first byte lost", false, MESSAGE, Arrays.copyOfRange(good, 1, 64));
        add("a zero byte before it", false, MESSAGE, Bytes.join(Bytes.of(0), good));
        add("a zero byte behind it", false, MESSAGE, Arrays.copyOf(good, 65));
        add(
                "a zero byte before S",
                false,
                MESSAGE,
                Bytes.join(Arrays.copyOf(good, 33), Arrays.copyOfRange(good, 32, 64)));
        add("the key behind it", false, MESSAGE, Bytes.join(good, key));
        add("twice", false, MESSAGE, Bytes.join(good, good));
        add("as hexadecimal text", false, MESSAGE, Bytes.of(Bytes.printed(good)));
        var short1 = IntStream.range(0, 10_000)
                .mapToObj(i -> Bytes.of("message " + i))
                .filter(message -> PAIR.sign(message)[63] == 0)
                .findFirst()
                .orElseThrow();
        add("S ends in a zero byte", true, short1, PAIR.sign(short1));
        add("S without its zero byte", false, short1, Arrays.copyOf(PAIR.sign(short1), 63));
    }

    /** The same S once more: who takes it modulo L, or drops its highest bits, takes these for good. */
    private void otherSpellings() {
        var good = PAIR.sign(MESSAGE);
        var r = Arrays.copyOf(good, 32);
        var s = Bytes.number(Bytes.reversed(Arrays.copyOfRange(good, 32, 64)));
        for (var times : List.of(1, 2, 3, 4, 7, 8, 14)) {
            var more = s.add(L.multiply(BigInteger.valueOf(times)));
            add("S replaced by S + " + times + " * L", false, MESSAGE, Bytes.join(r, Bytes.little(more, 32)));
        }
        for (var bit : List.of(253, 254, 255)) {
            add("S replaced by S + 2^" + bit, false, MESSAGE, Bytes.join(r, Bytes.little(s.setBit(bit), 32)));
        }
        add("S replaced by S + p", false, MESSAGE, Bytes.join(r, Bytes.little(s.add(P), 32)));
        add("S replaced by L - S", false, MESSAGE, Bytes.join(r, Bytes.little(L.subtract(s), 32)));
    }

    private void grid() {
        var points = new LinkedHashMap<String, BigInteger>();
        points.put("0", BigInteger.ZERO);
        points.put("1", ONE);
        points.put("1 and the sign of x", ONE.setBit(255));
        points.put("p - 1", P.subtract(ONE));
        points.put("p", P);
        points.put("p + 1", P.add(ONE));
        points.put("2^255 - 1", ONE.shiftLeft(255).subtract(ONE));
        var numbers = new LinkedHashMap<String, BigInteger>();
        numbers.put("0", BigInteger.ZERO);
        numbers.put("1", ONE);
        numbers.put("L - 1", L.subtract(ONE));
        numbers.put("L", L);
        numbers.put("L + 1", L.add(ONE));
        numbers.put("2^256 - 1", ONE.shiftLeft(256).subtract(ONE));
        points.forEach((rName, r) -> numbers.forEach((sName, s) -> add(
                "R = " + rName + ", S = " + sName,
                false,
                MESSAGE,
                Bytes.join(Bytes.little(r, 32), Bytes.little(s, 32)))));
    }

    /** Ed25519ctx and Ed25519ph (RFC 8032 section 5.1) are other algorithms with the same keys. */
    private void variants() {
        var dom2 = Bytes.of("SigEd25519 no Ed25519 collisions");
        var context = Bytes.join(dom2, Bytes.of(0, 7), Bytes.of("context"));
        add("of Ed25519ctx", false, MESSAGE, PAIR.sign(MESSAGE, context));
        var hashed = Bytes.hash("SHA-512", MESSAGE);
        add("of Ed25519ph", false, MESSAGE, PAIR.sign(hashed, Bytes.join(dom2, Bytes.of(1, 0))));
        add("of the message's hash", false, MESSAGE, PAIR.sign(hashed));
    }

    /**
     * RFC 8032 forbids no point of small order and leaves open whether the equation is multiplied by 8. Here the plain
     * equation decides, as in the JDK: what holds only after multiplying is bad.
     */
    private void smallOrder() {
        var neutral = Ed25519.NEUTRAL.encoded();
        add("R is the neutral point", true, MESSAGE, answering(neutral, BigInteger.ZERO));
        var eighth = eighth();
        for (var j = 1; j < 8; j++) {
            var r = eighth.times(BigInteger.valueOf(j)).encoded();
            add("R is of small order: holds multiplied by 8", false, MESSAGE, answering(r, BigInteger.ZERO));
            var mixed = eighth.times(BigInteger.valueOf(j)).plus(Ed25519.BASE).encoded();
            add("R has a part of small order: holds multiplied by 8", false, MESSAGE, answering(mixed, ONE));
        }
        for (var j = 0; j < 8; j++) {
            var a = eighth.times(BigInteger.valueOf(j));
            of(a.encoded());
            for (var i = 0; i < 4; i++) {
                var message = Bytes.of("message " + i);
                var k = Ed25519.number(neutral, key, message);
                var holds = a.times(k).is(Ed25519.NEUTRAL);
                add(
                        "the key is of small order: holds " + (holds ? "plainly" : "multiplied by 8"),
                        holds,
                        message,
                        Ed25519.signature(neutral, BigInteger.ZERO));
            }
        }
    }

    /** Keys that are no point, or another spelling of one; the signature is one that any of them would have to pass. */
    private void noKeys() {
        var keys = new LinkedHashMap<String, byte[]>();
        keys.put("the neutral point, written with y = p + 1", Bytes.little(P.add(ONE), 32));
        keys.put("the neutral point, with the sign of x", Bytes.little(ONE.setBit(255), 32));
        keys.put(
                "the point of order 2, with the sign of x",
                Bytes.little(P.subtract(ONE).setBit(255), 32));
        keys.put("a point of order 4, written with y = p", Bytes.little(P, 32));
        keys.put("a point of order 4, written with y = p and the sign of x", Bytes.little(P.setBit(255), 32));
        keys.put("y = 2 is on no point", Bytes.little(BigInteger.TWO, 32));
        keys.put("y = 2^255 - 1 is above p", Bytes.little(ONE.shiftLeft(255).subtract(ONE), 32));
        keys.forEach((name, bytes) -> {
            of(bytes);
            for (var i = 0; i < 4; i++) {
                var signature = Ed25519.signature(Ed25519.NEUTRAL.encoded(), BigInteger.ZERO);
                add(name, false, Bytes.of("message " + i), signature);
            }
        });
    }

    /** A point of order 8, the same each time. */
    private static Point eighth() {
        return IntStream.range(2, 100)
                .mapToObj(y -> Ed25519.decode(Bytes.little(BigInteger.valueOf(y), 32)))
                .flatMap(Optional::stream)
                .map(point -> point.times(L))
                .filter(point -> !point.times(BigInteger.valueOf(4)).is(Ed25519.NEUTRAL))
                .findFirst()
                .orElseThrow();
    }

    /** This R with the S that answers it, as far as it is the point that {@code once} makes. */
    private static byte[] answering(byte[] r, BigInteger once) {
        return Ed25519.signature(
                r, once.add(Ed25519.number(r, PAIR.key(), MESSAGE).multiply(PAIR.scalar())));
    }

    private void of(byte[] another) {
        key = another;
        sheet.group("publicKeyDer", Bytes.printed(Bytes.join(DER, key)));
    }

    private void add(String comment, boolean valid, byte[] message, byte[] signature) {
        Shown.as(comment, valid, Ed25519.verifies(key, message, signature));
        sheet.add(comment, valid, "msg", Bytes.printed(message), "sig", Bytes.printed(signature));
    }
}
