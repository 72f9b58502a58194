package jp.ryokai.sync;

import jp.ryokai.ledger.Received;

/**
 * What a device says of itself with a push.
 *
 * @param app version of its app, null when it does not say
 * @param held records it still holds beyond these, 0 when it does not say
 * @param epoch which it knows, null when it does not say
 */
record Heard(String app, int held, String epoch) {

    static Heard of(Push push) {
        return new Heard(
                bounded(push.app(), 40),
                push.unsent() == null ? 0 : Math.clamp(push.unsent(), 0, 1_000_000),
                bounded(push.epoch(), 36));
    }

    private static String bounded(String said, int most) {
        return said == null ? null : said.substring(0, Math.min(most, said.length()));
    }

    /** By its word, or by the gaps of its counter. */
    int unsent(Received received) {
        return Math.max(received.missing().size(), held);
    }
}
