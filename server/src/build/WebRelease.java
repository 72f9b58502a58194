import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Makes one release of a web program: every file under {@code r/<release>/}, where the name is made of the bytes of all
 * of them, and beside it {@code index.html} and, where there is one, {@code sw.js} filled in with that name and with
 * the hash, the length and the type of each file. For the worker they lie there once more as one file, one after the
 * other: a hundred answers have a hundred heads, and each waits its turn. The same sources give the same bytes, on any
 * machine. Run by Maven; no build tool of the web's is needed.
 *
 * <p>Usage: {@code java WebRelease.java <folder of the templates> <output folder> <place>=<folder>…} where a place is
 * the folder within the release.
 */
public class WebRelease {

    /** Types the server can name (platform/WebFolder); anything else lies here by mistake. */
    private static final Map<String, String> TYPES = Map.of(
            "js", "text/javascript;charset=utf-8",
            "css", "text/css;charset=utf-8",
            "svg", "image/svg+xml",
            "png", "image/png",
            "webmanifest", "application/manifest+json",
            "woff2", "font/woff2",
            "txt", "text/plain;charset=utf-8",
            "json", "application/json");

    private static final Set<String> TEMPLATES = Set.of("index.html", "sw.js");

    public static void main(String[] args) throws Exception {
        var source = Path.of(args[0]);
        var out = Path.of(args[1]);
        var files = new TreeMap<String, byte[]>();
        for (var part : List.of(args).subList(2, args.length)) {
            var at = part.indexOf('=');
            collect(Path.of(part.substring(at + 1)), part.substring(0, at) + "/", files);
        }
        files.keySet().removeIf(name -> TEMPLATES.contains(name.substring(name.lastIndexOf('/') + 1)));
        var templates = new TreeMap<String, String>();
        for (var name : TEMPLATES) {
            if (Files.exists(source.resolve(name))) {
                templates.put(name, Files.readString(source.resolve(name)));
            }
        }
        var release = release(files, templates);
        empty(out);
        var folder = out.resolve("r").resolve(release);
        var each = new ArrayList<String>();
        var whole = new ByteArrayOutputStream();
        for (var file : files.entrySet()) {
            write(folder.resolve(file.getKey()), file.getValue());
            each.add("[\"%s\",\"%s\",%d,\"%s\"]"
                    .formatted(
                            file.getKey(),
                            hash64(file.getValue()),
                            file.getValue().length,
                            TYPES.get(type(file.getKey()))));
            whole.write(file.getValue());
        }
        var preload = files.keySet().stream()
                .filter(name -> name.endsWith(".js"))
                .map(name -> "<link rel=\"modulepreload\" href=\"r/" + release + "/" + name + "\">")
                .collect(Collectors.joining("\n"));
        var index = templates
                .get("index.html")
                .replace("@RELEASE@", release)
                .replace("<!--@MODULES@-->", preload)
                .getBytes(StandardCharsets.UTF_8);
        write(out.resolve("index.html"), index);
        if (templates.containsKey("sw.js")) {
            write(folder.resolve("whole.bin"), whole.toByteArray());
            write(
                    out.resolve("sw.js"),
                    templates
                            .get("sw.js")
                            .replace("@RELEASE@", release)
                            .replace("@INDEX@", hash64(index))
                            .replace("@WHOLE@", hash64(whole.toByteArray()))
                            .replace("@FILES@", "[" + String.join(",", each) + "]")
                            .getBytes(StandardCharsets.UTF_8));
        }
        var bytes = files.values().stream().mapToInt(file -> file.length).sum();
        System.out.println("web release " + release + ": " + files.size() + " files, " + bytes / 1024 + " KB");
    }

    private static void collect(Path folder, String prefix, Map<String, byte[]> files) throws IOException {
        List<Path> found;
        try (var walk = Files.walk(folder)) {
            found = walk.filter(Files::isRegularFile).toList();
        }
        for (var path : found) {
            var name = prefix + folder.relativize(path).toString().replace('\\', '/');
            if (!TEMPLATES.contains(path.getFileName().toString())
                    && !TYPES.containsKey(type(name))
                    && !name.endsWith("LICENSE")) {
                throw new IllegalStateException("no release is made of a file the server cannot name: " + path);
            }
            files.put(name.endsWith("LICENSE") ? name + ".txt" : name, Files.readAllBytes(path));
        }
    }

    private static String type(String name) {
        return name.substring(name.lastIndexOf('.') + 1);
    }

    private static String release(Map<String, byte[]> files, Map<String, String> templates) throws Exception {
        var all = new StringBuilder();
        files.forEach((name, bytes) ->
                all.append(name).append(' ').append(hash64(bytes)).append('\n'));
        templates.forEach((name, text) -> all.append(name)
                .append(' ')
                .append(hash64(text.getBytes(StandardCharsets.UTF_8)))
                .append('\n'));
        return HexFormat.of()
                .formatHex(sha256(all.toString().getBytes(StandardCharsets.UTF_8)))
                .substring(0, 12);
    }

    /** Releases of earlier builds go: the server would not serve them, and the jar would carry them for ever. */
    private static void empty(Path out) throws IOException {
        if (Files.exists(out)) {
            try (var walk = Files.walk(out)) {
                for (var path : walk.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }

    private static void write(Path path, byte[] bytes) throws IOException {
        Files.createDirectories(path.getParent());
        Files.write(path, bytes);
    }

    private static String hash64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(sha256(bytes));
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
