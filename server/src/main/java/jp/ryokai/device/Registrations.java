package jp.ryokai.device;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.security.interfaces.ECPublicKey;
import java.time.Clock;
import jp.ryokai.ledger.Acts;
import jp.ryokai.ledger.Jwk;
import jp.ryokai.ledger.Log;
import jp.ryokai.ledger.Records;
import jp.ryokai.ledger.StrictJws;
import jp.ryokai.people.People;
import jp.ryokai.people.Roles;
import jp.ryokai.platform.Keys;
import jp.ryokai.platform.Problems;
import jp.ryokai.platform.Settings;

/** What a right code and a proved key come to, in one transaction. */
@ApplicationScoped
class Registrations {

    private final EntityManager database;
    private final Codes codes;
    private final People people;
    private final Roles roles;
    private final Acts acts;
    private final Records records;
    private final Log log;
    private final Keys keys;
    private final Settings settings;
    private final Clock clock;

    @Inject
    Registrations(
            EntityManager database,
            Codes codes,
            People people,
            Roles roles,
            Acts acts,
            Records records,
            Log log,
            Keys keys,
            Settings settings,
            Clock clock) {
        this.database = database;
        this.codes = codes;
        this.people = people;
        this.roles = roles;
        this.acts = acts;
        this.records = records;
        this.log = log;
        this.keys = keys;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * @param hash of the code, which was found right
     * @param proved the key that is to belong to the code's person
     */
    @Transactional
    public EnrolmentView register(String hash, ProvedKey proved) {
        // Before the first write: the sequencer holds the log's head while it waits for rows like ours to be committed.
        var epoch = log.epoch();
        var code = codes.byHash(hash).orElseThrow(Problems.CODE_UNKNOWN::problem);
        var id = proved.jwk().thumbprint();
        var now = clock.instant();
        if (id.equals(code.device())) {
            return view(id, code.person(), epoch);
        }
        roles.holdStill(code.person());
        database.refresh(code);
        refuseIfNotBacked(code);
        if (!codes.use(code, id, now)) {
            database.refresh(code);
            if (id.equals(code.device())) {
                return view(id, code.person(), epoch);
            }
            throw Problems.CODE_UNKNOWN.problem();
        }
        if (database.find(Device.class, id) != null) {
            throw Problems.DEVICE_TAKEN.problem();
        }
        database.persist(new Device(id, code, proved, now));
        var act = Json.createObjectBuilder()
                .add("device", id)
                .add("person", code.person())
                .add("name", proved.name())
                .add("jwk", object(proved.jwk().json()));
        Whose.of(code).forEach(act::add);
        if (proved.sealing() != null) {
            act.add("sealingKey", object(proved.sealing()));
        }
        acts.note("device.enrolled", code.person(), id, act.build());
        return view(id, code.person(), epoch);
    }

    /**
     * Whoever has all digits of a code is told that it waits: a guesser has not. What was issued on one word does not
     * bring a device to somebody who holds a role meanwhile.
     */
    private void refuseIfNotBacked(EnrolmentCode code) {
        if (code.live(clock.instant()) && code.backing() == null) {
            throw Problems.CODE_WAITS.problem();
        }
        if (code.backing() == null || code.backing() == Backing.ALONE && roles.isHolder(code.person())) {
            throw Problems.CODE_UNKNOWN.problem();
        }
    }

    private static JsonObject object(String json) {
        return Json.createReader(new StringReader(json)).readObject();
    }

    private String evidence(String device, String person) {
        return records.ofPerson(person).stream()
                .filter(kept -> kept.kind().equals("device.enrolled"))
                .flatMap(kept -> records.bytes(kept.sha256()).stream())
                .map(bytes -> new String(bytes, StandardCharsets.US_ASCII))
                .filter(jws -> StrictJws.parse(jws)
                        .payloadObject()
                        .map(act -> act.getJsonObject("body"))
                        .filter(body -> body.getString("device", "").equals(device) && !body.containsKey("account"))
                        .isPresent())
                .findFirst()
                .orElse(null);
    }

    EnrolmentView view(String device, String person, String epoch) {
        return new EnrolmentView(
                device,
                people.person(person).orElseThrow(),
                settings.council(),
                settings.origin().toString(),
                settings.origin() + "/api/token",
                log.verifierKey(),
                epoch,
                Jwk.of((ECPublicKey) keys.rescue().getPublic()),
                settings.lease().toSeconds(),
                AppSettings.of(settings),
                evidence(device, person));
    }
}
