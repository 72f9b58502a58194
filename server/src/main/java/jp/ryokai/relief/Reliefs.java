package jp.ryokai.relief;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import jp.ryokai.ledger.Acts;
import jp.ryokai.people.Caller;
import jp.ryokai.people.Role;
import jp.ryokai.platform.PerVersion;
import jp.ryokai.platform.Problems;
import jp.ryokai.platform.Text;
import jp.ryokai.platform.Windows;

/** Reliefs granted. Adds and ends; never removes. */
@ApplicationScoped
public class Reliefs {

    private static final int LONGEST_REASON = 400;

    private final EntityManager database;
    private final Acts acts;
    private final Clock clock;

    @Inject
    Reliefs(EntityManager database, Acts acts, Clock clock) {
        this.database = database;
        this.acts = acts;
        this.clock = clock;
    }

    /** Everything ever granted in these plans, oldest first, ended ones included. */
    @Transactional(TxType.SUPPORTS)
    public List<ReliefView> of(Collection<String> plans) {
        return PerVersion.once(List.of("reliefs", List.copyOf(plans)), () -> read(plans));
    }

    private List<ReliefView> read(Collection<String> plans) {
        return Windows.over(
                        plans,
                        some -> database.createQuery(
                                        "SELECT r FROM Relief r WHERE r.plan IN :some ORDER BY r.grantedAt, r.id",
                                        Relief.class)
                                .setParameter("some", some)
                                .getResultStream())
                .map(Relief::view)
                .toList();
    }

    /**
     * Grants a relief; the same again (the answer was lost) changes nothing and leaves no second record. One that holds
     * already for the same person and plan ends with it: the latest word is the one that counts.
     *
     * @param until the person's own due day; null for an exemption
     */
    @Transactional
    public ReliefView grant(String plan, String person, LocalDate until, String reason, Caller by) {
        by.must(Role.MANAGER);
        if (!Text.within(reason, LONGEST_REASON)) {
            throw Problems.RELIEF_REASON.problem();
        }
        var kind = until == null ? ReliefKind.EXEMPTION : ReliefKind.EXTENSION;
        var holding = holding(plan, person);
        var same = holding.stream()
                .map(Relief::view)
                .filter(r ->
                        r.kind() == kind && r.reason().equals(reason) && (until == null || until.equals(r.until())))
                .findFirst();
        if (same.isPresent()) {
            return same.get();
        }
        var now = clock.instant();
        holding.forEach(relief -> relief.end(by.person(), now));
        var relief = new Relief(plan, person, kind, until, reason, by.person(), now);
        database.persist(relief);
        // The reason may speak of somebody's health: it stays in the row and does not enter a log that nobody can
        // shorten.
        var body = Json.createObjectBuilder()
                .add("relief", relief.view().id())
                .add("plan", plan)
                .add("person", person)
                .add("kind", kind.word());
        if (until != null) {
            body.add("until", until.toString());
        }
        acts.note("relief.granted", by.person(), by.device(), body.build());
        return relief.view();
    }

    /** Ends a relief: from now on the person is asked as everybody is. Ended again it is the same. */
    @Transactional
    public ReliefView end(String plan, String id, Caller by) {
        by.must(Role.MANAGER);
        var relief = database.find(Relief.class, id);
        if (relief == null || !relief.plan().equals(plan)) {
            throw Problems.NOT_FOUND.problem("There is no such exemption or extension in this plan.");
        }
        if (!relief.ended()) {
            relief.end(by.person(), clock.instant());
            acts.note(
                    "relief.ended",
                    by.person(),
                    by.device(),
                    Json.createObjectBuilder()
                            .add("relief", id)
                            .add("plan", plan)
                            .add("person", relief.person())
                            .build());
        }
        return relief.view();
    }

    private List<Relief> holding(String plan, String person) {
        return database.createQuery("""
            SELECT r FROM Relief r WHERE r.plan = :plan AND r.person = :person
            AND r.endedAt IS NULL\
            """, Relief.class)
                .setParameter("plan", plan)
                .setParameter("person", person)
                .getResultList();
    }
}
