package jp.ryokai.sync;

import static jp.ryokai.sync.Pushed.only;
import static jp.ryokai.sync.Pushed.push;
import static jp.ryokai.sync.Pushed.ready;
import static jp.ryokai.sync.RestoredTest.comeBack;
import static jp.ryokai.testing.Insider.sql;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItems;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import jp.ryokai.people.Caller;
import jp.ryokai.people.Role;
import jp.ryokai.platform.Hashes;
import jp.ryokai.tablet.Learner;
import jp.ryokai.tablet.Proof;
import jp.ryokai.tablet.Tablet;
import jp.ryokai.testing.Cast;
import jp.ryokai.testing.Here;
import jp.ryokai.testing.Insider;
import jp.ryokai.testing.Lessons;
import jp.ryokai.testing.Postgresql;
import jp.ryokai.testing.Rooms;
import org.junit.jupiter.api.Test;

/** What could not be judged when it came is judged later, by itself, and its receipt tells both leaves. */
@Rooms
class AgainTest {

    @Test
    void a_signature_on_which_a_room_broke_counts_when_the_room_is_mended(Cast cast) {
        var plan = signing(cast);
        var taro = cast.taro().tablet();
        var jws = taro.outbox().values().iterator().next();
        var sha256 = Hashes.sha256Hex(jws);
        Broken.on(sha256, taro.person());
        var first = only(taro.sync());
        assertEquals("500.120", first.getJsonObject("problem").getString("code"));
        assertEquals(0, turn(), "what breaks still stays as it is");
        assertEquals(0, completed(cast, plan));
        Broken.mended(sha256);
        assertEquals(1, turn());
        assertEquals(0, turn(), "twice does nothing");
        assertEquals(1, completed(cast, plan));

        var manifest = taro.sync().getJsonObject("manifest");
        assertEquals(
                "completed",
                manifest.getJsonArray("obligations").getJsonObject(0).getString("state"));
        assertEquals(1, manifest.getJsonArray("judged").size());
        assertFalse(taro.refused().containsKey(sha256));
        bothLeavesHold(taro, sha256, first.getJsonObject("receipt"));
        cast.hanako()
                .reads("/api/report/acts")
                .body("entries.find { it.kind == 'record.judged' }.about", equalTo(List.of(taro.person())));
        // On paper as well, and in the file an auditor checks without us.
        cast.taro().reads("/api/report/receipts/{sha256}.pdf", sha256);
        cast.taro().reads("/api/report/receipts/{sha256}.json", sha256).body("receipt.judged.size()", equalTo(1));
        // Sent once more it is told as it stands now.
        var again = only(push(taro, List.of(jws)));
        assertEquals("stored", again.getString("verdict"));
        assertEquals(taro.receipts().get(sha256), again.getJsonObject("receipt"));
        assertFalse(taro.sync().containsKey("manifest"), "told once");
    }

    private static void bothLeavesHold(Tablet tablet, String sha256, JsonObject first) {
        var key = tablet.enrolment().getString("logKey");
        var receipt = tablet.receipts().get(sha256);
        assertEquals(first.getString("number"), receipt.getString("number"));
        assertEquals(first.getString("leaf"), receipt.getString("leaf"));
        var later = receipt.getJsonArray("judged").getJsonObject(0);
        assertTrue(later.getString("leaf").endsWith("\njudged " + sha256 + " stored\n"), later.getString("leaf"));
        assertTrue(Proof.holds(receipt, sha256, key));
        var other = Json.createObjectBuilder(receipt)
                .add("judged", Json.createArrayBuilder().add(first))
                .build();
        assertFalse(Proof.holds(other, sha256, key), "another leaf in its place proves nothing");
    }

