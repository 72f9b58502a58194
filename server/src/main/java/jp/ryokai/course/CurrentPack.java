package jp.ryokai.course;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.ryokai.content.EditionView;
import jp.ryokai.content.Editions;
import jp.ryokai.platform.JsonWire;
import jp.ryokai.platform.Problems;
import jp.ryokai.platform.Settings;
import jp.ryokai.platform.Windows;

/** Where the current pack stands: puts a new one in its place and says what is different. */
@ApplicationScoped
class CurrentPack {

    private final EntityManager database;
    private final Editions editions;
    private final Settings settings;
    private final BuiltIn builtIn;
    private final Readings readings;
    private final Clock clock;

    @Inject
    CurrentPack(
            EntityManager database,
            Editions editions,
            Settings settings,
            BuiltIn builtIn,
            Readings readings,
            Clock clock) {
        this.database = database;
        this.editions = editions;
        this.settings = settings;
        this.builtIn = builtIn;
        this.readings = readings;
        this.clock = clock;
    }

    /** Two who publish at once wait for each other, so that the course is always one whole pack. */
    @Transactional(TxType.MANDATORY)
    void hold() {
        database.find(CourseLock.class, CourseLock.ONLY, LockModeType.PESSIMISTIC_WRITE);
    }

    /** A pack with the words it would be published with. */
    Pack read(Map<String, byte[]> files) {
        return readings.of(files, words(files));
    }

    /**
     * The council's words for a pack: what its author left as it came with the program keeps the word the council gave
     * last, so that no telephone number is lost; what its author wrote counts.
     */
    Map<String, String> words(Map<String, byte[]> files) {
        var given = new TreeMap<>(Map.of("議会名", settings.council()));
        last().ifPresent(pack -> given.putAll(pack.words()));
        var written = files.containsKey("pack.yaml") ? Pack.settings(files.get("pack.yaml")) : Map.<String, String>of();
        var came = Pack.settings(builtIn.files().get("pack.yaml"));
        var words = new TreeMap<String, String>();
        // What is written over a word that came with the program is the council's from then on, and stays like the
        // others.
        written.forEach((name, value) -> {
            if (came.containsKey(name) && !Objects.equals(value, came.get(name))) {
                words.put(name, value);
            }
        });
        given.forEach((name, value) -> {
            if (Objects.equals(written.get(name), came.get(name))) {
                words.put(name, value);
            }
        });
        return words;
    }

    /** The files of the course as they are now. */
    Map<String, byte[]> files() {
        return files(Map.of());
    }

    /** The same with other words of the council; refuses what the pack has no place for. */
    Map<String, byte[]> files(Map<String, String> other) {
        var files = last().map(CoursePack::files).orElseGet(builtIn::files);
        files.keySet().removeIf(name -> name.startsWith("demo/"));
        var text = new String(files.get("pack.yaml"), StandardCharsets.UTF_8);
        var known = Pack.settings(files.get("pack.yaml")).keySet();
        var words = new TreeMap<>(last().map(CoursePack::words).orElse(Map.of("議会名", settings.council())));
        other.forEach((name, word) -> {
            if (word == null || !known.contains(name)) {
                throw Problems.INVALID.problem(
                        "The course has no place for one of these words: use the names that stand in its pack.yaml.");
            }
            words.put(name, word);
        });
        for (var word : words.entrySet()) {
            text = Pattern.compile("(?m)^([ \\t]+)" + Pattern.quote(word.getKey()) + ":.*$")
                    .matcher(text)
                    .replaceFirst("$1"
                            + Matcher.quoteReplacement(word.getKey() + ": " + JsonWire.JSONB.toJson(word.getValue())));
        }
        files.put("pack.yaml", text.getBytes(StandardCharsets.UTF_8));
        return files;
    }

    /** Makes the pack's editions the current ones; what it no longer holds ends. Says what changed, by hash. */
    @Transactional(TxType.MANDATORY)
    Set<String> put(Pack pack) {
        Course.refuseFindings(pack.findings());
        var bundle = new Bundle(pack.editions());
        var changed = new LinkedHashSet<String>();
        bundle.toPublish().forEach(edition -> {
            if (editions.edition(edition.sha256()).filter(edition::hasRightsOf).isEmpty()) {
                changed.add(edition.sha256());
            }
            editions.publishUnlogged(edition);
        });
        shelveModules(bundle, changed);
        shelveOthers(bundle, changed);
        return changed;
    }

