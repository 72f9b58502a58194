package jp.ryokai.testing;

import com.zaxxer.hikari.HikariDataSource;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;

/**
 * What a run makes once so that each of its fifty starts costs half: the program in jars with what Java learns from
 * one start of it (JEP 514), and a Derby database that has its tables and nothing else. It is made beside the first
 * tests; who starts before it is there starts as an operator does for the first time, and sees the same.
 */
public final class Release {

    /** The folder, where this JVM may find one. */
    private static final String FOLDER = "ryokai.test.release";

    private static final String LEARNT = "release.aot";
    private static final String TABLES = "tables";
    /** Whatever a JVM does not like of the archive is no word of the program's: it goes on without. */
    private static final String SILENT = "-Xlog:aot*=off,cds*=off";

    /** Where a start and the first screens lead. */
    private static final List<String> WALK =
            List.of("/health/ready", "/app/", "/desk/", "/api/me", "/log/checkpoint", "/metrics", "/openapi");

    private Release() {}

    /** @param args the folder, which is not there yet */
    public static void main(String[] args) throws IOException, SQLException, InterruptedException {
        var folder = Files.createDirectories(Path.of(args[0]));
        tables(folder);
        pack(folder);
        learn(folder);
        System.exit(0);
    }

    /** For a JVM of tests with a server in it; the tests' own classes come last, the archive knows the first ones. */
    public static List<String> forTests(Path folder) {
        var options = new ArrayList<>(List.of("-D" + FOLDER + "=" + folder));
        var parts = new ArrayList<String>();
        if (Files.exists(folder.resolve(LEARNT))) {
            options.addAll(learnt(folder));
            parts.addAll(program(folder));
        }
        var before = parts.isEmpty() ? List.<String>of() : classPath();
        whole().filter(part -> !before.contains(part)).forEach(parts::add);
        options.addAll(List.of("-cp", String.join(File.pathSeparator, parts)));
        return options;
    }

    /** For a JVM with the program alone: the tests are not beside it. */
    static List<String> forProgram() {
        var folder = folder().filter(it -> Files.exists(it.resolve(LEARNT)));
        if (folder.isEmpty()) {
            return List.of("-cp", String.join(File.pathSeparator, classPath()));
        }
        var options = new ArrayList<>(learnt(folder.get()));
        options.addAll(List.of("-cp", String.join(File.pathSeparator, program(folder.get()))));
        return options;
    }

    /** The tables of a new installation, where this run has them. */
    static void copyTables(Path to) {
        var tables = folder().map(it -> it.resolve(TABLES)).filter(Files::isDirectory);
        if (tables.isPresent()) {
            try {
                Folder.copy(tables.get(), to);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static List<String> learnt(Path folder) {
        return List.of("-XX:AOTCache=" + folder.resolve(LEARNT), SILENT);
    }

    private static Optional<Path> folder() {
        return Optional.ofNullable(System.getProperty(FOLDER)).map(Path::of);
    }

    /** As {@code platform.Database} makes them; a start on them looks and finds nothing to do. */
    private static void tables(Path folder) throws IOException, SQLException {
        System.setProperty(
                "derby.stream.error.file", folder.resolve("derby.log").toString());
        var made = folder.resolve("tables.part");
        try (var source = new HikariDataSource()) {
            source.setJdbcUrl("jdbc:derby:" + made + ";create=true");
            source.setUsername("ryokai");
            Flyway.configure()
                    .dataSource(source)
                    .locations("classpath:db/derby")
                    .table("platform_migration")
                    .load()
                    .migrate();
        }
        try (var end = DriverManager.getConnection("jdbc:derby:" + made + ";shutdown=true")) {
            throw new IllegalStateException("Derby never ends without an exception: " + end);
        } catch (SQLException ended) {
            if (!"08006".equals(ended.getSQLState())) {
                throw ended;
            }
        }
        Files.move(made, folder.resolve(TABLES), StandardCopyOption.ATOMIC_MOVE);
    }

    /** One start and a short walk; at its end Java writes down what it loaded and linked. */
    private static void learn(Path folder) throws IOException, InterruptedException {
        var made = folder.resolve("release.aot.part");
        try (var server = new ServerProcess("release", "ryokai.demo=true");
                var http = HttpClient.newHttpClient()) {
            server.start(List.of(
                    "-XX:AOTCacheOutput=" + made, SILENT, "-cp", String.join(File.pathSeparator, program(folder))));
            for (var path : WALK) {
                http.send(
                        HttpRequest.newBuilder(URI.create(server.origin() + path))
                                .build(),
                        BodyHandlers.discarding());
            }
            server.stop();
        }
        Files.move(made, folder.resolve(LEARNT), StandardCopyOption.ATOMIC_MOVE);
    }

    /** The archive holds for exactly these, in this order. */
    private static List<String> program(Path folder) {
        return classPath().stream()
                .map(part -> isFolder(part) ? jar(folder, part).toString() : part)
                .toList();
    }

    private static boolean isFolder(String part) {
        return Files.isDirectory(Path.of(part));
    }

    private static Path jar(Path folder, String own) {
        return folder.resolve("part-" + classPath().indexOf(own) + ".jar");
    }

    private static void pack(Path folder) {
        for (var own : classPath().stream().filter(Release::isFolder).toList()) {
            var code = ToolProvider.findFirst("jar")
                    .orElseThrow()
                    .run(
                            System.out,
                            System.err,
                            "--create",
                            "--no-compress",
                            "--file=" + jar(folder, own),
                            "-C",
                            own,
                            ".");
            if (code != 0) {
                throw new IllegalStateException("no jar of " + own);
            }
        }
    }

    /** What Maven says is shipped; where a single test runs without it, all but the tests' own classes. */
    private static List<String> classPath() {
        var shipped = shipped();
        return whole().filter(part -> !Path.of(part).getFileName().toString().startsWith("test-classes"))
                .filter(part -> shipped.isEmpty() || shipped.contains(part) || isOurs(Path.of(part)))
                .toList();
    }

    /** A folder or jar of this house, or one that {@link #pack} made of it, wherever the run keeps those. */
    private static boolean isOurs(Path part) {
        var house = Path.of("").toAbsolutePath().getParent();
        return part.startsWith(house) || folder().filter(part::startsWith).isPresent();
    }

    private static Stream<String> whole() {
        var tests = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return Stream.of(tests.split(File.pathSeparator));
    }

    private static List<String> shipped() {
        var list = Path.of("target", "shipped.txt");
        try {
            return Files.exists(list) ? List.of(Files.readString(list).strip().split(File.pathSeparator)) : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
