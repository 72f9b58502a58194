package jp.ryokai.device;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A key that signs access tokens for a while, and verifies them until the last has run out. */
@Entity
@Table(name = "device_token_key")
class TokenKeyRow {

    /** One more than the one before: of two servers that make the next at once, one finds its place taken. */
    @Id
    private long generation;

    private String kid;
    private String jwk;
    private String secret;

    @Column(name = "signs_until")
    private Instant signsUntil;

    @Column(name = "gone_at")
    private Instant goneAt;

    protected TokenKeyRow() {}

    TokenKeyRow(long generation, String kid, String jwk, String secret, Instant signsUntil, Instant goneAt) {
        this.generation = generation;
        this.kid = kid;
        this.jwk = jwk;
        this.secret = secret;
        this.signsUntil = signsUntil;
        this.goneAt = goneAt;
    }

    long generation() {
        return generation;
    }

    String kid() {
        return kid;
    }

    String jwk() {
        return jwk;
    }

    /** Sealed; null once another signs. */
    String secret() {
        return secret;
    }

    Instant signsUntil() {
        return signsUntil;
    }

    Instant goneAt() {
        return goneAt;
    }
}
