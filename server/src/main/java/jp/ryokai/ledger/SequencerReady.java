package jp.ryokai.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready while records get their numbers: the sequencer is alive and nothing has waited for half a minute. */
@Readiness
@ApplicationScoped
class SequencerReady implements HealthCheck {

    private static final Duration TOO_LONG = Duration.ofSeconds(30);

    private final EntityManager database;
    private final Sequencer sequencer;
    private final Clock clock;

    @Inject
    SequencerReady(EntityManager database, Sequencer sequencer, Clock clock) {
        this.database = database;
        this.sequencer = sequencer;
        this.clock = clock;
    }

    @Override
    public HealthCheckResponse call() {
        try {
            // Not MIN: EclipseLink hands an aggregate to our converter as a Timestamp, which it is not made for.
            var waited = database.createQuery("SELECT p.receivedAt FROM Pending p ORDER BY p.receivedAt", Instant.class)
                    .setMaxResults(1)
                    .getResultStream()
                    .findFirst()
                    .map(oldest -> Duration.between(oldest, clock.instant()))
                    .orElse(Duration.ZERO);
            return HealthCheckResponse.named("sequencer")
                    .status(sequencer.alive() && waited.compareTo(TOO_LONG) < 0)
                    .withData("oldest-waits-ms", Math.max(0, waited.toMillis()))
                    .build();
        } catch (RuntimeException e) {
            return HealthCheckResponse.named("sequencer").down().build();
        }
    }
}
