package jp.ryokai.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import jp.ryokai.platform.Pulse;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready while records get their numbers: the sequencer is alive and nothing has waited for half a minute. */
@Readiness
@ApplicationScoped
class SequencerReady implements HealthCheck {

    private static final Duration TOO_LONG = Duration.ofSeconds(30);

    private final Pulse pulse;
    private final Sequencer sequencer;
    private final Clock clock;

    @Inject
    SequencerReady(Pulse pulse, Sequencer sequencer, Clock clock) {
        this.pulse = pulse;
        this.sequencer = sequencer;
        this.clock = clock;
    }

    @Override
    public HealthCheckResponse call() {
        var waited = pulse.ask(this::oldestWaits);
        var health = HealthCheckResponse.named("sequencer");
        waited.ifPresent(one -> health.withData("oldest-waits-ms", Math.max(0, one.toMillis())));
        return health.status(
                        sequencer.alive() && waited.isPresent() && waited.get().compareTo(TOO_LONG) < 0)
                .build();
    }

    private Duration oldestWaits(Connection connection) throws SQLException {
        try (var oldest = connection.createStatement().executeQuery("SELECT MIN(received_at) FROM ledger_pending")) {
            oldest.next();
            var received = oldest.getTimestamp(1);
            return received == null
                    ? Duration.ZERO
                    : Duration.between(received.toLocalDateTime().toInstant(ZoneOffset.UTC), clock.instant());
        }
    }
}
