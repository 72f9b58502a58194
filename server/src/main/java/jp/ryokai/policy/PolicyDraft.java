package jp.ryokai.policy;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;
import java.nio.charset.Charset;
import java.time.Instant;
import jp.ryokai.platform.Hashes;
import jp.ryokai.platform.Ids;

/** A text that was handed in and not yet confirmed: its exact bytes, and how to read them. */
@Entity
@Table(name = "policy_draft")
class PolicyDraft {

    @Id
    private String id;
    private String document;
    private String sha256;
    @Lob
    private byte[] bytes;
    private String charset;
    @Column(name = "made_by")
    private String madeBy;
    @Column(name = "made_at")
    private Instant madeAt;

    protected PolicyDraft() {
    }

    PolicyDraft(String document, byte[] bytes, Charset charset, String madeBy, Instant madeAt) {
        this.id = Ids.next();
        this.document = document;
        this.sha256 = Hashes.sha256Hex(bytes);
        this.bytes = bytes;
        this.charset = charset.name();
        this.madeBy = madeBy;
        this.madeAt = madeAt;
    }

    String id() {
        return id;
    }

    String document() {
        return document;
    }

    String sha256() {
        return sha256;
    }

    /** The text; the bytes were seen to be whole when they came in. */
    String text() {
        return new String(bytes, Charset.forName(charset));
    }

    String charset() {
        return charset;
    }

    String madeBy() {
        return madeBy;
    }

    Instant madeAt() {
        return madeAt;
    }
}
