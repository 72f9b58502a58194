package jp.ryokai.ledger;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.List;

/**
 * How many numbered records of one person there are, and the root over them. Written by whoever holds the head alone,
 * in a transaction that numbers, so that no push waits for another.
 */
@Entity
@Table(name = "ledger_own")
@SuppressWarnings("UnusedVariable") // Queries read the number.
class Own {

    @Id
    private String person;

    private long records;
    private String root;

    protected Own() {}

    Own(String person) {
        this.person = person;
        root = OwnRoot.NONE;
    }

    String person() {
        return person;
    }

    /** All of them, in the order of the log. */
    void are(List<String> all) {
        records = 0;
        root = OwnRoot.NONE;
        all.forEach(this::add);
    }

    void add(String sha256) {
        records++;
        root = OwnRoot.next(root, sha256);
    }
}
