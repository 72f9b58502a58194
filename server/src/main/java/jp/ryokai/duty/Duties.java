package jp.ryokai.duty;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.ryokai.ledger.Acts;
import jp.ryokai.people.Caller;
import jp.ryokai.people.Changes;
import jp.ryokai.people.People;
import jp.ryokai.people.Role;
import jp.ryokai.people.Terms;
import jp.ryokai.platform.PerVersion;
import jp.ryokai.platform.Problems;
import jp.ryokai.platform.Seen;
import jp.ryokai.platform.Text;

/** The duty register: given and ended by the day, read as of any day. */
@ApplicationScoped
public class Duties {

    private static final String THING = "duty:";
    private static final String HOLDER = "holder";
    private static final String DEPUTY = "deputy";

    /** What every council's policy names; a council adds its own. */
    private static final List<Duty> STANDING = List.of(
            new Duty("chair", "議長"),
            new Duty("vice-chair", "副議長"),
            new Duty("secretary-general", "事務局長"),
            new Duty("ciso", "最高情報セキュリティ責任者（CISO）"),
            new Duty("general-security-officer", "統括情報セキュリティ責任者"),
            new Duty("security-officer", "情報セキュリティ責任者"),
            new Duty("security-manager", "情報セキュリティ管理者"),
            new Duty("security-staff", "情報セキュリティ担当者"),
            new Duty("csirt", "CSIRT・連絡窓口"));

    private final EntityManager database;
    private final Acts acts;
    private final People people;
    private final Terms terms;
    private final Changes changes;

    @Inject
    Duties(EntityManager database, Acts acts, People people, Terms terms, Changes changes) {
        this.database = database;
        this.acts = acts;
        this.people = people;
        this.terms = terms;
        this.changes = changes;
    }

    /** All duties as of a day, in the council's order. */
    @Transactional(TxType.SUPPORTS)
    public List<DutyView> on(LocalDate day) {
        var holdings = database.createQuery("SELECT h FROM Holding h", Holding.class)
                .getResultStream()
                .collect(Collectors.groupingBy(Holding::duty));
        var present = present(holdings.values().stream().flatMap(List::stream), day);
        var added = database.createQuery("SELECT d FROM Duty d ORDER BY d.place, d.id", Duty.class)
                .getResultStream();
        return Stream.concat(STANDING.stream(), added)
                .map(duty -> view(duty, holdings.getOrDefault(duty.id(), List.of()), present, day))
                .toList();
    }

    /** Everybody's time in every duty, ended ones included, by duty. */
    @Transactional(TxType.SUPPORTS)
    public Map<String, List<HoldingView>> holdings() {
        return PerVersion.once(List.of("holdings"), this::readHoldings);
    }

    private Map<String, List<HoldingView>> readHoldings() {
        return database.createQuery("SELECT h FROM Holding h", Holding.class)
                .getResultStream()
                .collect(Collectors.groupingBy(Holding::duty, Collectors.mapping(Holding::view, Collectors.toList())));
    }

    /** Whether there is such a duty. */
    @Transactional(TxType.SUPPORTS)
    public boolean knows(String duty) {
        return STANDING.stream().anyMatch(one -> one.id().equals(duty)) || database.find(Duty.class, duty) != null;
    }

    /** Who is in charge of a duty on a day: nobody where nobody is, several where several are. */
    @Transactional(TxType.SUPPORTS)
    public List<Holder> holders(String duty, LocalDate day) {
        return one(duty, day).inCharge();
    }

    /**
     * Adds to an approval in whose place it was given (代理): {@code deputyFor}, the titles of the duties that this
     * person carries out on that day because nobody who holds them is there. In nobody's place it stays as it is.
     */
    @Transactional(TxType.SUPPORTS)
    public JsonObjectBuilder approval(JsonObjectBuilder act, Caller by, LocalDate day) {
        var places = on(day).stream()
                .filter(duty -> duty.inCharge().stream()
                        .anyMatch(one -> one.deputising() && one.person().equals(by.person())))
                .map(DutyView::title)
                .toList();
        return places.isEmpty() ? act : act.add("deputyFor", Json.createArrayBuilder(places));
    }

    @Transactional
    public DutyView add(String title, LocalDate today, Caller by) {
        by.must(Role.MANAGER);
        if (!Text.within(title, 60)) {
            throw Problems.INVALID.problem("title is missing or longer than 60 characters: give the duty's name.");
        }
        var known = on(today);
        if (known.stream().anyMatch(duty -> duty.title().equals(title))) {
            throw Problems.DUTY_EXISTS.problem();
        }
        var duty = new Duty(title, known.size());
        database.persist(duty);
        acts.note(
                "duty.added",
                by.person(),
                by.device(),
                Json.createObjectBuilder()
                        .add("duty", duty.id())
                        .add("title", title)
                        .build());
        return new DutyView(duty.id(), title, List.of(), List.of(), List.of());
    }

