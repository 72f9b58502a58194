package jp.ryokai.sync;

import static jp.ryokai.sync.Pushed.only;
import static jp.ryokai.sync.Pushed.ready;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.util.List;
import jp.ryokai.ledger.FreshLedger;
import jp.ryokai.platform.Hashes;
import jp.ryokai.platform.Mark;
import jp.ryokai.platform.Restore;
import jp.ryokai.tablet.Proof;
import jp.ryokai.tablet.Tablet;
import jp.ryokai.testing.Cast;
import jp.ryokai.testing.Here;
import jp.ryokai.testing.Lessons;
import jp.ryokai.testing.Postgresql;
import jp.ryokai.testing.Rooms;
import org.junit.jupiter.api.Test;

/** A backup comes back that knows less than the tablets do: nothing of theirs is lost, and no number is given twice. */
@Rooms
class RestoredTest {

    @Test
    @Postgresql
    void the_server_notices_by_itself_and_it_matters_not_who_comes_first(Cast cast) {
        var a = ready(cast);
        var b = other(cast);
        var backup = Here.backup();
        Lessons.finish(a);
        var lost = only(a.sync());
        Here.restore(backup);
        assertEquals(2, logs().size(), "before anybody asked");
        b.forgetToken();
        Lessons.finish(b);
        var after = only(b.sync()).getJsonObject("receipt");
        assertEquals(2, epochs(after), "its 受付番号 is of the second epoch");
        a.forgetToken();
        a.sync();
        assertEquals(1, a.outbox().size(), "what had a receipt is offered again");
        var again = only(a.sync());
        assertEquals("stored", again.getString("outcome"));
        assertEquals(lost.getString("sha256"), again.getString("sha256"));
        var number = again.getJsonObject("receipt").getString("number");
        assertNotEquals(lost.getJsonObject("receipt").getString("number"), number);
        assertTrue(Proof.holds(
                again.getJsonObject("receipt"),
                again.getString("sha256"),
                a.enrolment().getString("logKey")));
        assertEquals(2, logs().size(), "the lost checkpoint that A showed begins nothing more");
        restarted();
        assertEquals(2, logs().size(), "and a start on the same data neither");
    }

    /** The machine was rolled back whole: what the server keeps outside is as old as its data. */
    @Test
    void what_only_a_tablet_can_tell_is_compared_by_root_and_not_by_size(Cast cast) throws IOException {
        var a = ready(cast);
        var b = other(cast);
        var backup = Here.backup();
        var mark = Files.readAllBytes(FreshLedger.mark().resolve("mark"));
        Lessons.finish(a);
        var lost = only(a.sync()).getString("sha256");
        Files.write(FreshLedger.mark().resolve("mark"), mark);
        Here.restore(backup);
        assertEquals(1, logs().size(), "nobody can tell yet");
        b.forgetToken();
        for (int i = 0; i < 3; i++) {
            Lessons.finish(b);
            b.sync();
        }
        var before = b.receipts().size();
        a.forgetToken();
        a.sync();
        assertEquals(2, logs().size(), "A's checkpoint is smaller than the log, and not of it");
        assertEquals(lost, only(a.sync()).getString("sha256"));
        b.sync();
        assertEquals(3, b.sync().getJsonArray("outcomes").size(), "B hears it too and offers all");
        assertEquals(before, b.receipts().size());
        assertEquals(2, logs().size());
    }

    @Test
    @Postgresql
    void of_two_restores_each_begins_one_epoch_and_no_number_is_given_twice(Cast cast) {
        var a = ready(cast);
        var backup = Here.backup();
        Lessons.finish(a);
        var first = only(a.sync()).getJsonObject("receipt");
        Here.restore(backup);
        a.forgetToken();
        a.sync();
        var second = only(a.sync()).getJsonObject("receipt");
        Here.restore(backup);
        a.forgetToken();
        a.sync();
        var third = only(a.sync()).getJsonObject("receipt");
        assertEquals(List.of(1L, 2L, 3L), List.of(epochs(first), epochs(second), epochs(third)));
        assertEquals(
                List.of(1, 3), logs().stream().map(one -> one.getInt("epoch")).toList());
        a.sync();
        assertEquals(2, logs().size());
    }

