package jp.ryokai.passkey;

import jp.ryokai.platform.Fields;
import jp.ryokai.platform.Problem;

/**
 * What the browser has after {@code navigator.credentials.get}.
 *
 * @param statement the text whose SHA-256 was the challenge
 */
public record Assertion(
        byte[] credential, byte[] authenticatorData, byte[] clientDataJSON, byte[] signature, String statement) {

    private static final int LONGEST_STATEMENT = 30_000;

    /** @throws Problem 422.90 where a field is missing or of another form */
    public static Assertion read(Fields passkey) {
        return new Assertion(
                passkey.bytes("credential", 1_023),
                passkey.bytes("authenticatorData", 2_000),
                passkey.bytes("clientDataJSON", 4_000),
                passkey.bytes("signature", 100),
                passkey.text("statement", LONGEST_STATEMENT));
    }
}
