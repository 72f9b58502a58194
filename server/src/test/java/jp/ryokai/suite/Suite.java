package jp.ryokai.suite;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Runs all tests, several JVMs beside each other. Surefire would do it, but with more than one fork it loads the tests
 * in Maven's own Java, which may be 17; see {@code docs/decisions/2026-11-30-form.md}. What was slow last time is begun
 * first, so that all lanes end together.
 */
final class Suite {

    /** For fewer classes no further JVM is started, which costs ten seconds of a core: another is at them already. */
    private static final int WORTH_A_JVM = 6;

    private final Path folder;
    private final List<String> options;
    private final Map<String, Long> times = new TreeMap<>();
    /** What is slow by its nature, for a fresh clone, where nothing has run yet. */
    private final Map<String, Long> usual = new TreeMap<>();

    private final List<Outcome> outcomes = new ArrayList<>();
    private final Set<Kind> begun = ConcurrentHashMap.newKeySet();

    private Suite(Path folder, List<String> options) {
        this.folder = folder;
        this.options = options;
    }

    /** @param args where to keep logs and times, kinds joined by commas, then options of the JVMs */
    public static void main(String[] args) throws IOException, InterruptedException {
        var suite = new Suite(Path.of(args[0]), List.of(args).subList(2, args.length));
        Files.createDirectories(suite.folder);
        var release = suite.folder.resolve("release");
        forget(release);
        suite.recall();
        var start = System.nanoTime();
        var classes = classes();
        var queues = new TreeMap<Kind, Queue<String>>();
        for (var word : args[1].split(",", -1)) {
            queues.put(Kind.of(word), suite.queue(Kind.of(word), classes));
        }
        var asked = queues.values().stream().mapToInt(Queue::size).sum();
        var lanes = new ArrayList<Thread>();
        for (var kinds : Kind.lanes()) {
            var number = lanes.size() + 1;
            var lane = new Lane(suite.folder.resolve("lane-" + number + ".txt"), release, suite.options, suite::told);
            var own = kinds.stream().filter(queues::containsKey).toList();
            var makes = own.indexOf(Kind.BROWSER) == 0;
            lanes.add(Thread.ofPlatform().start(() -> suite.work(lane, own, queues, makes)));
        }
        for (var lane : lanes) {
            lane.join();
        }
        suite.keep();
        StatementsSent.keep(suite.folder.resolve("statements.tsv"), suite.outcomes);
        var both = queues.keySet().containsAll(Set.of(Kind.ROOMS_DERBY, Kind.ROOMS_POSTGRESQL));
        var unseen = both ? StatementsSent.unseen(suite.outcomes) : List.<String>of();
        System.exit(suite.summed(asked, unseen, TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - start)));
    }

    /** @param makes the release, while the others are at tests that start nothing */
    private void work(Lane lane, List<Kind> kinds, Map<Kind, Queue<String>> queues, boolean makes) {
        try {
            if (makes) {
                lane.makeRelease();
            }
            for (var kind : kinds) {
                if (begun.add(kind) || queues.get(kind).size() >= WORTH_A_JVM) {
                    lane.work(kind, queues.get(kind));
                }
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Another run's: its classes may be other ones. */
    private static void forget(Path release) throws IOException {
        if (Files.exists(release)) {
            try (var all = Files.walk(release)) {
                for (var path : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }

    /** Every class that is called a test; {@code HabitsTest} sees to it that whoever tests is called so. */
    private static List<Class<?>> classes() throws IOException {
        var root = Path.of(URI.create(
                Suite.class.getProtectionDomain().getCodeSource().getLocation().toString()));
        try (var files = Files.walk(root)) {
            return files.map(file -> root.relativize(file).toString())
                    .filter(name -> name.endsWith("Test.class") && !name.contains("$"))
                    .map(name -> name.substring(0, name.length() - ".class".length())
                            .replace('/', '.')
                            .replace('\\', '.'))
                    .sorted()
                    .<Class<?>>map(Suite::load)
                    .toList();
        }
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name, false, Suite.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private Queue<String> queue(Kind kind, List<Class<?>> classes) {
        return classes.stream()
                .filter(kind::takes)
                .sorted(Comparator.<Class<?>, Boolean>comparing(test -> !kind.leads(test))
                        .thenComparingLong(test -> -likely(kind.word() + " " + test.getName())))
                .map(Class::getName)
                .collect(Collectors.toCollection(ConcurrentLinkedQueue::new));
    }

    private synchronized void told(Outcome outcome) {
        outcomes.add(outcome);
        times.put(outcome.kind().word() + " " + outcome.test(), outcome.millis());
        System.out.printf(
                "%-20s %7.2f s %4d passed%s%s  %s%n",
                outcome.kind().word(),
                outcome.millis() / 1000.0,
                outcome.passed(),
                outcome.failures().isEmpty() ? "" : ", " + outcome.failures().size() + " FAILED",
                outcome.skipped().isEmpty() ? "" : ", " + outcome.skipped().size() + " skipped",
                outcome.test());
        outcome.skipped()
                .forEach(reason -> System.out.println(
                        "  skipped " + reason.lines().findFirst().orElse("")));
        outcome.said().forEach(words -> System.out.println("  " + words));
        outcome.failures().forEach(System.out::println);
    }

    /** Nothing that was found wrong is far from the last line; a class that a dying lane took with it is wrong. */
    private int summed(int asked, List<String> unseen, long seconds) {
        var failed = outcomes.stream().filter(one -> !one.failures().isEmpty()).toList();
        failed.forEach(one -> one.failures()
                .forEach(failure -> System.out.println("FAILED " + one.kind().word() + " " + one.test() + " "
                        + failure.lines().findFirst().orElse(""))));
        var passed = outcomes.stream().mapToInt(Outcome::passed).sum();
        unseen.forEach(words -> System.out.println("FAILED " + words));
        if (outcomes.size() < asked) {
            System.out.printf("FAILED %d classes never came to their end%n", asked - outcomes.size());
        }
        System.out.printf(
                "%d classes in %d min %d s%ntests: %d passed, %d failed, %d skipped%n",
                outcomes.size(),
                seconds / 60,
                seconds % 60,
                passed,
                failed.stream().mapToInt(one -> one.failures().size()).sum(),
                outcomes.stream().mapToInt(one -> one.skipped().size()).sum());
        return failed.isEmpty() && unseen.isEmpty() && passed > 0 && outcomes.size() == asked ? 0 : 1;
    }

    private Path memory() {
        return folder.resolve("times.tsv");
    }

    private void recall() throws IOException {
        try (var file = Suite.class.getResourceAsStream("/slow.tsv")) {
            recall(new String(file.readAllBytes(), StandardCharsets.UTF_8).lines(), usual);
        }
        // Nobody is to wonder at a line about what is no more.
        usual.keySet().forEach(one -> load(one.split(" ", -1)[1]));
        if (Files.exists(memory())) {
            recall(Files.readAllLines(memory()).stream(), times);
        }
    }

    private static void recall(Stream<String> lines, Map<String, Long> into) {
        lines.map(line -> line.split("\t", -1)).forEach(fields -> into.put(fields[0], Long.valueOf(fields[1])));
    }

    private long likely(String test) {
        return times.getOrDefault(test, usual.getOrDefault(test, 0L));
    }

    /** Kind and class, milliseconds. {@code .ci/run} prints the slowest of them. */
    private void keep() throws IOException {
        Files.write(
                memory(),
                times.entrySet().stream()
                        .map(one -> one.getKey() + "\t" + one.getValue())
                        .toList());
    }
}
