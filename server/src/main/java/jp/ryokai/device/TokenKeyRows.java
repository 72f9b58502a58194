package jp.ryokai.device;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The keys of access tokens as all servers on one database see them. */
@ApplicationScoped
class TokenKeyRows {

    private final EntityManager database;

    @Inject
    TokenKeyRows(EntityManager database) {
        this.database = database;
    }

    @Transactional(TxType.SUPPORTS)
    public Optional<TokenKeyRow> newest() {
        return database.createQuery("SELECT k FROM TokenKeyRow k ORDER BY k.generation DESC", TokenKeyRow.class)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** A handful: those that are gone are taken away with each new one. */
    @Transactional(TxType.SUPPORTS)
    public List<TokenKeyRow> all() {
        return database.createQuery("SELECT k FROM TokenKeyRow k", TokenKeyRow.class)
                .getResultList();
    }

    /**
     * The next key, and the end of the secrets before it. A server that still holds one of those in memory may sign
     * with it to its end; if we die before the commit nothing was begun, after it whoever looks next finds the key.
     *
     * @throws jakarta.persistence.PersistenceException where another server was first
     */
    @Transactional
    public void add(TokenKeyRow next, Instant now) {
        database.persist(next);
        database.flush();
        database.createQuery("UPDATE TokenKeyRow k SET k.secret = NULL WHERE k.generation < :next")
                .setParameter("next", next.generation())
                .executeUpdate();
        database.createQuery("DELETE FROM TokenKeyRow k WHERE k.goneAt < :now")
                .setParameter("now", now)
                .executeUpdate();
    }
}
