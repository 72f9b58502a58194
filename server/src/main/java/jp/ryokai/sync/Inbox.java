package jp.ryokai.sync;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import jp.ryokai.device.DeviceKey;
import jp.ryokai.device.Devices;
import jp.ryokai.ledger.Acts;
import jp.ryokai.ledger.Keeping;
import jp.ryokai.ledger.Kept;
import jp.ryokai.ledger.Log;
import jp.ryokai.ledger.Origin;
import jp.ryokai.ledger.Outcome;
import jp.ryokai.ledger.Received;
import jp.ryokai.ledger.Records;
import jp.ryokai.people.Caller;
import jp.ryokai.platform.Problem;
import jp.ryokai.platform.Problems;
import jp.ryokai.platform.Settings;

/**
 * Takes in what was written offline. Each record is kept raw whatever it says; what it means is decided after. What is
 * no record is answered for good and not kept among them.
 *
 * <p>If we die before the commit nothing happened and the tablet sends again; after it the same bytes are found here
 * and answered as the first time. Of two pushes at once the one that finds the record's place taken is rolled back, and
 * {@link Pushes} takes it again: it finds the bytes then.
 */
@ApplicationScoped
class Inbox {

    private final Records records;
    private final Junk junk;
    private final Acts acts;
    private final Devices devices;
    private final Judgement judgement;
    private final Log log;
    private final Settings settings;
    private final Clock clock;

    @Inject
    Inbox(
            Records records,
            Junk junk,
            Acts acts,
            Devices devices,
            Judgement judgement,
            Log log,
            Settings settings,
            Clock clock) {
        this.records = records;
        this.junk = junk;
        this.acts = acts;
        this.devices = devices;
        this.judgement = judgement;
        this.log = log;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * All records of a push in one transaction, in their order, and that the device was heard. Anything thrown leaves
     * nothing behind.
     *
     * @param heard null where somebody else brings them
     */
    @Transactional
    public List<RecordOutcome> take(List<PushedRecord> push, Heard heard, Caller by) {
        var now = clock.instant();
        var known = new HashMap<>(
                records.bySha256(push.stream().map(PushedRecord::sha256).toList()));
        var keys = devices.keys(
                push.stream().map(PushedRecord::kid).filter(Objects::nonNull).collect(Collectors.toSet()));
        var used = usedIds(push);
        // Before anything is written: on Derby two that look through the records while each holds rows of its own wait
        // for each other, and both pushes are lost.
        var through = heard == null ? 0 : devices.through(by.device());
        var come = heard == null ? new HashSet<Long>() : records.beyond(by.device(), through);
        var taken = new ArrayList<RecordOutcome>();
        var seen = new HashMap<String, RecordOutcome>();
        for (var handed : push) {
            var first = known.get(handed.sha256());
            var one = first != null
                    ? again(handed, first)
                    : seen.containsKey(handed.sha256())
                            ? again(handed, seen.get(handed.sha256()))
                            : takeNew(handed, keys.get(handed.kid() == null ? "" : handed.kid()), used, come, by, now);
            seen.putIfAbsent(handed.sha256(), one);
            taken.add(one);
        }
        if (heard != null) {
            var received = Received.of(come, through);
            devices.heardFrom(by.device(), heard.app(), heard.unsent(received), received.through(), heard.epoch());
        }
        return taken;
    }

    /** Notes that somebody of the secretariat brought an outbox by hand. */
    @Transactional
    public void noteBrought(RescueFile file, RescueFile.Outbox outbox, Caller by) {
        acts.note(
                "rescue.brought",
                by.person(),
                by.device(),
                Json.createObjectBuilder()
                        .add("device", outbox.device())
                        .add("file", file.sha256())
                        .add("records", outbox.records().size())
                        .build());
    }

    /**
     * The last resort for a record on which a room broke: kept with that reason and with its origin, so that it blocks
     * nobody, is nobody's gap, and is judged by itself later ({@link Again}).
     */
    @Transactional
    public RecordOutcome keepUnjudged(PushedRecord handed, Caller by) {
        if (!handed.isReadable()) {
            return RecordOutcome.unreadable(handed);
        }
        var now = clock.instant();
        var key = devices.keys(Set.of(handed.kid())).get(handed.kid());
        var origin = Origin.UNKNOWN;
        var reason = Problems.RECORD_UNJUDGED.problem();
        try {
            judgement.prove(handed, key);
            origin = handed.origin(key, now, settings.clockTolerance());
        } catch (Problem unproved) {
            reason = unproved;
        }
        records.keep(new Keeping(handed.id(), handed.bytes(), origin, by.device(), now, Outcome.QUARANTINED, reason));
        return RecordOutcome.of(handed, Outcome.QUARANTINED.word(), Outcome.QUARANTINED.word(), reason);
    }

    private RecordOutcome takeNew(
            PushedRecord handed, DeviceKey key, Map<String, Set<String>> used, Set<Long> come, Caller by, Instant now) {
        if (!handed.isReadable()) {
            junk.layAside(handed, by.device(), now);
            return RecordOutcome.unreadable(handed);
        }
        var origin = Origin.UNKNOWN;
        var outcome = Outcome.STORED;
        Problem reason = handed.flaw();
        var ids = used.getOrDefault(handed.kid() == null ? "" : handed.kid(), Set.of());
        try {
            if (reason == null) {
                judgement.prove(handed, key);
                origin = handed.origin(key, now, settings.clockTolerance());
                if (ids.contains(handed.id())) {
                    var first = records.signedAlike(
                            key.device(), handed.id(), handed.jws().signedText());
                    if (first.isPresent()) {
                        return again(handed, first.get());
                    }
                } else {
                    judgement.judge(handed, key, now);
                }
            }
        } catch (Problem verdict) {
            if (!ids.contains(handed.id()) && Lost.isWhy(verdict, handed, log::now, now)) {
                return RecordOutcome.retry(handed, Problems.RECORD_BEFORE_RESTORE.problem());
            }
            reason = verdict;
        }
        if (ids.contains(handed.id())) {
            outcome = Outcome.CONFLICT;
            reason = Problems.RECORD_CONFLICT.problem();
        } else if (reason != null) {
            outcome = Outcome.QUARANTINED;
        }
        records.keep(new Keeping(handed.id(), handed.bytes(), origin, by.device(), now, outcome, reason));
        if (origin.device() != null) {
            used.computeIfAbsent(origin.device(), d -> new HashSet<>()).add(handed.id());
            if (origin.device().equals(by.device())) {
                come.add(origin.seq());
            }
        }
        return RecordOutcome.of(handed, outcome.word(), outcome.word(), reason);
    }

    private Map<String, Set<String>> usedIds(List<PushedRecord> push) {
        var ids = new HashMap<String, Set<String>>();
        push.stream()
                .filter(PushedRecord::isReadable)
                .collect(Collectors.groupingBy(PushedRecord::kid))
                .forEach((kid, theirs) -> ids.put(
                        kid,
                        new HashSet<>(records.usedIds(
                                kid, theirs.stream().map(PushedRecord::id).toList()))));
        return ids;
    }

    private static RecordOutcome again(PushedRecord handed, Kept first) {
        return new RecordOutcome(
                handed.id(),
                handed.sha256(),
                first.sha256(),
                "duplicate",
                first.outcome().word(),
                first.problem(),
                first.detail());
    }

    private static RecordOutcome again(PushedRecord handed, RecordOutcome first) {
        if (!handed.isReadable()) {
            return first;
        }
        return new RecordOutcome(
                handed.id(), handed.sha256(), first.kept(), "duplicate", first.verdict(), first.code(), first.detail());
    }
}
