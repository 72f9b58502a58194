package jp.ryokai.ledger;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** How often a room was changed by an act: what was made of it then is right as long as this is the same. */
@Entity
@Table(name = "ledger_version")
@SuppressWarnings("UnusedVariable") // Queries read it.
class Version {

    @Id
    private String room;

    @Column(name = "raised")
    private long raised;

    protected Version() {}

    Version(String room) {
        this.room = room;
        raised = 1;
    }
}
