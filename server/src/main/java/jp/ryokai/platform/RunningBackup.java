package jp.ryokai.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;

/** A backup by the running server: the embedded database admits one process. */
@ApplicationScoped
public class RunningBackup {

    private final Pool pool;
    private final Settings settings;
    private final Clock clock;

    @Inject
    RunningBackup(Pool pool, Settings settings, Clock clock) {
        this.pool = pool;
        this.settings = settings;
        this.clock = clock;
    }

    /** Over a connection beside the pool: it takes as long as it takes, and no request waits for it. */
    public Path take(Path into, Backup.Newest newest) throws Backup.Failed {
        try (var connection = pool.beside(Duration.ZERO)) {
            try {
                return new Backup(settings).take(into, clock.instant(), connection, newest);
            } finally {
                if (!connection.getAutoCommit()) {
                    connection.rollback();
                }
            }
        } catch (SQLException e) {
            throw new Backup.Failed(
                    Backup.Why.FAILED, "the database does not answer (SQL state " + e.getSQLState() + ").", e);
        }
    }
}
