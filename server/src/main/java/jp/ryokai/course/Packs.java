package jp.ryokai.course;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import jp.ryokai.duty.Duties;
import jp.ryokai.ledger.Acts;
import jp.ryokai.people.Caller;
import jp.ryokai.people.Changes;
import jp.ryokai.people.People;
import jp.ryokai.people.Role;
import jp.ryokai.platform.Japan;
import jp.ryokai.platform.Problems;
import jp.ryokai.platform.Seen;
import jp.ryokai.platform.Text;

/** Packs handed in and looked at before they become the course. Nobody learns from a pack that is not published. */
@ApplicationScoped
class Packs {

    private static final int LONGEST_REASON = 400;
    /** What has one edition of its kind, by its kind. */
    private static final Set<String> CARDS = Set.of("glossary", "emergency", "statement", "threats", "selfcheck");

    private final EntityManager database;
    private final Course course;
    private final CurrentPack current;
    private final Readings readings;
    private final Subjects subjects;
    private final People people;
    private final Duties duties;
    private final Changes changes;
    private final Acts acts;
    private final Clock clock;

    @Inject
    Packs(
            EntityManager database,
            Course course,
            CurrentPack current,
            Readings readings,
            Subjects subjects,
            People people,
            Duties duties,
            Changes changes,
            Acts acts,
            Clock clock) {
        this.database = database;
        this.course = course;
        this.current = current;
        this.readings = readings;
        this.subjects = subjects;
        this.people = people;
        this.duties = duties;
        this.changes = changes;
        this.acts = acts;
        this.clock = clock;
    }

    /** Keeps a pack and proof-reads it. Sent twice it is two packs, of which one is never published. */
    @Transactional
    public PackView add(byte[] zip, Caller by) {
        by.must(Role.MANAGER, Role.APPROVER);
        var files = PackFile.open(zip);
        files.keySet()
                .removeIf(name -> name.startsWith("demo/") || name.equals("pom.xml") || name.startsWith("target/"));
        return kept(files, by);
    }

    /**
     * Keeps the course as it is now with other words of the council in it, an emergency number for instance: a pack
     * like any other, so that a second person sees it before anybody else does.
     */
    @Transactional
    public PackView reword(Map<String, String> words, Caller by) {
        by.must(Role.MANAGER, Role.APPROVER);
        return kept(current.files(words), by);
    }

    private PackView kept(Map<String, byte[]> files, Caller by) {
        var read = current.read(files);
        var pack = new CoursePack(files, read, by.person(), clock.instant());
        database.persist(pack);
        var view = view(pack, read);
        acts.note(
                "course.pack.drafted",
                by.person(),
                by.device(),
                Json.createObjectBuilder()
                        .add("pack", pack.id())
                        .add("sha256", view.pack().sha256())
                        .add("findings", view.pack().stops())
                        .build());
        return view;
    }

    /** All packs, newest first, those published and thrown away too. */
    @Transactional(TxType.SUPPORTS)
    public List<PackLine> packs(Caller by) {
        looks(by);
        // Without the files: a list of many years would carry them all.
        var rows = database.createQuery("""
            SELECT NEW jp.ryokai.course.PackRow(p.id, p.title, p.version, p.sha256, p.files, p.stops,
                   p.madeBy, p.madeAt, p.publishedBy, p.publishedAt, p.reason, p.endedAt)
            FROM CoursePack p ORDER BY p.madeAt DESC, p.id DESC\
            """, PackRow.class).getResultList();
        var names = people.called(rows.stream()
                .flatMap(row -> Stream.of(row.madeBy(), row.publishedBy()))
                .toList());
        return rows.stream().map(row -> row.line(names)).toList();
    }

    @Transactional(TxType.SUPPORTS)
    public PackView pack(String id, Caller by) {
        looks(by);
        var pack = found(id);
        return view(pack, read(pack));
    }

    /** A module as the tablet would show it. */
    @Transactional(TxType.SUPPORTS)
    public PackPreview module(String id, String module, Caller by) {
        looks(by);
        return PackPreview.of(read(found(id)).compiled(), module)
                .orElseThrow(() -> Problems.NOT_FOUND.problem("There is no such module in this pack."));
    }

