package jp.ryokai.closing;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import jp.ryokai.platform.Hashes;

/** The row behind {@link ClosingView}. Its key is the plan's: a plan is closed once. */
@Entity
@Table(name = "closing_closing")
class Closing {

    @Id
    private String plan;

    @Lob
    private byte[] report;

    private String sha256;

    @Column(name = "closed_by")
    private String closedBy;

    @Column(name = "closed_at")
    private Instant closedAt;

    protected Closing() {}

    Closing(String plan, String report, String by, Instant now) {
        this.plan = plan;
        this.report = report.getBytes(StandardCharsets.UTF_8);
        this.sha256 = Hashes.sha256Hex(this.report);
        this.closedBy = by;
        this.closedAt = now;
    }

    String plan() {
        return plan;
    }

    String sha256() {
        return sha256;
    }

    /** As it was hashed. */
    byte[] report() {
        return report;
    }

    String closedBy() {
        return closedBy;
    }

    Instant closedAt() {
        return closedAt;
    }
}
