package jp.ryokai.paper;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;

/** What was scanned, at most 5 MB: beside its {@link Paper}, which every report reads and this only who opens it. */
@Entity
@Table(name = "paper_scan")
class KeptScan {

    @Id
    private String sheet;

    @Lob
    @Column(name = "scan_bytes")
    private byte[] bytes;

    protected KeptScan() {}

    KeptScan(String sheet, byte[] bytes) {
        this.sheet = sheet;
        this.bytes = bytes.clone();
    }

    byte[] bytes() {
        return bytes.clone();
    }
}