    /** The glossary, the cards, the statement, the threats or the self-check, as the tablet would have it. */
    @Transactional(TxType.SUPPORTS)
    public JsonObject card(String id, String kind, Caller by) {
        looks(by);
        return read(found(id)).compiled().stream()
                .filter(e -> CARDS.contains(kind) && e.kind().equals(kind))
                .findFirst()
                .map(e -> PackDifference.object(e.bytes()))
                .orElseThrow(() -> Problems.NOT_FOUND.problem("There is no such card in this pack."));
    }

    @Transactional(TxType.SUPPORTS)
    public CompiledEdition picture(String id, String sha256, Caller by) {
        looks(by);
        return read(found(id)).compiled().stream()
                .filter(e -> e.kind().equals("image") && e.sha256().equals(sha256))
                .findFirst()
                .orElseThrow(() -> Problems.NOT_FOUND.problem("There is no such picture in this pack."));
    }

    /**
     * Makes a pack the course. Repeatable: if our answer is lost, the same pack gives the same course. Whoever throws
     * it away at the same moment waits for the lock; if we die before the commit the course is still the old one.
     */
    @Transactional
    public List<PublishedModule> publish(String id, String reason, String hash, Caller by) {
        by.must(Role.APPROVER);
        if (!Text.within(reason, LONGEST_REASON)) {
            throw Problems.PACK_REASON.problem();
        }
        current.hold();
        var pack = found(id);
        database.refresh(pack);
        if (pack.isEnded()) {
            throw Problems.PACK_OVER.problem();
        }
        by.mustNotBe(pack.madeBy());
        var read = read(pack);
        var shown = view(pack, read);
        if (!pack.isPublished()) {
            Course.refuseFindings(read.findings());
        }
        Seen.approved(hash, shown.hash(), shown);
        if (pack.isPublished()) {
            return course.publishedModules();
        }
        var files = pack.files();
        var changed = current.put(read);
        pack.publish(current.words(files), reason.strip(), by.person(), clock.instant());
        acts.note(
                "course.published",
                by.person(),
                by.device(),
                duties.approval(
                                Json.createObjectBuilder()
                                        .add("pack", pack.id())
                                        .add("title", pack.line(Map.of()).title())
                                        .add("version", pack.line(Map.of()).version())
                                        .add("reason", reason.strip())
                                        .add("hash", hash)
                                        .add(
                                                "clauseSubjects",
                                                subjects.findings(read).size())
                                        .add("editions", Json.createArrayBuilder(changed)),
                                by,
                                Japan.day(clock.instant()))
                        .build());
        database.flush();
        return course.publishedModules();
    }

    /** Throws a pack away: it can be looked at, and never be published. */
    @Transactional
    public void end(String id, Seen seen, Caller by) {
        by.must(Role.MANAGER, Role.APPROVER);
        current.hold();
        var pack = found(id);
        database.refresh(pack);
        if (pack.isPublished() || pack.isEnded()) {
            throw Problems.PACK_OVER.problem();
        }
        changes.refuseUnlessSeen("pack:" + id, view(pack, read(pack)), seen);
        pack.end(by.person(), clock.instant());
        acts.note(
                "course.pack.withdrawn",
                by.person(),
                by.device(),
                Json.createObjectBuilder().add("pack", id).build());
    }

    /** The course as it is now, as files to edit, the council's own words in their place. */
    @Transactional(TxType.SUPPORTS)
    public byte[] current(Caller by) {
        looks(by);
        return PackFile.of(current.files());
    }

    private PackView view(CoursePack pack, Pack read) {
        var line = pack.line(people.called(Arrays.asList(pack.madeBy(), pack.publishedBy())));
        var words = pack.isPublished() ? pack.words() : current.words(pack.files());
        return new PackView(
                line,
                PackView.hash(line, read, words),
                PackView.read(read, subjects.findings(read)),
                current.modules(read),
                current.others(read));
    }

    private Pack read(CoursePack pack) {
        return pack.isPublished() ? readings.of(pack.files(), pack.words()) : current.read(pack.files());
    }

    private CoursePack found(String id) {
        var pack = database.find(CoursePack.class, id);
        if (pack == null) {
            throw Problems.NOT_FOUND.problem("There is no such pack.");
        }
        return pack;
    }

    private static void looks(Caller by) {
        by.must(Role.MANAGER, Role.APPROVER, Role.AUDITOR);
    }
}
