package jp.ryokai.sync;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import jp.ryokai.device.DeviceKey;
import jp.ryokai.device.Devices;
import jp.ryokai.ledger.Judgements;
import jp.ryokai.ledger.Kept;
import jp.ryokai.ledger.Log;
import jp.ryokai.ledger.Origin;
import jp.ryokai.ledger.Outcome;
import jp.ryokai.ledger.Records;
import jp.ryokai.platform.Problem;
import jp.ryokai.platform.Problems;
import jp.ryokai.platform.Settings;

/**
 * One record judged once more, by the judge of the intake and by the time of its receipt.
 *
 * <p>What was refused for a name, a term of office, an edition or its words is never: that was found out about it, and
 * whoever enters a name or a term later must not make a refused signature count by it. Those are signed anew.
 */
@ApplicationScoped
class Rejudging {

    private static final EnumSet<Problems> OURS = EnumSet.of(
            // A room broke, so nothing was found out about the record.
            Problems.RECORD_UNJUDGED,
            // Only a newer server can read it; that its maker made it was proved when it came.
            Problems.SCHEMA_UNKNOWN,
            Problems.KIND_UNKNOWN,
            // Of the registration alone: whoever takes back that it was ended says that what it sent counts.
            Problems.RECORD_AFTER_REVOCATION,
            // A backup lacked the enrolment, which came back since with the time that it had.
            Problems.DEVICE_UNKNOWN);

    static final Set<String> CODES = OURS.stream().map(Problems::code).collect(Collectors.toUnmodifiableSet());

    private final Judgements judgements;
    private final Judgement judgement;
    private final Records records;
    private final Devices devices;
    private final Log log;
    private final Settings settings;
    private final Clock clock;

    @Inject
    Rejudging(
            Judgements judgements,
            Judgement judgement,
            Records records,
            Devices devices,
            Log log,
            Settings settings,
            Clock clock) {
        this.judgements = judgements;
        this.judgement = judgement;
        this.records = records;
        this.devices = devices;
        this.log = log;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Those that are worth a transaction which holds up the log: not where the same would be said again. In three
     * queries for all, since anybody enrolled may send as many of a kind that there is not as they like.
     */
    List<String> knownNow(List<Kept> page) {
        var bytes = records.bytes(page.stream().map(Kept::sha256).toList());
        var read = page.stream()
                .filter(kept -> bytes.containsKey(kept.sha256()))
                .collect(Collectors.toMap(Kept::sha256, kept -> read(bytes.get(kept.sha256()))));
        var keys = devices.keys(read.values().stream()
                .filter(Rejudging::isWhole)
                .map(PushedRecord::kid)
                .collect(Collectors.toSet()));
        return page.stream()
                .filter(kept -> {
                    var handed = read.get(kept.sha256());
                    return handed != null
                            && isWhole(handed)
                            && isKnownNow(kept, handed, key(kept, keys.get(handed.kid())));
                })
                .map(Kept::sha256)
                .toList();
    }

    private boolean isKnownNow(Kept kept, PushedRecord handed, DeviceKey key) {
        try {
            judgement.prove(handed, key);
            judgement.admit(handed, key, kept.receivedAt());
            judgement.kind(handed);
            return true;
        } catch (Problem verdict) {
            return !verdict.kind().code().equals(kept.problem());
        }
    }

    /**
     * Anything thrown leaves it as it stands. What is still not known, or is found to be as it was, leaves no trace.
     *
     * @return whether it stands otherwise now
     */
    @Transactional
    public boolean judge(String sha256) {
        var kept = judgements.hold(sha256, CODES).orElse(null);
        // Erased at the end of its retention, nothing can be found of it any more.
        var handed = kept == null
                ? null
                : records.bytes(sha256)
                        .map(this::read)
                        .filter(Rejudging::isWhole)
                        .orElse(null);
        if (handed == null) {
            return false;
        }
        var key = key(kept, devices.keys(Set.of(handed.kid())).get(handed.kid()));
        var origin = Origin.UNKNOWN;
        var outcome = Outcome.STORED;
        Problem reason = null;
        try {
            judgement.prove(handed, key);
            origin = handed.origin(key, kept.receivedAt(), settings.clockTolerance());
            if (isTaken(kept, handed, key)) {
                outcome = Outcome.CONFLICT;
                reason = Problems.RECORD_CONFLICT.problem();
            } else {
                judgement.judge(handed, key, kept.receivedAt());
            }
        } catch (Problem verdict) {
            outcome = Outcome.QUARANTINED;
            reason = verdict;
        }
        if (reason != null && (isAsBefore(kept, origin, reason) || isPassing(handed, reason))) {
            return false;
        }
        judgements.keep(kept, origin, outcome, reason);
        return true;
    }

    /** The same again; or its proof, which once held, cannot be made any more: that takes no maker from a record. */
    private static boolean isAsBefore(Kept kept, Origin origin, Problem reason) {
        return origin.device() == null
                ? kept.device() != null || reason.kind().code().equals(kept.problem())
                : kept.device() != null && reason.kind().code().equals(kept.problem());
    }

    /** A restored server lacks something still: that would be one more fault of ours become a verdict. */
    private boolean isPassing(PushedRecord handed, Problem reason) {
        return Lost.isWhy(reason, handed, log::now, clock.instant());
    }

    /** What had no origin has no place of its own so far: another record may have its id since. */
    private boolean isTaken(Kept kept, PushedRecord handed, DeviceKey key) {
        return kept.device() == null
                && !records.usedIds(key.device(), List.of(handed.id())).isEmpty();
    }

    /** Null as at the intake; also where the device enrolled after a record of its was refused as a stranger's. */
    private static DeviceKey key(Kept kept, DeviceKey key) {
        return key != null
                        && Problems.DEVICE_UNKNOWN.code().equals(kept.problem())
                        && key.enrolledAt().isAfter(kept.receivedAt())
                ? null
                : key;
    }

    private PushedRecord read(byte[] bytes) {
        return RecordReader.read(new String(bytes, StandardCharsets.UTF_8), settings.recordBytes());
    }

    private static boolean isWhole(PushedRecord handed) {
        return handed.isReadable() && handed.flaw() == null;
    }
}
