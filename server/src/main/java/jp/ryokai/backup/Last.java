package jp.ryokai.backup;

import jakarta.json.Json;
import jakarta.json.JsonException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;

/**
 * The last good backup, taken down in {@code ryokai.data} and in no backup: after a restore the next one is due.
 *
 * @param size entries of the log that it holds
 */
record Last(Instant madeAt, long size) {

    private static final String FILE = "backup.last";

    /** Empty where none was made, or nobody can read of it: both say that one is due. */
    static Optional<Last> read(Path data) {
        try (var reader = Json.createReader(Files.newBufferedReader(data.resolve(FILE)))) {
            var all = reader.readObject();
            return Optional.of(new Last(
                    Instant.parse(all.getString("madeAt")),
                    all.getJsonNumber("size").longValue()));
        } catch (IOException | JsonException | ClassCastException | NullPointerException | DateTimeException e) {
            return Optional.empty();
        }
    }

    /** Whole or not at all. */
    void write(Path data) throws IOException {
        var part = data.resolve(FILE + ".part");
        Files.writeString(
                part,
                Json.createObjectBuilder()
                        .add("madeAt", madeAt.toString())
                        .add("size", size)
                        .build()
                        .toString());
        Files.move(part, data.resolve(FILE), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
