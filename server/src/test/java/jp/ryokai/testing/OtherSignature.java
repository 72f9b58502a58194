package jp.ryokai.testing;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Base64;

/** A second good signature of the same text, as anybody can make it from the first: (r, n-s). */
public final class OtherSignature {

    private static final BigInteger ORDER =
            new BigInteger("ffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551", 16);
    private static final int HALF = 32;

    private OtherSignature() {}

    public static String of(String jws) {
        var dot = jws.lastIndexOf('.');
        var both = Base64.getUrlDecoder().decode(jws.substring(dot + 1));
        var s = ORDER.subtract(new BigInteger(1, Arrays.copyOfRange(both, HALF, 2 * HALF)))
                .toByteArray();
        Arrays.fill(both, HALF, 2 * HALF, (byte) 0);
        var length = Math.min(HALF, s.length);
        System.arraycopy(s, s.length - length, both, 2 * HALF - length, length);
        return jws.substring(0, dot + 1)
                + Base64.getUrlEncoder().withoutPadding().encodeToString(both);
    }
}
