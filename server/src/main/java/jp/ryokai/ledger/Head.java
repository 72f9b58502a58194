package jp.ryokai.ledger;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The one row whose lock elects the server that numbers. */
@Entity
@Table(name = "ledger_head")
class Head {

    static final int ONE = 1;

    @Id
    private int id;

    private long size;
    private String epoch;

    @Column(name = "log_key")
    private String logKey;

    protected Head() {}

    Head(String epoch, String logKey) {
        this.id = ONE;
        this.epoch = epoch;
        this.logKey = logKey;
    }

    long size() {
        return size;
    }

    String epoch() {
        return epoch;
    }

    String logKey() {
        return logKey;
    }

    void growTo(long newSize) {
        size = newSize;
    }

    void renew(String newEpoch) {
        epoch = newEpoch;
    }
}
