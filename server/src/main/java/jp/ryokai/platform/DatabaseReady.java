package jp.ryokai.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready while the database answers, and the pool has a connection to give. */
@Readiness
@ApplicationScoped
class DatabaseReady implements HealthCheck {

    private final Pulse pulse;
    private final Pool pool;

    @Inject
    DatabaseReady(Pulse pulse, Pool pool) {
        this.pulse = pulse;
        this.pool = pool;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("database")
                .status(!pool.exhausted()
                        && pulse.ask(connection -> connection.createStatement().execute("VALUES (1)"))
                                .isPresent())
                .build();
    }
}
