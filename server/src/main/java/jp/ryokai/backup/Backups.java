package jp.ryokai.backup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Optional;
import jp.ryokai.ledger.Checkpoint;
import jp.ryokai.platform.Backup;
import jp.ryokai.platform.BackupSettings;
import jp.ryokai.platform.Inventory;
import jp.ryokai.platform.Japan;
import jp.ryokai.platform.KeptBackups;
import jp.ryokai.platform.Problem;
import jp.ryokai.platform.Problems;
import jp.ryokai.platform.RunningBackup;
import jp.ryokai.platform.Settings;

/** Makes backups while the server runs, and knows of the last. */
@ApplicationScoped
public class Backups {

    private static final Logger LOG = System.getLogger(Backups.class.getName());
    private static final Duration OLD = Duration.ofDays(2);
    private static final Duration AGAIN = Duration.ofHours(1);

    private final RunningBackup running;
    private final Settings settings;
    private final Clock clock;

    private volatile Backup.Why problem;
    private volatile Instant tried = Instant.EPOCH;

    @Inject
    Backups(RunningBackup running, Settings settings, Clock clock) {
        this.running = running;
        this.settings = settings;
        this.clock = clock;
    }

    /** @throws Problem with the sentence for the operator; what was begun is removed then */
    public BackupView make(String folder) {
        try {
            return now(take(Path.of(folder)).toString());
        } catch (InvalidPathException e) {
            throw Problems.BACKUP_PLACE.problem();
        } catch (Backup.Failed e) {
            throw switch (e.why()) {
                case RUNNING -> Problems.BACKUP_RUNS.problem();
                case FOLDER -> Problems.BACKUP_PLACE.problem(said(e));
                case SPACE, FAILED -> Problems.BACKUP_FAILED.problem(said(e));
            };
        }
    }

    /** By the process that asks, where no server answers: the data is free then. */
    public static Path whileStopped(Settings settings, Path into) throws IOException {
        var made = Backup.whileStopped(settings, into, Checkpoint::newest);
        var held = Inventory.read(made);
        new Last(held.madeAt(), held.size()).write(settings.data());
        return made;
    }

    private static String said(Backup.Failed e) {
        return "No backup was made: " + e.getMessage();
    }

    private Path take(Path into) throws Backup.Failed {
        try {
            var made = running.take(into, Checkpoint::newest);
            problem = null;
            var held = Inventory.read(made);
            new Last(held.madeAt(), held.size()).write(settings.data());
            LOG.log(Level.INFO, "a backup was made, its log has {0} entries", Long.toString(held.size()));
            return made;
        } catch (Backup.Failed e) {
            // Whoever is second is told so; of the data's safety it says nothing.
            if (e.why() != Backup.Why.RUNNING) {
                problem = e.why();
                LOG.log(Level.WARNING, "no backup was made: {0}", e.getMessage());
            }
            throw e;
        } catch (IOException e) {
            // It is whole and lies there; only that cannot be taken down, so the next one comes early.
            LOG.log(
                    Level.WARNING,
                    "a backup was made, which could not be taken down: {0}",
                    e.getClass().getSimpleName());
            return into;
        }
    }

    /** Asked again and again; does nothing most of the time. */
    void turn() {
        var nightly = settings.backup();
        var now = clock.instant();
        // A clock that was set back may not keep us waiting for what is still to come.
        var rests = !tried.isAfter(now) && tried.plus(AGAIN).isAfter(now);
        if (nightly.folder() == null || !isDue(nightly, last(now), now) || rests) {
            return;
        }
        tried = now;
        try {
            take(nightly.folder());
            KeptBackups.keepOnly(nightly.keep(), nightly.folder());
        } catch (IOException e) {
            if (!(e instanceof Backup.Failed)) {
                LOG.log(
                        Level.WARNING,
                        "old backups could not be removed: {0}",
                        e.getClass().getSimpleName());
            }
        }
    }

    /** The hour has passed since the last one, however long ago: a machine that was off makes up for it. */
    static boolean isDue(BackupSettings nightly, Optional<Last> last, Instant now) {
        var here = LocalDateTime.ofInstant(now, Japan.ZONE);
        var today = here.toLocalDate().atTime(nightly.at());
        var due = (here.isBefore(today) ? today.minusDays(1) : today)
                .atZone(Japan.ZONE)
                .toInstant();
        return last.isEmpty() || last.get().madeAt().isBefore(due);
    }

    public BackupView now() {
        return now(null);
    }

    private BackupView now(String folder) {
        var now = clock.instant();
        var last = last(now);
        var nightly = settings.backup().folder() != null;
        var failed = problem;
        return new BackupView(
                nightly,
                last.map(Last::madeAt).orElse(null),
                last.map(Last::size).orElse(null),
                last.map(one -> one.madeAt().plus(OLD).isBefore(now)).orElse(nightly),
                failed == null ? null : failed.word(),
                folder);
    }

    /** One from the future is of a clock that was set back: it would keep the next ones away. */
    private Optional<Last> last(Instant now) {
        return Last.read(settings.data()).filter(one -> !one.madeAt().isAfter(now));
    }
}
