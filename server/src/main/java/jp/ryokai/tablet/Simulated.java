package jp.ryokai.tablet;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * A tablet at the command line: each call is the person taking it in hand again, with everything it holds read from
 * its file and written back before it says that something was done.
 */
public final class Simulated {

    private static final String USAGE = """
        tablet enrol CODE    type an enrolment code (12 digits); --server URL before it for another server
        tablet fetch         get what to hold, and check every hash
        tablet learn         read the modules asked for and answer their quizzes; needs no server
        tablet sign          sign what is asked for; needs no server
        tablet sync          send what waits, get receipts
        tablet show          what is held, what waits
        tablet verify        check every receipt against the signed log; needs no server
        tablet rate [CODE]   the completion rate, seen by a manager (CODE the first time)
        tablet council [CODE]  a whole council's autumn, so that the desk has something to show
        """;

    private final Path folder;
    private final URI server;

    private Simulated(Path folder, URI server) {
        this.folder = folder;
        this.server = server;
    }

    public static void main(String[] args) throws IOException {
        var words = Arrays.asList(args);
        var server = URI.create("http://localhost:8080");
        if (words.size() > 1 && words.getFirst().equals("--server")) {
            server = URI.create(words.get(1));
            words = words.subList(2, words.size());
        }
        try {
            new Simulated(Path.of(System.getProperty("tablet.folder", "server/target")), server).run(words);
        } catch (UncheckedIOException away) {
            System.out.println("The server cannot be reached ("
                    + Objects.requireNonNullElse(away.getCause().getMessage(), "nobody answers")
                    + "). Nothing is lost: what waits is sent at the next sync.");
            System.exit(2);
        } catch (Wire.Refused refused) {
            System.out.println("The server refuses: " + refused.getMessage());
            System.exit(1);
        }
    }

    private void run(List<String> words) throws IOException {
        var argument = words.size() > 1 ? words.get(1) : null;
        switch (words.isEmpty() ? "" : words.getFirst()) {
            case "enrol" -> enrol(argument);
            case "fetch" -> fetch();
            case "learn" -> made(held().learn());
            case "sign" -> made(held().sign());
            case "sync" -> sync();
            case "show" -> show(tablet());
            case "verify" -> verify();
            case "rate" -> rate(argument);
            case "council" -> {
                var desk = desk(argument);
                new Council(server, desk).live();
                save(desk, "desk.json");
            }
            case "script" -> script(Path.of(argument));
            default -> System.out.print(USAGE);
        }
    }

    private void enrol(String code) throws IOException {
        var tablet = new Tablet(new HttpWire(server), Clock.systemUTC());
        tablet.enrol(code);
        save(tablet, "tablet.json");
        System.out.println(
                "Enrolled: " + tablet.enrolment().getJsonObject("person").getString("publicName") + ", "
                        + tablet.enrolment().getString("council"));
        System.out.println("  device " + tablet.device());
    }

    private void fetch() throws IOException {
        var tablet = tablet();
        tablet.sync();
        var fetched = tablet.fetch();
        save(tablet, "tablet.json");
        System.out.println(fetched + " editions fetched, every hash is right. The tablet now needs no server.");
        show(tablet);
    }

    private Learner held() throws IOException {
        return new Learner(tablet());
    }

    private void made(Learner learner) throws IOException {
        save(learner.tablet(), "tablet.json");
        learner.done().forEach(line -> System.out.println("  " + line));
        show(learner.tablet());
    }

    private void sync() throws IOException {
        var tablet = tablet();
        var before = tablet.outbox().size();
        var answer = tablet.sync();
        save(tablet, "tablet.json");
        for (var outcome : answer.getJsonArray("outcomes").getValuesAs(JsonObject.class)) {
            System.out.println("  " + outcome.getString("outcome")
                    + (outcome.containsKey("receipt")
                            ? "  受付番号 " + outcome.getJsonObject("receipt").getString("number")
                            : "")
                    + (outcome.containsKey("problem")
                            ? "  " + outcome.getJsonObject("problem").getString("detail")
                            : ""));
        }
        System.out.println(
                before == 0 ? "Nothing was waiting." : before - tablet.outbox().size() + " of " + before + " sent.");
        show(tablet);
    }

