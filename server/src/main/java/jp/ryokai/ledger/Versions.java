package jp.ryokai.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.Set;

/**
 * One counter for each room, raised by every act in the act's own transaction ({@link Acts}): whoever finds it as it
 * was knows that nothing was changed there since, on whichever server. A room is the first word of an act's kind, so a
 * kind or a room that comes later is counted without being named here.
 */
@ApplicationScoped
class Versions {

    /**
     * Rooms whose acts change nothing that a tablet is shown of everybody, and that must not hold each other up: a
     * code, a device and a record are one person's, whose state goes into the tag by itself.
     */
    static final Set<String> NOT_SHOWN = Set.of(
            "account",
            "act",
            "asset",
            "code",
            "codes",
            "device",
            "drill",
            "evidence",
            "improvement",
            "incident",
            "loan",
            "record",
            "rescue");

    private final EntityManager database;

    @Inject
    Versions(EntityManager database) {
        this.database = database;
    }

    /**
     * The row is locked from here to the commit, and on Derby whoever reads it waits: what the act changed is written
     * first, so that a roster of thousands holds it no longer than a name put right.
     */
    @Transactional(TxType.MANDATORY)
    void raise(String kind) {
        var room = room(kind);
        if (NOT_SHOWN.contains(room)) {
            return;
        }
        database.flush();
        var raised = database.createQuery("UPDATE Version v SET v.raised = v.raised + 1 WHERE v.room = :room")
                .setParameter("room", room)
                .executeUpdate();
        if (raised == 0) {
            // The first act of its room. Of two at once one meets the other's row, is rolled back and may come again.
            database.persist(new Version(room));
        }
    }

    static String room(String kind) {
        return kind.substring(0, kind.indexOf('.'));
    }
}
