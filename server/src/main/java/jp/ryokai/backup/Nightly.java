package jp.ryokai.backup;

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

/** Looks each minute whether the backup of the night is due. */
@ApplicationScoped
class Nightly {

    private static final Logger LOG = System.getLogger(Nightly.class.getName());

    private final Backups backups;
    private final Settings settings;

    private ScheduledExecutorService timer;

    @Inject
    Nightly(Backups backups, Settings settings) {
        this.backups = backups;
        this.settings = settings;
    }

    void start(@Observes @Priority(8_000) @Initialized(ApplicationScoped.class) Object start) {
        if (settings.backup().folder() == null) {
            return;
        }
        timer = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("backup").daemon(true).factory());
        // Its future tells nothing: a round catches what it throws.
        var _ = timer.scheduleWithFixedDelay(this::round, 1, 1, TimeUnit.MINUTES);
    }

    /** Nobody waits for one in hand: it stays a part, which is removed later, and is made anew at the next start. */
    void stop(@Observes @BeforeDestroyed(ApplicationScoped.class) Object stop) {
        if (timer != null) {
            timer.shutdown();
        }
    }

    private void round() {
        try {
            backups.turn();
        } catch (RuntimeException e) {
            LOG.log(
                    Level.WARNING,
                    "the backup of the night failed: {0}",
                    e.getClass().getName());
        }
    }
}
