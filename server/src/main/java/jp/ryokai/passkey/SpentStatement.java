package jp.ryokai.passkey;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A statement that confirmed an act; forgotten when it would be too old anyway. */
@Entity
@Table(name = "passkey_spent")
class SpentStatement {

    @Id
    private String id;

    @Column(name = "gone_at")
    private Instant goneAt;

    protected SpentStatement() {}

    SpentStatement(String id, Instant goneAt) {
        this.id = id;
        this.goneAt = goneAt;
    }
}
