package jp.ryokai.sync;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Supplier;
import jp.ryokai.ledger.Log;
import jp.ryokai.platform.Problem;
import jp.ryokai.platform.Problems;

/**
 * What a restored server may have known and knows no more. Tablets offer all they have at their first contact, before
 * anybody can have published again what is younger than the backup; a verdict then would stand in the log for ever,
 * over records that had a good receipt. So they wait on their tablets until it is put back.
 */
final class Lost {

    /** For the secretariat to put back what it lacks. Whoever is refused then would have been so before. */
    static final Duration TIME = Duration.ofDays(30);

    /** Named by a hash, which nobody has but from us: a tablet without a network goes on signing what it holds. */
    private static final Set<Problems> EDITIONS = EnumSet.of(
            Problems.LESSON_EDITION,
            Problems.QUIZ_EDITION,
            Problems.POLICY_EDITION,
            Problems.STATEMENT_EDITION,
            Problems.SELFCHECK_FORM);

    private static final Set<Problems> WHAT_WE_KNEW = EnumSet.of(
            Problems.STATEMENT_WORDING,
            Problems.STATEMENT_NAME,
            Problems.PASSKEY_PROOF,
            Problems.DEVICE_UNKNOWN,
            Problems.NOT_IN_OFFICE);

    private Lost() {}

    /** Whether it was refused for what we may have lost; the second kind only where it was made before we lost it. */
    static boolean isWhy(Problem verdict, PushedRecord handed, Supplier<Log.Now> log, Instant now) {
        var edition = EDITIONS.contains(verdict.kind());
        if (!edition && !WHAT_WE_KNEW.contains(verdict.kind())) {
            return false;
        }
        var epoch = log.get();
        return epoch.ordinal() > 1
                && now.isBefore(epoch.begunAt().plus(TIME))
                && (edition || handed.said().corrected().isBefore(epoch.begunAt()));
    }
}
