package jp.ryokai.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A server in a process of its own, as an operator runs it: really stopped, really killed, really started again on the
 * same folder and database. Only processes started here are ever ended.
 */
public final class ServerProcess implements AutoCloseable {

    private static final Duration START = Duration.ofMinutes(5);
    private static final Duration END = Duration.ofMinutes(5);
    private static final Pattern CODE = Pattern.compile("(?m)^ +(\\d{4}-\\d{4}-\\d{4})\\b");

    private final Path folder;
    private final int port;
    private final int watch = Port.free();
    private final String database;
    private final List<String> settings;
    private Process process;

    /** @param name of the database on PostgreSQL; must be fresh in this run */
    public ServerProcess(String name, String... settings) {
        folder = folder(name);
        port = Port.free();
        database = TestDatabase.fresh(name, folder);
        this.settings = List.of(settings);
    }

    private ServerProcess(Path folder, int port, String database, List<String> settings) {
        this.folder = folder;
        this.port = port;
        this.database = database;
        this.settings = settings;
    }

    /** On Derby whatever this run of the suite is about. */
    public static ServerProcess onDerby(String name, String... settings) {
        var folder = folder(name);
        return new ServerProcess(folder, Port.free(), TestDatabase.derby(folder), List.of(settings));
    }

    /** On a database without a single table, as an operator hands it over. */
    public static ServerProcess onNothing(String name, String... settings) {
        var folder = folder(name);
        return new ServerProcess(folder, Port.free(), TestDatabase.nothing(name, folder), List.of(settings));
    }

    private static Path folder(String name) {
        try {
            return Files.createTempDirectory(Files.createDirectories(Path.of("target", "test-data")), name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same installation on another database; this one must have ended. */
    public ServerProcess on(String otherDatabase) {
        return new ServerProcess(folder, port, otherDatabase, settings);
    }

    /** Another server on the folder and database of this one, which must have ended. */
    public ServerProcess again(String... otherSettings) {
        return new ServerProcess(folder, port, database, List.of(otherSettings));
    }

    public String database() {
        return database;
    }

    public Path folder() {
        return folder;
    }

    public URI origin() {
        return URI.create("http://localhost:" + port);
    }

    /** Where it is asked whether it is well. */
    public URI watched() {
        return URI.create("http://localhost:" + watch);
    }

    public ServerProcess start() {
        return start(Release.forProgram());
    }

    /** What {@code bin/ryokai} with these words says of this installation, and with which status. */
    public String console(String... words) throws IOException, InterruptedException {
        return run("jp.ryokai.device.ConsoleCall", words);
    }

    /** Puts a backup in the place of the data, while it does not run. */
    public String restore(Path backup) throws IOException, InterruptedException {
        return run("jp.ryokai.platform.Restore", backup.toString());
    }

    private String run(String program, String... words) throws IOException, InterruptedException {
        var command = command(Release.forProgram());
        command.add("--enable-native-access=ALL-UNNAMED");
        command.add(program);
        command.addAll(List.of(words));
        var run = new ProcessBuilder(command).redirectErrorStream(true).start();
        var said = new String(run.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return run.waitFor() + " " + said.strip();
    }

    private List<String> command(List<String> java) {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:TieredStopAtLevel=1",
                "-Dryokai.data=" + folder,
                "-Dryokai.database.url=" + database,
                "-Dryokai.database.username="
                        + (database.startsWith("jdbc:derby:") ? "ryokai" : TestDatabase.username()),
                "-Dryokai.origin=" + origin(),
                "-Dserver.port=" + port,
                "-Dryokai.watch.port=" + watch,
                "-Dserver.host=127.0.0.1"));
        settings.forEach(setting -> command.add("-D" + setting));
        command.addAll(java);
        return command;
    }

    ServerProcess start(List<String> java) {
        var command = command(java);
        command.add("jp.ryokai.platform.Ryokai");
        try {
            process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(output().toFile()))
                    .start();
            awaitReady();
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** As a supervisor stops it: SIGTERM, and it takes its leave. */
    public void stop() {
        end(process.toHandle().destroy());
    }

    /** {@code kill -9}: no hook runs, no buffer is flushed. */
    public void kill() {
        end(process.toHandle().destroyForcibly());
    }

    private void end(boolean asked) {
        try {
            if (!asked || !process.waitFor(END)) {
                throw new IllegalStateException("the server did not end");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Enrolment codes it has printed, in their order. */
    public List<String> codes() {
        return CODE.matcher(printed()).results().map(r -> r.group(1)).toList();
    }

    public String printed() {
        try {
            return Files.readString(output());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public int exitCode() {
        return process.exitValue();
    }

    private Path output() {
        return folder.resolve("output.txt");
    }

    private void awaitReady() throws InterruptedException {
        try (var http = HttpClient.newHttpClient()) {
            var until = System.nanoTime() + START.toNanos();
            while (System.nanoTime() < until) {
                if (!process.isAlive()) {
                    throw new IllegalStateException("the server ended at its start:\n" + printed());
                }
                try {
                    var answer = http.send(
                            HttpRequest.newBuilder(watched().resolve("/health/ready"))
                                    .timeout(Duration.ofSeconds(5))
                                    .build(),
                            BodyHandlers.ofString());
                    if (answer.statusCode() == 200 && printed().contains("Ready")) {
                        return;
                    }
                } catch (IOException notYet) {
                    // Nobody listens yet: asked again until the limit.
                }
                process.waitFor(Duration.ofMillis(100));
            }
        }
        throw new IllegalStateException("the server was not ready in time:\n" + printed());
    }

    @Override
    public void close() {
        if (process != null && process.isAlive()) {
            kill();
        }
    }
}
