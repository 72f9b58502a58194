package jp.ryokai.content;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;
import java.time.Instant;

/** The row behind {@link EditionView}, with the bytes, which never change once they are written. */
@Entity
@Table(name = "content_edition")
class Edition {

    @Id
    private String sha256;

    private String kind;
    private String name;
    private String title;

    @Column(name = "media_type")
    private String mediaType;

    @Lob
    @SuppressWarnings("UnusedVariable") // Read by a query of its own: most readers want the row without it.
    private byte[] bytes;

    @Column(name = "byte_count")
    private int byteCount;

    private String label;
    private String visibility;
    private String audience;

    @Column(name = "published_at")
    private Instant publishedAt;

    protected Edition() {}

    Edition(NewEdition of, Instant publishedAt) {
        sha256 = of.sha256();
        kind = of.kind();
        name = of.name();
        title = of.title();
        mediaType = of.mediaType();
        bytes = of.bytes();
        byteCount = of.bytes().length;
        label = of.label();
        visibility = of.visibility().word();
        audience = of.audience();
        this.publishedAt = publishedAt;
    }

    void giveRights(NewEdition as) {
        label = as.label();
        visibility = as.visibility().word();
        audience = as.audience();
    }

    EditionView view() {
        return new EditionView(
                sha256, kind, name, title, mediaType, byteCount, label, visibility, audience, publishedAt);
    }
}
