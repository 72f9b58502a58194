package jp.ryokai.ledger;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A word that a start left here and in its folder outside: a database that lacks it is older than that start. */
@Entity
@Table(name = "ledger_word")
@SuppressWarnings("UnusedVariable") // Written for whoever looks into the table.
class KnownWord {

    @Id
    private String word;

    @Column(name = "made_at")
    private Instant madeAt;

    protected KnownWord() {}

    KnownWord(String word, Instant madeAt) {
        this.word = word;
        this.madeAt = madeAt;
    }
}
