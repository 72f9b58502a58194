package jp.ryokai.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/**
 * The one entity manager of the house; stores take it with {@code @Inject}. Helidon 4.2 gives every
 * {@code @PersistenceContext} its own unit of work and its own connection, also within one transaction: an act and its
 * record would be two commits, of which a crash in between keeps one, and they would wait for each other's locks.
 */
@ApplicationScoped
class OneDatabase {

    @PersistenceContext(unitName = "main")
    private EntityManager database;

    @Produces
    EntityManager database() {
        return database;
    }
}
