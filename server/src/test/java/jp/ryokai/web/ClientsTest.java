package jp.ryokai.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BinaryOperator;
import javax.tools.ToolProvider;
import jp.ryokai.testing.Cast;
import jp.ryokai.testing.Here;
import jp.ryokai.testing.Rooms;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Who builds on the contract with a generator gets a client that compiles and comes from a code to a receipt. By its
 * name only, {@code mvn -Pclients -pl server -am test -Dtest=ClientsTest}: a minute and a half, 31 MB to fetch once.
 */
@Rooms
class ClientsTest {

    private static final Path FOLDER = Path.of("target", "clients");
    private static final Path GENERATOR = FOLDER.resolve("openapi-generator-cli.jar");
    private static final Path TSC = Path.of("form/target/web/node_modules/typescript/bin/tsc");
    private static final String WALKED = "(stored|duplicate) R\\d+-\\d{6}-[A-Z]{2}";

    @Test
    @Tag("long")
    void a_generated_client_for_java_comes_from_a_code_to_a_receipt(Cast cast) throws Exception {
        generate(
                "java",
                "library=native,openApiNullable=false,useJakartaEe=true,invokerPackage=client,"
                        + "apiPackage=client.api,modelPackage=client.model,hideGenerationTimestamp=true");
        var sources = new ArrayList<>(files(FOLDER.resolve("java/src/main/java"), ".java"));
        sources.add("src/test/clients/Walk.java");
        var classes = Files.createDirectories(FOLDER.resolve("classes"));
        var command = new ArrayList<>(List.of(
                "-d", classes.toString(), "-cp", System.getProperty("java.class.path"), "-proc:none", "-nowarn"));
        command.addAll(sources);
        assertEquals(0, ToolProvider.getSystemJavaCompiler().run(null, null, null, command.toArray(String[]::new)));
        try (var loader = new URLClassLoader(
                new java.net.URL[] {classes.toUri().toURL()}, getClass().getClassLoader())) {
            var walk = (BinaryOperator<?>)
                    loader.loadClass("Walk").getDeclaredConstructor().newInstance();
            assertWalked(walked(walk, code(cast)));
        }
    }

    @Test
    @Tag("long")
    void a_generated_client_for_typescript_comes_from_a_code_to_a_receipt(Cast cast) throws Exception {
        needs(TSC, "mvn validate, with Node here, fetches TypeScript");
        var client = generate("typescript-fetch", "");
        var folder = Files.createDirectories(FOLDER.resolve("ts"));
        Files.copy(
                Path.of("src/test/clients/walk.ts"),
                folder.resolve("walk.ts"),
                java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        Files.deleteIfExists(folder.resolve("client"));
        Files.createSymbolicLink(folder.resolve("client"), client.toAbsolutePath());
        Files.writeString(folder.resolve("package.json"), "{\"type\":\"commonjs\"}");
        Files.writeString(folder.resolve("tsconfig.json"), """
            {"compilerOptions":{"strict":true,"target":"ES2022","module":"CommonJS",
             "lib":["ES2024","DOM","DOM.Iterable"],
             "types":[],"preserveSymlinks":true,"outDir":"made","rootDir":"."},"files":["walk.ts"]}
            """);
        run("node", TSC.toString(), "--project", folder.toString());
        assertWalked(run("node", folder.resolve("made/walk.js").toString(), Here.ORIGIN.toString(), code(cast)));
    }

    private static void assertWalked(String said) {
        assertTrue(said.strip().matches(WALKED), said);
    }

    @SuppressWarnings("unchecked") // It is compiled in this test, and what it is stands in its first line.
    private static String walked(BinaryOperator<?> walk, String code) {
        return ((BinaryOperator<String>) walk).apply(Here.ORIGIN.toString(), code);
    }

    private static String code(Cast cast) {
        return cast.code(cast.taro().id()).replace("-", "");
    }

    /** Absent it is a skip on a developer's machine and a failure where CI runs. */
    private static void needs(Path file, String how) {
        if (System.getenv("CI") != null) {
            assertTrue(Files.exists(file), how);
        }
        Assumptions.assumeTrue(Files.exists(file), how);
    }

    private static Path generate(String language, String properties) throws Exception {
        needs(GENERATOR, "mvn -Pclients fetches OpenAPI Generator");
        var contract = FOLDER.resolve("openapi.yaml");
        try (var in = ClientsTest.class.getResourceAsStream("/META-INF/openapi.yaml")) {
            Files.write(contract, in.readAllBytes());
        }
        var made = FOLDER.resolve(language);
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-jar",
                GENERATOR.toString(),
                "generate",
                "-i",
                contract.toString(),
                "-g",
                language,
                "-o",
                made.toString()));
        if (!properties.isEmpty()) {
            command.add("--additional-properties=" + properties);
        }
        run(command.toArray(String[]::new));
        return made;
    }

    private static String run(String... command) throws IOException, InterruptedException {
        var running = new ProcessBuilder(command).redirectErrorStream(true).start();
        var said = new String(running.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, running.waitFor(), said);
        return said;
    }

    private static List<String> files(Path folder, String end) throws IOException {
        try (var all = Files.walk(folder)) {
            return all.map(Path::toString).filter(name -> name.endsWith(end)).toList();
        }
    }
}
