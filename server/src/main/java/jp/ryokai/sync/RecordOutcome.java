package jp.ryokai.sync;

import jp.ryokai.platform.Problem;

/**
 * What became of one record at this push.
 *
 * @param word stored, duplicate, conflict, quarantined or retry
 * @param verdict what its first coming was judged to be; null for retry
 */
record RecordOutcome(String id, String sha256, String word, String verdict, String code, String detail) {

    static RecordOutcome of(HandedRecord handed, String word, String verdict, Problem reason) {
        return new RecordOutcome(
                handed.id(),
                handed.sha256(),
                word,
                verdict,
                reason == null ? null : reason.kind().code(),
                reason == null ? null : reason.detail());
    }
}
