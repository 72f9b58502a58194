package jp.ryokai.device;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import jp.ryokai.ledger.Acts;
import jp.ryokai.people.Caller;
import jp.ryokai.people.People;
import jp.ryokai.people.Role;
import jp.ryokai.platform.Keys;
import jp.ryokai.platform.Problems;
import jp.ryokai.platform.Settings;

/** One-time enrolment codes: eight digits, typed by hand in two groups of four. */
@ApplicationScoped
public class Codes {

    private static final int SELECTORS = 1_000;
    private static final int VERIFIERS = 100_000;

    private final EntityManager database;
    private final People people;
    private final Acts acts;
    private final Keys keys;
    private final Settings settings;
    private final Clock clock;

    private final SecureRandom random = new SecureRandom();

    @Inject
    Codes(EntityManager database, People people, Acts acts, Keys keys, Settings settings, Clock clock) {
        this.database = database;
        this.people = people;
        this.acts = acts;
        this.keys = keys;
        this.settings = settings;
        this.clock = clock;
    }

    /** A new code for a person; one that was not used yet ends, so that only the newest sheet of paper works. */
    @Transactional
    public CodeView issue(String person, Caller by) {
        by.must(Role.MANAGER);
        var code = issueUnlogged(person);
        acts.note(
                "code.issued",
                by.person(),
                by.device(),
                Json.createObjectBuilder()
                        .add("person", person)
                        .add("expiresAt", code.expiresAt().toString())
                        .build());
        return code;
    }

    @Transactional(TxType.MANDATORY)
    public CodeView issueUnlogged(String person) {
        if (people.person(person).isEmpty()) {
            throw Problems.NOT_FOUND.problem("There is no such person on the roster.");
        }
        var now = clock.instant();
        live(now).stream().filter(code -> code.person().equals(person)).forEach(code -> code.end(now));
        database.flush();
        var taken = database.createQuery(
                        "SELECT c.selector FROM EnrolmentCode c WHERE c.endedAt IS NULL AND c.expiresAt > :now",
                        String.class)
                .setParameter("now", now)
                .getResultList();
        if (taken.size() >= SELECTORS / 2) {
            throw Problems.CODES_FULL.problem();
        }
        String selector;
        do {
            selector = "%03d".formatted(random.nextInt(SELECTORS));
        } while (taken.contains(selector));
        var secret = "%05d".formatted(random.nextInt(VERIFIERS));
        var expires = now.plus(settings.codeLife());
        database.persist(
                new EnrolmentCode(selector, hash(selector, secret), person, now, expires, settings.codeTries()));
        var digits = selector + secret;
        return new CodeView(digits.substring(0, 4) + "-" + digits.substring(4), expires);
    }

    /** Whether anybody holds a code that may still be typed. */
    @Transactional(TxType.SUPPORTS)
    public boolean anyLive() {
        return !live(clock.instant()).isEmpty();
    }

    /**
     * The code that was typed, if it is right. A wrong one costs a try of every live code it could have meant; called
     * outside every transaction, so that the refusal that follows cannot roll the cost back.
     */
    @Transactional
    public Optional<String> check(String digits) {
        var selector = digits.substring(0, 3);
        var hash = hash(selector, digits.substring(3));
        var candidates = database.createQuery(
                        "SELECT c FROM EnrolmentCode c WHERE c.selector = :selector", EnrolmentCode.class)
                .setParameter("selector", selector)
                .getResultList();
        for (var code : candidates) {
            if (MessageDigest.isEqual(
                    code.verifier().getBytes(StandardCharsets.US_ASCII), hash.getBytes(StandardCharsets.US_ASCII))) {
                return Optional.of(hash);
            }
        }
        candidates.stream().filter(code -> code.live(clock.instant())).forEach(EnrolmentCode::wrongTry);
        return Optional.empty();
    }

    Optional<EnrolmentCode> byHash(String hash) {
        return database.createQuery(
                        "SELECT c FROM EnrolmentCode c WHERE c.verifier = :hash ORDER BY c.madeAt DESC",
                        EnrolmentCode.class)
                .setParameter("hash", hash)
                .getResultStream()
                .findFirst();
    }

    private List<EnrolmentCode> live(Instant now) {
        return database.createQuery("""
            SELECT c FROM EnrolmentCode c
            WHERE c.endedAt IS NULL AND c.triesLeft > 0 AND c.expiresAt > :now\
            """, EnrolmentCode.class)
                .setParameter("now", now)
                .getResultList();
    }

    private String hash(String selector, String secret) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(keys.pepper(), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal((selector + secret).getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HmacSHA256", e);
        }
    }
}
