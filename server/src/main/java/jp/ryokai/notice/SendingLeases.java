package jp.ryokai.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Duration;
import jp.ryokai.platform.Ids;

/** One server sends, however many servers there are. One that dies loses the lease after a while. */
@ApplicationScoped
class SendingLeases {

    private static final Duration HELD = Duration.ofMinutes(5);

    private final String me = Ids.next();
    private final EntityManager database;
    private final Clock clock;

    @Inject
    SendingLeases(EntityManager database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * Takes the lease or keeps it; to be called again before each letter. Leaves no record: it decides nothing for
     * anybody.
     */
    @Transactional(TxType.REQUIRES_NEW)
    public boolean take() {
        var now = clock.instant();
        var taken = database.createQuery(
                        "UPDATE SendingLease h SET h.holder = :me, h.heldUntil = :until WHERE h.holder = :me OR"
                                + " h.heldUntil < :now")
                .setParameter("me", me)
                .setParameter("until", now.plus(HELD))
                .setParameter("now", now)
                .executeUpdate();
        if (taken == 0 && database.find(SendingLease.class, SendingLease.THE_ONE) == null) {
            database.persist(new SendingLease(me, now.plus(HELD)));
            database.flush();
            return true;
        }
        return taken > 0;
    }

    /** Lets the next one take it at once. */
    @Transactional(TxType.REQUIRES_NEW)
    public void leave() {
        database.createQuery("UPDATE SendingLease h SET h.heldUntil = :now WHERE h.holder = :me")
                .setParameter("me", me)
                .setParameter("now", clock.instant().minusMillis(1))
                .executeUpdate();
    }
}
