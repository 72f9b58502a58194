package jp.ryokai.ledger;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;

/** Published test vectors, which lie beside the repository and not in it. */
final class Vectors {

    private static final Path FOLDER = Path.of("..", "..", "shared", "vectors");

    private Vectors() {}

    static JsonObject read(String file) throws IOException {
        return read(here(file));
    }

    /** Every JSON file under a folder, in the order of their names. */
    static List<Path> files(String folder) throws IOException {
        try (var files = Files.walk(here(folder))) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        }
    }

    static JsonObject read(Path file) throws IOException {
        try (var reader = Json.createReader(Files.newInputStream(file))) {
            return reader.readObject();
        }
    }

    /** All tests of a file in the layout of Wycheproof, each with its group. */
    static List<Case> wycheproof(String file) throws IOException {
        return read(file).getJsonArray("testGroups").getValuesAs(JsonObject.class).stream()
                .flatMap(group -> group.getJsonArray("tests").getValuesAs(JsonObject.class).stream()
                        .map(test -> new Case(group, test)))
                .toList();
    }

    private static Path here(String name) {
        var path = FOLDER.resolve(name);
        assumeTrue(Files.exists(path), () -> "skipped, because the vectors are not there: " + path.toAbsolutePath());
        return path;
    }

    record Case(JsonObject group, JsonObject test) {

        boolean valid() {
            return test.getString("result").equals("valid");
        }

        byte[] bytes(String member) {
            return HexFormat.of().parseHex(test.getString(member));
        }

        @Override
        public String toString() {
            return "vector %d (%s)".formatted(test.getInt("tcId"), test.getString("comment"));
        }
    }
}
