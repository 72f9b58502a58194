package jp.ryokai.testing;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/** The server's clock in this JVM: the real time until a test moves it on. */
@ApplicationScoped
@Alternative
@Priority(1)
public class TestClock {

    private static volatile Duration ahead = Duration.ZERO;

    public static void forward(Duration by) {
        ahead = ahead.plus(by);
    }

    static void reset() {
        ahead = Duration.ZERO;
    }

    public static Instant now() {
        return Instant.now().plus(ahead).truncatedTo(ChronoUnit.MILLIS);
    }

    @Produces
    @Singleton
    Clock clock() {
        return new Clock() {
            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                throw new UnsupportedOperationException("the server's clock is UTC");
            }

            @Override
            public Instant instant() {
                return now();
            }
        };
    }
}
