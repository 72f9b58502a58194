package jp.ryokai.people;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import jp.ryokai.platform.Ids;

/** How a person was called until a name was put right: what was signed under it stays theirs. */
@Entity
@Table(name = "people_former_name")
class FormerName {

    @Id
    private String id;

    @SuppressWarnings("UnusedVariable") // Read by queries.
    private String person;

    @Column(name = "public_name")
    private String publicName;

    @Column(name = "until_at")
    private Instant until;

    protected FormerName() {}

    FormerName(String person, String publicName, Instant until) {
        this.id = Ids.next();
        this.person = person;
        this.publicName = publicName;
        this.until = until;
    }

    String publicName() {
        return publicName;
    }
}
