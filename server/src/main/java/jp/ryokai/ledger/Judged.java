package jp.ryokai.ledger;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** That a record was judged once more after its leaf was written, and which act's leaf says so. */
@Entity
@Table(name = "ledger_judged")
@SuppressWarnings("UnusedVariable") // Queries read it.
class Judged {

    /** SHA-256 of the act. */
    @Id
    private String act;

    /** SHA-256 of the record. */
    private String record;

    /** Who made the record; null where nothing proves it. */
    private String person;

    protected Judged() {}

    Judged(String act, String record, String person) {
        this.act = act;
        this.record = record;
        this.person = person;
    }

    String act() {
        return act;
    }

    String record() {
        return record;
    }
}
