package jp.ryokai.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.time.temporal.ChronoUnit;
import java.util.function.BiConsumer;
import jp.ryokai.content.Editions;
import jp.ryokai.content.NewEdition;
import jp.ryokai.content.Visibility;
import jp.ryokai.ledger.Proven;
import jp.ryokai.platform.Hashes;
import jp.ryokai.platform.Ids;
import jp.ryokai.platform.Problem;
import jp.ryokai.platform.Problems;

/** Hands a room the records it judges, from inside, as the intake would. */
public final class Facts {

    private Facts() {}

    /** A record of this person whose maker is proved. */
    public static Proven proven(Insider person) {
        var id = Ids.next();
        var now = TestClock.now().truncatedTo(ChronoUnit.MILLIS);
        return new Proven(
                Hashes.sha256Hex(id),
                id,
                person.caller().person(),
                person.caller().device(),
                now,
                now);
    }

    /** Another of the same person's, so many seconds after this one by its device's time and by its receipt. */
    public static Proven later(Proven than, long occurred, long received) {
        var id = Ids.next();
        return new Proven(
                Hashes.sha256Hex(id),
                id,
                than.person(),
                than.device(),
                than.occurredAt().plusSeconds(occurred),
                than.receivedAt().plusSeconds(received));
    }

    /** Publishes bytes, open to everybody, and says their hash. */
    public static String published(String kind, String name, byte[] bytes) {
        return Insider.transaction(() -> Insider.here(Editions.class)
                        .publishUnlogged(new NewEdition(
                                kind,
                                name,
                                name,
                                "application/json",
                                bytes,
                                "公開",
                                kind.equals("quiz-key") ? Visibility.SERVER : Visibility.PUBLIC,
                                "all")))
                .sha256();
    }

    /** The room keeps the record. */
    public static void kept(BiConsumer<Proven, JsonObject> room, Proven proven, JsonObject body) {
        Insider.transaction(() -> {
            room.accept(proven, body);
            return null;
        });
    }

    /** The room refuses it, and the intake's transaction goes on: the raw record can still be kept in it. */
    public static void refused(Problems kind, BiConsumer<Proven, JsonObject> room, Proven proven, JsonObject body) {
        Insider.transaction(() -> {
            assertEquals(
                    kind,
                    assertThrows(Problem.class, () -> room.accept(proven, body)).kind());
            return null;
        });
    }

    /** JSON with apostrophes for quotation marks. */
    public static JsonObject json(String text, Object... values) {
        return Json.createReader(new StringReader(text.formatted(values).replace('\'', '"')))
                .readObject();
    }
}
