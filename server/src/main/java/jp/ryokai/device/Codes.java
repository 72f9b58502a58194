package jp.ryokai.device;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import jp.ryokai.ledger.Acts;
import jp.ryokai.people.Caller;
import jp.ryokai.people.People;
import jp.ryokai.people.Role;
import jp.ryokai.people.Roles;
import jp.ryokai.platform.Keys;
import jp.ryokai.platform.Problems;
import jp.ryokai.platform.Settings;

/** One-time enrolment codes: twelve digits, typed by hand in three groups of four. */
@ApplicationScoped
public class Codes {

    private static final int SELECTORS = 1_000;
    private static final int VERIFIERS = 1_000_000_000;

    private final EntityManager database;
    private final People people;
    private final Roles roles;
    private final Devices devices;
    private final Acts acts;
    private final Guesses guesses;
    private final Keys keys;
    private final Settings settings;
    private final Clock clock;

    private final SecureRandom random = new SecureRandom();

    @Inject
    Codes(
            EntityManager database,
            People people,
            Roles roles,
            Devices devices,
            Acts acts,
            Guesses guesses,
            Keys keys,
            Settings settings,
            Clock clock) {
        this.database = database;
        this.people = people;
        this.roles = roles;
        this.devices = devices;
        this.acts = acts;
        this.guesses = guesses;
        this.keys = keys;
        this.settings = settings;
        this.clock = clock;
    }

    /** A new code for a person; one that was not used yet ends, so that only the newest sheet of paper works. */
    @Transactional
    public CodeView issue(String person, Caller by) {
        by.must(Role.MANAGER);
        var code = issueUnlogged(person, by);
        acts.note(
                "code.issued",
                by.person(),
                by.device(),
                Json.createObjectBuilder()
                        .add("person", person)
                        .add("code", code.id())
                        .add("waits", code.waits())
                        .add("expiresAt", code.expiresAt().toString())
                        .build());
        return code;
    }

    /** By the installation itself: its first person and a demo council, or its console. */
    @Transactional(TxType.MANDATORY)
    public CodeView issueUnlogged(String person) {
        var code = make(person, null, live());
        code.code().backed(Backing.SET_UP, null);
        return code.view();
    }

    @Transactional(TxType.MANDATORY)
    CodeView issueAtConsole(String person) {
        var code = make(person, null, live());
        code.code().backed(Backing.CONSOLE, null);
        return code.view();
    }

    /** For somebody who holds a role it waits for a second person: it may be printed and handed out meanwhile. */
    @Transactional(TxType.MANDATORY)
    CodeView issueUnlogged(String person, Caller by) {
        return issueUnlogged(List.of(person), by).getFirst();
    }

    /** All are held still before any code is read: of two codes issued to one person at once the later one stands. */
    @Transactional(TxType.MANDATORY)
    List<CodeView> issueUnlogged(List<String> persons, Caller by) {
        persons.forEach(roles::holdStill);
        var live = live();
        return persons.stream().map(person -> issueUnlogged(person, by, live)).toList();
    }

    private CodeView issueUnlogged(String person, Caller by, List<EnrolmentCode> live) {
        var made = make(person, by, live);
        if (!roles.isHolder(person)) {
            made.code().backed(Backing.ALONE, null);
        } else if (roles.isSetUp()
                || roles.isSetUpBy(person, by.person())
                        && devices.ofPerson(person).isEmpty()) {
            made.code().backed(Backing.SET_UP, null);
        } else {
            database.flush();
            database.persist(Ask.ofCode(
                    made.code(), people.person(person).orElseThrow(), devices.ids(person), by, clock.instant()));
        }
        return made.view();
    }

    /** @param live read before anything is written: who writes first and then reads waits for whoever does the same. */
    private Made make(String person, Caller by, List<EnrolmentCode> live) {
        if (people.person(person).isEmpty()) {
            throw Problems.NOT_FOUND.problem("There is no such person on the roster.");
        }
        var now = clock.instant();
        guesses.forgetOld();
        live.stream().filter(code -> code.person().equals(person)).forEach(code -> end(code, now));
        if (live.size() >= SELECTORS / 2) {
            throw Problems.CODES_FULL.problem();
        }
        var taken = live.stream().map(EnrolmentCode::selector).toList();
        String selector;
        do {
            selector = "%03d".formatted(random.nextInt(SELECTORS));
        } while (taken.contains(selector));
        var secret = "%09d".formatted(random.nextInt(VERIFIERS));
        var expires = now.plus(settings.codeLife());
        guesses.forgetOf(selector);
        var code = new EnrolmentCode(selector, hash(selector, secret), person, now, expires);
        code.issued(by);
        database.persist(code);
        live.add(code);
        var digits = selector + secret;
        return new Made(code, digits.substring(0, 4) + "-" + digits.substring(4, 8) + "-" + digits.substring(8));
    }

