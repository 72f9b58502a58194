package jp.ryokai.policy;

import jp.ryokai.content.Seals;
import jp.ryokai.ledger.Jwk;
import jp.ryokai.people.Caller;
import jp.ryokai.platform.JsonWire;

/**
 * What changed from one edition to another, for one device alone: both may be 非公開.
 *
 * @param format {@link #FORMAT}; with document, from and to behind it, divided by slashes, the purpose it is sealed for
 */
public record SealedDifferences(
        String format, String document, int from, int to, Jwk epk, String iv, String ciphertext) {

    static final String FORMAT = "ryokai-difference-1";

    static SealedDifferences of(PoliciesResource.DifferencesView plain, Caller by) {
        var sealed = Seals.seal(
                JsonWire.JSONB.toJson(plain),
                by,
                String.join("/", FORMAT, plain.document(), "" + plain.from(), "" + plain.to()));
        return new SealedDifferences(
                FORMAT, plain.document(), plain.from(), plain.to(), sealed.epk(), sealed.iv(), sealed.ciphertext());
    }
}