    /**
     * Gives a duty from a day on; whoever had it in the same role has it until the day before. Given the same again it
     * changes nothing.
     *
     * @param besides several hold it together: nobody's holding ends
     */
    @Transactional
    public DutyView give(
            String duty, String person, String role, LocalDate from, boolean besides, Seen seen, Caller by) {
        by.must(Role.MANAGER);
        if (from == null || person == null || !HOLDER.equals(role) && !DEPUTY.equals(role)) {
            throw Problems.INVALID.problem("person, from and role (holder or deputy) are needed.");
        }
        one(duty, from);
        changes.hold(THING + duty);
        var before = one(duty, from);
        var is = people.person(person).filter(p -> p.inOffice(from)).orElseThrow(Problems.DUTY_HOLDER::problem);
        var theirs = database.createQuery(
                        "SELECT h FROM Holding h WHERE h.duty = :duty AND h.role = :role", Holding.class)
                .setParameter("duty", duty)
                .setParameter("role", role)
                .getResultList();
        if (theirs.stream()
                .anyMatch(h -> h.view().person().equals(person) && h.view().covers(from))) {
            return before;
        }
        changes.refuseUnlessSeen(THING + duty, before, seen);
        if (!besides) {
            if (theirs.stream()
                    .anyMatch(h -> !h.from().isBefore(from)
                            && (h.view().to() == null || !h.view().to().isBefore(from)))) {
                throw Problems.DUTY_TAKEN.problem();
            }
            theirs.stream().filter(h -> h.view().covers(from)).forEach(h -> h.endOn(from.minusDays(1)));
        }
        database.persist(new Holding(duty, is, role, from));
        acts.note(
                "duty.given",
                by.person(),
                by.device(),
                Json.createObjectBuilder()
                        .add("duty", duty)
                        .add("person", person)
                        .add("role", role)
                        .add("from", from.toString())
                        .build());
        database.flush();
        var after = one(duty, from);
        changes.noted(THING + duty, before, after, by);
        return after;
    }

    /** Ends a holding; the day given is its last one, and never one on which a successor had it already. */
    @Transactional
    public DutyView end(String duty, String holding, LocalDate last, Seen seen, Caller by) {
        by.must(Role.MANAGER);
        var held = database.find(Holding.class, holding);
        if (held == null || !held.duty().equals(duty)) {
            throw Problems.NOT_FOUND.problem("Nobody holds this duty under that id.");
        }
        changes.hold(THING + duty);
        database.refresh(held);
        if (last == null || last.isBefore(held.from())) {
            throw Problems.INVALID.problem(
                    "last is missing or before the day it began: give the last day in the duty.");
        }
        var ended = held.view().to();
        if (ended != null
                && last.isAfter(ended)
                && holdings().get(duty).stream()
                        .anyMatch(other -> other.role().equals(held.role())
                                && other.from().isAfter(ended)
                                && !other.from().isAfter(last))) {
            throw Problems.DUTY_TAKEN.problem();
        }
        if (!last.equals(ended)) {
            var before = one(duty, last);
            changes.refuseUnlessSeen(THING + duty, before, seen);
            held.endOn(last);
            acts.note(
                    "duty.ended",
                    by.person(),
                    by.device(),
                    Json.createObjectBuilder()
                            .add("duty", duty)
                            .add("person", held.view().person())
                            .add("role", held.role())
                            .add("last", last.toString())
                            .build());
            database.flush();
            changes.noted(THING + duty, before, one(duty, last), by);
        }
        return one(duty, last);
    }

    private DutyView one(String duty, LocalDate day) {
        var is = STANDING.stream()
                .filter(one -> one.id().equals(duty))
                .findFirst()
                .or(() -> Optional.ofNullable(database.find(Duty.class, duty)))
                .orElseThrow(() -> Problems.NOT_FOUND.problem("There is no such duty."));
        var ever = database.createQuery("SELECT h FROM Holding h WHERE h.duty = :duty", Holding.class)
                .setParameter("duty", duty)
                .getResultList();
        return view(is, ever, present(ever.stream(), day), day);
    }

    /** Only of those who hold a duty that day it is asked whether they are there. */
    private Set<String> present(Stream<Holding> holdings, LocalDate day) {
        return terms.present(
                holdings.map(Holding::view)
                        .filter(holding -> holding.covers(day))
                        .map(HoldingView::person)
                        .distinct()
                        .toList(),
                day);
    }

    private static DutyView view(Duty duty, List<Holding> ever, Set<String> present, LocalDate day) {
        var history = ever.stream()
                .map(Holding::view)
                .sorted(Comparator.comparing(HoldingView::from)
                        .reversed()
                        .thenComparing(HoldingView::role)
                        .thenComparing(HoldingView::id))
                .toList();
        var now = history.stream()
                .filter(h -> h.covers(day))
                .sorted(Comparator.comparing(HoldingView::role, Comparator.reverseOrder())
                        .thenComparing(HoldingView::from))
                .toList();
        var there = now.stream().filter(h -> present.contains(h.person())).toList();
        var holders = there.stream().filter(h -> h.role().equals(HOLDER)).toList();
        return new DutyView(
                duty.id(),
                duty.title(),
                now,
                (holders.isEmpty() ? there : holders)
                        .stream()
                                .map(h -> new Holder(
                                        h.person(),
                                        h.publicName(),
                                        h.title(),
                                        h.role().equals(DEPUTY)))
                                .toList(),
                history);
    }
}
