package jp.ryokai.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.net.URI;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WebFolderTest {

    private final WebFolder tiny = WebFolder.of("/tiny-app");

    @Test
    void the_release_is_the_one_the_page_starts() {
        assertEquals(Optional.of("0123abcd"), tiny.release());
        assertEquals(
                List.of(
                        "index.html",
                        "r/0123abcd/app.css",
                        "r/0123abcd/main.js",
                        "r/0123abcd/screens/home.js",
                        "sw.js"),
                StreamSupport.stream(tiny.names().spliterator(), false).sorted().toList());
    }

    @Test
    void a_file_has_its_bytes_its_type_and_a_tag_of_its_own() {
        var home = tiny.file("r/0123abcd/screens/home.js").orElseThrow();
        assertEquals("export const title = 'ホーム';\n", new String(home.bytes(), StandardCharsets.UTF_8));
        assertEquals("text/javascript;charset=utf-8", home.type());
        assertNotEquals(
                home.tag(), tiny.file("r/0123abcd/main.js").orElseThrow().tag());
    }

    @Test
    void only_exact_names_are_found() {
        for (var name : List.of(
                "",
                "r/old00000/main.js",
                "r/0123abcd/../../sw.js",
                "R/0123abcd/main.js",
                "r/0123abcd/",
                "../quiet.properties",
                "/index.html",
                "r\\0123abcd\\main.js")) {
            assertEquals(Optional.empty(), tiny.file(name), name);
        }
    }

    @Test
    void a_working_tree_is_read_as_it_lies_and_nothing_beside_it(@TempDir Path temp) throws Exception {
        var tree = Files.createDirectories(temp.resolve("web"));
        var screen = Files.createDirectories(tree.resolve("desk/pages")).resolve("new.js");
        Files.writeString(screen, "one");
        Files.writeString(tree.resolve("desk/notes.md"), "no type");
        Files.writeString(temp.resolve("secret.js"), "beside");
        Files.createSymbolicLink(tree.resolve("desk/link.js"), temp.resolve("secret.js"));
        var working = tiny.in(tree.toString());
        assertEquals("one", text(working, "r/0123abcd/desk/pages/new.js"));
        Files.writeString(screen, "two");
        assertEquals("two", text(working, "r/0123abcd/desk/pages/new.js"));
        assertEquals(tiny.file("index.html"), working.file("index.html"), "as it was built");
        for (var name : List.of(
                "sw.js",
                "r/0123abcd/desk/../../secret.js",
                "r/0123abcd/desk/../../../secret.js",
                "r/0123abcd/desk/pages/../pages/new.js",
                "r/0123abcd/desk//pages/new.js",
                "r/0123abcd/" + temp.resolve("secret.js"),
                "r/0123abcd/desk/" + temp.resolve("secret.js"),
                "r/0123abcd/desk/link.js",
                "r/0123abcd/desk/notes.md",
                "r/0123abcd/desk/pages",
                "r/another0/desk/pages/new.js",
                "desk/pages/new.js")) {
            assertEquals(Optional.empty(), working.file(name), name);
        }
        assertEquals(tiny, tiny.in("none"), "and in production nothing of all this");
    }

    private static String text(WebFolder folder, String name) {
        return new String(folder.file(name).orElseThrow().bytes(), StandardCharsets.UTF_8);
    }

    @Test
    void a_program_built_without_it_serves_nothing() {
        var none = WebFolder.of("/no-such-app");
        assertEquals(Optional.empty(), none.release());
        assertEquals(Optional.empty(), none.file("index.html"));
    }

    /** As it is shipped: the folder lies in the program's jar. */
    @Test
    void it_is_the_same_out_of_a_jar(@TempDir Path temp) throws Exception {
        var jar = temp.resolve("program.jar");
        try (var archive = FileSystems.newFileSystem(URI.create("jar:" + jar.toUri()), Map.of("create", "true"))) {
            copy(
                    Path.of(WebFolder.class.getResource("/tiny-app/index.html").toURI())
                            .getParent(),
                    archive.getPath("/tiny-app"));
            for (var name : List.of("WebFolder", "WebFolder$File", "Hashes")) {
                var to = archive.getPath("/jp/ryokai/platform/" + name + ".class");
                Files.createDirectories(to.getParent());
                Files.write(
                        to, WebFolder.class.getResourceAsStream(name + ".class").readAllBytes());
            }
        }
        try (var shipped =
                new URLClassLoader(new java.net.URL[] {jar.toUri().toURL()}, ClassLoader.getPlatformClassLoader())) {
            var type = shipped.loadClass(WebFolder.class.getName());
            var folder = type.getMethod("of", String.class).invoke(null, "/tiny-app");
            assertEquals(tiny.release(), type.getMethod("release").invoke(folder));
            assertEquals(
                    5,
                    StreamSupport.stream(((Iterable<?>) type.getMethod("names").invoke(folder)).spliterator(), false)
                            .count());
        }
    }

    @Test
    void a_page_that_starts_no_release_stops_the_start(@TempDir Path temp) throws Exception {
        var broken = temp.resolve("broken/r/1234");
        Files.createDirectories(broken);
        Files.writeString(broken.resolve("main.js"), "");
        Files.writeString(temp.resolve("broken/index.html"), "<!doctype html>");
        assertThrows(IllegalStateException.class, () -> WebFolder.of(temp.resolve("broken")));
    }

    private static void copy(Path from, Path to) throws IOException {
        try (var walk = Files.walk(from)) {
            for (var path : (Iterable<Path>) walk::iterator) {
                var target = to.resolve(from.relativize(path).toString());
                if (Files.isDirectory(path)) {
                    Files.createDirectories(target);
                } else {
                    Files.write(target, Files.readAllBytes(path));
                }
            }
        }
    }
}
