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
import java.util.Map;
import java.util.Optional;
import jp.ryokai.ledger.Acts;
import jp.ryokai.people.Caller;
import jp.ryokai.platform.Fields;
import jp.ryokai.platform.Keys;
import jp.ryokai.platform.Problem;
import jp.ryokai.platform.Problems;
import jp.ryokai.platform.Settings;
import jp.ryokai.platform.StrictJson;

/**
 * Acts of weight, confirmed with a passkey one by one. A confirmation is spent before its act is begun: whoever repeats
 * it, on any server, confirms anew. If we die in between, it was spent for nothing and the person is asked once more.
 */
@ApplicationScoped
class Confirmations {

    /** Nobody is hurried: ten minutes, as long as for a new passkey. */
    private static final Duration GOOD_FOR = Duration.ofMillis(CreationOptions.MILLISECONDS);

    /** Remembered longer: another server whose clock is behind ours would still take it. */
    private static final Duration OVERLAP = Duration.ofMinutes(10);

    private final EntityManager database;
    private final Passkeys passkeys;
    private final Acts acts;
    private final Keys keys;
    private final Settings settings;
    private final Clock clock;

    @Inject
    Confirmations(EntityManager database, Passkeys passkeys, Acts acts, Keys keys, Settings settings, Clock clock) {
        this.database = database;
        this.passkeys = passkeys;
        this.acts = acts;
        this.keys = keys;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Whether this person is asked at all.
     *
     * @param first whether it is done by whoever has no passkey yet, to get one
     * @throws Problem 403.143 where the council demands one of everybody and the person has none
     */
    @Transactional(value = TxType.SUPPORTS, dontRollbackOn = Problem.class)
    public boolean asks(Caller by, boolean first) {
        if (settings.passkeyForActs() == Settings.Passkey.OFF) {
            return false;
        }
        var has = !passkeys.forActs(by.person()).isEmpty();
        if (!has && !first && settings.passkeyForActs() == Settings.Passkey.REQUIRED) {
            throw Problems.PASSKEY_MISSING.problem();
        }
        return has;
    }

    /**
     * Spends the confirmation of one act and leaves it in the log with all that checks it: the statement names the
     * request, the signature proves it, and {@code passkey.registered} holds the key.
     *
     * @param header what came with the request, null without
     * @throws Problem 403.142 with what to sign, where it does not confirm exactly this
     */
    @Transactional(dontRollbackOn = Problem.class)
    public void confirm(Act act, String header, Caller by) {
        var given = header == null ? Optional.<Assertion>empty() : read(header);
        var once = given.flatMap(one -> act.once(one.statement(), keys.pepper(), clock.instant()));
        if (once.isEmpty()
                || database.find(SpentStatement.class, once.get().id()) != null
                || !passkeys.confirms(by.person(), given.get())) {
            throw refusal(act, by);
        }
        var assertion = given.get();
        // Of two at once, on any two servers, the primary key lets one through; the other hears 409.12.
        database.persist(new SpentStatement(once.get().id(), once.get().until().plus(OVERLAP)));
        acts.note(
                "act.confirmed",
                by.person(),
                by.device(),
                Json.createObjectBuilder()
                        .add("statement", assertion.statement())
                        .add("credential", base64(assertion.credential()))
                        .add("authenticatorData", base64(assertion.authenticatorData()))
                        .add("clientDataJSON", base64(assertion.clientDataJSON()))
                        .add("signature", base64(assertion.signature()))
                        .build());
    }

    /** Forgets what is too old to be taken again. In a transaction of its own: it may wait for others' rows. */
    @Transactional
    public void forget() {
        database.createQuery("DELETE FROM SpentStatement s WHERE s.goneAt < :now")
                .setParameter("now", clock.instant())
                .executeUpdate();
    }

    private Problem refusal(Act act, Caller by) {
        return Problems.PASSKEY_CONFIRM.problem(
                Problems.PASSKEY_CONFIRM.cure(),
                Map.of(
                        "statement",
                        act.statement(keys.pepper(), clock.instant().plus(GOOD_FOR)),
                        "credentials",
                        List.copyOf(passkeys.forActs(by.person()))));
    }

    /** base64url of JSON: a header holds no JSON of its own. What cannot be read confirms nothing. */
    private static Optional<Assertion> read(String header) {
        try {
            var json = new String(Base64.getUrlDecoder().decode(header), StandardCharsets.UTF_8);
            return Optional.of(Assertion.read(new Fields(StrictJson.object(json))));
        } catch (RuntimeException unreadable) {
            return Optional.empty();
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
