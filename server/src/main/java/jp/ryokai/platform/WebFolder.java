package jp.ryokai.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
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
            Map.entry("woff2", "font/woff2"),
            Map.entry("txt", "text/plain;charset=utf-8"));

    private final Map<String, File> files;
    private final String release;

    private WebFolder(Map<String, File> files, String release) {
        this.files = files;
        this.release = release;
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
            return new WebFolder(Map.of(), null);
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
        return new WebFolder(Map.copyOf(files), release);
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

    /** @param name exactly as the build named it, for instance {@code sw.js} or {@code r/1a2b3c/main.js} */
    public Optional<File> file(String name) {
        return Optional.ofNullable(files.get(name));
    }

    public Iterable<String> names() {
        return files.keySet();
    }

    /** Name of the release served now; empty where the program was built without the application. */
    public Optional<String> release() {
        return Optional.ofNullable(release);
    }
}
