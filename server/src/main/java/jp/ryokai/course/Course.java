package jp.ryokai.course;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonString;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.ryokai.content.EditionView;
import jp.ryokai.content.Editions;
import jp.ryokai.content.Visibility;
import jp.ryokai.ledger.Acts;
import jp.ryokai.people.Caller;
import jp.ryokai.people.Kind;
import jp.ryokai.people.Role;
import jp.ryokai.platform.PerVersion;
import jp.ryokai.platform.Problems;
import jp.ryokai.platform.Settings;
import jp.ryokai.platform.Windows;

/** The course as it is current: which edition of each module, quiz and card counts since when. */
@ApplicationScoped
public class Course {

    private final EntityManager database;
    private final CurrentPack current;
    private final Readings readings;
    private final Subjects subjects;
    private final Editions editions;
    private final Acts acts;
    private final Settings settings;
    private final Clock clock;

    @Inject
    Course(
            EntityManager database,
            CurrentPack current,
            Readings readings,
            Subjects subjects,
            Editions editions,
            Acts acts,
            Settings settings,
            Clock clock) {
        this.database = database;
        this.current = current;
        this.readings = readings;
        this.subjects = subjects;
        this.editions = editions;
        this.acts = acts;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * The course as it came with the program, so that a council can begin: one person is enough while there is none and
     * not a word of it is the council's own. Whatever takes the place of a course is a pack, see {@link Packs}. Begun
     * again it changes nothing.
     */
    @Transactional
    public List<PublishedModule> begin(Map<String, byte[]> files, Caller by) {
        return put(files, Map.of(), false, by);
    }

    /**
     * Proof-reads a pack, compiles it and makes its editions the current ones; what the pack no longer holds ends.
     * Repeatable: a pack that changes nothing publishes nothing and leaves no record. Two who publish at once wait for
     * each other, so that the course is always one whole pack; if we die before the commit it is still the old one.
     * No route leads here: whoever calls it answers for the second person.
     *
     * @param words the council's own words, over the defaults of the pack; its name is known without them
     */
    @Transactional
    public List<PublishedModule> publish(Map<String, byte[]> files, Map<String, String> words, Caller by) {
        return put(files, words, true, by);
    }

    /** @param over whether it may take the place of a course that is there */
    private List<PublishedModule> put(Map<String, byte[]> files, Map<String, String> words, boolean over, Caller by) {
        by.must(Role.APPROVER);
        var known = new TreeMap<>(Map.of("議会名", settings.council()));
        known.putAll(words);
        var pack = readings.of(files, known);
        refuseFindings(pack.findings());
        current.hold();
        var first = current.modules().isEmpty() && current.others().isEmpty();
        var changed = current.put(pack);
        if (!changed.isEmpty() && !first && !over) {
            throw Problems.SECOND_PERSON.problem(
                    "There is a course already: hand in a pack, which another person looks at and publishes.");
        }
        if (!changed.isEmpty()) {
            var kept = new CoursePack(files, pack, by.person(), clock.instant());
            kept.publish(known, null, by.person(), clock.instant());
            database.persist(kept);
            acts.note(
                    "course.published",
                    by.person(),
                    by.device(),
                    Json.createObjectBuilder()
                            .add("title", pack.title())
                            .add("version", pack.version())
                            .add("editions", Json.createArrayBuilder(changed))
                            .add("clauseSubjects", subjects.findings(pack).size())
                            .build());
        }
        database.flush();
        return publishedModules();
    }

    /** The current modules, in the order of the pack. */
    @Transactional(TxType.SUPPORTS)
    public List<PublishedModule> publishedModules() {
        return PerVersion.once(
                List.of("modules"),
                () -> current.modules().stream().map(CurrentModule::view).toList());
    }

    /** The current modules this caller may know of. */
    @Transactional(TxType.SUPPORTS)
    public List<PublishedModule> publishedModules(Caller by) {
        var modules = publishedModules();
        var known = editions.some(modules.stream().map(PublishedModule::edition).toList());
        return modules.stream()
                .filter(module -> editions.mayRead(known.get(module.edition()), by))
                .toList();
    }

    @Transactional(TxType.SUPPORTS)
    public Optional<PublishedModule> module(String id) {
        return current.module(id).map(CurrentModule::view);
    }

    /** A quiz of now or of any earlier day, with its key also where the answers never left the server. */
    @Transactional(TxType.SUPPORTS)
    public Optional<Quiz> quiz(String sha256) {
        return PerVersion.found(List.of("quiz", sha256), () -> readQuiz(sha256));
    }

    private Optional<Quiz> readQuiz(String sha256) {
        return database.createQuery(
                        "SELECT m FROM CurrentModule m WHERE m.quiz = :quiz ORDER BY m.from DESC", CurrentModule.class)
                .setParameter("quiz", sha256)
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .map(module -> module.quizKey() == null
                        ? Quiz.fromEdition(bytes(sha256))
                        : Quiz.fromEditions(bytes(sha256), bytes(module.quizKey())));
    }

    /**
     * When each of these editions last became the course's. Bytes that are taken up again are the edition of old, and
     * their first publication says nothing of when they were asked.
     */
    @Transactional(TxType.SUPPORTS)
    public Map<String, Instant> currentSince(Collection<String> hashes) {
        return PerVersion.each("current since", hashes, current::since);
    }

    /** SHA-256 of the pictures on the pages of a module's edition, of now or of any earlier day. */
    @Transactional(TxType.SUPPORTS)
    public List<String> pictures(String module) {
        return PerVersion.once(List.of("pictures", module), () -> readPictures(module));
    }

    private List<String> readPictures(String module) {
        try (var reader = Json.createReader(new ByteArrayInputStream(bytes(module)))) {
            return reader.readObject().getJsonArray("images").getValuesAs(JsonString::getString);
        }
    }

    /** The same of many, by their hashes; the unknown are left out. */
    @Transactional(TxType.SUPPORTS)
    public Map<String, Quiz> quizzes(Collection<String> hashes) {
        var newest = Windows.over(
                        hashes,
                        some -> database.createQuery(
                                        "SELECT m FROM CurrentModule m WHERE m.quiz IN :some ORDER BY m.from",
                                        CurrentModule.class)
                                .setParameter("some", some)
                                .getResultStream())
                .collect(Collectors.toMap(CurrentModule::quiz, Function.identity(), (_, later) -> later));
        var bytes = editions.bytes(newest.values().stream()
                .flatMap(module -> Stream.of(module.quiz(), module.quizKey()))
                .filter(Objects::nonNull)
                .toList());
        return newest.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, one -> {
            var quiz = bytes.get(one.getKey());
            var key = one.getValue().quizKey();
            return key == null ? Quiz.fromEdition(quiz) : Quiz.fromEditions(quiz, bytes.get(key));
        }));
    }

    /** Everything current that a person of this kind should hold on a tablet; never a key. */
    @Transactional(TxType.SUPPORTS)
    public List<EditionView> current(Kind kind) {
        return PerVersion.once(List.of("course", kind), () -> readCurrent(kind));
    }

    private List<EditionView> readCurrent(Kind kind) {
        var hashes = Stream.concat(
                        current.others().stream().map(CurrentEdition::sha256),
                        current.modules().stream()
                                .flatMap(m -> Stream.of(m.edition(), m.quiz()))
                                .filter(Objects::nonNull))
                .distinct()
                .toList();
        var known = editions.some(hashes);
        return hashes.stream()
                .map(known::get)
                .filter(edition -> edition.isFor(kind.word()))
                .toList();
    }

    /** The words of the statement as they are to be signed now. */
    @Transactional(TxType.SUPPORTS)
    public Optional<EditionView> statement() {
        return only("statement");
    }

    /** What is said to whoever comes. Cards that are not for everybody stay inside. */
    @Transactional(TxType.SUPPORTS)
    public Welcome welcome() {
        return new Welcome(
                settings.origin().toString(),
                settings.council(),
                only("emergency")
                        .filter(edition -> edition.visibility() == Visibility.PUBLIC
                                && edition.audience().equals("all"))
                        .map(this::emergency)
                        .orElse(null));
    }

    private Optional<EditionView> only(String kind) {
        return current.others().stream()
                .filter(edition -> edition.kind().equals(kind))
                .findFirst()
                .flatMap(edition -> editions.edition(edition.sha256()));
    }

    private Welcome.Emergency emergency(EditionView edition) {
        try (var reader = Json.createReader(new ByteArrayInputStream(bytes(edition.sha256())))) {
            var said = reader.readObject();
            return new Welcome.Emergency(
                    edition.sha256(), edition.publishedAt(), said.getJsonObject("office"), said.getJsonArray("cards"));
        }
    }

    private byte[] bytes(String sha256) {
        return editions.bytes(sha256).orElseThrow();
    }

    static void refuseFindings(List<Finding> findings) {
        if (!findings.isEmpty()) {
            throw Problems.PACK_FINDINGS.problem(
                    "The pack has " + findings.size()
                            + " findings. Correct what they name, with file and line, and publish it again.",
                    Map.of("findings", json(findings)));
        }
    }

    private static JsonArray json(List<Finding> findings) {
        var array = Json.createArrayBuilder();
        findings.forEach(f -> array.add(Json.createObjectBuilder()
                .add("file", f.file())
                .add("line", f.line())
                .add("code", f.code())
                .add("message", f.message())));
        return array.build();
    }
}