    /** A room broke, was mended, broke: nothing of it is lost, and its device comes back to a restored server by it. */
    @Test
    void each_judgement_has_a_leaf_of_its_own_and_the_last_one_counts(Cast cast) {
        var taro = ready(cast);
        Lessons.finish(taro);
        var jws = taro.outbox().values().iterator().next();
        var sha256 = Hashes.sha256Hex(jws);
        Broken.on(sha256, taro.person());
        var first = only(taro.sync()).getJsonObject("receipt");
        Broken.mended(sha256);
        // As a server kept it that did not know its kind, and judges that now for the first time.
        sql("UPDATE ledger_record SET problem = '422.116' WHERE sha256 = ?", sha256);
        // Where its leaf cannot be signed it is not judged, and the room has no row of it that would stop the next
        // turn.
        sql("INSERT INTO ledger_checkpoint SELECT MAX(size) + 1, '-', MAX(signed_at) FROM ledger_checkpoint");
        assertEquals(0, turn());
        sql("DELETE FROM ledger_checkpoint WHERE note = '-'");
        assertEquals(1, turn());
        sql("DELETE FROM lesson_finished WHERE sha256 = ?", sha256);
        sql(
                "UPDATE ledger_record SET outcome = 'quarantined', problem = '500.120', detail = '-' WHERE sha256 = ?",
                sha256);
        assertEquals(1, turn());
        taro.sync();
        var receipt = taro.receipts().get(sha256);
        assertEquals(2, receipt.getJsonArray("judged").size());
        assertTrue(Proof.holds(receipt, sha256, taro.enrolment().getString("logKey")));
        assertTrue(index(receipt, 0) < index(receipt, 1), "in the order of the log");

        sql("DELETE FROM device_device WHERE id = ?", taro.device());
        assertEquals(422, comeBack(jws, first, taro).statusCode(), "the first leaf alone says that it did not count");
        assertEquals(201, comeBack(jws, receipt, taro).statusCode());
    }

    private static JsonObject unpublished(Tablet tablet) {
        return Json.createObjectBuilder(Lessons.body(tablet))
                .add("edition", "f".repeat(64))
                .build();
    }

    private static int index(JsonObject receipt, int judgement) {
        return receipt.getJsonArray("judged").getJsonObject(judgement).getInt("index");
    }

    @Test
    void what_was_found_out_about_a_record_never_counts_by_waiting(Cast cast) {
        var taro = ready(cast);
        taro.record("lesson.finished", unpublished(taro));
        Lessons.finish(taro);
        var waiting = List.copyOf(taro.outbox().keySet());
        var records = List.copyOf(taro.outbox().values());
        Broken.on(waiting.get(1), taro.person());
        var refused = taro.sync().getJsonArray("outcomes").getJsonObject(0);
        assertEquals(0, turn(), "an edition we never published");
        // On this one a room broke before it could say so: then it says so, once.
        sql("UPDATE ledger_record SET problem = '500.120' WHERE sha256 = ?", waiting.get(0));
        assertEquals(1, turn());
        assertEquals(0, turn());
        taro.sync();
        assertEquals(
                refused.getJsonObject("problem").getString("code"),
                taro.refused().get(waiting.get(0)).getString("code"));

        // A stranger's when it came: that its key was enrolled since makes nothing good that was sent before.
        Broken.mended(waiting.get(1));
        Broken.forgotten(waiting.get(1), taro.person());
        sql("UPDATE ledger_record SET problem = '422.112' WHERE sha256 = ?", waiting.get(1));
        var enrolled = "UPDATE device_device SET enrolled_at = CAST('%s-01-01 00:00:00' AS TIMESTAMP) WHERE id = ?";
        sql(enrolled.formatted("2040"), taro.device());
        assertEquals(0, turn());
        // A backup lacked it, and it came back with the time that it had.
        sql(enrolled.formatted("2020"), taro.device());
        assertEquals(1, turn());
        assertEquals(List.of("quarantined", "stored"), verdicts(taro, records));
    }

    /** A fault, and a server that was restored lacks what it would be judged by: that is no verdict either. */
    @Test
    void what_a_backup_lacks_is_not_judged_before_it_is_put_back(Cast cast) {
        var taro = cast.taro().tablet();
        taro.sync();
        cast.makoto();
        var backup = Here.backup();
        cast.published();
        taro.sync();
        Lessons.finish(taro);
        var jws = taro.outbox().values().iterator().next();
        Here.restore(backup);
        var by = new Caller(taro.person(), taro.device(), EnumSet.of(Role.LEARNER));
        Insider.here(Inbox.class).keepUnjudged(RecordReader.read(jws, 100_000), by);
        Here.numbered();
        assertEquals(0, turn());
        cast.hanako().tablet().forgetToken();
        cast.makoto().tablet().forgetToken();
        cast.makoto().sends("{}").post("/api/courses").then().statusCode(201);
        assertEquals(1, turn());
    }

