package jp.ryokai.passkey;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jp.ryokai.device.DeviceView;
import jp.ryokai.device.Devices;
import jp.ryokai.ledger.Acts;
import jp.ryokai.passkey.Ceremonies.Made;
import jp.ryokai.passkey.CreationOptions.RelyingParty;
import jp.ryokai.passkey.CreationOptions.User;
import jp.ryokai.people.Caller;
import jp.ryokai.people.People;
import jp.ryokai.people.Role;
import jp.ryokai.platform.Hashes;
import jp.ryokai.platform.Keys;
import jp.ryokai.platform.PerVersion;
import jp.ryokai.platform.Problem;
import jp.ryokai.platform.Problems;
import jp.ryokai.platform.Settings;

/** Registered passkeys. Adds and finds; never changes, never removes. */
@ApplicationScoped
public class Passkeys {

    private static final int MOST_OF_A_PERSON = 20;

    private final EntityManager database;
    private final People people;
    private final Devices devices;
    private final Acts acts;
    private final Keys keys;
    private final Settings settings;
    private final Clock clock;
    private final Ceremonies ceremonies;

    @Inject
    Passkeys(
            EntityManager database,
            People people,
            Devices devices,
            Acts acts,
            Keys keys,
            Settings settings,
            Clock clock) {
        this.database = database;
        this.people = people;
        this.devices = devices;
        this.acts = acts;
        this.keys = keys;
        this.settings = settings;
        this.clock = clock;
        this.ceremonies = new Ceremonies(settings.origin());
    }

    /**
     * What the browser is to be asked with. Nothing is kept of it. One added on a registration that has ended confirms
     * no act any more, and does not stand in the way of a new one: on a shared computer it is in the same machine.
     */
    @Transactional(TxType.SUPPORTS)
    public CreationOptions options(Caller by) {
        by.must(Role.LEARNER);
        refuseIfOff();
        var there = stillThere(by.person());
        var person = people.person(by.person()).orElseThrow(Problems.NOT_FOUND::problem);
        return CreationOptions.of(
                new RelyingParty(settings.origin().getHost(), settings.council()),
                new User(
                        base64(person.id().getBytes(StandardCharsets.US_ASCII)),
                        person.publicName(),
                        person.publicName()),
                Challenge.make(
                        keys.pepper(),
                        by.device(),
                        clock.instant().plus(Duration.ofMillis(CreationOptions.MILLISECONDS))),
                kept(by.person())
                        .filter(one -> one.isOn(there))
                        .map(KeptPasskey::credential)
                        .toList());
    }

    /**
     * Keeps a new passkey of the caller: its id and its public key, and nothing of its maker (attestation none). If our
     * answer is lost, the same again is the same passkey.
     *
     * @param forActs whether it is to confirm acts of weight; where another one does so already, {@link WeightFilter}
     *     has asked for that one's word. Without it a further passkey stands under signatures only: whoever finds a
     *     desk open could else add their own finger and confirm with it.
     */
    @Transactional
    public PasskeyView register(NewPasskey made, boolean forActs, Caller by) {
        by.must(Role.LEARNER);
        refuseIfOff();
        var said = proved(made, by);
        var known = database.find(KeptPasskey.class, KeptPasskey.id(said.credential()));
        if (known != null && known.person().equals(by.person())) {
            return known.view();
        }
        if (known != null || of(by.person()).size() >= MOST_OF_A_PERSON) {
            throw Problems.PASSKEY_REGISTRATION.problem();
        }
        var confirms = forActs(by.person()).isEmpty() || forActs && settings.passkeyForActs() != Settings.Passkey.OFF;
        var passkey = new KeptPasskey(said, by.person(), by.device(), confirms, clock.instant());
        database.persist(passkey);
        acts.note(
                "passkey.registered",
                by.person(),
                by.device(),
                Json.createObjectBuilder()
                        .add("credential", passkey.credential())
                        .add("publicKey", passkey.publicKey())
                        .add("flags", said.flags())
                        .add("acts", confirms)
                        .build());
        return passkey.view();
    }

    /** The person's passkeys, the first registered first. */
    @Transactional(TxType.SUPPORTS)
    public List<PasskeyView> of(String person) {
        return PerVersion.once(
                List.of("passkeys", person),
                () -> kept(person).map(KeptPasskey::view).toList());
    }

    /**
     * Refuses unless a passkey of this person proves the text, where the council requires one; an assertion that is
     * there has to hold whatever the council requires.
     */
    @Transactional(value = TxType.SUPPORTS, dontRollbackOn = Problem.class)
    public void refuseUnlessProved(String person, String text, Optional<Assertion> assertion) {
        if (assertion.isEmpty()) {
            if (settings.passkey() == Settings.Passkey.REQUIRED) {
                throw Problems.PASSKEY_ABSENT.problem();
            }
            return;
        }
        var by = assertion.get();
        if (!by.statement().equals(text) || proving(person, by).isEmpty()) {
            throw Problems.PASSKEY_PROOF.problem();
        }
    }

    /**
     * Credentials of those that confirm the person's acts of weight now. A passkey ends with the device it was added
     * on, for acts and not for signatures: whoever lost it has that device ended, and is not shut out for ever.
     */
    @Transactional(TxType.SUPPORTS)
    List<String> forActs(String person) {
        var there = stillThere(person);
        return kept(person)
                .filter(one -> one.confirmsOn(there))
                .map(KeptPasskey::credential)
                .toList();
    }

    private List<String> stillThere(String person) {
        return devices.ofPerson(person).stream()
                .filter(DeviceView::active)
                .map(DeviceView::id)
                .toList();
    }

    /** Whether one of those signed the statement that the assertion holds. */
    @Transactional(TxType.SUPPORTS)
    boolean confirms(String person, Assertion by) {
        return proving(person, by)
                .map(KeptPasskey::credential)
                .filter(forActs(person)::contains)
                .isPresent();
    }

    private Optional<KeptPasskey> proving(String person, Assertion by) {
        return Optional.ofNullable(database.find(KeptPasskey.class, KeptPasskey.id(by.credential())))
                .filter(known -> known.person().equals(person)
                        && ceremonies.isSigned(
                                by, Hashes.sha256(by.statement().getBytes(StandardCharsets.UTF_8)), known));
    }

    private Stream<KeptPasskey> kept(String person) {
        return database.createQuery(
                        "SELECT p FROM KeptPasskey p WHERE p.person = :person ORDER BY p.registeredAt, p.id",
                        KeptPasskey.class)
                .setParameter("person", person)
                .getResultStream();
    }

    private Made proved(NewPasskey made, Caller by) {
        try {
            return ceremonies
                    .made(
                            decoded(made.credential()),
                            decoded(made.clientDataJSON()),
                            decoded(made.authenticatorData()),
                            challenge -> Challenge.holds(challenge, keys.pepper(), by.device(), clock.instant()))
                    .orElseThrow(Problems.PASSKEY_REGISTRATION::problem);
        } catch (IllegalArgumentException | NullPointerException e) {
            // A part that is missing or is no base64url.
            throw Problems.PASSKEY_REGISTRATION.problem();
        }
    }

    private void refuseIfOff() {
        if (settings.passkey() == Settings.Passkey.OFF && settings.passkeyForActs() == Settings.Passkey.OFF) {
            throw Problems.PASSKEY_OFF.problem();
        }
    }

    private static byte[] decoded(String base64url) {
        return Base64.getUrlDecoder().decode(base64url);
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
