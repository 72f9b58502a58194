package jp.ryokai.sync;

import jp.ryokai.ledger.Received;

/**
 * What a device says of itself with a push.
 *
 * @param app version of its app, null when it does not say
 * @param held records it still holds beyond these, 0 when it does not say
 */
record Heard(String app, int held) {

    static Heard of(Push push) {
        return new Heard(
                push.app() == null
                        ? null
                        : push.app().substring(0, Math.min(40, push.app().length())),
                push.unsent() == null ? 0 : Math.clamp(push.unsent(), 0, 1_000_000));
    }

    /** By its word, or by the gaps of its counter. */
    int unsent(Received received) {
        return Math.max(received.missing().size(), held);
    }
}
