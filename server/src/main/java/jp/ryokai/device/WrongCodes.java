package jp.ryokai.device;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Map;
import jp.ryokai.platform.Problems;
import jp.ryokai.platform.Settings;

/**
 * Bounds guessing over the whole installation: so many wrong codes an hour, then everyone waits. A restart forgets the
 * count, which a guesser cannot bring about; the tries left of each code are in the database.
 */
@ApplicationScoped
class WrongCodes {

    private static final Duration WINDOW = Duration.ofHours(1);

    private final Settings settings;
    private final Clock clock;
    private final ArrayDeque<Instant> wrong = new ArrayDeque<>();

    @Inject
    WrongCodes(Settings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    synchronized void refuseIfTooMany() {
        var now = clock.instant();
        while (!wrong.isEmpty() && wrong.peekFirst().isBefore(now.minus(WINDOW))) {
            wrong.removeFirst();
        }
        if (wrong.size() >= settings.wrongCodesPerHour()) {
            var seconds = Math.max(
                    1, Duration.between(now, wrong.peekFirst().plus(WINDOW)).toSeconds());
            throw Problems.CODES_TOO_MANY.problem(Problems.CODES_TOO_MANY.cure(), Map.of("retryAfter", seconds));
        }
    }

    synchronized void count() {
        wrong.addLast(clock.instant());
    }

    synchronized void forget() {
        wrong.clear();
    }
}
