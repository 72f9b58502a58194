package jp.ryokai.sync;

import jp.ryokai.platform.Problem;

/**
 * What became of one record at this push.
 *
 * @param kept under which hash it lies here; another than its own where it was kept with another signature
 * @param word stored, duplicate, conflict, quarantined, unreadable or retry
 * @param verdict what its first coming was judged to be; null where nothing was kept
 */
record RecordOutcome(String id, String sha256, String kept, String word, String verdict, String code, String detail) {

    /** Final, without a number: the tablet lets go of it and shows why. */
    static RecordOutcome unreadable(PushedRecord handed) {
        return of(handed, "unreadable", null, handed.flaw());
    }

    /** Not kept now; the tablet sends it again. */
    static RecordOutcome retry(PushedRecord handed, Problem reason) {
        return of(handed, "retry", null, reason);
    }

    /** Whether there is something to be numbered. */
    boolean isKept() {
        return verdict != null;
    }

    static RecordOutcome of(PushedRecord handed, String word, String verdict, Problem reason) {
        return new RecordOutcome(
                handed.id(),
                handed.sha256(),
                handed.sha256(),
                word,
                verdict,
                reason == null ? null : reason.kind().code(),
                reason == null ? null : reason.detail());
    }
}
