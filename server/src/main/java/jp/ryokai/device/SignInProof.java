package jp.ryokai.device;

import jakarta.json.JsonException;
import jp.ryokai.ledger.PublicJwk;
import jp.ryokai.ledger.StrictJws;
import jp.ryokai.platform.Problem;
import jp.ryokai.platform.Problems;

/**
 * A browser's word in a sign-in, signed by the key that is to be enrolled. Each of the two it says bears the key, so
 * that nobody else's browser goes on with what this one began.
 *
 * @param state as the issuer gave it back; empty at the beginning
 * @param code likewise
 * @param iss likewise; null where the issuer names itself not
 */
record SignInProof(ProvedKey key, String state, String code, String iss) {

    static final String TYPE = "ryokai-sign-in";

    private static final int LONGEST_NAME = 80;
    private static final int LONGEST = 2_048;

    /** @throws Problem 422.35 for every other, whatever part of it did not hold */
    static SignInProof read(String proof, String origin) {
        try {
            var jws = StrictJws.parse(proof);
            var jwk = PublicJwk.parse(jws.header().getJsonObject("jwk").toString());
            var said = jws.payloadObject().orElseThrow(Problems.PROOF::problem);
            var name = said.getString("name", "");
            var state = said.getString("state", "");
            var code = said.getString("code", "");
            var iss = said.getString("iss", null);
            if (TYPE.equals(jws.type())
                    && jws.verify(jwk.key())
                    && origin.equals(said.getString("aud", ""))
                    && !name.isBlank()
                    && name.length() <= LONGEST_NAME
                    && state.length() <= LONGEST
                    && code.length() <= LONGEST
                    && (iss == null || iss.length() <= LONGEST)) {
                // A desk keeps nothing, so it has no key that restricted words are sealed to.
                return new SignInProof(new ProvedKey(jwk, name, null), state, code, iss);
            }
        } catch (JsonException | NullPointerException | ClassCastException | Problem e) {
            // One refusal for all: which part did not hold helps nobody but a forger.
        }
        throw Problems.PROOF.problem();
    }
}
