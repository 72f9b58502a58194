package jp.ryokai.suite;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import jp.ryokai.testing.Release;

/** One place where a JVM at a time works: it takes class after class of a kind, then makes room for the next kind's. */
final class Lane {

    /** No class is this slow; what hangs is ended and named. */
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final Path log;
    private final Path release;
    private final List<String> options;
    private final Consumer<Outcome> told;

    /** @param release a folder of {@link Release} */
    Lane(Path log, Path release, List<String> options, Consumer<Outcome> told) {
        this.log = log;
        this.release = release;
        this.options = options;
        this.told = told;
    }

    /** Until the queue is empty. A JVM that dies fails the class it was at, and another goes on with the rest. */
    void work(Kind kind, Queue<String> tests) throws IOException, InterruptedException {
        while (!tests.isEmpty()) {
            var worker = start(kind);
            try (var names = new PrintStream(worker.getOutputStream(), true, StandardCharsets.UTF_8);
                    var answers = new BufferedReader(
                            new InputStreamReader(worker.getInputStream(), StandardCharsets.UTF_8))) {
                for (var test = tests.poll(); test != null && worker.isAlive(); test = tests.poll()) {
                    names.println(test);
                    told.accept(outcome(kind, test, worker, answers));
                }
            }
            if (!worker.waitFor(Duration.ofMinutes(1))) {
                worker.destroyForcibly();
            }
        }
    }

    /** Once in a run, before the work of one lane; without it every start costs twice as much and shows the same. */
    void makeRelease() throws IOException, InterruptedException {
        var command = command();
        command.addAll(
                List.of("-cp", System.getProperty("java.class.path"), Release.class.getName(), release.toString()));
        var made = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
        if (!made.waitFor(PATIENCE) || made.exitValue() != 0) {
            made.destroyForcibly();
            System.out.println("no release was made, servers start slowly; why is in " + log);
        }
    }

    private Outcome outcome(Kind kind, String test, Process worker, BufferedReader answers) throws IOException {
        var failures = new ArrayList<String>();
        var skipped = new ArrayList<String>();
        var said = new ArrayList<String>();
        var sent = new ArrayList<String>();
        var start = System.nanoTime();
        var watch = Thread.ofVirtual().start(() -> endWhatHangs(worker));
        try {
            for (var line = answers.readLine(); line != null; line = answers.readLine()) {
                var words = line.split(" ", 2);
                switch (words[0]) {
                    case "FAILED" -> failures.add(text(words[1]));
                    case "SKIPPED" -> skipped.add(text(words[1]));
                    case "SAID" -> said.add(text(words[1]));
                    case "SENT" -> text(words[1]).lines().forEach(sent::add);
                    case "DONE" -> {
                        return new Outcome(
                                kind, test, since(start), Integer.parseInt(words[1]), failures, skipped, said, sent);
                    }
                    default -> failures.add("printed to the answers of the suite: " + line);
                }
            }
        } finally {
            watch.interrupt();
        }
        failures.add("the JVM ended in the middle; its last words are in " + log);
        return new Outcome(kind, test, since(start), 0, failures, skipped, said, sent);
    }

    private static void endWhatHangs(Process worker) {
        try {
            if (!worker.waitFor(PATIENCE)) {
                worker.destroyForcibly();
            }
        } catch (InterruptedException done) {
            // The class ended in time.
        }
    }

    private Process start(Kind kind) throws IOException {
        var command = command();
        command.addAll(kind.options());
        command.addAll(
                kind == Kind.PURE ? List.of("-cp", System.getProperty("java.class.path")) : Release.forTests(release));
        command.addAll(List.of(Worker.class.getName(), kind.word()));
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
    }

    private List<String> command() {
        var command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(options);
        return command;
    }

    private static long since(long start) {
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
    }

    private static String text(String base64) {
        return new String(Base64.getDecoder().decode(base64), StandardCharsets.UTF_8);
    }
}
