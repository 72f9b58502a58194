package jp.ryokai.device;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** An assertion that was exchanged; forgotten when it would be too old anyway. */
@Entity
@Table(name = "device_assertion")
class SpentAssertion {

    @Id
    private String id;

    @Column(name = "gone_at")
    private Instant goneAt;

    protected SpentAssertion() {}

    SpentAssertion(String id, Instant goneAt) {
        this.id = id;
        this.goneAt = goneAt;
    }
}
