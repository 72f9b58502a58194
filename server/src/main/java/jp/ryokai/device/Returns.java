package jp.ryokai.device;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.io.StringReader;
import java.security.interfaces.ECPublicKey;
import java.time.Clock;
import java.time.DateTimeException;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import jp.ryokai.ledger.Acts;
import jp.ryokai.ledger.Log;
import jp.ryokai.ledger.Receipt;
import jp.ryokai.people.People;
import jp.ryokai.people.Roles;
import jp.ryokai.platform.Hashes;
import jp.ryokai.platform.Keys;
import jp.ryokai.platform.Problem;
import jp.ryokai.platform.Problems;
import jp.ryokai.platform.Settings;

/**
 * A registration that is younger than the backup that was restored. The device still has what we signed then, and comes
 * back by it without a new code: on the same word as before, and not on more. An ending that was lost with the same
 * backup does not stop it, as it stops no other device; operate.md says that those are ended again.
 */
@ApplicationScoped
class Returns {

    /**
     * Characters of it that the act itself holds. The act is the evidence of the next return: with that of the one
     * before in it, and so on, it would outgrow what a stranger may send. A record that is longer comes with the first
     * sync.
     */
    private static final int EVIDENCE_KEPT = 4096;

    private final EntityManager database;
    private final Registrations registrations;
    private final People people;
    private final Roles roles;
    private final Acts acts;
    private final Log log;
    private final Keys keys;
    private final Settings settings;
    private final Clock clock;

    @Inject
    Returns(
            EntityManager database,
            Registrations registrations,
            People people,
            Roles roles,
            Acts acts,
            Log log,
            Keys keys,
            Settings settings,
            Clock clock) {
        this.database = database;
        this.registrations = registrations;
        this.people = people;
        this.roles = roles;
        this.acts = acts;
        this.log = log;
        this.keys = keys;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Sent again because our answer was lost, or by a device that is here, it changes nothing and is answered alike.
     * Two at once write the same row: the later one fails, and finds it when it is sent again.
     *
     * @param evidence {@code evidence} of the enrolment's answer; or a record of the device's own, with its receipt
     * @param receipt null with the first
     * @param proof as {@link ProvedKey#read} takes it, its {@code code} the SHA-256 of the evidence: so it is its key
     *     that asks, and not whoever found the evidence
     */
    @Transactional
    public EnrolmentView comeBack(String evidence, Receipt receipt, String proof) {
        var key = ProvedKey.read(
                proof, Hashes.sha256Hex(evidence), settings.origin().toString());
        // Before the first write: the sequencer holds the log's head while it waits for rows like ours to be committed.
        var epoch = log.epoch();
        var id = key.jwk().thumbprint();
        var was = proved(evidence, receipt, key)
                .filter(one -> one.device().equals(id))
                .filter(one -> people.person(one.person()).isPresent())
                .orElseThrow(Problems.RETURN_UNPROVED::problem);
        var row = database.find(Device.class, id);
        if (row != null && row.revoked()) {
            throw Problems.DEVICE_REVOKED.problem(Problems.DEVICE_REVOKED.cure(), Map.of("wipe", true));
        }
        if (row == null) {
            roles.holdStill(was.person());
            database.persist(new Device(was, key, clock.instant()));
            var act = Json.createObjectBuilder()
                    .add("device", id)
                    .add("person", was.person())
                    .add("name", key.name())
                    .add(
                            "jwk",
                            Json.createReader(new StringReader(key.jwk().json()))
                                    .readObject());
            was.said().forEach(act::add);
            if (key.sealing() != null) {
                act.add(
                        "sealingKey",
                        Json.createReader(new StringReader(key.sealing())).readObject());
            }
            act.add("enrolledAt", was.enrolledAt().toString())
                    .add("returned", true)
                    .add("evidenceSha256", Hashes.sha256Hex(evidence));
            if (evidence.length() <= EVIDENCE_KEPT) {
                act.add("evidence", evidence);
            }
            if (receipt != null) {
                act.add("checkpoint", receipt.checkpoint());
            }
            acts.note("device.enrolled", was.person(), id, act.build());
        }
        return registrations.view(id, was.person(), epoch);
    }

    private Optional<Returned> proved(String evidence, Receipt receipt, ProvedKey key) {
        try {
            return receipt == null
                    ? Returned.ofAct(evidence, (ECPublicKey) keys.server().getPublic())
                    : Returned.ofRecord(evidence, receipt, key.jwk(), log.verifierKey());
        } catch (JsonException
                | NullPointerException
                | ClassCastException
                | DateTimeException
                | NoSuchElementException
                | IllegalArgumentException
                | Problem e) {
            // One refusal for all: which part did not hold helps nobody but a forger.
            return Optional.empty();
        }
    }
}