    private record Made(EnrolmentCode code, String digits) {
        CodeView view() {
            return new CodeView(code.id(), digits, code.expiresAt(), code.backing() == null);
        }
    }

    /** What waits for it waits in vain. */
    private void end(EnrolmentCode code, Instant now) {
        code.end(now);
        database.createQuery("SELECT a FROM Ask a WHERE a.code = :code AND a.outcome = :waiting", Ask.class)
                .setParameter("code", code.id())
                .setParameter("waiting", Ask.Outcome.WAITING.word())
                .getResultList()
                .forEach(ask -> ask.decided(Ask.Outcome.REPLACED, null, null, now));
    }

    void endUnlogged(String id) {
        database.find(EnrolmentCode.class, id).end(clock.instant());
    }

    void endAloneUnlogged(String person) {
        var now = clock.instant();
        liveOf(person, now).stream()
                .filter(code -> code.backing() == Backing.ALONE)
                .forEach(code -> code.end(now));
    }

    void backUnlogged(String person, Backing as) {
        liveOf(person, clock.instant()).forEach(code -> code.backed(as, null));
    }

    void confirmUnlogged(String id, Backing as, String confirmer) {
        var code = database.find(EnrolmentCode.class, id);
        if (!code.live(clock.instant())) {
            throw Problems.ASK_OVER.problem();
        }
        code.backed(as, confirmer);
    }

    /** Whether anybody holds a code that may still be typed. */
    @Transactional(TxType.SUPPORTS)
    public boolean anyLive() {
        return !live(clock.instant()).isEmpty();
    }

    /**
     * The hash of the code that was typed, if it is right and its source has a try of it left. A wrong one costs the
     * source a try of this hour and of its first three digits; called outside every transaction, so that the refusal
     * that follows cannot roll the cost back. The same is asked of the database whether these digits begin a live code,
     * a dead one or none: else the time to answer tells them apart.
     */
    @Transactional
    public Optional<String> check(String digits, String source) {
        guesses.takeOfHour(source);
        var selector = digits.substring(0, 3);
        var may = guesses.takeOf(selector, source);
        var hash = hash(selector, digits.substring(3));
        // Of one that is used there is nothing to guess: its device asks again for an answer that was lost.
        var right = byHash(hash).filter(code -> may || !code.live(clock.instant()));
        right.ifPresent(_ -> guesses.giveBack(selector, source));
        return right.map(_ -> hash);
    }

    /**
     * Uses the code up for this device.
     *
     * @return false where it was used or has ended meanwhile: of twenty keys at once one gets it
     */
    boolean use(EnrolmentCode code, String device, Instant now) {
        return database.createQuery("""
            UPDATE EnrolmentCode c SET c.endedAt = :now, c.device = :device
            WHERE c.id = :id AND c.endedAt IS NULL AND c.expiresAt > :now\
            """)
                        .setParameter("id", code.id())
                        .setParameter("device", device)
                        .setParameter("now", now)
                        .executeUpdate()
                == 1;
    }

    Optional<EnrolmentCode> byHash(String hash) {
        return database.createQuery(
                        "SELECT c FROM EnrolmentCode c WHERE c.verifier = :hash ORDER BY c.madeAt DESC",
                        EnrolmentCode.class)
                .setParameter("hash", hash)
                .getResultStream()
                .findFirst();
    }

    private List<EnrolmentCode> liveOf(String person, Instant now) {
        return live(now).stream().filter(code -> code.person().equals(person)).toList();
    }

    private List<EnrolmentCode> live() {
        return new ArrayList<>(live(clock.instant()));
    }

    private List<EnrolmentCode> live(Instant now) {
        return database.createQuery("""
            SELECT c FROM EnrolmentCode c
            WHERE c.endedAt IS NULL AND c.expiresAt > :now\
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
