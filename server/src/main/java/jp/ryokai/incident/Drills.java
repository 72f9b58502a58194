package jp.ryokai.incident;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import jp.ryokai.incident.DrillView.Responder;
import jp.ryokai.incident.DrillView.Within;
import jp.ryokai.ledger.Acts;
import jp.ryokai.people.Caller;
import jp.ryokai.people.Changes;
import jp.ryokai.people.People;
import jp.ryokai.people.Role;
import jp.ryokai.platform.Problems;
import jp.ryokai.platform.Seen;

/** Drills: planned by a day and a kind, answered by reports that say they are practice. */
@ApplicationScoped
class Drills {

    private static final List<Integer> STEPS = List.of(5, 15, 30, 60);
    /** A median of fewer would tell of one person. */
    private static final int LEAST = 5;

    private final EntityManager database;
    private final People people;
    private final Changes changes;
    private final Acts acts;
    private final Clock clock;

    @Inject
    Drills(EntityManager database, People people, Changes changes, Acts acts, Clock clock) {
        this.database = database;
        this.people = people;
        this.changes = changes;
        this.acts = acts;
        this.clock = clock;
    }

    /** The last first. */
    @Transactional(TxType.SUPPORTS)
    public List<DrillView> all(Caller by) {
        by.must(Role.MANAGER, Role.APPROVER, Role.AUDITOR);
        return database.createQuery("SELECT d FROM Drill d ORDER BY d.startsAt DESC, d.id", Drill.class)
                .getResultStream()
                .map(drill -> view(drill, false))
                .toList();
    }

    /** @param names who took how long; for managers, who thank and help, and rank nobody */
    @Transactional(TxType.SUPPORTS)
    public DrillView one(String id, boolean names, Caller by) {
        by.must(Role.MANAGER, Role.APPROVER, Role.AUDITOR);
        var drill = found(id);
        if (names) {
            by.must(Role.MANAGER);
        }
        return view(drill, names);
    }

    @Transactional
    public DrillView plan(NewDrill as, Caller by) {
        by.must(Role.MANAGER);
        as.check(clock.instant());
        var drill = new Drill(as, by.person(), clock.instant());
        database.persist(drill);
        acts.note(
                "drill.planned",
                by.person(),
                by.device(),
                Json.createObjectBuilder()
                        .add("drill", drill.id())
                        .add("title", as.title())
                        .add("kind", as.kind())
                        .add("startsAt", as.startsAt().toString())
                        .build());
        database.flush();
        return view(drill, false);
    }

    /** Calls a drill off that has not begun; what was practised stays. */
    @Transactional
    public void end(String id, Seen seen, Caller by) {
        by.must(Role.MANAGER);
        var drill = found(id);
        if (drill.isEnded() || !clock.instant().isBefore(drill.startsAt())) {
            throw Problems.DRILL_BEGUN.problem();
        }
        changes.refuseUnlessSeen("drill:" + id, view(drill, false), seen);
        drill.end(clock.instant());
        acts.note(
                "drill.ended",
                by.person(),
                by.device(),
                Json.createObjectBuilder().add("drill", id).build());
    }

    private Drill found(String id) {
        var drill = database.find(Drill.class, id);
        if (drill == null) {
            throw Problems.NOT_FOUND.problem("There is no such drill.");
        }
        return drill;
    }

    private DrillView view(Drill drill, boolean names) {
        var first = drill.isEnded() ? List.<KeptIncident>of() : first(drill);
        var minutes = first.stream().map(kept -> minutes(drill, kept)).sorted().toList();
        return new DrillView(
                drill.id(),
                drill.title(),
                drill.kind(),
                drill.startsAt(),
                drill.endsAt(),
                state(drill),
                first.size(),
                (int) first.stream()
                        .filter(kept -> kept.kind().equals(drill.kind()))
                        .count(),
                within(minutes),
                minutes.size() < LEAST ? null : minutes.get((minutes.size() - 1) / 2),
                names ? responders(drill, first) : null);
    }

    private String state(Drill drill) {
        var now = clock.instant();
        return drill.isEnded()
                ? "ended"
                : now.isBefore(drill.startsAt()) ? "planned" : now.isBefore(drill.endsAt()) ? "running" : "over";
    }

    /** By the time of the tablet, corrected: a report from a chamber without a network is as fast as it was written. */
    private List<KeptIncident> first(Drill drill) {
        var first = new LinkedHashMap<String, KeptIncident>();
        database.createQuery(
                        "SELECT i FROM KeptIncident i WHERE i.drill = TRUE AND i.occurredAt >= :from AND i.occurredAt"
                                + " < :to ORDER BY i.occurredAt, i.sha256",
                        KeptIncident.class)
                .setParameter("from", drill.startsAt())
                .setParameter("to", drill.endsAt())
                .getResultStream()
                .forEach(kept -> first.putIfAbsent(kept.person(), kept));
        return new ArrayList<>(first.values());
    }

    private static int minutes(Drill drill, KeptIncident kept) {
        return (int) Duration.between(drill.startsAt(), kept.occurredAt()).toMinutes();
    }

    private static List<Within> within(Collection<Integer> minutes) {
        var within = new ArrayList<Within>();
        var from = 0;
        for (var step : STEPS) {
            var least = from;
            within.add(new Within(step, (int)
                    minutes.stream().filter(m -> m >= least && m < step).count()));
            from = step;
        }
        var last = from;
        within.add(
                new Within(null, (int) minutes.stream().filter(m -> m >= last).count()));
        return within;
    }

    private List<Responder> responders(Drill drill, List<KeptIncident> first) {
        return people.some(first.stream().map(KeptIncident::person).toList()).stream()
                .map(person -> {
                    var kept = first.stream()
                            .filter(one -> one.person().equals(person.id()))
                            .findFirst()
                            .orElseThrow();
                    return new Responder(person.id(), person.publicName(), minutes(drill, kept), kept.kind());
                })
                .toList();
    }
}
