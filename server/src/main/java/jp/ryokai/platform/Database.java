package jp.ryokai.platform;

import static jakarta.interceptor.Interceptor.Priority.PLATFORM_BEFORE;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.flywaydb.core.Flyway;

/**
 * Brings the schema up to date before anything touches an entity. If we die in the middle, the next start goes on: on
 * PostgreSQL a migration is one transaction, and on Derby a first start that did not end is begun anew
 * ({@link FirstStart}). Not over the pool, whose connections have limits that a migration may need to pass.
 */
@ApplicationScoped
class Database {

    private static final Logger LOG = System.getLogger(Database.class.getName());
    private static final Duration AGAIN = Duration.ofSeconds(1);
    private static final Duration ANSWER = Duration.ofSeconds(3);

    private final Pool pool;
    private final EntityManager entities;
    private final DatabaseSettings settings;

    @Inject
    Database(Pool pool, EntityManager entities, Settings settings) {
        this.pool = pool;
        this.entities = entities;
        this.settings = settings.database();
    }

    void migrate(@Observes @Priority(PLATFORM_BEFORE) @Initialized(ApplicationScoped.class) Object start)
            throws SQLException {
        var first = FirstStart.of(settings);
        first.begin();
        var product = product();
        try (var patient = pool.patient()) {
            Migrations.apply(Flyway.configure().dataSource(patient), product);
        }
        first.end();
        // EclipseLink opens its session at the first use, over three connections: outside of any transaction, or the
        // first one would have three branches (Branch).
        entities.createNativeQuery("VALUES (1)").getSingleResult();
    }

    /** The folder of migrations: {@code derby} or {@code postgresql}. */
    private String product() throws SQLException {
        try (var connection = connection()) {
            if (connection.getMetaData().getDatabaseProductName().contains("Derby")) {
                return "derby";
            }
            try (var encoding = connection.createStatement().executeQuery("SHOW server_encoding")) {
                encoding.next();
                if (!encoding.getString(1).equals("UTF8")) {
                    throw new Settings.Wrong("Ryokai does not start, because the PostgreSQL database's encoding is "
                            + encoding.getString(1) + ", which loses names: create it with ENCODING 'UTF8'.");
                }
            }
            return "postgresql";
        }
    }

    /** After a power cut both machines come up at once, and the database's may be the slower one. */
    private Connection connection() {
        var until = System.nanoTime() + settings.startWait().toNanos();
        for (long tries = 0; ; tries++) {
            try {
                return pool.beside(ANSWER);
            } catch (SQLException e) {
                if (!Unwell.isAway(e) || System.nanoTime() > until) {
                    throw new Settings.Wrong(Unwell.atStart(e, settings));
                }
                if (tries % 10 == 0) {
                    LOG.log(
                            Level.WARNING,
                            "the database does not answer yet (SQL state {0}); waiting up to {1} for it",
                            e.getSQLState(),
                            settings.startWait());
                }
                rest();
            }
        }
    }

    private static void rest() {
        try {
            Thread.sleep(AGAIN);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
