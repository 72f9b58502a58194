package jp.ryokai.improvement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import jp.ryokai.ledger.Acts;
import jp.ryokai.people.Caller;
import jp.ryokai.people.Changes;
import jp.ryokai.people.People;
import jp.ryokai.people.Role;
import jp.ryokai.platform.Japan;
import jp.ryokai.platform.Problems;
import jp.ryokai.platform.Seen;
import jp.ryokai.platform.Text;

/** 改善事項, from what was seen to what was done. */
@ApplicationScoped
public class Improvements {

    private static final String THING = "improvement:";
    private static final int LONGEST_NOTE = 2_000;

    private final EntityManager database;
    private final ImprovementReading reading;
    private final People people;
    private final Changes changes;
    private final Acts acts;
    private final Clock clock;

    @Inject
    Improvements(
            EntityManager database,
            ImprovementReading reading,
            People people,
            Changes changes,
            Acts acts,
            Clock clock) {
        this.database = database;
        this.reading = reading;
        this.people = people;
        this.changes = changes;
        this.acts = acts;
        this.clock = clock;
    }

    /**
     * The items that stood open in a 年度 for any time, by the day they are due.
     *
     * @param fiscalYear null for the one that runs
     */
    @Transactional(TxType.SUPPORTS)
    public List<ImprovementView> of(Integer fiscalYear, Caller by) {
        by.must(Role.MANAGER, Role.APPROVER, Role.AUDITOR);
        return reading.of(fiscalYear == null ? thisYear() : fiscalYear);
    }

    @Transactional(TxType.SUPPORTS)
    public ImprovementView one(String id, Caller by) {
        by.must(Role.MANAGER, Role.APPROVER, Role.AUDITOR);
        return reading.one(id);
    }

    @Transactional
    public ImprovementView open(NewImprovement as, Caller by) {
        by.must(Role.MANAGER);
        as.check();
        known(as.owner());
        due(as.dueOn());
        var item = new Improvement(as, clock.instant());
        database.persist(item);
        database.persist(new ImprovementStep(
                item.id(), 1, "opened", by.person(), clock.instant(), null, as.owner(), as.dueOn(), thisYear()));
        return noted(
                "improvement.opened",
                item.id(),
                by,
                Json.createObjectBuilder()
                        .add("title", as.title())
                        .add("owner", as.owner())
                        .add("dueOn", as.dueOn().toString())
                        .add("clauses", Json.createArrayBuilder(as.clauses()))
                        .build());
    }

    /** Another owner or another day. */
    @Transactional
    public ImprovementView assign(String id, String owner, LocalDate dueOn, String note, Seen seen, Caller by) {
        by.must(Role.MANAGER);
        var before = seen(id, seen);
        var last = running(id);
        known(owner);
        due(dueOn);
        step(last, "assigned", by, text(note, false), owner, dueOn, last.fiscalYear());
        return noted(
                "improvement.assigned",
                before,
                by,
                Json.createObjectBuilder()
                        .add("owner", owner)
                        .add("dueOn", dueOn.toString())
                        .build());
    }

    /** Closed by what was done; for good. */
    @Transactional
    public ImprovementView close(String id, String done, Seen seen, Caller by) {
        by.must(Role.MANAGER);
        var before = seen(id, seen);
        var last = running(id);
        step(last, "closed", by, text(done, true), last.owner(), last.dueOn(), Math.max(last.fiscalYear(), thisYear()));
        return noted("improvement.closed", before, by, JsonObject.EMPTY_JSON_OBJECT);
    }

    /** Into the next 年度, with a new day and the reason. */
    @Transactional
    public ImprovementView carry(String id, LocalDate dueOn, String note, Seen seen, Caller by) {
        by.must(Role.MANAGER);
        var before = seen(id, seen);
        var last = running(id);
        if (last.fiscalYear() > thisYear()) {
            throw Problems.IMPROVEMENT_CARRIED.problem();
        }
        due(dueOn);
        // It may have stood open over more than one first of April.
        var next = Math.max(last.fiscalYear(), thisYear()) + 1;
        step(last, "carried", by, text(note, true), last.owner(), dueOn, next);
        return noted(
                "improvement.carried",
                before,
                by,
                Json.createObjectBuilder().add("fiscalYear", next).build());
    }

    /** As it is now, where that is what the caller saw. Of two at once the unique place of a step refuses one. */
    private ImprovementView seen(String id, Seen seen) {
        var now = reading.one(id);
        changes.refuseUnlessSeen(THING + id, now, seen);
        return now;
    }

    private ImprovementView noted(String kind, ImprovementView before, Caller by, JsonObject more) {
        var after = noted(kind, before.id(), by, more);
        changes.noted(THING + before.id(), before, after, by);
        return after;
    }

    private void step(
            ImprovementStep last, String kind, Caller by, String note, String owner, LocalDate dueOn, int fiscalYear) {
        database.persist(new ImprovementStep(
                last.item(), last.place() + 1, kind, by.person(), clock.instant(), note, owner, dueOn, fiscalYear));
    }

    private ImprovementView noted(String kind, String id, Caller by, JsonObject more) {
        acts.note(
                kind,
                by.person(),
                by.device(),
                Json.createObjectBuilder(more).add("improvement", id).build());
        database.flush();
        return reading.one(id);
    }

    private ImprovementStep running(String id) {
        var last = reading.last(id);
        if (last.isClosed()) {
            throw Problems.IMPROVEMENT_CLOSED.problem();
        }
        return last;
    }

    private void known(String owner) {
        if (owner == null || people.person(owner).isEmpty()) {
            throw Problems.IMPROVEMENT_OWNER.problem();
        }
    }

    private void due(LocalDate day) {
        if (day == null || day.isBefore(Japan.day(clock.instant()))) {
            throw Problems.IMPROVEMENT_DUE.problem();
        }
    }

    private static String text(String note, boolean needed) {
        if (note == null || note.isBlank()) {
            if (needed) {
                throw Problems.INVALID.problem(
                        "Say in 1 to " + LONGEST_NOTE + " characters what was done, or why it goes on.");
            }
            return null;
        }
        if (!Text.withinIf(note, LONGEST_NOTE)) {
            throw Problems.INVALID.problem("The note is longer than " + LONGEST_NOTE + " characters: shorten it.");
        }
        return note;
    }

    private int thisYear() {
        return Japan.fiscalYear(Japan.day(clock.instant()));
    }
}
