package jp.ryokai.roster;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.ryokai.ledger.Acts;
import jp.ryokai.people.Caller;
import jp.ryokai.people.GroupKind;
import jp.ryokai.people.Lapses;
import jp.ryokai.people.MembershipView;
import jp.ryokai.people.NewPerson;
import jp.ryokai.people.People;
import jp.ryokai.people.Role;
import jp.ryokai.people.Roles;
import jp.ryokai.people.TermView;
import jp.ryokai.platform.Hashes;
import jp.ryokai.platform.Japan;
import jp.ryokai.platform.JsonWire;
import jp.ryokai.platform.Problems;
import jp.ryokai.print.Printer;
import jp.ryokai.roster.RosterDifference.Entry;
import jp.ryokai.roster.RosterDifference.RosterPerson;
import jp.ryokai.roster.RosterDifference.Verdict;

/** Takes a roster in two steps: read and compared first, applied when a person has looked. */
@ApplicationScoped
public class Rosters {

    private static final Duration KEPT = Duration.ofDays(7);

    private final EntityManager database;
    private final People people;
    private final Roles roles;
    private final Printer printer;
    private final Acts acts;
    private final Clock clock;

    @Inject
    Rosters(EntityManager database, People people, Roles roles, Printer printer, Acts acts, Clock clock) {
        this.database = database;
        this.people = people;
        this.roles = roles;
        this.printer = printer;
        this.acts = acts;
        this.clock = clock;
    }

    /** Reads and compares; changes nobody. A file with a 個人番号 is refused before anything of it is kept. */
    @Transactional
    public RosterView read(byte[] sent, Map<String, String> columns, Caller by) {
        by.must(Role.MANAGER);
        if (sent.length > RosterFile.MOST_BYTES) {
            throw Problems.TOO_LARGE.problem("The roster is larger than 5 MB: send only the roster's own columns.");
        }
        var rows = RosterBook.is(sent) ? RosterBook.csv(sent) : sent;
        var bytes = columns.isEmpty() ? rows : RosterHeadings.renamed(RosterFile.text(rows), columns);
        var reading = RosterFile.read(bytes);
        var entries = differences(reading);
        forgetOld();
        var upload = new RosterUpload(bytes, seen(entries), by.person(), clock.instant());
        database.persist(upload);
        acts.note(
                "roster.read",
                by.person(),
                by.device(),
                Json.createObjectBuilder()
                        .add("roster", upload.id())
                        .add("sha256", upload.sha256())
                        .build());
        return new RosterView(
                upload.id(),
                upload.sha256(),
                !reading.refused(),
                reading.charset(),
                entries.stream().map(RosterView.EntryView::of).toList(),
                Stream.of(reading.findings(), unprintable(reading), newGroups(reading))
                        .flatMap(List::stream)
                        .map(RosterView.FindingView::of)
                        .toList(),
                reading.headings(),
                Arrays.stream(RosterCsv.Column.values())
                        .map(RosterCsv.Column::heading)
                        .toList());
    }

    /** Names that reports cannot print as they are: said before, not found out at the certificate. */
    private List<RosterFinding> unprintable(RosterFile.Reading reading) {
        return reading.rows().stream()
                .flatMap(row -> printer.missing(row.publicName()).stream()
                        .map(letter -> new RosterFinding(
                                row.line(),
                                RosterCsv.Column.NAME.heading(),
                                RosterFinding.Severity.WARN,
                                "unprintable",
                                "この字は帳票で出せません：" + letter.letter() + "（代わりの字：" + letter.printedAs()
                                        + "）。字形のファイルを加えるか、表示に使う字をご本人とお決めください。")))
                .toList();
    }

    /** A mistyped 会派 would be a new one: said before it is made. A council's first roster makes all of them. */
    private List<RosterFinding> newGroups(RosterFile.Reading reading) {
        var known = people.all().stream()
                .flatMap(person -> person.memberships().stream())
                .map(MembershipView::name)
                .collect(Collectors.toSet());
        return known.isEmpty()
                ? List.of()
                : reading.rows().stream()
                        .flatMap(row -> Stream.concat(Stream.ofNullable(row.group()), row.committees().stream())
                                .filter(name -> !known.contains(name))
                                .map(name -> new RosterFinding(
                                        row.line(),
                                        RosterCsv.Column.GROUP.heading(),
                                        RosterFinding.Severity.WARN,
                                        "group-new",
                                        "「" + name + "」は、いまの会派・委員会にありません。取り込むと、新しく作ります。")))
                        .toList();
    }

