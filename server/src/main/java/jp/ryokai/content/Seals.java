package jp.ryokai.content;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import jp.ryokai.ledger.Sealed;
import jp.ryokai.people.Caller;
import jp.ryokai.platform.Problems;

/**
 * Restricted words leave for a device that has a sealing key only as what that device alone can open, so that it never
 * stores them in the clear. A desk browser has no such key: it shows them and keeps nothing.
 */
public final class Seals {

    private Seals() {}

    /** @param visibility of what was asked for */
    public static void refusePlain(Visibility visibility, Caller by) {
        if (visibility == Visibility.RESTRICTED && by.sealingKey() != null) {
            throw Problems.EDITION_SEALED.problem();
        }
    }

    /** @param purpose what it is, in ASCII; opened as anything else it stays closed */
    public static Sealed seal(byte[] plain, Caller by, String purpose) {
        var key = Optional.ofNullable(by.sealingKey()).orElseThrow(Problems.EDITION_NO_KEY::problem);
        return Sealed.seal(plain, key.key(), purpose);
    }

    public static Sealed seal(String plain, Caller by, String purpose) {
        return seal(plain.getBytes(StandardCharsets.UTF_8), by, purpose);
    }
}
