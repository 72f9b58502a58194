package jp.ryokai.device;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.io.StringReader;
import java.security.interfaces.ECPublicKey;
import java.text.Normalizer;
import java.time.Clock;
import jp.ryokai.ledger.Acts;
import jp.ryokai.ledger.Jwk;
import jp.ryokai.ledger.Log;
import jp.ryokai.ledger.PublicJwk;
import jp.ryokai.ledger.StrictJws;
import jp.ryokai.people.People;
import jp.ryokai.platform.Keys;
import jp.ryokai.platform.Problem;
import jp.ryokai.platform.Problems;
import jp.ryokai.platform.Settings;

/** Turns a typed code and a device's key into a registration. */
@ApplicationScoped
class Enrolments {

    static final String TYPE = "ryokai-enrolment";

    private final EntityManager database;
    private final Codes codes;
    private final WrongCodes wrongCodes;
    private final People people;
    private final Acts acts;
    private final Log log;
    private final Keys keys;
    private final Settings settings;
    private final Clock clock;

    @Inject
    Enrolments(
            EntityManager database,
            Codes codes,
            WrongCodes wrongCodes,
            People people,
            Acts acts,
            Log log,
            Keys keys,
            Settings settings,
            Clock clock) {
        this.database = database;
        this.codes = codes;
        this.wrongCodes = wrongCodes;
        this.people = people;
        this.acts = acts;
        this.log = log;
        this.keys = keys;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Registers the key that made the proof. If our answer is lost, the device sends the same again: a used code with
     * the same key is the same registration, answered as the first time, and nothing is done twice.
     *
     * @param typed eight digits as typed: full-width digits, spaces and hyphens are forgiven
     * @param proof compact JWS of type {@code ryokai-enrolment}, its header carrying the public key as {@code jwk},
     *     its payload {@code code}, {@code aud} (the origin of this server), {@code name} of the device and, where
     *     it is to hold restricted editions, {@code sealingKey}: another key, for ECDH
     */
    @Transactional
    public EnrolmentView enrol(String typed, String proof) {
        wrongCodes.refuseIfTooMany();
        // Before the first write: the sequencer holds the log's head while it waits for rows like ours to be committed.
        var epoch = log.epoch();
        var digits = Normalizer.normalize(typed, Normalizer.Form.NFKC).replaceAll("[\\s‐-―−ー-]", "");
        if (!digits.matches("\\d{8}")) {
            throw Problems.CODE_UNKNOWN.problem();
        }
        var hash = codes.check(digits);
        if (hash.isEmpty()) {
            wrongCodes.count();
            throw Problems.CODE_UNKNOWN.problem();
        }
        var code = codes.byHash(hash.get()).orElseThrow(Problems.CODE_UNKNOWN::problem);
        var key = proved(proof, digits);
        var now = clock.instant();
        if (key.jwk().thumbprint().equals(code.device())) {
            return view(key.jwk().thumbprint(), code.person(), epoch);
        }
        if (!code.live(now)) {
            throw Problems.CODE_UNKNOWN.problem();
        }
        var id = key.jwk().thumbprint();
        if (database.find(Device.class, id) != null) {
            throw Problems.DEVICE_TAKEN.problem();
        }
        database.persist(new Device(id, code.person(), key.jwk().json(), key.sealing(), key.name(), now));
        code.usedBy(id, now);
        var act = Json.createObjectBuilder()
                .add("device", id)
                .add("person", code.person())
                .add("jwk", object(key.jwk().json()));
        if (key.sealing() != null) {
            act.add("sealingKey", object(key.sealing()));
        }
        acts.note("device.enrolled", code.person(), id, act.build());
        return view(id, code.person(), epoch);
    }

    private static JsonObject object(String json) {
        return Json.createReader(new StringReader(json)).readObject();
    }

    private EnrolmentView view(String device, String person, String epoch) {
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
                AppSettings.of(settings));
    }

    /** @param sealing the second key as JSON, null where there is none */
    private record Proved(PublicJwk jwk, String name, String sealing) {}

    private Proved proved(String proof, String digits) {
        try {
            var jws = StrictJws.parse(proof);
            var jwk = PublicJwk.parse(jws.header().getJsonObject("jwk").toString());
            var said = jws.payloadObject().orElseThrow(Problems.PROOF::problem);
            var name = said.getString("name", "");
            if (TYPE.equals(jws.type())
                    && jws.verify(jwk.key())
                    && digits.equals(said.getString("code", ""))
                    && settings.origin().toString().equals(said.getString("aud", ""))
                    && !name.isBlank()
                    && name.length() <= 80) {
                return new Proved(
                        jwk,
                        name,
                        said.containsKey("sealingKey")
                                ? PublicJwk.parse(
                                                said.getJsonObject("sealingKey").toString())
                                        .json()
                                : null);
            }
        } catch (JsonException | NullPointerException | ClassCastException | Problem e) {
            // One refusal for all: which part did not hold helps nobody but a forger.
        }
        throw Problems.PROOF.problem();
    }
}
