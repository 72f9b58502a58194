package jp.ryokai.backup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Says how old the last backup is. Never down: a server without a backup serves as well as one with. */
@Readiness
@ApplicationScoped
class BackupReady implements HealthCheck {

    private final Backups backups;

    @Inject
    BackupReady(Backups backups) {
        this.backups = backups;
    }

    @Override
    public HealthCheckResponse call() {
        var now = backups.now();
        var health = HealthCheckResponse.named("backup")
                .up()
                .withData("nightly", now.nightly())
                .withData("late", now.late())
                .withData(
                        "made-at", now.madeAt() == null ? "never" : now.madeAt().toString());
        if (now.problem() != null) {
            health.withData("problem", now.problem());
        }
        return health.build();
    }
}
