package jp.ryokai.sync;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import jp.ryokai.ledger.Log;
import jp.ryokai.ledger.Records;
import jp.ryokai.people.Caller;
import jp.ryokai.people.Role;
import jp.ryokai.platform.Keys;

/**
 * Rescue files go the way of every push, under the device that signed each record and not under the one that brought
 * them. Like {@link Pushes} it holds no transaction itself.
 */
@ApplicationScoped
class Rescues {

    private final Pushes pushes;
    private final Inbox inbox;
    private final Records records;
    private final Log log;
    private final Keys keys;
    private final Clock clock;

    @Inject
    Rescues(Pushes pushes, Inbox inbox, Records records, Log log, Keys keys, Clock clock) {
        this.pushes = pushes;
        this.inbox = inbox;
        this.records = records;
        this.log = log;
        this.keys = keys;
        this.clock = clock;
    }

    /**
     * Takes a file in; the same file again adds no record and brings the same receipts. That it was brought is noted
     * first: if we die behind it, no record has come without its note, and the file is brought again.
     */
    public ReceiptsFile take(RescueFile file, Caller by) {
        by.must(Role.MANAGER);
        var outbox = file.open(keys.rescue());
        inbox.noteBrought(file, outbox, by);
        var outcomes = pushes.take(outbox.records(), by);
        var received = records.received(outbox.device(), 0);
        return new ReceiptsFile(
                ReceiptsFile.FORMAT,
                outbox.device(),
                clock.instant(),
                log.epoch(),
                outcomes,
                received.through(),
                received.missing());
    }
}
