package jp.ryokai;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The tables as files. Until 1.0.0 there is one for each room, and an issue edits its room's. From then on what was
 * released never changes: a council's database has it, and is changed by another file only.
 */
class SchemaTest {

    private static final Path FOLDER = Path.of("src/main/resources/db");
    /** Written once for each release, in {@code server}: {@code sha256sum src/main/resources/db/*}{@code /*.sql}. */
    private static final Path FROZEN = Path.of("src/test/resources/migrations.sha256");

    private static final Pattern VERSION = Pattern.compile("<version>([^<]+)</version>");
    private static final Pattern NAME = Pattern.compile("V[0-9]{2}__([a-z]+)\\.sql");
    private static final Pattern TABLE = Pattern.compile("CREATE TABLE ([a-z]+)_");
    private static final Pattern TEXT = Pattern.compile("(?:VAR)?CHAR\\([0-9]+\\)(?! COLLATE \"C\")");

    @Test
    void both_databases_have_the_same_files_one_for_each_room_with_tables() throws IOException {
        var files = names("derby");
        assertEquals(files, names("postgresql"));
        var rooms = files.stream()
                .map(name -> NAME.matcher(name).replaceFirst("$1"))
                .toList();
        assertEquals(rooms.stream().distinct().toList(), rooms);
        for (var database : List.of("derby", "postgresql")) {
            for (var file : files) {
                var tables =
                        TABLE.matcher(Files.readString(FOLDER.resolve(database).resolve(file)));
                var owners = tables.results().map(table -> table.group(1)).distinct();
                assertEquals(List.of(NAME.matcher(file).replaceFirst("$1")), owners.toList(), file);
            }
        }
    }

    /** Sorted by code point on every machine: a database's own collation is the machine's, and changes with it. */
    @Test
    void no_text_of_postgresql_is_sorted_by_the_machines_habits() throws IOException {
        for (var file : names("postgresql")) {
            var text = Files.readString(FOLDER.resolve("postgresql").resolve(file));
            assertEquals(
                    List.of(), TEXT.matcher(text).results().map(r -> r.group()).toList(), file);
        }
    }

    @Test
    void what_was_released_stays_as_it_was() throws IOException {
        var version = VERSION.matcher(Files.readString(Path.of("../pom.xml")));
        assertTrue(version.find());
        assertEquals(List.of(), changed(version.group(1), FROZEN, FOLDER));
    }

    @Test
    void an_edit_a_loss_and_a_release_without_the_list_are_seen(@TempDir Path folder) throws IOException {
        var list = folder.resolve("list");
        var tables = Files.createDirectories(folder.resolve("db/derby"));
        Files.writeString(tables.resolve("V01__a.sql"), "one");
        assertEquals(List.of(), changed("0.9.3", list, folder.resolve("db")), "nothing is frozen yet");
        assertEquals(List.of(), changed("1.0.0-SNAPSHOT", list, folder.resolve("db")), "nor here");
        assertEquals(List.of("derby/V01__a.sql is not listed"), changed("1.0.0", list, folder.resolve("db")));

        Files.writeString(list, hash(tables.resolve("V01__a.sql")) + "  src/main/resources/db/derby/V01__a.sql\n");
        assertEquals(List.of(), changed("1.0.0", list, folder.resolve("db")));
        Files.writeString(tables.resolve("V2027_01_15__b.sql"), "two");
        assertEquals(List.of(), changed("1.1.0-SNAPSHOT", list, folder.resolve("db")), "still being written");
        assertEquals(List.of("derby/V2027_01_15__b.sql is not listed"), changed("1.1.0", list, folder.resolve("db")));
        Files.writeString(tables.resolve("V01__a.sql"), "other");
        assertEquals(List.of("derby/V01__a.sql was changed"), changed("1.1.0-SNAPSHOT", list, folder.resolve("db")));
        Files.delete(tables.resolve("V01__a.sql"));
        assertEquals(List.of("derby/V01__a.sql is gone"), changed("1.1.0-SNAPSHOT", list, folder.resolve("db")));
    }

    private static List<String> changed(String version, Path list, Path folder) throws IOException {
        var frozen = new TreeMap<String, String>();
        if (Files.exists(list)) {
            for (var line : Files.readAllLines(list)) {
                frozen.put(line.substring(66).replaceFirst("^src/main/resources/db/", ""), line.substring(0, 64));
            }
        }
        var wrong = new ArrayList<String>();
        for (var entry : frozen.entrySet()) {
            var file = folder.resolve(entry.getKey());
            if (!Files.exists(file)) {
                wrong.add(entry.getKey() + " is gone");
            } else if (!hash(file).equals(entry.getValue())) {
                wrong.add(entry.getKey() + " was changed");
            }
        }
        if (!version.endsWith("-SNAPSHOT") && !version.startsWith("0.")) {
            try (var files = Files.walk(folder)) {
                files.filter(Files::isRegularFile)
                        .map(file -> folder.relativize(file).toString().replace('\\', '/'))
                        .filter(name -> !frozen.containsKey(name))
                        .sorted()
                        .forEach(name -> wrong.add(name + " is not listed"));
            }
        }
        return wrong;
    }

    private static List<String> names(String database) throws IOException {
        try (var files = Files.list(FOLDER.resolve(database))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private static String hash(Path file) throws IOException {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
