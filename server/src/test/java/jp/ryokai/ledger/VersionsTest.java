package jp.ryokai.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class VersionsTest {

    private static final Pattern ACT = Pattern.compile("acts\\s*\\.note\\(\\s*\"([a-z]+)\\.");
    private static final Pattern ROW = Pattern.compile("\\('([a-z]+)', 1\\)");

    /** A room of acts that nobody placed: its counter is made by the first act, and two at once would meet there. */
    @Test
    void every_room_whose_acts_are_noted_has_its_counter_or_shows_a_tablet_nothing() throws IOException {
        var noted = new TreeSet<String>();
        try (var files = Files.walk(Path.of("src/main/java"))) {
            for (var file : (Iterable<Path>) files.filter(f -> f.toString().endsWith(".java"))::iterator) {
                ACT.matcher(Files.readString(file)).results().forEach(found -> noted.add(found.group(1)));
            }
        }
        assertTrue(noted.size() > 20, noted.toString());
        for (var database : new String[] {"derby", "postgresql"}) {
            var counted = new TreeSet<String>(Versions.NOT_SHOWN);
            ROW.matcher(Files.readString(Path.of("src/main/resources/db", database, "V01__ledger.sql")))
                    .results()
                    .forEach(found -> counted.add(found.group(1)));
            noted.removeAll(counted);
            assertEquals(new TreeSet<>(), noted, "in " + database);
        }
    }

    /** The tablet's program runs the same cases. */
    @Test
    void the_root_of_ones_own_records_is_that_of_the_cases() throws IOException {
        JsonObject cases;
        try (var reader = Json.createReader(VersionsTest.class.getResourceAsStream("/cases/own.json"))) {
            cases = reader.readObject();
        }
        for (var one : cases.getJsonArray("roots").getValuesAs(JsonObject.class)) {
            assertEquals(
                    one.getString("root"),
                    one.getJsonArray("records").getValuesAs(JsonString::getString).stream()
                            .reduce(OwnRoot.NONE, OwnRoot::next));
        }
    }
}
