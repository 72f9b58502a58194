package jp.ryokai.ledger;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import jp.ryokai.testing.Beside;

/** Test vectors: ours, which {@code jp.ryokai.vectors} makes, and published ones, which lie beside the repository. */
final class Vectors {

    private Vectors() {}

    static JsonObject ours(String file) {
        return read(Vectors.class.getResourceAsStream("/vectors/" + file));
    }

    static JsonObject published(String file) throws IOException {
        return read(Files.newInputStream(Beside.the("vectors/" + file)));
    }

    /** Every JSON file under a published folder, in the order of their names. */
    static List<JsonObject> publishedIn(String folder) throws IOException {
        try (var files = Files.walk(Beside.the("vectors/" + folder))) {
            var vectors = new ArrayList<JsonObject>();
            for (var file : files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList()) {
                vectors.add(read(Files.newInputStream(file)));
            }
            return vectors;
        }
    }

    private static JsonObject read(InputStream file) {
        try (var reader = Json.createReader(file)) {
            return reader.readObject();
        }
    }

    /** All tests of a file in the layout of Wycheproof, each with its group. */
    static List<Case> cases(JsonObject file) {
        return file.getJsonArray("testGroups").getValuesAs(JsonObject.class).stream()
                .flatMap(group -> group.getJsonArray("tests").getValuesAs(JsonObject.class).stream()
                        .map(test -> new Case(group, test)))
                .toList();
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
