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
import jp.ryokai.ledger.Acts;
import jp.ryokai.passkey.Ceremonies.Made;
import jp.ryokai.passkey.CreationOptions.RelyingParty;
import jp.ryokai.passkey.CreationOptions.User;
import jp.ryokai.people.Caller;
import jp.ryokai.people.People;
import jp.ryokai.people.Role;
import jp.ryokai.platform.Hashes;
import jp.ryokai.platform.Keys;
import jp.ryokai.platform.Problem;
import jp.ryokai.platform.Problems;
import jp.ryokai.platform.Settings;

/** Registered passkeys. Adds and finds; never changes, never removes. */
@ApplicationScoped
public class Passkeys {

    private static final int MOST_OF_A_PERSON = 20;

    private final EntityManager database;
    private final People people;
    private final Acts acts;
    private final Keys keys;
    private final Settings settings;
    private final Clock clock;
    private final Ceremonies ceremonies;

    @Inject
    Passkeys(EntityManager database, People people, Acts acts, Keys keys, Settings settings, Clock clock) {
        this.database = database;
        this.people = people;
        this.acts = acts;
        this.keys = keys;
        this.settings = settings;
        this.clock = clock;
        this.ceremonies = new Ceremonies(settings.origin());
    }

    /** What the browser is to be asked with. Nothing is kept of it. */
    @Transactional(TxType.SUPPORTS)
    public CreationOptions options(Caller by) {
        by.must(Role.LEARNER);
        refuseIfOff();
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
                of(by.person()).stream().map(PasskeyView::credential).toList());
    }

    /**
     * Keeps a new passkey of the caller: its id and its public key, and nothing of its maker (attestation none). If our
     * answer is lost, the same again is the same passkey.
     */
    @Transactional
    public PasskeyView register(NewPasskey made, Caller by) {
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
        var passkey =
                new KeptPasskey(said.credential(), by.person(), by.device(), said.key(), said.flags(), clock.instant());
        database.persist(passkey);
        acts.note(
                "passkey.registered",
                by.person(),
                by.device(),
                Json.createObjectBuilder()
                        .add("credential", passkey.credential())
                        .add("publicKey", passkey.publicKey())
                        .add("flags", said.flags())
                        .build());
        return passkey.view();
    }

    /** The person's passkeys, the first registered first. */
    @Transactional(TxType.SUPPORTS)
    public List<PasskeyView> of(String person) {
        return database.createQuery(
                        "SELECT p FROM KeptPasskey p WHERE p.person = :person ORDER BY p.registeredAt, p.id",
                        KeptPasskey.class)
                .setParameter("person", person)
                .getResultStream()
                .map(KeptPasskey::view)
                .toList();
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
        var known = database.find(KeptPasskey.class, KeptPasskey.id(by.credential()));
        if (known == null
                || !known.person().equals(person)
                || !by.statement().equals(text)
                || !ceremonies.isSigned(by, Hashes.sha256(text.getBytes(StandardCharsets.UTF_8)), known)) {
            throw Problems.PASSKEY_PROOF.problem();
        }
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
        if (settings.passkey() == Settings.Passkey.OFF) {
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
