package jp.ryokai.sync;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;
import java.time.Instant;
import jp.ryokai.platform.Ids;

/** What a device sent as a record and was none: for whoever looks for the fault in an app, and not for long. */
@Entity
@Table(name = "sync_junk")
class KeptJunk {

    @Id
    private String id;

    @SuppressWarnings("UnusedVariable") // Read by queries.
    private String device;

    @SuppressWarnings("UnusedVariable") // Read by queries.
    private String sha256;

    @SuppressWarnings("UnusedVariable") // Read by queries.
    @Column(name = "received_at")
    private Instant receivedAt;

    @SuppressWarnings("UnusedVariable") // Read by queries.
    private int size;

    @SuppressWarnings("UnusedVariable") // Read by whoever looks for the fault, with SQL.
    @Lob
    private byte[] bytes;

    protected KeptJunk() {}

    KeptJunk(String device, PushedRecord handed, Instant receivedAt) {
        this.id = Ids.next();
        this.device = device;
        this.sha256 = handed.sha256();
        this.receivedAt = receivedAt;
        this.bytes = handed.bytes();
        this.size = bytes.length;
    }
}
