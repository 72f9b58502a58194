package jp.ryokai.roster;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import jp.ryokai.ledger.Acts;
import jp.ryokai.people.Caller;
import jp.ryokai.people.NewPerson;
import jp.ryokai.people.People;
import jp.ryokai.people.Role;
import jp.ryokai.people.TermView;
import jp.ryokai.platform.Hashes;
import jp.ryokai.platform.Japan;
import jp.ryokai.platform.JsonWire;
import jp.ryokai.platform.Problems;
import jp.ryokai.roster.RosterDifference.Entry;
import jp.ryokai.roster.RosterDifference.Known;
import jp.ryokai.roster.RosterDifference.Verdict;

/** Takes a roster in two steps: read and compared first, applied when a person has looked. */
@ApplicationScoped
public class Rosters {

    private static final Duration KEPT = Duration.ofDays(7);

    @Inject
    private EntityManager database;

    @Inject
    private People people;

    @Inject
    private Acts acts;

    @Inject
    private Clock clock;

    /** Reads and compares; changes nobody. A file with a 個人番号 is refused before anything of it is kept. */
    @Transactional
    public RosterView read(byte[] bytes, Caller by) {
        by.must(Role.MANAGER);
        var reading = RosterFile.read(bytes);
        var entries = differences(reading);
        forgetOld();
        var upload = new RosterUpload(bytes, seen(entries), by.person(), clock.instant());
        database.persist(upload);
        acts.note("roster.read", by.person(), by.device(), Json.createObjectBuilder()
                .add("roster", upload.id()).add("sha256", upload.sha256()).build());
        return new RosterView(upload.id(), upload.sha256(), !reading.refused(), reading.charset(),
                entries.stream().map(RosterView.EntryView::of).toList(),
                reading.findings().stream().map(RosterView.FindingView::of).toList());
    }

    /**
     * Does what the preview showed, and only that: if the roster has changed since, it is refused. Asked for again
     * because the answer was lost, it answers as the first time and does nothing.
     */
    @Transactional
    public RosterView.Applied apply(String id, Caller by) {
        by.must(Role.MANAGER);
        var upload = database.find(RosterUpload.class, id);
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
        var applied = applyQuietly(upload.id(), entries);
        upload.applied(clock.instant(), JsonWire.JSONB.toJson(applied));
        acts.note("roster.applied", by.person(), by.device(), Json.createObjectBuilder()
                .add("roster", upload.id()).add("sha256", upload.sha256())
                .add("added", applied.added()).add("changed", applied.changed()).build());
        return applied;
    }

    /** For the demo council: reads and applies in one act that its caller records. */
    @Transactional(TxType.MANDATORY)
    public RosterView.Applied applyQuietly(byte[] bytes) {
        return applyQuietly(null, differences(RosterFile.read(bytes)));
    }

    /** The present roster in the columns it is read in. */
    @Transactional(TxType.SUPPORTS)
    public byte[] write() {
        return RosterCsv.write(known());
    }

    private RosterView.Applied applyQuietly(String id, List<Entry> entries) {
        var today = Japan.day(clock.instant());
        for (var entry : entries) {
            switch (entry.verdict()) {
                case ADDED -> add(entry.after());
                case CHANGED -> change(entry.before(), entry.after(), today);
                case SAME, LEFT, AMBIGUOUS -> {
                    // Nobody leaves because a line is missing, and two people of one name are not guessed apart.
                }
            }
        }
        database.flush();
        return new RosterView.Applied(id, count(entries, Verdict.ADDED), count(entries, Verdict.CHANGED),
                count(entries, Verdict.SAME), count(entries, Verdict.LEFT), count(entries, Verdict.AMBIGUOUS));
    }

    private void add(Known after) {
        var id = people.addQuietly(described(after), after.terms());
        var from = after.terms().stream().map(TermView::from).max(LocalDate::compareTo).orElse(Japan.day(clock.instant()));
        joins(id, null, after, from);
    }

    private void change(Known before, Known after, LocalDate today) {
        people.describeQuietly(before.id(), described(after));
        people.termsQuietly(before.id(), after.terms());
        joins(before.id(), before, after, today);
    }

    /** Leaving and joining are dated: whoever moves was in the old group up to yesterday. */
    private void joins(String id, Known before, Known after, LocalDate from) {
        if (before != null && before.group() != null && !before.group().equals(after.group())) {
            people.leaveQuietly(id, before.group(), from.minusDays(1));
        }
        if (after.group() != null && (before == null || !after.group().equals(before.group()))) {
            people.joinQuietly(id, "group", after.group(), from, null);
        }
        var old = before == null ? List.<String>of() : before.committees();
        old.stream().filter(name -> !after.committees().contains(name))
                .forEach(name -> people.leaveQuietly(id, name, from.minusDays(1)));
        after.committees().stream().filter(name -> !old.contains(name))
                .forEach(name -> people.joinQuietly(id, "committee", name, from, null));
    }

    private static NewPerson described(Known known) {
        return new NewPerson(known.key(), known.publicName(), known.kana(), known.kind(), known.seatNumber(), known.title());
    }

    private List<Entry> differences(RosterFile.Reading reading) {
        return RosterDifference.between(reading, known(), Japan.day(clock.instant()));
    }

    private List<Known> known() {
        var today = Japan.day(clock.instant());
        return people.all().stream().map(person -> Known.of(person, today)).toList();
    }

    private void forgetOld() {
        database.createQuery("SELECT u FROM RosterUpload u WHERE u.readAt < :old AND u.bytes IS NOT NULL", RosterUpload.class)
                .setParameter("old", clock.instant().minus(KEPT)).getResultList().forEach(RosterUpload::forget);
    }

    private static String seen(List<Entry> entries) {
        return Hashes.sha256Hex(JsonWire.JSONB.toJson(entries.stream().map(RosterView.EntryView::of).toList()));
    }

    private static int count(List<Entry> entries, Verdict verdict) {
        return (int) entries.stream().filter(entry -> entry.verdict() == verdict).count();
    }
}