    private void verify() throws IOException {
        var tablet = tablet();
        tablet.receipts().forEach((sha256, receipt) -> {
            var holds = Proof.holds(receipt, sha256, tablet.enrolment().getString("logKey"));
            System.out.println(
                    "  " + receipt.getString("number") + (holds ? "  the proof holds" : "  THE PROOF DOES NOT HOLD"));
            System.out.println(receipt.getString("leaf").strip().indent(6).stripTrailing());
        });
        System.out.println(tablet.receipts().size() + " receipts checked with the log's key, without the server.");
    }

    private void rate(String code) throws IOException {
        var wire = new HttpWire(server);
        var desk = desk(code);
        for (var plan : wire.get(desk.token(), "/api/plans").asJsonArray().getValuesAs(JsonObject.class)) {
            var report = wire.get(desk.token(), "/api/report/plans/" + plan.getString("id"))
                    .asJsonObject();
            System.out.println(plan.getString("title") + "\n  " + report.getInt("completed") + " of "
                    + report.getInt("denominator") + " completed, as of " + report.getString("asOf"));
        }
    }

    private Tablet desk(String code) throws IOException {
        if (code != null) {
            var desk = Tablet.desk(new HttpWire(server), Clock.systemUTC());
            desk.enrol(code);
            save(desk, "desk.json");
        }
        return Tablet.load(new HttpWire(server), Clock.systemUTC(), Files.readString(folder.resolve("desk.json")));
    }

    private static void show(Tablet tablet) {
        System.out.println(
                tablet.outbox().isEmpty()
                        ? "Nothing waits to be sent."
                        : tablet.outbox().size()
                                + " records wait to be sent. They are sent when there is a connection.");
        if (tablet.manifest() != null) {
            for (var obligation : tablet.manifest().getJsonArray("obligations").getValuesAs(JsonObject.class)) {
                System.out.println("  " + obligation.getString("title") + ": the server knows it as "
                        + obligation.getString("state"));
            }
        }
    }

    private Tablet tablet() throws IOException {
        var file = folder.resolve("tablet.json");
        if (!Files.exists(file)) {
            System.out.println("This tablet is not enrolled yet: tablet enrol CODE");
            System.exit(1);
        }
        var saved = Files.readString(file);
        var origin = URI.create(Json.createReader(new java.io.StringReader(saved))
                .readObject()
                .getJsonObject("enrolment")
                .getString("origin"));
        return Tablet.load(new HttpWire(origin), Clock.systemUTC(), saved);
    }

    /** Whole or not at all: a tablet that loses power here still has what it had. */
    private void save(Tablet tablet, String name) throws IOException {
        Files.createDirectories(folder);
        var part = folder.resolve(name + ".part");
        Files.writeString(part, tablet.save());
        Files.move(part, folder.resolve(name), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    /**
     * Writes a script that runs this with the JDK of the build, whatever the default {@code java} of the machine is.
     */
    private static void script(Path path) throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java");
        Files.write(path, """
            #!/bin/sh
            here=$(cd "$(dirname "$0")" && pwd)
            exec "%s" -XX:TieredStopAtLevel=1 -Dfile.encoding=UTF-8 -Dstdout.encoding=UTF-8 -Dtablet.folder="$here" \\
              -cp "$here/classes:$here/libs/*" jp.ryokai.tablet.Simulated "$@"
            """.formatted(java).getBytes(StandardCharsets.UTF_8));
        if (!path.toFile().setExecutable(true)) {
            throw new IOException("cannot make " + path + " executable");
        }
    }
}
