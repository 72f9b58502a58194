package jp.ryokai.sync;

import static java.nio.charset.StandardCharsets.UTF_8;
import static jp.ryokai.sync.Pushed.answer;
import static jp.ryokai.sync.Pushed.only;
import static jp.ryokai.sync.Pushed.push;
import static jp.ryokai.sync.Pushed.ready;
import static jp.ryokai.sync.Pushed.words;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import jp.ryokai.platform.Hashes;
import jp.ryokai.tablet.Tablet;
import jp.ryokai.testing.Cast;
import jp.ryokai.testing.Lessons;
import jp.ryokai.testing.OtherSignature;
import jp.ryokai.testing.Postgresql;
import jp.ryokai.testing.Rooms;
import org.junit.jupiter.api.Test;

@Rooms
class SyncTest {

    @Test
    @Postgresql
    void a_record_is_stored_and_gets_its_number(Cast cast) {
        var taro = ready(cast);
        Lessons.finish(taro);
        var outcome = only(taro.sync());
        assertEquals("stored", outcome.getString("outcome"));
        assertTrue(outcome.getJsonObject("receipt").getString("number").matches("R\\d+-\\d{6}-[A-Y]{2}"));
        assertTrue(taro.outbox().isEmpty());
    }

    @Test
    @Postgresql
    void the_same_bytes_again_are_a_duplicate_with_the_first_receipt(Cast cast) {
        var taro = ready(cast);
        Lessons.finish(taro);
        var jws = List.copyOf(taro.outbox().values());
        var first = only(taro.sync());
        Lessons.finish(taro);
        taro.sync();
        var again = push(taro, jws).getJsonArray("outcomes").getJsonObject(0);
        assertEquals("duplicate", again.getString("outcome"));
        assertEquals("stored", again.getString("verdict"));
        assertEquals(first.getJsonObject("receipt"), again.getJsonObject("receipt"));
    }

    /** Of one text there are many good signatures: anybody makes a second of the first, the device any number. */
    @Test
    @Postgresql
    void the_same_text_with_another_good_signature_is_a_duplicate_with_the_first_receipt(Cast cast) {
        var taro = ready(cast);
        Lessons.finish(taro);
        var stored = taro.outbox().values().iterator().next();
        var first = only(push(taro, List.of(stored)));
        var payload = new String(java.util.Base64.getUrlDecoder().decode(stored.split("\\.", -1)[1]), UTF_8);
        for (var again : List.of(OtherSignature.of(stored), taro.signed(payload))) {
            assertNotEquals(stored, again);
            var answer = push(taro, List.of(again, stored));
            assertEquals(List.of("duplicate", "duplicate"), words(answer));
            for (var outcome : answer.getJsonArray("outcomes").getValuesAs(JsonObject.class)) {
                assertEquals("stored", outcome.getString("verdict"));
                assertEquals(
                        first.getJsonObject("receipt").getString("leaf"),
                        outcome.getJsonObject("receipt").getString("leaf"));
            }
        }
        // Both at once, and of one that itself is a conflict.
        var other = taro.signed(payload.replace("\"schema\":1", "\"schema\":1,\"more\":1"));
        assertEquals(List.of("conflict", "duplicate"), words(push(taro, List.of(other, OtherSignature.of(other)))));
        // One that does not verify takes nobody's place and is no duplicate of what does.
        var broken = stored.substring(0, stored.length() - 8) + "AAAAAAAA";
        assertFalse(words(push(taro, List.of(broken))).contains("duplicate"));
    }

    @Test
    @Postgresql
    void the_same_id_with_other_bytes_is_a_conflict_and_both_are_kept(Cast cast) {
        var taro = ready(cast);
        var id = Lessons.finish(taro);
        var first = taro.outbox().keySet().iterator().next();
        taro.sync();
        taro.record("lesson.finished", Lessons.body(taro), payload -> payload.add("id", id));
        var second = taro.outbox().keySet().iterator().next();
        var outcome = only(taro.sync());
        assertEquals("conflict", outcome.getString("outcome"));
        assertEquals("409.118", outcome.getJsonObject("problem").getString("code"));
        for (var kept : List.of(first, second)) {
            var bytes =
                    cast.taro().reads("/api/records/{sha256}", kept).extract().asByteArray();
            assertEquals(kept, Hashes.sha256Hex(bytes));
        }
    }

    @Test
    @Postgresql
    void two_in_the_same_push_with_one_id_are_stored_and_conflict(Cast cast) {
        var taro = ready(cast);
        var id = Lessons.finish(taro);
        taro.record("lesson.finished", Lessons.body(taro), payload -> payload.add("id", id));
        assertEquals(List.of("stored", "conflict"), words(taro.sync()));
    }

    @Test
    @Postgresql
    void two_equal_pushes_that_race_store_one(Cast cast) throws Exception {
        var taro = ready(cast);
        for (int i = 0; i < 10; i++) {
            Lessons.finish(taro);
        }
        var jws = List.copyOf(taro.outbox().values());
        taro.token();
        try (var hands = Executors.newFixedThreadPool(4)) {
            var answers = hands.invokeAll(Collections.nCopies(4, (Callable<JsonObject>) () -> push(taro, jws)));
            var words = new ArrayList<String>();
            for (var answer : answers) {
                words.addAll(words(answer.get()));
            }
            assertEquals(10, Collections.frequency(words, "stored"), words.toString());
            assertEquals(30, Collections.frequency(words, "duplicate"), words.toString());
        }
    }

