package jp.ryokai.platform;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a backup holds, file by file: {@code manifest.json}. It lies there empty as long as the backup is made and is
 * filled last, so whatever was cut is told from what is whole under any name.
 *
 * @param database {@code derby} or {@code postgresql}
 * @param checkpoint of the log, which the backup leads to; empty where nothing had been numbered
 * @param files by their path inside
 */
public record Inventory(Instant madeAt, String database, String checkpoint, SortedMap<String, Entry> files) {

    static final String FILE = "manifest.json";

    private static final int FORMAT = 1;

    /** One file. */
    record Entry(long size, String sha256) {}

    /** Takes down what lies there, all of it on the disk when this returns. */
    static Inventory of(Path folder, Instant madeAt, String database, String checkpoint) throws IOException {
        var files = new TreeMap<String, Entry>();
        for (var path : all(folder)) {
            if (Files.isDirectory(path)) {
                onDisk(path);
            } else if (!path.equals(folder.resolve(FILE))) {
                try (var channel = FileChannel.open(path, StandardOpenOption.WRITE)) {
                    channel.force(true);
                }
                files.put(name(folder, path), entry(path));
            }
        }
        return new Inventory(madeAt, database, checkpoint, files);
    }

    static void begin(Path folder) throws IOException {
        Files.createFile(folder.resolve(FILE));
    }

    void write(Path folder) throws IOException {
        var listed = Json.createObjectBuilder();
        files.forEach((name, one) -> listed.add(
                name, Json.createObjectBuilder().add("size", one.size()).add("sha256", one.sha256())));
        var text = Json.createObjectBuilder()
                .add("format", FORMAT)
                .add("madeAt", madeAt.toString())
                .add("database", database)
                .add("log", Json.createObjectBuilder().add("size", size()).add("root", root()))
                .add("checkpoint", checkpoint)
                .add("files", listed)
                .build()
                .toString();
        Files.writeString(folder.resolve(FILE), text);
        try (var channel = FileChannel.open(folder.resolve(FILE), StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        onDisk(folder);
    }

    /** Whether there is a manifest at all: what was copied by hand, with the server stopped, has none. */
    static boolean isIn(Path folder) {
        return Files.exists(folder.resolve(FILE));
    }

    /** @throws IOException with a sentence where the backup was cut or its manifest is damaged */
    public static Inventory read(Path folder) throws IOException {
        try (var reader = Json.createReader(Files.newBufferedReader(folder.resolve(FILE), StandardCharsets.UTF_8))) {
            var all = reader.readObject();
            if (all.getInt("format") != FORMAT) {
                throw new IOException("the backup was made by a newer version: restore it with that one.");
            }
            var files = new TreeMap<String, Entry>();
            for (var name : all.getJsonObject("files").keySet()) {
                var one = all.getJsonObject("files").getJsonObject(name);
                files.put(name, new Entry(one.getJsonNumber("size").longValueExact(), one.getString("sha256")));
            }
            var read = new Inventory(
                    Instant.parse(all.getString("madeAt")),
                    all.getString("database"),
                    all.getString("checkpoint"),
                    files);
            if (!read.agrees(all.getJsonObject("log"))) {
                throw new DateTimeException("the log's size is not its checkpoint's");
            }
            return read;
        } catch (JsonException
                | ClassCastException
                | NullPointerException
                | ArithmeticException
                | DateTimeException
                | java.nio.charset.CharacterCodingException e) {
            throw new IOException(
                    "the backup in " + folder + " was cut before it was whole, or its " + FILE
                            + " is damaged. Take another one.",
                    e);
        }
    }

    /** @throws IOException with a sentence where anything is not as it was; nothing was touched then */
    void check(Path folder) throws IOException {
        var there = all(folder).stream()
                .filter(path -> !Files.isDirectory(path))
                .map(path -> name(folder, path))
                .filter(name -> !name.equals(FILE))
                .toList();
        for (var name : there) {
            if (!files.containsKey(name)) {
                throw new IOException("the backup holds " + name + ", which its " + FILE
                        + " does not name. Take it away if somebody laid it there, else take another backup.");
            }
        }
        for (var one : files.entrySet()) {
            if (!there.contains(one.getKey())) {
                throw new IOException("the backup lacks " + one.getKey() + ". Take another one.");
            }
            if (!entry(folder.resolve(one.getKey())).equals(one.getValue())) {
                throw new IOException("the backup is damaged: " + one.getKey()
                        + " is not as it was written (SHA-256). Take another one.");
            }
        }
    }

    private boolean agrees(JsonObject log) {
        return log.getJsonNumber("size").longValueExact() == size()
                && log.getString("root").equals(root());
    }

    /** Second line of a checkpoint (C2SP tlog-checkpoint). */
    public long size() {
        return checkpoint.isEmpty()
                ? 0
                : Long.parseLong(checkpoint.lines().skip(1).findFirst().orElse("0"));
    }

    /** Third line of a checkpoint: the root, in base64. */
    public String root() {
        return checkpoint.lines().skip(2).findFirst().orElse("");
    }

    private static Entry entry(Path file) throws IOException {
        var hash = Hashes.sha256();
        var buffer = new byte[1 << 16];
        long size = 0;
        try (var in = Files.newInputStream(file)) {
            for (int n; (n = in.read(buffer)) > 0; size += n) {
                hash.update(buffer, 0, n);
            }
        }
        return new Entry(size, HexFormat.of().formatHex(hash.digest()));
    }

    private static java.util.List<Path> all(Path folder) throws IOException {
        try (var all = Files.walk(folder)) {
            return all.toList();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** With slashes wherever it is read. */
    private static String name(Path folder, Path file) {
        return folder.relativize(file).toString().replace('\\', '/');
    }

    static void onDisk(Path folder) throws IOException {
        if (Files.getFileAttributeView(folder, PosixFileAttributeView.class) != null) {
            try (var names = FileChannel.open(folder, StandardOpenOption.READ)) {
                names.force(true);
            }
        }
    }
}