    /** Servers kept those without their origin: in no list of anybody's, and a gap in their device's numbers. */
    @Postgresql
    @Test
    void what_was_kept_without_its_origin_comes_back_to_its_person(Cast cast) {
        var taro = ready(cast);
        Lessons.finish(taro);
        var sha256 = Hashes.sha256Hex(taro.outbox().values().iterator().next());
        Broken.on(sha256, taro.person());
        taro.sync();
        Broken.mended(sha256);
        Broken.forgotten(sha256, taro.person());
        // Of an edition we never published: no row of a room keeps a second server from judging it as well.
        taro.record("lesson.finished", unpublished(taro));
        var second = taro.outbox().keySet().iterator().next();
        assertEquals(List.of(1), missing(taro.sync()));
        sql("UPDATE ledger_record SET problem = '500.120' WHERE sha256 = ?", second);
        // Two servers find them at the same time.
        try (var both = Executors.newFixedThreadPool(2)) {
            var turns = both.invokeAll(List.<Callable<Integer>>of(AgainTest::turn, AgainTest::turn));
            assertEquals(2, turns.stream().mapToInt(Future::resultNow).sum(), "one of them judges each");
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        var own = taro.sync().getJsonObject("own");
        assertTrue(own.getBoolean("whole"), "it stands in the middle of the list");
        assertEquals("stored", taro.own().get(sha256).getString("outcome"));
        assertFalse(taro.sync().getJsonObject("own").getBoolean("whole"), "and is known from now on");
        assertEquals(List.of(), missing(taro.sync()));
    }

    @Postgresql
    @Test
    void what_a_server_knows_now_is_judged_and_what_it_does_not_know_stays(Cast cast) {
        var taro = ready(cast);
        taro.record("holiday.taken", Json.createObjectBuilder().build());
        taro.record("lesson.finished", Lessons.body(taro), payload -> payload.add("schema", 99));
        Lessons.finish(taro);
        Lessons.finish(taro);
        var waiting = List.copyOf(taro.outbox().keySet());
        var records = List.copyOf(taro.outbox().values());
        Broken.on(waiting.get(2), taro.person());
        Broken.on(waiting.get(3), taro.person());
        taro.sync();
        Broken.mended(waiting.get(2));
        Broken.mended(waiting.get(3));
        // As a server kept them that did not know what these are.
        sql("UPDATE ledger_record SET problem = '422.115' WHERE sha256 = ?", waiting.get(2));
        sql("UPDATE ledger_record SET problem = '422.116' WHERE sha256 = ?", waiting.get(3));
        assertEquals(2, turn());
        assertEquals(List.of("quarantined", "quarantined", "stored", "stored"), verdicts(taro, records));
        // Who reads the feed has read them already, and gets them once more.
        cast.hanako()
                .reads("/api/feed")
                .body("entries.findAll { it.judged }*.judged.sha256", hasItems(waiting.get(2), waiting.get(3)))
                .body("entries.findAll { it.judged }*.judged.outcome", everyItem(equalTo("stored")));
        assertEquals(0, turn());
    }

    @Test
    void a_revocation_that_stands_changes_nothing_and_one_that_was_taken_back_does(Cast cast) {
        var taro = ready(cast);
        Lessons.finish(taro);
        var late = List.copyOf(taro.outbox().values());
        cast.hanako()
                .sends("{\"because\":\"紛失\"}")
                .post("/api/devices/{device}/revocations", taro.device())
                .then()
                .statusCode(201);
        push(cast.hanako().tablet(), late);
        assertEquals(0, turn());
        assertEquals(List.of("quarantined"), verdicts(cast.hanako().tablet(), late));
        // Nothing in the product does so yet.
        sql("UPDATE device_device SET revoked_at = NULL WHERE id = ?", taro.device());
        assertEquals(1, turn());
        assertEquals(List.of("stored"), verdicts(cast.hanako().tablet(), late));
    }

    private static String signing(Cast cast) {
        cast.policyInForce();
        var taro = ready(cast);
        var plan = cast.planFor(List.of(cast.taro().id()));
        taro.sync();
        taro.fetch();
        var learner = new Learner(taro).learn();
        taro.sync();
        taro.sync();
        learner.sign();
        assertEquals(1, taro.outbox().size());
        return plan;
    }

    private static int completed(Cast cast, String plan) {
        return cast.hanako().reads("/api/report/plans/{plan}", plan).extract().path("completed");
    }

    /** What it counts as, told to whoever brings it once more. */
    private static List<String> verdicts(Tablet tablet, List<String> records) {
        return push(tablet, records).getJsonArray("outcomes").getValuesAs(JsonObject.class).stream()
                .map(one -> one.getString("verdict"))
                .toList();
    }

    private static int turn() {
        return Insider.here(Again.class).turn();
    }

    private static List<Integer> missing(JsonObject answer) {
        return answer.getJsonArray("missing").getValuesAs(JsonNumber.class).stream()
                .map(JsonNumber::intValue)
                .toList();
    }
}
