package jp.ryokai.sync;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import jp.ryokai.platform.Japan;

/**
 * What is no readable record gets no number and no place among the records: kept for ever, one learner's pushes of
 * garbage filled the log. Some of it lies aside for a while, so much a day and device; what is beyond is answered alike
 * and forgotten. Readable records never come here, so that no honest outbox, however late or long, meets the quota.
 *
 * <p>Two pushes of one device at once may both see room and lay aside a push's worth more: it is a bound on the disk,
 * not a count of anything.
 */
@ApplicationScoped
class Junk {

    private static final Logger LOG = System.getLogger(Junk.class.getName());
    private static final int MOST_A_DAY = 20;
    private static final int MOST_BYTES_A_DAY = 1024 * 1024;
    private static final Duration KEPT = Duration.ofDays(30);

    private final EntityManager database;

    @Inject
    Junk(EntityManager database) {
        this.database = database;
    }

    /** Must be called inside the push's transaction. The same bytes of the same device lie here once. */
    void layAside(PushedRecord handed, String device, Instant now) {
        var begin = Japan.startOf(Japan.day(now));
        var today = database.createQuery(
                        "SELECT COUNT(j), SUM(j.size) FROM KeptJunk j WHERE j.device = :device AND j.receivedAt >="
                                + " :begin",
                        Object[].class)
                .setParameter("device", device)
                .setParameter("begin", begin)
                .getSingleResult();
        var count = ((Number) today[0]).longValue();
        var bytes = today[1] == null ? 0 : ((Number) today[1]).longValue();
        if (count >= MOST_A_DAY || bytes + handed.bytes().length > MOST_BYTES_A_DAY || isHere(handed, device)) {
            return;
        }
        if (count == 0) {
            LOG.log(Level.WARNING, "a device sends what is no record; sync_junk holds some of it for {0}", KEPT);
        }
        database.createQuery("DELETE FROM KeptJunk j WHERE j.receivedAt < :before")
                .setParameter("before", now.minus(KEPT))
                .executeUpdate();
        database.persist(new KeptJunk(device, handed, now));
    }

    private boolean isHere(PushedRecord handed, String device) {
        return database.createQuery(
                                "SELECT COUNT(j) FROM KeptJunk j WHERE j.device = :device AND j.sha256 = :sha256",
                                Long.class)
                        .setParameter("device", device)
                        .setParameter("sha256", handed.sha256())
                        .getSingleResult()
                > 0;
    }
}
