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
import jp.ryokai.ledger.Received;
import jp.ryokai.ledger.Records;
import jp.ryokai.ledger.Sequencer;
import jp.ryokai.ledger.Telling;
import jp.ryokai.people.Caller;
import jp.ryokai.platform.DiskSpace;
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
    private final Standing standing;
    private final Tags tags;
    private final OwnPages own;
    private final Telling telling;
    private final Reassured reassured;
    private final Devices devices;
    private final DiskSpace disk;
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
            Standing standing,
            Tags tags,
            OwnPages own,
            Telling telling,
            Reassured reassured,
            Devices devices,
            DiskSpace disk,
            Settings settings,
            Clock clock,
            SyncMetrics metrics) {
        this.inbox = inbox;
        this.records = records;
        this.log = log;
        this.sequencer = sequencer;
        this.manifests = manifests;
        this.standing = standing;
        this.tags = tags;
        this.own = own;
        this.telling = telling;
        this.reassured = reassured;
        this.devices = devices;
        this.disk = disk;
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
        if (push.own() != null && !push.own().isReadable()) {
            throw Problems.UNREADABLE.problem();
        }
        if (!push.records().isEmpty()) {
            disk.refuseIfFull();
        }
        metrics.push();
        var heard = Heard.of(push);
        var outcomes = push.records().isEmpty() ? List.<PushAnswer.RecordOutcome>of() : taken(push, heard, by);
        // From here on everything is read before what it tells of: see Tags.
        var counted = devices.counted(by.person());
        var through = counted.stream()
                .filter(one -> one.device().id().equals(by.device()))
                .mapToLong(Devices.Counted::through)
                .findFirst()
                .orElse(0);
        var shown = Reassured.size(push.checkpoint());
        var state = telling.state(by.person(), by.device(), through, shown);
        if (reassured.look(push.checkpoint(), state)) {
            state = telling.state(by.person(), by.device(), through, shown);
        }
        var received = state.beyond() == 0 ? new Received(through, List.of()) : records.received(by.device(), through);
        var unsent = heard.unsent(received);
        if (push.records().isEmpty()) {
            devices.heardFrom(by.device(), heard.app(), unsent, received.through(), heard.epoch());
        }
        var now = clock.instant();
        var theirs = counted.stream()
                .map(Devices.Counted::device)
                .map(one -> one.id().equals(by.device()) ? one.heard(now, heard.app(), unsent) : one)
                .toList();
        var tag = tags.of(by, state, theirs);
        var known = state;
        return new PushAnswer(
                now,
                state.epoch(),
                outcomes,
                received.through(),
                received.missing(),
                push.own() == null ? null : standing.during(state, () -> own.tell(by.person(), push.own(), known)),
                tag,
                tag.equals(push.manifestTag())
                        ? null
                        : standing.during(state, () -> manifests.of(by, known, theirs, push.own() == null)));
    }

    /** A log that proves to be restored goes on as another before anything new is taken into it. */
    private List<PushAnswer.RecordOutcome> taken(Push push, Heard heard, Caller by) {
        var state = telling.state(by.person(), by.device(), Long.MAX_VALUE, Reassured.size(push.checkpoint()));
        reassured.look(push.checkpoint(), state);
        return standing.during(state, () -> take(push.records(), heard, by));
    }

    List<PushAnswer.RecordOutcome> take(List<String> raw, Caller by) {
        return take(raw, null, by);
    }

    /**
     * Takes records in, a push's worth at a time, and waits for their numbers; one outcome for each, in their order.
     */
    private List<PushAnswer.RecordOutcome> take(List<String> raw, Heard heard, Caller by) {
        var taken = raw.stream()
                .map(one -> RecordReader.read(one, settings.recordBytes()))
                .gather(Gatherers.windowFixed(settings.pushRecords()))
                .flatMap(some -> takeIn(some, heard, by).stream())
                .toList();
        taken.forEach(one -> metrics.outcome(one.word()));
        // Committed. If we die from here on, the tablet gets no answer, sends again, and is told "duplicate".
        if (taken.stream().anyMatch(one -> one.word().equals("duplicate"))) {
            sequencer.await(settings.receiptWait());
        } else if (taken.stream().anyMatch(RecordOutcome::isKept)) {
            sequencer.awaitOwn(settings.receiptWait());
        }
        return outcomes(taken);
    }

    /**
     * The common case is one commit for all. If anything throws, each is taken by itself: one never blocks the rest.
     */
    private List<RecordOutcome> takeIn(List<PushedRecord> handed, Heard heard, Caller by) {
        try {
            return inbox.take(handed, heard, by);
        } catch (Exception e) {
            // Exception, because a commit that fails arrives as the checked RollbackException of Jakarta Transactions.
            refuseIfAway(e);
            LOG.log(Level.INFO, "a push of {0} is taken again record by record: {1}", handed.size(), root(e));
            var taken = new ArrayList<RecordOutcome>();
            handed.forEach(one -> taken.add(takeOne(one, heard, by)));
            return taken;
        }
    }

    private RecordOutcome takeOne(PushedRecord one, Heard heard, Caller by) {
        Exception last = null;
        for (int i = 0; i < TRIES; i++) {
            try {
                return inbox.take(List.of(one), heard, by).getFirst();
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

    private static String root(Throwable thrown) {
        var cause = thrown;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause.getClass().getName();
    }
}
