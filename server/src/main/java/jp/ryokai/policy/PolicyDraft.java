package jp.ryokai.policy;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;
import java.nio.charset.Charset;
import java.time.Instant;
import java.util.stream.Stream;
import jp.ryokai.platform.Hashes;
import jp.ryokai.platform.Ids;
import jp.ryokai.platform.JsonWire;

/** A text that was handed in and not yet confirmed: its exact bytes, how to read them, and what is asked for it. */
@Entity
@Table(name = "policy_draft")
class PolicyDraft {

    private static final int LONGEST_TITLE = 300;

    @Id
    private String id;

    private String document;
    private String sha256;

    @Lob
    private byte[] bytes;

    private String charset;
    private String title;

    @Column(name = "made_by")
    private String madeBy;

    @Column(name = "made_at")
    private Instant madeAt;

    private String proposal;

    @Column(name = "proposed_by")
    private String proposedBy;

    @Column(name = "proposed_at")
    private Instant proposedAt;

    @Column(name = "returned_because")
    private String returnedBecause;

    @Column(name = "returned_by")
    private String returnedBy;

    @Column(name = "returned_at")
    private Instant returnedAt;

    @Column(name = "ended_by")
    private String endedBy;

    @Column(name = "ended_at")
    private Instant endedAt;

    protected PolicyDraft() {}

    PolicyDraft(String document, byte[] bytes, Charset charset, String madeBy, Instant madeAt) {
        this.id = Ids.next();
        this.document = document;
        this.sha256 = Hashes.sha256Hex(bytes);
        this.bytes = bytes;
        this.charset = charset.name();
        this.madeBy = madeBy;
        this.madeAt = madeAt;
    }

    /** For lists, which do not read the text again. */
    void name(String found) {
        title = found.length() > LONGEST_TITLE ? found.substring(0, LONGEST_TITLE) : found;
    }

    void propose(Publication as, String by, Instant at) {
        proposal = JsonWire.JSONB.toJson(as);
        proposedBy = by;
        proposedAt = at;
        returnedBecause = null;
        returnedBy = null;
        returnedAt = null;
    }

    void giveBack(String because, String by, Instant at) {
        returnedBecause = because;
        returnedBy = by;
        returnedAt = at;
    }

    void end(String by, Instant at) {
        endedBy = by;
        endedAt = at;
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

    String title() {
        return title == null ? "" : title;
    }

    /** Whom its standing names; null for who has not been there yet. */
    Stream<String> persons() {
        return Stream.of(madeBy, proposedBy, returnedBy);
    }

    String madeBy() {
        return madeBy;
    }

    Instant madeAt() {
        return madeAt;
    }

    /** Given back, and not put forward again since. */
    boolean isReturned() {
        return returnedAt != null;
    }

    boolean isEnded() {
        return endedAt != null;
    }

    /** Who answers for what it asks: whoever put it forward, else who handed it in. */
    String author() {
        return proposedBy == null ? madeBy : proposedBy;
    }

    String proposedBy() {
        return proposedBy;
    }

    /** Null where nothing was proposed yet. */
    Publication proposal() {
        return proposal == null ? null : JsonWire.JSONB.fromJson(proposal, Publication.class);
    }

    DraftStanding standing(Names names, Integer edition) {
        var state = edition != null
                ? "published"
                : endedAt != null
                        ? "ended"
                        : returnedAt != null ? "returned" : proposedAt != null ? "proposed" : "open";
        return new DraftStanding(
                id,
                document,
                title(),
                state,
                names.by(madeBy),
                madeAt,
                proposal(),
                proposedBy == null ? null : names.by(proposedBy),
                proposedAt,
                returnedBecause,
                returnedBy == null ? null : names.by(returnedBy),
                returnedAt,
                endedAt,
                edition,
                sha256);
    }
}
