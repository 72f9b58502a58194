package jp.ryokai.sync;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Gatherers;
import jp.ryokai.device.Devices;
import jp.ryokai.ledger.Log;
import jp.ryokai.ledger.Receipt;
import jp.ryokai.ledger.Records;
import jp.ryokai.ledger.Sequencer;
import jp.ryokai.people.Caller;
import jp.ryokai.platform.Problem;
import jp.ryokai.platform.Problems;
import jp.ryokai.platform.Settings;
import jp.ryokai.platform.Unwell;

/**
 * The path of a push: read, take in, wait for the numbers, answer. It holds no transaction itself: each step commits
 * what it did before the next begins, and the answer is made of what is committed.
 */
@ApplicationScoped
class Pushes {

    private static final Logger LOG = System.getLogger(Pushes.class.getName());
    private static final int TRIES = 3;

    private final Inbox inbox;
    private final Records records;
    private final Log log;
    private final Sequencer sequencer;
    private final Manifests manifests;
    private final Devices devices;
    private final Settings settings;
    private final Clock clock;
    private final SyncMetrics metrics;

    @Inject
    Pushes(
            Inbox inbox,
            Records records,
            Log log,
            Sequencer sequencer,
            Manifests manifests,
            Devices devices,
            Settings settings,
            Clock clock,
            SyncMetrics metrics) {
        this.inbox = inbox;
        this.records = records;
        this.log = log;
        this.sequencer = sequencer;
        this.manifests = manifests;
        this.devices = devices;
        this.settings = settings;
        this.clock = clock;
        this.metrics = metrics;
    }

    public PushAnswer push(Push push, Caller by) {
        if (!push.device().equals(by.device())) {
            throw Problems.PUSH_DEVICE.problem();
        }
        if (push.records().size() > settings.pushRecords()) {
            throw Problems.PUSH_COUNT.problem("A push carries at most %d records. Send the outbox in smaller parts."
                    .formatted(settings.pushRecords()));
        }
        metrics.push();
        log.renewEpochIfRestored(push.checkpoint());
        var outcomes = take(push.records(), by);
        var received = records.received(by.device());
        devices.heardFrom(
                by.device(),
                bounded(push.app()),
                Math.max(
                        received.missing().size(),
                        push.unsent() == null ? 0 : Math.clamp(push.unsent(), 0, 1_000_000)));
        var manifest = manifests.of(by);
        return new PushAnswer(
                clock.instant(),
                log.epoch(),
                outcomes,
                received.through(),
                received.missing(),
                manifest.tag(),
                manifest.tag().equals(push.manifestTag()) ? null : manifest.manifest());
    }

    /**
     * Takes records in, a push's worth at a time, and waits for their numbers; one outcome for each, in their order.
     */
    List<PushAnswer.RecordOutcome> take(List<String> raw, Caller by) {
        var taken = raw.stream()
                .map(one -> RecordReader.read(one, settings.recordBytes()))
                .gather(Gatherers.windowFixed(settings.pushRecords()))
                .flatMap(some -> takeIn(some, by).stream())
                .toList();
        taken.forEach(one -> metrics.outcome(one.word()));
        // Committed. If we die from here on, the tablet gets no answer, sends again, and is told "duplicate".
        if (taken.stream().anyMatch(RecordOutcome::isKept)) {
            sequencer.await(settings.receiptWait());
        }
        return outcomes(taken);
    }

    /**
     * The common case is one commit for all. If anything throws, each is taken by itself: one never blocks the rest.
     */
    private List<RecordOutcome> takeIn(List<HandedRecord> handed, Caller by) {
        try {
            return inbox.take(handed, by);
        } catch (Exception e) {
            // Exception, because a commit that fails arrives as the checked RollbackException of Jakarta Transactions.
            refuseIfAway(e);
            LOG.log(Level.INFO, "a push of {0} is taken again record by record: {1}", handed.size(), root(e));
            var taken = new ArrayList<RecordOutcome>();
            handed.forEach(one -> taken.add(takeOne(one, by)));
            return taken;
        }
    }

    private RecordOutcome takeOne(HandedRecord one, Caller by) {
        Exception last = null;
        for (int i = 0; i < TRIES; i++) {
            try {
                return inbox.take(List.of(one), by).getFirst();
            } catch (Exception e) {
                // Lost a race for the same bytes (the next try finds the winner's), or a deadlock, or a broken room.
                refuseIfAway(e);
                last = e;
            }
        }
        if (Unwell.isPassing(last)) {
            // Ours, not the record's: a verdict now would stand in the log for ever.
            LOG.log(Level.WARNING, "a record was not taken: {0}", root(last));
            return RecordOutcome.retry(one, Problems.BUSY.problem());
        }
        LOG.log(Level.ERROR, "a record could not be judged: {0}", root(last));
        try {
            return inbox.keepUnjudged(one, by);
        } catch (Exception e) {
            // Not even keeping works (database gone, disk full): the tablet keeps it and tries again.
            return RecordOutcome.retry(one, reason(e));
        }
    }

    /**
     * For the whole push, and at once: each further record would wait as long. What is committed of it already is told
     * as a duplicate when the tablet sends again.
     */
    private static void refuseIfAway(Exception e) {
        if (Unwell.isAway(e)) {
            throw Problems.BUSY.problem();
        }
    }

    private static Problem reason(Exception e) {
        return e instanceof Problem problem ? problem : Problems.BUSY.problem();
    }

    private List<PushAnswer.RecordOutcome> outcomes(List<RecordOutcome> taken) {
        var receipts = log.receipts(taken.stream().map(RecordOutcome::kept).toList());
        return taken.stream().map(one -> outcome(one, receipts)).toList();
    }

    private static PushAnswer.RecordOutcome outcome(RecordOutcome one, Map<String, Receipt> receipts) {
        var receipt = receipts.get(one.kept());
        return new PushAnswer.RecordOutcome(
                one.id(),
                one.sha256(),
                one.word(),
                one.verdict(),
                one.code() == null ? null : new PushAnswer.Refusal(one.code(), one.detail()),
                receipt,
                receipt == null && one.isKept());
    }

    private static String bounded(String app) {
        return app == null ? null : app.substring(0, Math.min(40, app.length()));
    }

    private static String root(Throwable thrown) {
        var cause = thrown;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause.getClass().getName();
    }
}
