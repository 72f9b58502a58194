package jp.ryokai.sync;

import static jp.ryokai.testing.Insider.sql;

/** Rooms that break on one record, and rows as earlier servers left them. */
final class Broken {

    private Broken() {}

    /** The room's table has a row already where the record's would come: whatever the reason, its commit fails. */
    static void on(String sha256, String person) {
        sql("""
            INSERT INTO acknowledgement_statement (sha256, record_id, person, form, occurred_at, received_at)
            VALUES (?, '-', ?, 'declined', CURRENT_TIMESTAMP, CURRENT_TIMESTAMP)\
            """, sha256, person);
        sql("""
            INSERT INTO lesson_finished (sha256, record_id, person, module, edition, seconds, occurred_at, received_at)
            SELECT CAST(? AS CHAR(64)), '-', CAST(? AS VARCHAR(36)), 'm', MIN(sha256), 1, CURRENT_TIMESTAMP,
            CURRENT_TIMESTAMP FROM content_edition\
            """, sha256, person);
    }

    static void mended(String sha256) {
        sql("DELETE FROM acknowledgement_statement WHERE sha256 = ? AND record_id = '-'", sha256);
        sql("DELETE FROM lesson_finished WHERE sha256 = ? AND record_id = '-'", sha256);
    }

    /** As servers kept it that took its origin for nothing. */
    static void forgotten(String sha256, String person) {
        sql(
                "UPDATE ledger_record SET slot = 'sha256:' || sha256, kind = 'unknown', person = NULL, device = NULL,"
                        + " seq = NULL, occurred_at = NULL WHERE sha256 = ?",
                sha256);
        sql("UPDATE ledger_leaf SET owner = NULL WHERE sha256 = ?", sha256);
        sql("DELETE FROM ledger_own WHERE person = ?", person);
        sql("UPDATE device_device SET through = 0 WHERE person = ?", person);
    }
}
