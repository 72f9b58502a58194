package jp.ryokai.device;

import jakarta.json.JsonException;
import jp.ryokai.ledger.PublicJwk;
import jp.ryokai.ledger.StrictJws;
import jp.ryokai.platform.Problem;
import jp.ryokai.platform.Problems;

/**
 * A key whose holder signed for this code and this server.
 *
 * @param name what the device calls itself
 * @param sealing the second key as JSON, null where there is none
 */
record ProvedKey(PublicJwk jwk, String name, String sealing) {

    static final String TYPE = "ryokai-enrolment";

    private static final int LONGEST_NAME = 80;

    /**
     * @param proof compact JWS of {@link #TYPE}, its header carrying the public key as {@code jwk}, its payload
     *     {@code code}, {@code aud} (the origin of this server), {@code name} of the device and, where it is to hold
     *     restricted editions, {@code sealingKey}: another key, for ECDH
     * @throws Problem 422.35 for every other, whatever part of it did not hold
     */
    static ProvedKey read(String proof, String digits, String origin) {
        try {
            var jws = StrictJws.parse(proof);
            var jwk = PublicJwk.parse(jws.header().getJsonObject("jwk").toString());
            var said = jws.payloadObject().orElseThrow(Problems.PROOF::problem);
            var name = said.getString("name", "");
            if (TYPE.equals(jws.type())
                    && jws.verify(jwk.key())
                    && digits.equals(said.getString("code", ""))
                    && origin.equals(said.getString("aud", ""))
                    && !name.isBlank()
                    && name.length() <= LONGEST_NAME) {
                return new ProvedKey(
                        jwk,
                        name,
                        said.containsKey("sealingKey")
                                ? PublicJwk.parse(
                                                said.getJsonObject("sealingKey").toString())
                                        .json()
                                : null);
            }
        } catch (JsonException | NullPointerException | ClassCastException | Problem e) {
            // One refusal for all: which part did not hold helps nobody but a forger.
        }
        throw Problems.PROOF.problem();
    }
}
