package jp.ryokai.notice;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.BeforeDestroyed;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import jp.ryokai.platform.Settings;

/** Looks again and again whether a letter is due, once the database and the log are open. */
@ApplicationScoped
class ReminderTimer {

    private static final Logger LOG = System.getLogger(ReminderTimer.class.getName());
    private static final int LETTER_IN_HAND_S = 10;

    private final Reminders reminders;
    private final Settings settings;

    private ScheduledExecutorService timer;

    @Inject
    ReminderTimer(Reminders reminders, Settings settings) {
        this.reminders = reminders;
        this.settings = settings;
    }

    void start(@Observes @Priority(8_000) @Initialized(ApplicationScoped.class) Object start) {
        timer = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("reminders").daemon(true).factory());
        var every = settings.noticeEvery().toMillis();
        // Its future tells nothing: a round catches what it throws.
        var _ = timer.scheduleWithFixedDelay(this::round, every, every, TimeUnit.MILLISECONDS);
    }

    void stop(@Observes @BeforeDestroyed(ApplicationScoped.class) Object stop) throws InterruptedException {
        if (timer != null) {
            timer.shutdown();
            timer.awaitTermination(LETTER_IN_HAND_S, TimeUnit.SECONDS);
        }
    }

    private void round() {
        try {
            reminders.turn();
        } catch (Exception e) {
            // The next round looks at the same rows; a claim left behind is called unknown then.
            LOG.log(
                    Level.WARNING,
                    "a round of reminders failed: {0}",
                    e.getClass().getName());
        }
    }
}
