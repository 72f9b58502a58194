package jp.ryokai.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * The files of one web application as the build left them on the class path: {@code index.html}, {@code sw.js} and one
 * release folder {@code r/<release>/}. All are read at the start and found by their exact name; an address never
 * becomes a path, so nothing else can be reached through one.
 */
public final class WebFolder {

    /**
     * @param type media type with its charset
     * @param tag changes with the bytes
     */
    public record File(byte[] bytes, String type, String tag) {}

    private static final Pattern RELEASE = Pattern.compile("r/([A-Za-z0-9._-]{4,80})/.+");
    /** What a working tree has; the rest, lit-html, is as it was built. */
    private static final Pattern MODULE = Pattern.compile("r/([A-Za-z0-9._-]{4,80})/((?:tablet|desk|shared)/.+)");

    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("html", "text/html;charset=utf-8"),
            Map.entry("js", "text/javascript;charset=utf-8"),
            Map.entry("mjs", "text/javascript;charset=utf-8"),
            Map.entry("css", "text/css;charset=utf-8"),
            Map.entry("json", "application/json"),
            Map.entry("webmanifest", "application/manifest+json"),
            Map.entry("svg", "image/svg+xml"),
            Map.entry("png", "image/png"),
            Map.entry("ico", "image/x-icon"),
            Map.entry("bin", "application/octet-stream"),
            Map.entry("woff2", "font/woff2"),
            Map.entry("txt", "text/plain;charset=utf-8"));

    private final Map<String, File> files;
    private final String release;
    /** Whose files stand in for the built ones; null outside development. */
    private final Path tree;

    private WebFolder(Map<String, File> files, String release, Path tree) {
        this.files = files;
        this.release = release;
        this.tree = tree;
    }

    /**
     * Reads a folder of the class path; empty where the program was built without it.
     *
     * @param folder absolute, for instance {@code /app}
     * @throws IllegalStateException for a build nobody should start: no release, or a file of a kind we cannot name
     */
    public static WebFolder of(String folder) {
        var index = WebFolder.class.getResource(folder + "/index.html");
        if (index == null) {
            return new WebFolder(Map.of(), null, null);
        }
        try {
            if (!index.getProtocol().equals("jar")) {
                return of(Path.of(index.toURI()).getParent());
            }
            // Opened by its path: by its address the whole program would share it, and a second opening fail.
            var jar = index.toURI().getSchemeSpecificPart();
            try (var archive = FileSystems.newFileSystem(Path.of(URI.create(jar.substring(0, jar.indexOf("!/")))))) {
                return of(archive.getPath(folder));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    static WebFolder of(Path folder) throws IOException {
        var release = release(folder);
        var files = new TreeMap<String, File>();
        try (var walk = Files.walk(folder)) {
            for (var path : (Iterable<Path>) walk.filter(Files::isRegularFile)::iterator) {
                var name = folder.relativize(path).toString().replace('\\', '/');
                var within = RELEASE.matcher(name);
                // A folder that an earlier build left behind is not served: its tablets have their own copy.
                if (!within.matches() || within.group(1).equals(release)) {
                    files.put(name, file(name, Files.readAllBytes(path)));
                }
            }
        }
        return new WebFolder(Map.copyOf(files), release, null);
    }

    /** The release that {@code index.html} starts. */
    private static String release(Path folder) throws IOException {
        var index = Files.readString(folder.resolve("index.html"), StandardCharsets.UTF_8);
        try (var releases = Files.list(folder.resolve("r"))) {
            return releases.map(r -> r.getFileName().toString().replace("/", ""))
                    .filter(r -> index.contains("r/" + r + "/"))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("index.html names none of the releases beside it"));
        }
    }

    private static File file(String name, byte[] bytes) {
        var type = TYPES.get(name.substring(name.lastIndexOf('.') + 1));
        if (type == null) {
            throw new IllegalStateException("no media type is known for " + name);
        }
        return new File(bytes, type, Hashes.sha256Hex(bytes).substring(0, 32));
    }

    /**
     * The same program with its modules as they lie in a working tree, read each time ({@code ryokai.web}). It has no
     * worker: that one keeps a release, whose hashes these files are not.
     *
     * @param setting the folder of {@code tablet}, {@code desk} and {@code shared}, or {@code none}
     */
    public WebFolder in(String setting) {
        return setting.equals("none") ? this : new WebFolder(files, release, Path.of(setting));
    }

    /** Whether a file may be another in a moment under the same name. */
    public boolean isChanging() {
        return tree != null;
    }

    /** @param name exactly as the build named it, for instance {@code sw.js} or {@code r/1a2b3c/main.js} */
    public Optional<File> file(String name) {
        if (tree == null) {
            return Optional.ofNullable(files.get(name));
        }
        var module = MODULE.matcher(name);
        if (module.matches() && module.group(1).equals(release)) {
            return lying(module.group(2));
        }
        return name.equals("sw.js") ? Optional.empty() : Optional.ofNullable(files.get(name));
    }

    /** By its exact name among those that lie there; links are not followed, and no address becomes a path. */
    private Optional<File> lying(String name) {
        try (var walk = Files.walk(tree)) {
            var found = walk.filter(path -> Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS))
                    .filter(path ->
                            tree.relativize(path).toString().replace('\\', '/').equals(name))
                    .filter(path -> TYPES.containsKey(name.substring(name.lastIndexOf('.') + 1)))
                    .findFirst();
            return found.isEmpty() ? Optional.empty() : Optional.of(file(name, Files.readAllBytes(found.get())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Iterable<String> names() {
        return files.keySet();
    }

    /** Name of the release served now; empty where the program was built without the application. */
    public Optional<String> release() {
        return Optional.ofNullable(release);
    }
}
