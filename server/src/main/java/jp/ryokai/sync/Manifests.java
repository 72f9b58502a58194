package jp.ryokai.sync;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.List;
import jp.ryokai.ledger.Kept;
import jp.ryokai.ledger.Log;
import jp.ryokai.ledger.Receipt;
import jp.ryokai.ledger.Records;
import jp.ryokai.people.People;
import jp.ryokai.platform.Hashes;
import jp.ryokai.platform.JsonWire;
import jp.ryokai.platform.Problems;
import jp.ryokai.platform.Settings;

/** Puts a person's manifest together. Its work grows with that person's own records, never with the council. */
@ApplicationScoped
public class Manifests {

    @Inject
    private People people;

    @Inject
    private Records records;

    @Inject
    private Log log;

    @Inject
    private Settings settings;

    @Inject
    private Clock clock;

    /** A manifest and the tag that names its content: equal tags mean there is nothing to fetch. */
    public record Tagged(String tag, Manifest manifest) {
    }

    @Transactional(TxType.SUPPORTS)
    public Tagged of(String person) {
        var view = people.person(person).orElseThrow(Problems.NOT_FOUND::problem);
        var manifest = new Manifest(view, settings.council(), log.epoch(), List.of(), List.of(),
                records.ofPerson(person).stream().filter(kept -> kept.device() != null).map(Manifests::held).toList());
        return new Tagged(Hashes.sha256Hex(JsonWire.JSONB.toJson(manifest)), manifest);
    }

    private static Manifest.HeldRecord held(Kept kept) {
        return new Manifest.HeldRecord(kept.id(), kept.sha256(), kept.kind(), kept.outcome().word(), kept.receivedAt(),
                kept.index() == null ? null : Receipt.number(kept.index(), kept.receivedAt()), kept.problem());
    }
}
