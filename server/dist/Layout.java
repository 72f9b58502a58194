import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.TreeSet;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.regex.Pattern;

/**
 * Lays out what a council unpacks: the program and exactly the jars its manifest names (the folder they are built in
 * may still hold those of an earlier version), settings, unit, pages for the operator, licences, and the list of parts.
 */
final class Layout {

    /** What Java asks the system for; a container that begins with nothing has to bring it along. */
    private static final Pattern FOUND = Pattern.compile("(?:=> )?(/\\S+) \\(0x");

    private static final Pattern LICENCE = Pattern.compile("(?i)(META-INF/)?(LICEN[CS]E|NOTICE)[^/]*");

    /** For who installs it, who keeps it going and who writes a program that speaks to it. */
    private static final List<String> PAGES =
            List.of("operate.md", "configuration.md", "problems.md", "changelog.md", "clients.md", "records.md");

    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#:]+\\.md)");

    private final Path server;
    private final Path folder;

    private Layout(Path server, Path folder) {
        this.server = server;
        this.folder = folder;
    }

    public static void main(String[] args) throws IOException, InterruptedException {
        var layout = new Layout(Path.of(args[0]), Path.of(args[1]));
        layout.program();
        layout.beside();
        layout.parts(Path.of(args[2]), args[3]);
        layout.image();
    }

    private void program() throws IOException {
        var target = server.resolve("target");
        Path jar;
        try (var jars = Files.newDirectoryStream(target, "server-*.jar")) {
            jar = jars.iterator().next();
        }
        copy(jar, folder.resolve("lib/ryokai.jar"));
        try (var file = new JarFile(jar.toFile())) {
            for (var lib : file.getManifest()
                    .getMainAttributes()
                    .getValue(Attributes.Name.CLASS_PATH)
                    .split(" ", -1)) {
                copy(target.resolve(lib), folder.resolve("lib").resolve(lib));
                licences(target.resolve(lib));
            }
        }
    }

    /** The words each part asks to be passed on with it. */
    private void licences(Path jar) throws IOException {
        try (var file = new JarFile(jar.toFile())) {
            for (var entry : file.stream()
                    .filter(one -> LICENCE.matcher(one.getName()).matches() && !one.isDirectory())
                    .toList()) {
                var name = jar.getFileName().toString().replaceAll("\\.jar$", "");
                var into = folder.resolve("licences")
                        .resolve(name)
                        .resolve(entry.getName().replaceAll(".*/", ""));
                Files.createDirectories(into.getParent());
                try (var in = file.getInputStream(entry)) {
                    Files.copy(in, into, StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
    }

    private void beside() throws IOException {
        var dist = server.resolve("dist");
        copy(dist.resolve("ryokai"), folder.resolve("bin/ryokai"));
        folder.resolve("bin/ryokai").toFile().setExecutable(true, false);
        copy(dist.resolve("ryokai.properties.sample"), folder.resolve("ryokai.properties.sample"));
        copy(dist.resolve("ryokai.service"), folder.resolve("systemd/ryokai.service"));
        copy(dist.resolve("README.txt"), folder.resolve("README.txt"));
        for (var page : PAGES) {
            copy(server.resolve("docs").resolve(page), folder.resolve("docs").resolve(page));
            var links = LINK.matcher(Files.readString(folder.resolve("docs").resolve(page)));
            while (links.find()) {
                if (!PAGES.contains(links.group(1))) {
                    throw new IllegalStateException(
                            "docs/" + page + " leads to a page that is not shipped: " + links.group(1));
                }
            }
        }
    }

    /** CycloneDX 1.6; lit-html is unpacked into the web programs at build time and no dependency at run time. */
    private void parts(Path bom, String litHtml) throws IOException {
        var lit = """
            "components" : [
                {
                  "type" : "library",
                  "bom-ref" : "pkg:npm/lit-html@%1$s",
                  "name" : "lit-html",
                  "version" : "%1$s",
                  "licenses" : [ { "license" : { "id" : "BSD-3-Clause" } } ],
                  "purl" : "pkg:npm/lit-html@%1$s"
                },\
            """.formatted(litHtml);
        if (!Files.exists(bom)) {
            throw new IllegalStateException(
                    "There is no list of parts: CycloneDX makes it with the network only, so leave -o away.");
        }
        var text = Files.readString(bom);
        if (!text.contains("\"components\" : [")) {
            throw new IllegalStateException(bom + " lists no components");
        }
        Files.writeString(
                folder.resolve("sbom.cdx.json"),
                text.replaceFirst("\"components\" : \\[", java.util.regex.Matcher.quoteReplacement(lit)));
    }

    private void image() throws IOException, InterruptedException {
        var image = folder.resolveSibling("image");
        var needed = new TreeSet<Path>();
        try (var files = Files.walk(folder.resolve("java"))) {
            for (var file : files.filter(
                            one -> one.endsWith("bin/java") || one.toString().endsWith(".so"))
                    .toList()) {
                needed.addAll(asked(file));
            }
        }
        for (var library : needed) {
            // Where the loader itself is named by every program, and where it looks for the rest by itself.
            var name = library.getFileName().toString();
            copy(
                    library,
                    image.resolve(name.startsWith("ld-") ? "lib64" : "lib").resolve(name));
        }
        // jib asks for a module's own classes, and there are none.
        Files.createDirectories(folder.resolveSibling("classes"));
        Files.createDirectories(image.resolve("tmp"));
        Files.createDirectories(image.resolve("data"));
        Files.createDirectories(image.resolve("mark"));
    }

    private List<Path> asked(Path program) throws IOException, InterruptedException {
        var ldd = new ProcessBuilder("ldd", program.toString())
                .redirectErrorStream(true)
                .start();
        var said = new String(ldd.getInputStream().readAllBytes());
        ldd.waitFor();
        return FOUND.matcher(said)
                .results()
                .map(one -> Path.of(one.group(1)))
                // A window is never opened: what draws one (X11, ALSA) stays out.
                .filter(one -> !one.startsWith(folder.toAbsolutePath())
                        && one.getFileName().toString().matches("(ld-linux.*|lib(c|m|dl|rt|pthread|z))\\.so.*"))
                .toList();
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to.getParent());
        Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
}
