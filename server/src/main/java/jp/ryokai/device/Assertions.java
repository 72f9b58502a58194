package jp.ryokai.device;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;

/**
 * Assertions that were exchanged, so that each is exchanged once whichever server gets it (RFC 7523 section 3, 7). The
 * primary key decides between two that race; nobody looks first.
 */
@ApplicationScoped
class Assertions {

    private final EntityManager database;

    @Inject
    Assertions(EntityManager database) {
        this.database = database;
    }

    /**
     * Spends it. If we die after this commit and before the answer, the device signs another one.
     *
     * @throws jakarta.persistence.PersistenceException where it was spent before
     */
    @Transactional
    public void spend(String id, Instant goneAt) {
        database.persist(new SpentAssertion(id, goneAt));
        database.flush();
    }

    /** Forgets what is too old to be taken again. In a transaction of its own: it may wait for others' rows. */
    @Transactional
    public void forget(Instant before) {
        database.createQuery("DELETE FROM SpentAssertion a WHERE a.goneAt < :before")
                .setParameter("before", before)
                .executeUpdate();
    }
}