    @Test
    @Postgresql
    void a_poison_record_among_ten_good_ones_is_quarantined_and_ten_are_stored(Cast cast) {
        var taro = ready(cast);
        for (int i = 0; i < 5; i++) {
            Lessons.finish(taro);
        }
        taro.record(
                "lesson.finished", Json.createObjectBuilder().add("module", 17).build());
        for (int i = 0; i < 5; i++) {
            Lessons.finish(taro);
        }
        var answer = taro.sync();
        var words = words(answer);
        assertEquals(10, Collections.frequency(words, "stored"));
        assertEquals("quarantined", words.get(5));
        assertFalse(answer.getJsonArray("outcomes")
                .getJsonObject(5)
                .getJsonObject("problem")
                .getString("detail")
                .isBlank());
        assertTrue(taro.outbox().isEmpty(), "even the poison leaves the outbox: the server keeps it");
    }

    @Test
    void a_record_with_a_changed_byte_does_not_count(Cast cast) {
        var taro = ready(cast);
        Lessons.finish(taro);
        var jws = taro.outbox().values().iterator().next();
        var last = jws.charAt(jws.length() - 5);
        var changed = jws.substring(0, jws.length() - 5) + (last == 'A' ? 'B' : 'A') + jws.substring(jws.length() - 4);
        var outcome = push(taro, List.of(changed)).getJsonArray("outcomes").getJsonObject(0);
        assertEquals("422.111", outcome.getJsonObject("problem").getString("code"));
        assertEquals(List.of("stored"), words(taro.sync()), "the forged one took no id from the genuine one");
    }

    @Test
    void a_record_that_names_another_person_does_not_count(Cast cast) {
        var taro = ready(cast);
        taro.record(
                "lesson.finished",
                Lessons.body(taro),
                payload -> payload.add("person", cast.ichiro().id()));
        assertEquals("422.113", only(taro.sync()).getJsonObject("problem").getString("code"));
    }

    @Test
    void a_kind_of_a_later_year_is_kept_for_a_later_server(Cast cast) {
        var taro = ready(cast);
        taro.record("holiday.taken", Json.createObjectBuilder().build());
        taro.record("lesson.finished", Lessons.body(taro), payload -> payload.add("schema", 99));
        var answer = taro.sync();
        assertEquals(
                List.of("422.116", "422.115"),
                answer.getJsonArray("outcomes").getValuesAs(JsonObject.class).stream()
                        .map(o -> o.getJsonObject("problem").getString("code"))
                        .toList());
    }

    @Test
    void a_record_of_a_revoked_device_is_kept_and_flagged(Cast cast) {
        var taro = ready(cast);
        Lessons.finish(taro);
        cast.hanako()
                .sends("{\"because\":\"紛失\"}")
                .post("/api/devices/{device}/revocations", taro.device())
                .then()
                .statusCode(201);
        var outcome = push(cast.hanako().tablet(), List.copyOf(taro.outbox().values()))
                .getJsonArray("outcomes")
                .getJsonObject(0);
        assertEquals("quarantined", outcome.getString("outcome"));
        assertEquals("403.114", outcome.getJsonObject("problem").getString("code"));
    }

    @Test
    void the_counter_tells_what_is_missing(Cast cast) {
        var taro = ready(cast);
        for (int i = 0; i < 5; i++) {
            Lessons.finish(taro);
        }
        var jws = List.copyOf(taro.outbox().values());
        var answer = push(taro, List.of(jws.get(0), jws.get(1), jws.get(4)));
        assertEquals(2, answer.getInt("receivedThrough"));
        assertEquals("[3,4]", answer.getJsonArray("missing").toString());
        assertEquals(5, taro.sync().getInt("receivedThrough"));
    }

    @Test
    void a_clock_three_days_wrong_is_flagged_and_counts(Cast cast) {
        var ichiro = cast.ichiro();
        var slow = new Tablet(Cast.newWire(), java.time.Clock.offset(Cast.CLOCK, Duration.ofDays(-3)));
        slow.enrol(cast.code(ichiro.id()));
        cast.published();
        slow.sync();
        Lessons.finish(slow);
        assertEquals(List.of("stored"), words(slow.sync()));
    }

    @Test
    void a_manifest_that_is_held_is_not_sent_again(Cast cast) {
        var taro = ready(cast);
        assertFalse(taro.sync().containsKey("manifest"));
        Lessons.finish(taro);
        assertTrue(taro.sync().containsKey("manifest"), "a new record changes what the server has");
        var etag = cast.taro()
                .reads("/api/manifest")
                .body("records", hasSize(1))
                .extract()
                .header("ETag");
        cast.taro()
                .asks()
                .header("If-None-Match", etag)
                .get("/api/manifest")
                .then()
                .statusCode(304);
    }

    @Test
    void a_learner_reads_their_own_records_and_nobody_elses(Cast cast) {
        var taro = ready(cast);
        Lessons.finish(taro);
        var sha256 = only(taro.sync()).getString("sha256");
        cast.taro().reads("/api/receipts/{sha256}", sha256);
        cast.ichiro().asks().get("/api/receipts/{sha256}", sha256).then().statusCode(404);
        cast.ichiro().asks().get("/api/records/{sha256}", sha256).then().statusCode(404);
        cast.ai().reads("/api/records/{sha256}", sha256);
    }

    @Test
    @Postgresql
    void a_checkpoint_ahead_of_the_log_begins_a_new_epoch(Cast cast) {
        var taro = ready(cast);
        var before = taro.sync().getString("epoch");
        var later = jp.ryokai.ledger.FreshLedger.checkpointOfALostLog(1_000);
        var answer = cast.taro()
                .sends(Json.createObjectBuilder()
                        .add("device", taro.device())
                        .add("records", Json.createArrayBuilder())
                        .add("checkpoint", later)
                        .build()
                        .toString())
                .post("/api/sync")
                .then()
                .statusCode(200)
                .extract()
                .<String>path("epoch");
        assertFalse(before.equals(answer));
    }
}