    @Test
    void an_operator_says_that_it_is_a_backup_and_that_is_heard_once(Cast cast) throws IOException {
        ready(cast);
        Here.numbered();
        Restore.say(FreshLedger.mark());
        restarted();
        assertEquals("restore", logs().getLast().getString("because"));
        // Killed after the commit and before the folder was written: the word outside is the operator's still.
        var written = Mark.read(FreshLedger.mark()).orElseThrow();
        Restore.say(FreshLedger.mark());
        var said = Files.readAllBytes(FreshLedger.mark().resolve("mark"));
        restarted();
        Files.write(FreshLedger.mark().resolve("mark"), said);
        restarted();
        assertEquals(3, logs().size());
        assertFalse(written.restored());
    }

    /** The folder comes first at the very first start, the database at every later one. */
    @Test
    @Postgresql
    void killed_between_the_two_writes_no_start_begins_an_epoch(Cast cast) throws IOException {
        ready(cast);
        var file = FreshLedger.mark().resolve("mark");
        for (int i = 0; i < 3; i++) {
            Here.numbered();
            var before = Files.readAllBytes(file);
            restarted();
            Lessons.finish(cast.taro().tablet());
            cast.taro().tablet().sync();
            Files.write(file, before);
        }
        restarted();
        assertEquals(1, logs().size(), "a mark that lags behind is known");
        Files.delete(file);
        restarted();
        assertEquals(2, logs().size(), "without one nobody can tell");
        restarted();
        assertEquals(2, logs().size());
    }

    /** So that nothing that may be kept for ever changes under one address. */
    @Test
    @Postgresql
    void each_log_has_its_own_address_and_the_first_one_ends_where_the_backup_did(Cast cast) {
        var a = ready(cast);
        var backup = Here.backup();
        Lessons.finish(a);
        only(a.sync());
        var shown = Here.request().get("/log/checkpoint").asString();
        Here.restore(backup);
        var kept = logs().getLast().getInt("kept");
        assertEquals(shown, Here.request().get("/log/checkpoint").asString(), "the last one known of it");
        assertEquals(shown, logs().getLast().getString("lost"));
        var tail = logs().getLast().getString("address").replaceAll(".*/", "");
        Here.wrongRequest().get("/log/tile/entries/000.p/{n}", kept).then().statusCode(200);
        Here.wrongRequest().get("/log/tile/entries/000.p/{n}", kept + 1).then().statusCode(404);
        var first = Here.wrongRequest()
                .get("/log/{log}/tile/entries/000.p/{n}", tail, kept + 1)
                .asString();
        assertTrue(
                first.contains("\nprevious ryokai.local/log "
                        + shown.lines().skip(1).findFirst().orElseThrow() + " "),
                first);
        Here.request()
                .get("/log/{log}/consistency?from={kept}&to={n}", tail, kept, kept + 1)
                .then()
                .statusCode(200);
    }

