package jp.ryokai.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.ryokai.ledger.Acts;
import jp.ryokai.people.Caller;
import jp.ryokai.people.Role;
import jp.ryokai.platform.Problems;

/** What went out. A row is there before the letter is: two hands, or one that comes back after a crash, find it. */
@ApplicationScoped
class Sendings {

    /** Longer than any mail server is waited for. */
    private static final Duration GIVEN_UP = Duration.ofMinutes(10);

    private static final int MOST_BY_HAND = 1_000;

    private final EntityManager database;
    private final Acts acts;
    private final Clock clock;

    @Inject
    Sendings(EntityManager database, Acts acts, Clock clock) {
        this.database = database;
        this.acts = acts;
        this.clock = clock;
    }

    /** Of a plan, newest first. */
    @Transactional(TxType.SUPPORTS)
    public List<SendingView> of(String plan) {
        return rows(plan).map(Sending::view).toList();
    }

    private Stream<Sending> rows(String plan) {
        return database.createQuery(
                        "SELECT s FROM Sending s WHERE s.plan = :plan ORDER BY s.claimedAt DESC, s.id DESC",
                        Sending.class)
                .setParameter("plan", plan)
                .getResultStream();
    }

    /** Of a person, newest first. */
    @Transactional(TxType.SUPPORTS)
    public List<SendingView> to(String person) {
        return database.createQuery(
                        "SELECT s FROM Sending s WHERE s.person = :person ORDER BY s.claimedAt DESC, s.id DESC",
                        Sending.class)
                .setParameter("person", person)
                .getResultStream()
                .map(Sending::view)
                .toList();
    }

    /**
     * Takes a letter in hand, in a transaction of its own. Leaves no record: nothing has happened yet, and what comes
     * of it is recorded when it is known.
     *
     * @return the id to settle it by
     * @throws PersistenceException where another server has it
     */
    @Transactional(TxType.REQUIRES_NEW)
    public String claim(String plan, String person, Occasion occasion, LocalDate dueOn, String address) {
        var sending = new Sending(plan, person, occasion, dueOn, address, SendingOutcome.CLAIMED, clock.instant());
        database.persist(sending);
        database.flush();
        return sending.id();
    }

    @Transactional(TxType.REQUIRES_NEW)
    public void settle(String id, SendingOutcome as) {
        var sending = database.find(Sending.class, id);
        if (sending.isOpen()) {
            sending.settle(as, clock.instant());
            note(sending.view(), as);
        }
    }

    /** Those a server left behind: nobody knows whether they went out. */
    @Transactional(TxType.SUPPORTS)
    public List<String> leftBehind() {
        return database.createQuery(
                        "SELECT s.id FROM Sending s WHERE s.outcome = :claimed AND s.claimedAt < :before", String.class)
                .setParameter("claimed", SendingOutcome.CLAIMED.word())
                .setParameter("before", clock.instant().minus(GIVEN_UP))
                .getResultList();
    }

    /**
     * The secretariat brought these letters itself. Whoever has one of this occasion already is left out; a letter that
     * the mail server refused, or of which nobody knows, is there now: its row says so from here on, the log keeps
     * both.
     */
    @Transactional
    public List<SendingView> byHand(String plan, Occasion occasion, Map<String, LocalDate> dueOn, Caller by) {
        by.must(Role.MANAGER);
        var before =
                rows(plan).filter(sent -> sent.isOf(occasion)).collect(Collectors.toMap(Sending::to, sent -> sent));
        var now = clock.instant();
        var fresh = new ArrayList<Sending>();
        dueOn.entrySet().stream().limit(MOST_BY_HAND).forEach(one -> {
            var sent = before.get(new Sending.To(one.getKey(), one.getValue()));
            if (sent == null) {
                var brought =
                        new Sending(plan, one.getKey(), occasion, one.getValue(), null, SendingOutcome.BY_HAND, now);
                database.persist(brought);
                fresh.add(brought);
            } else if (sent.isInDoubt()) {
                sent.bring(now);
                fresh.add(sent);
            }
        });
        if (fresh.isEmpty()) {
            throw Problems.INVALID.problem("Everybody has this letter already, or it concerns nobody now.");
        }
        acts.note(
                "notice.handed",
                by.person(),
                by.device(),
                Json.createObjectBuilder()
                        .add("plan", plan)
                        .add("kind", occasion.word())
                        .add(
                                "people",
                                Json.createArrayBuilder(fresh.stream()
                                        .map(one -> one.view().person())
                                        .toList()))
                        .build());
        database.flush();
        return fresh.stream().map(Sending::view).toList();
    }

    private void note(SendingView of, SendingOutcome as) {
        acts.note(
                "notice.sent",
                null,
                null,
                Json.createObjectBuilder()
                        .add("plan", of.plan())
                        .add("person", of.person())
                        .add("kind", of.kind())
                        .add("dueOn", of.dueOn().toString())
                        .add("outcome", as.word())
                        .build());
    }
}