    /**
     * Takes back what an application did: names, terms and places are again what they were, for everybody who was not
     * changed since. Those who were added stay on the list without a term, and are counted nowhere.
     */
    @Transactional
    public RosterView.Undone undo(String id, Caller by) {
        by.must(Role.MANAGER);
        // A second press while the first is at work waits here, and finds it done.
        var upload = database.find(RosterUpload.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (upload == null || upload.undo() == null) {
            throw Problems.NOT_FOUND.problem("There is nothing of this roster file to take back.");
        }
        if (upload.isUndone()) {
            throw Problems.ROSTER_UNDONE.problem();
        }
        var applied = Japan.day(upload.appliedAt());
        var now = known().stream().collect(Collectors.toMap(RosterPerson::id, Function.identity()));
        var kept = new ArrayList<String>();
        var undone = 0;
        var lapses = new Lapses();
        for (var step : JsonWire.JSONB.fromJson(upload.undo(), Undo.class).steps()) {
            var is = now.get(step.person());
            if (!Undo.print(is).equals(step.after())) {
                kept.add(is.publicName());
                continue;
            }
            people.putBackUnlogged(step.person(), step.before(), applied, lapses);
            undone++;
        }
        upload.undone(clock.instant());
        roles.note(lapses);
        acts.note(
                "roster.undone",
                by.person(),
                by.device(),
                Json.createObjectBuilder()
                        .add("roster", id)
                        .add("undone", undone)
                        .add("kept", kept.size())
                        .build());
        return new RosterView.Undone(id, undone, kept);
    }

    /**
     * Does what the preview showed, and only that: if the roster has changed since, it is refused. Asked for again
     * because the answer was lost, it answers as the first time and does nothing.
     */
    @Transactional
    public RosterView.Applied apply(String id, Caller by) {
        by.must(Role.MANAGER);
        // A second press while the first is at work waits here, and finds it done.
        var upload = database.find(RosterUpload.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (upload == null) {
            throw Problems.NOT_FOUND.problem("There is no such roster file: read it again.");
        }
        if (upload.result() != null) {
            return JsonWire.JSONB.fromJson(upload.result(), RosterView.Applied.class);
        }
        if (upload.bytes() == null) {
            throw Problems.ROSTER_OLD.problem();
        }
        var reading = RosterFile.read(upload.bytes());
        if (reading.refused()) {
            throw Problems.ROSTER_REFUSED.problem();
        }
        var entries = differences(reading);
        if (!seen(entries).equals(upload.seen())) {
            throw Problems.ROSTER_CHANGED.problem();
        }
        var lapses = new Lapses();
        var applied = applyUnlogged(upload.id(), entries, lapses);
        upload.applied(
                clock.instant(), JsonWire.JSONB.toJson(applied), JsonWire.JSONB.toJson(Undo.of(entries, known())));
        roles.note(lapses);
        acts.note(
                "roster.applied",
                by.person(),
                by.device(),
                Json.createObjectBuilder()
                        .add("roster", upload.id())
                        .add("sha256", upload.sha256())
                        .add("added", applied.added())
                        .add("changed", applied.changed())
                        .build());
        return applied;
    }

    /** For the demo council, where no right sleeps yet: reads and applies in one act that its caller records. */
    @Transactional(TxType.MANDATORY)
    public RosterView.Applied applyUnlogged(byte[] bytes) {
        return applyUnlogged(null, differences(RosterFile.read(bytes)), new Lapses());
    }

    /** The present roster in the columns it is read in. */
    @Transactional(TxType.SUPPORTS)
    public byte[] write() {
        return RosterCsv.write(known());
    }

    private RosterView.Applied applyUnlogged(String id, List<Entry> entries, Lapses lapses) {
        var today = Japan.day(clock.instant());
        for (var entry : entries) {
            switch (entry.verdict()) {
                case ADDED -> add(entry.after());
                case CHANGED -> change(entry.before(), entry.after(), today, lapses);
                case SAME, LEFT, AMBIGUOUS -> {
                    // Nobody leaves because a line is missing, and two people of one name are not guessed apart.
                }
            }
        }
        database.flush();
        return new RosterView.Applied(
                id,
                count(entries, Verdict.ADDED),
                count(entries, Verdict.CHANGED),
                count(entries, Verdict.SAME),
                count(entries, Verdict.LEFT),
                count(entries, Verdict.AMBIGUOUS));
    }

    private void add(RosterPerson after) {
        var id = people.addUnlogged(described(after), after.terms());
        var from = after.terms().stream()
                .map(TermView::from)
                .max(LocalDate::compareTo)
                .orElse(Japan.day(clock.instant()));
        joins(id, null, after, from);
    }

    private void change(RosterPerson before, RosterPerson after, LocalDate today, Lapses lapses) {
        people.describeUnlogged(before.id(), described(after));
        people.termsUnlogged(before.id(), after.terms(), lapses);
        joins(before.id(), before, after, today);
    }

    /** Leaving and joining are dated: whoever moves was in the old group up to yesterday. */
    private void joins(String id, RosterPerson before, RosterPerson after, LocalDate from) {
        if (before != null && before.group() != null && !before.group().equals(after.group())) {
            people.leaveUnlogged(id, before.group(), from.minusDays(1));
        }
        if (after.group() != null && (before == null || !after.group().equals(before.group()))) {
            people.joinUnlogged(id, GroupKind.GROUP, after.group(), from, null);
        }
        var old = before == null ? List.<String>of() : before.committees();
        old.stream()
                .filter(name -> !after.committees().contains(name))
                .forEach(name -> people.leaveUnlogged(id, name, from.minusDays(1)));
        after.committees().stream()
                .filter(name -> !old.contains(name))
                .forEach(name -> people.joinUnlogged(id, GroupKind.COMMITTEE, name, from, null));
    }

    private static NewPerson described(RosterPerson known) {
        return new NewPerson(
                known.key(), known.publicName(), known.kana(), known.kind(), known.seatNumber(), known.title());
    }

    private List<Entry> differences(RosterFile.Reading reading) {
        return RosterDifference.between(reading, known(), Japan.day(clock.instant()));
    }

    private List<RosterPerson> known() {
        var today = Japan.day(clock.instant());
        return people.all().stream()
                .map(person -> RosterPerson.of(person, today))
                .toList();
    }

    private void forgetOld() {
        database.createQuery(
                        "SELECT u FROM RosterUpload u WHERE u.readAt < :old AND u.bytes IS NOT NULL",
                        RosterUpload.class)
                .setParameter("old", clock.instant().minus(KEPT))
                .getResultList()
                .forEach(RosterUpload::forget);
    }

    private static String seen(List<Entry> entries) {
        return Hashes.sha256Hex(JsonWire.JSONB.toJson(
                entries.stream().map(RosterView.EntryView::of).toList()));
    }

    private static int count(List<Entry> entries, Verdict verdict) {
        return (int)
                entries.stream().filter(entry -> entry.verdict() == verdict).count();
    }
}
