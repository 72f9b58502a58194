package jp.ryokai.paper;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import jp.ryokai.platform.Hashes;
import jp.ryokai.platform.Ids;

/** The row behind {@link PaperView}. */
@Entity
@Table(name = "paper_sheet")
class Paper {

    @Id
    private String id;

    private String person;
    /** {@code basic-policy=2 standards=1}: plain words, read only together. */
    private String documents;

    @Column(name = "signed_on")
    private LocalDate signedOn;

    private String sha256;

    @Column(name = "media_type")
    private String mediaType;

    @Column(name = "entered_by")
    private String enteredBy;

    @Column(name = "entered_at")
    private Instant enteredAt;

    @Column(name = "confirmed_by")
    private String confirmedBy;

    @Column(name = "confirmed_at")
    private Instant confirmedAt;

    @Column(name = "withdrawn_by")
    private String withdrawnBy;

    @Column(name = "withdrawn_at")
    private Instant withdrawnAt;

    @Column(name = "withdrawn_because")
    private String withdrawnBecause;

    protected Paper() {}

    Paper(
            String person,
            Map<String, Integer> documents,
            LocalDate signedOn,
            String mediaType,
            byte[] scan,
            String by,
            Instant now) {
        this.id = Ids.next();
        this.person = person;
        this.documents = documents.entrySet().stream()
                .map(e -> e.getKey() + "=" + e.getValue())
                .collect(Collectors.joining(" "));
        this.signedOn = signedOn;
        this.mediaType = mediaType;
        this.sha256 = Hashes.sha256Hex(scan);
        this.enteredBy = by;
        this.enteredAt = now;
    }

    void confirm(String by, Instant now) {
        confirmedBy = by;
        confirmedAt = now;
    }

    void withdraw(String by, Instant now, String because) {
        withdrawnBy = by;
        withdrawnAt = now;
        withdrawnBecause = because;
    }

    String id() {
        return id;
    }

    String enteredBy() {
        return enteredBy;
    }

    boolean confirmed() {
        return confirmedAt != null;
    }

    boolean withdrawn() {
        return withdrawnAt != null;
    }

    String mediaType() {
        return mediaType;
    }

    PaperView view() {
        var numbers = new LinkedHashMap<String, Integer>();
        Arrays.stream(documents.split(" "))
                .map(one -> one.split("="))
                .forEach(one -> numbers.put(one[0], Integer.valueOf(one[1])));
        return new PaperView(
                id,
                person,
                numbers,
                signedOn,
                sha256,
                mediaType,
                enteredBy,
                enteredAt,
                confirmedBy,
                confirmedAt,
                withdrawnBy,
                withdrawnAt,
                withdrawnBecause);
    }
}
