package jp.ryokai.content;

import jp.ryokai.ledger.Jwk;
import jp.ryokai.people.Caller;

/**
 * An edition that only one device can open. What is opened must have the hash that names it.
 *
 * @param format {@link #FORMAT}; with a slash and the hash behind it, the purpose it is sealed for
 * @param mediaType of what is inside
 */
public record SealedEdition(String format, String sha256, String mediaType, Jwk epk, String iv, String ciphertext) {

    public static final String FORMAT = "ryokai-edition-1";

    static SealedEdition of(EditionView edition, byte[] bytes, Caller by) {
        var sealed = Seals.seal(bytes, by, FORMAT + "/" + edition.sha256());
        return new SealedEdition(
                FORMAT, edition.sha256(), edition.mediaType(), sealed.epk(), sealed.iv(), sealed.ciphertext());
    }
}
