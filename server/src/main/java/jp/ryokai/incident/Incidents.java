package jp.ryokai.incident;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.ryokai.ledger.Acts;
import jp.ryokai.ledger.Proven;
import jp.ryokai.people.Caller;
import jp.ryokai.people.People;
import jp.ryokai.people.Role;
import jp.ryokai.platform.Fields;
import jp.ryokai.platform.Japan;
import jp.ryokai.platform.Problem;
import jp.ryokai.platform.Problems;
import jp.ryokai.platform.Text;

/** Incidents reported, and what was done about them. Adds and finds; never changes, never removes. */
@ApplicationScoped
public class Incidents {

    private static final int LONGEST_NOTE = 2_000;

    /**
     * How many, and nothing of what happened or to whom.
     *
     * @param kinds reports by kind, drills left out
     * @param drills reports sent in practice
     */
    public record Count(int fiscalYear, Map<String, Integer> kinds, int closed, int drills) {}

    private final EntityManager database;
    private final People people;
    private final Acts acts;
    private final Clock clock;

    @Inject
    Incidents(EntityManager database, People people, Acts acts, Clock clock) {
        this.database = database;
        this.people = people;
        this.acts = acts;
        this.clock = clock;
    }

    /**
     * Judges an {@code incident.reported} and keeps what it says. The time noticed may be any: a report that comes late
     * or names a wrong hour is better than none.
     *
     * @throws Problem before anything is written; the record itself is kept by the caller either way
     */
    @Transactional(value = TxType.MANDATORY, dontRollbackOn = Problem.class)
    public void report(Proven proven, JsonObject body) {
        database.persist(new KeptIncident(proven, Incident.read(new Fields(body))));
    }

    /** All reports, the last received first. */
    @Transactional(TxType.SUPPORTS)
    public List<IncidentView> all(Caller by) {
        by.must(Role.MANAGER);
        return views(reports(), notes());
    }

    @Transactional(TxType.SUPPORTS)
    public IncidentView one(String sha256, Caller by) {
        by.must(Role.MANAGER);
        return view(found(sha256), notes(sha256));
    }

    /** By 年度, the last first. */
    @Transactional(TxType.SUPPORTS)
    public List<Count> counts(Caller by) {
        by.must(Role.MANAGER, Role.APPROVER, Role.AUDITOR);
        var notes = notes();
        return reports().stream()
                .collect(Collectors.groupingBy(
                        kept -> Japan.fiscalYear(Japan.day(kept.occurredAt())), TreeMap::new, Collectors.toList()))
                .descendingMap()
                .entrySet()
                .stream()
                .map(year -> count(year.getKey(), year.getValue(), notes))
                .toList();
    }

    /** One more line of what was done; the last one closes. */
    @Transactional
    public IncidentView add(String sha256, String words, boolean closes, Caller by) {
        by.must(Role.MANAGER);
        var report = found(sha256);
        if (!Text.within(words, LONGEST_NOTE)) {
            throw Problems.INVALID.problem("Say in 1 to " + LONGEST_NOTE + " characters what was done.");
        }
        var notes = notes(sha256);
        if (notes.stream().anyMatch(IncidentNote::closes)) {
            throw Problems.INCIDENT_CLOSED.problem();
        }
        database.persist(new IncidentNote(sha256, notes.size() + 1, words, closes, by.person(), clock.instant()));
        acts.note(
                closes ? "incident.closed" : "incident.noted",
                by.person(),
                by.device(),
                Json.createObjectBuilder().add("report", sha256).build());
        database.flush();
        return view(report, notes(sha256));
    }

    private static Count count(int year, List<KeptIncident> reports, Map<String, List<IncidentNote>> notes) {
        var real = reports.stream().filter(kept -> !kept.drill()).toList();
        var kinds = new TreeMap<String, Integer>();
        real.forEach(kept -> kinds.merge(kept.kind(), 1, Integer::sum));
        return new Count(
                year,
                kinds,
                (int) real.stream()
                        .filter(kept -> notes.getOrDefault(kept.sha256(), List.of()).stream()
                                .anyMatch(IncidentNote::closes))
                        .count(),
                reports.size() - real.size());
    }

    private List<KeptIncident> reports() {
        return database.createQuery(
                        "SELECT DISTINCT i FROM KeptIncident i LEFT JOIN FETCH i.done ORDER BY i.receivedAt DESC,"
                                + " i.sha256",
                        KeptIncident.class)
                .getResultList();
    }

    private Map<String, List<IncidentNote>> notes() {
        return database.createQuery("SELECT n FROM IncidentNote n ORDER BY n.place", IncidentNote.class)
                .getResultStream()
                .collect(Collectors.groupingBy(IncidentNote::report));
    }

    private List<IncidentNote> notes(String report) {
        return database.createQuery(
                        "SELECT n FROM IncidentNote n WHERE n.report = :report ORDER BY n.place", IncidentNote.class)
                .setParameter("report", report)
                .getResultList();
    }

    private KeptIncident found(String sha256) {
        var report = database.find(KeptIncident.class, sha256);
        if (report == null) {
            throw Problems.NOT_FOUND.problem("There is no such report.");
        }
        return report;
    }

    private IncidentView view(KeptIncident kept, List<IncidentNote> notes) {
        return views(List.of(kept), Map.of(kept.sha256(), notes)).getFirst();
    }

    private List<IncidentView> views(List<KeptIncident> reports, Map<String, List<IncidentNote>> notes) {
        var names = people.called(Stream.concat(
                        reports.stream().map(KeptIncident::person),
                        notes.values().stream().flatMap(List::stream).map(IncidentNote::by))
                .toList());
        return reports.stream()
                .map(kept -> view(kept, notes.getOrDefault(kept.sha256(), List.of()), names))
                .toList();
    }

    private static IncidentView view(KeptIncident kept, List<IncidentNote> notes, Map<String, String> names) {
        Instant closed = notes.stream()
                .filter(IncidentNote::closes)
                .map(IncidentNote::at)
                .findFirst()
                .orElse(null);
        return kept.view(
                names.get(kept.person()),
                closed,
                notes.stream().map(note -> note.view(names.get(note.by()))).toList());
    }
}
