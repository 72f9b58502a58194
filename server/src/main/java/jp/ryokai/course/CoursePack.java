package jp.ryokai.course;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import jp.ryokai.platform.Hashes;
import jp.ryokai.platform.Ids;
import jp.ryokai.platform.JsonWire;

/** A pack that was handed in, or published at once, with its files as one ZIP. */
@Entity
@Table(name = "course_pack")
class CoursePack {

    private static final int LONGEST_TITLE = 300;
    private static final int LONGEST_VERSION = 40;

    @Id
    private String id;

    private String title;
    private String version;
    private String sha256;

    @Lob
    private byte[] bytes;

    @Lob
    private byte[] words;

    private int files;
    private int stops;

    @Column(name = "made_by")
    private String madeBy;

    @Column(name = "made_at")
    private Instant madeAt;

    @Column(name = "published_by")
    private String publishedBy;

    @Column(name = "published_at")
    private Instant publishedAt;

    private String reason;

    @Column(name = "ended_by")
    private String endedBy;

    @Column(name = "ended_at")
    private Instant endedAt;

    protected CoursePack() {}

    CoursePack(Map<String, byte[]> files, Pack read, String madeBy, Instant madeAt) {
        this.id = Ids.next();
        this.title = cut(read.title(), LONGEST_TITLE);
        this.version = cut(read.version(), LONGEST_VERSION);
        this.bytes = PackFile.of(files);
        this.sha256 = Hashes.sha256Hex(bytes);
        this.files = files.size();
        this.stops = read.findings().size();
        this.madeBy = madeBy;
        this.madeAt = madeAt;
    }

    void publish(Map<String, String> with, String because, String by, Instant at) {
        words = JsonWire.JSONB.toJson(with).getBytes(StandardCharsets.UTF_8);
        reason = because;
        publishedBy = by;
        publishedAt = at;
    }

    void end(String by, Instant at) {
        endedBy = by;
        endedAt = at;
    }

    String id() {
        return id;
    }

    Map<String, byte[]> files() {
        return PackFile.open(bytes);
    }

    /** The council's own words it was published with. */
    Map<String, String> words() {
        var kept = new TreeMap<String, String>();
        if (words != null) {
            var object = PackDifference.object(words);
            object.keySet().forEach(name -> kept.put(name, object.getString(name)));
        }
        return kept;
    }

    String publishedBy() {
        return publishedBy;
    }

    String madeBy() {
        return madeBy;
    }

    boolean isPublished() {
        return publishedAt != null;
    }

    boolean isEnded() {
        return endedAt != null;
    }

    PackLine line(Map<String, String> names) {
        return new PackRow(
                        id,
                        title,
                        version,
                        sha256,
                        files,
                        stops,
                        madeBy,
                        madeAt,
                        publishedBy,
                        publishedAt,
                        reason,
                        endedAt)
                .line(names);
    }

    private static String cut(String text, int longest) {
        return text.length() > longest ? text.substring(0, longest) : text;
    }
}