    /** It is the key that asks, and what we signed for it: nobody else comes in by it, and nobody by less. */
    @Test
    @Postgresql
    void a_tablet_enrolled_after_the_backup_comes_back_without_a_code_and_with_what_it_signed(Cast cast) {
        ready(cast);
        var ichiro = cast.ichiro().id();
        var backup = Here.backup();
        var late = cast.anotherTablet(ichiro);
        late.sync();
        Lessons.finish(late);
        var record = List.copyOf(late.outbox().values()).getFirst();
        var receipt = only(late.sync()).getJsonObject("receipt");
        var stranger = Cast.newTablet();
        stranger.enrol(cast.code(cast.taro().id()));
        Here.restore(backup);
        late.forgetToken();
        late.sync();
        assertEquals("stored", only(late.sync()).getString("outcome"));
        var evidence = late.enrolment().getString("evidence");
        assertEquals(201, comeBack(evidence, null, late).statusCode(), "told again, it is the same registration");
        Here.restore(backup);
        assertEquals(201, comeBack(record, receipt, late).statusCode(), "a record with its receipt proves it too");
        assertEquals(422, comeBack(record, receipt, stranger).statusCode(), "another's key");
        assertEquals(422, comeBack(evidence, null, stranger).statusCode(), "another's enrolment");
        assertEquals(
                422,
                comeBack(stranger.signed("{\"kind\":\"device.enrolled\"}"), null, stranger)
                        .statusCode(),
                "what we did not sign");
        assertEquals(422, comeBack(late.signed("[]"), null, late).statusCode(), "no object");
        var bent = Json.createObjectBuilder(receipt).add("path", Json.createArrayBuilder(List.of("!!")));
        assertEquals(422, comeBack(record, bent.build(), late).statusCode(), "a proof that is no base64");
        Lessons.finish(late);
        late.forgetToken();
        assertEquals("stored", only(late.sync()).getString("outcome"));
        assertEquals("stored", only(late.sync()).getString("outcome"), "and all it has with it");
    }

    @Test
    @Postgresql
    void desk_and_console_tell_who_is_back_and_who_is_missing(Cast cast) {
        var a = ready(cast);
        var b = other(cast);
        var backup = Here.backup();
        Lessons.finish(a);
        only(a.sync());
        assertEquals(1, back(cast).getInt("epoch"));
        Here.restore(backup);
        assertTrue(named(back(cast), "missing").containsAll(List.of(a.device(), b.device())));
        assertFalse(
                named(back(cast), "missing").contains(cast.hanako().tablet().device()), "a desk has nothing to offer");
        a.forgetToken();
        a.sync();
        assertTrue(named(back(cast), "missing").contains(a.device()), "it has heard of it and offered nothing yet");
        a.sync();
        assertTrue(named(back(cast), "back").contains(a.device()));
        assertTrue(named(back(cast), "missing").contains(b.device()));
        b.forgetToken();
        b.sync();
        b.sync();
        assertTrue(named(back(cast), "back").containsAll(List.of(a.device(), b.device())));
    }

    private static JsonObject back(Cast cast) {
        cast.hanako().tablet().forgetToken();
        return Json.createReader(new StringReader(
                        cast.hanako().reads("/api/devices/back").extract().asString()))
                .readObject();
    }

    private static List<String> named(JsonObject back, String list) {
        return back.getJsonArray(list).getValuesAs(JsonObject.class).stream()
                .map(one -> one.getString("device"))
                .toList();
    }

    static Response comeBack(String evidence, JsonObject receipt, Tablet by) {
        var sent = Json.createObjectBuilder()
                .add("evidence", evidence)
                .add("proof", by.proof(Hashes.sha256Hex(evidence), Here.ORIGIN.toString()));
        if (receipt != null) {
            sent.add("receipt", receipt);
        }
        return Here.request()
                .contentType(ContentType.JSON)
                .body(sent.build().toString())
                .post("/api/enrolments/returns");
    }

    private static Tablet other(Cast cast) {
        cast.ichiro().tablet().sync();
        return cast.ichiro().tablet();
    }

    private static void restarted() {
        Here.numbered();
        FreshLedger.start();
    }

    private static long epochs(JsonObject receipt) {
        var number = receipt.getString("number");
        assertTrue(number.matches("R\\d+-([2-9]-)?\\d{6}-[A-Y]{2}"), number);
        return number.matches("R\\d+-[2-9]-.*") ? Long.parseLong(number.split("-", -1)[1]) : 1;
    }

    private static List<JsonObject> logs() {
        return Json.createReader(
                        new StringReader(Here.request().get("/log/epochs").asString()))
                .readObject()
                .getJsonArray("logs")
                .getValuesAs(JsonObject.class);
    }
}