    Map<String, Instant> since(Collection<String> hashes) {
        var since = new HashMap<String, Instant>();
        var asked = Set.copyOf(hashes);
        Windows.over(
                        asked,
                        some -> database.createQuery(
                                        "SELECT m FROM CurrentModule m WHERE m.edition IN :some OR m.quiz IN :some",
                                        CurrentModule.class)
                                .setParameter("some", some)
                                .getResultStream())
                .forEach(row -> Stream.of(row.edition(), row.quiz())
                        .filter(Objects::nonNull)
                        .filter(asked::contains)
                        .forEach(sha256 -> since.merge(sha256, row.view().publishedAt(), CurrentPack::later)));
        Windows.over(
                        asked,
                        some -> database.createQuery(
                                        "SELECT e FROM CurrentEdition e WHERE e.sha256 IN :some", CurrentEdition.class)
                                .setParameter("some", some)
                                .getResultStream())
                .forEach(row -> since.merge(row.sha256(), row.from(), CurrentPack::later));
        return since;
    }

    List<CurrentModule> modules() {
        return database.createQuery(
                        "SELECT m FROM CurrentModule m WHERE m.to IS NULL ORDER BY m.place", CurrentModule.class)
                .getResultList();
    }

    Optional<CurrentModule> module(String id) {
        return database.createQuery(
                        "SELECT m FROM CurrentModule m WHERE m.module = :module AND m.to IS NULL", CurrentModule.class)
                .setParameter("module", id)
                .getResultStream()
                .findFirst();
    }

    List<CurrentEdition> others() {
        return database.createQuery(
                        "SELECT e FROM CurrentEdition e WHERE e.to IS NULL ORDER BY e.kind, e.name",
                        CurrentEdition.class)
                .getResultList();
    }

    List<PackDifference.Module> modules(Pack pack) {
        var before = new LinkedHashMap<String, PackDifference.Whole>();
        var modules = modules();
        var bytes = editions.bytes(modules.stream()
                .flatMap(m -> Stream.of(m.edition(), m.quiz(), m.quizKey()))
                .filter(Objects::nonNull)
                .toList());
        modules.forEach(m -> before.put(
                m.module(),
                PackDifference.Whole.of(bytes.get(m.edition()), bytes.get(m.quiz()), bytes.get(m.quizKey()))));
        var now = new LinkedHashMap<String, PackDifference.Whole>();
        var compiled = pack.compiled();
        compiled.stream()
                .filter(e -> e.kind().equals("module"))
                .forEach(e -> now.put(
                        e.id(),
                        PackDifference.Whole.of(
                                e.bytes(),
                                PackPreview.edition(compiled, "quiz", e.id()).orElse(null),
                                PackPreview.edition(compiled, "quiz-key", e.id())
                                        .orElse(null))));
        return PackDifference.modules(now, before);
    }

    List<PackDifference.Other> others(Pack pack) {
        var before = others();
        var titles = editions.some(before.stream().map(CurrentEdition::sha256).toList()).values().stream()
                .collect(Collectors.toMap(EditionView::sha256, EditionView::title));
        return PackDifference.others(new Bundle(pack.compiled()).others(), before, titles);
    }

    private Optional<CoursePack> last() {
        return database.createQuery(
                        "SELECT p FROM CoursePack p WHERE p.publishedAt IS NOT NULL ORDER BY p.publishedAt DESC, p.id"
                                + " DESC",
                        CoursePack.class)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private void shelveModules(Bundle bundle, Set<String> changed) {
        var now = clock.instant();
        var before = modules().stream().collect(Collectors.toMap(CurrentModule::module, m -> m));
        for (var module : bundle.modules(now)) {
            var old = before.remove(module.module());
            if (old == null || !old.what().equals(module.what())) {
                Optional.ofNullable(old).ifPresent(ended -> ended.endAt(now));
                database.persist(module);
                Stream.of(module.edition(), module.quiz(), module.quizKey())
                        .filter(Objects::nonNull)
                        .forEach(changed::add);
            }
        }
        before.values().forEach(gone -> {
            gone.endAt(now);
            changed.add(gone.edition());
        });
    }

    private void shelveOthers(Bundle bundle, Set<String> changed) {
        var now = clock.instant();
        var before = others().stream().collect(Collectors.toMap(e -> e.kind() + " " + e.name(), e -> e));
        for (var edition : bundle.others()) {
            var old = before.remove(edition.kind() + " " + edition.id());
            if (old == null || !old.sha256().equals(edition.sha256())) {
                Optional.ofNullable(old).ifPresent(ended -> ended.endAt(now));
                database.persist(new CurrentEdition(edition, now));
                changed.add(edition.sha256());
            }
        }
        before.values().forEach(gone -> {
            gone.endAt(now);
            changed.add(gone.sha256());
        });
    }
}
