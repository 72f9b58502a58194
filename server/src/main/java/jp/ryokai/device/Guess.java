package jp.ryokai.device;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** How often one source was wrong about one thing: a code, or whatever it tried in one hour. */
@Entity
@Table(name = "device_guess")
class Guess {

    @Id
    private String id;

    @SuppressWarnings("UnusedVariable") // Read by queries.
    private String about;

    @SuppressWarnings("UnusedVariable") // Read by queries.
    private int wrong;

    @SuppressWarnings("UnusedVariable") // Read by queries.
    @Column(name = "gone_at")
    private Instant goneAt;

    protected Guess() {}

    Guess(String id, String about, Instant goneAt) {
        this.id = id;
        this.about = about;
        this.wrong = 1;
        this.goneAt = goneAt;
    }
}
