package jp.ryokai.sync;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import jp.ryokai.ledger.Kept;
import jp.ryokai.ledger.PublicJwk;
import jp.ryokai.ledger.Records;
import jp.ryokai.ledger.Sealed;
import jp.ryokai.platform.JsonWire;
import jp.ryokai.tablet.Tablet;
import jp.ryokai.testing.Cast;
import jp.ryokai.testing.Insider;
import jp.ryokai.testing.Lessons;
import jp.ryokai.testing.Rooms;
import org.junit.jupiter.api.Test;

@Rooms
class RescuesTest {

    @Test
    void an_outbox_carried_by_hand_counts_for_whoever_made_it_and_the_tablet_gets_its_receipts(Cast cast) {
        var taro = ready(cast);
        Lessons.finish(taro);
        Lessons.finish(taro);
        var answer = brought(cast, taro.rescueFile());
        assertEquals(List.of("stored", "stored"), words(answer));
        assertEquals(2, answer.getInt("receivedThrough"));
        var kept = Insider.here(Records.class).bySha256(taro.outbox().keySet()).values();
        assertEquals(
                List.of(taro.device(), taro.device()),
                kept.stream().map(Kept::device).toList());
        taro.takeReceipts(answer);
        assertTrue(taro.outbox().isEmpty(), "the receipts settle the outbox as those of a sync do");
    }

    @Test
    void the_same_file_again_adds_nothing_and_brings_the_same_receipts(Cast cast) {
        var taro = ready(cast);
        Lessons.finish(taro);
        var file = taro.rescueFile();
        var first = brought(cast, file);
        var again = brought(cast, file);
        assertEquals(List.of("duplicate"), words(again));
        assertEquals(
                first.getJsonArray("outcomes").getJsonObject(0).getJsonObject("receipt"),
                again.getJsonArray("outcomes").getJsonObject(0).getJsonObject("receipt"));
        assertEquals("duplicate", words(taro.sync()).getFirst(), "and a tablet that connects after all is told so");
        assertEquals(2, acts().size(), "each bringing leaves its entry");
        assertTrue(acts().stream()
                .allMatch(act -> act.person().equals(cast.hanako().id())));
    }

    @Test
    void more_records_than_a_push_may_carry_are_taken_too(Cast cast) {
        var taro = ready(cast);
        for (int i = 0; i < 120; i++) {
            Lessons.finish(taro);
        }
        assertEquals(Collections.nCopies(120, "stored"), words(brought(cast, taro.rescueFile())));
    }

    @Test
    void what_a_revoked_device_still_held_is_kept_and_flagged(Cast cast) {
        var taro = ready(cast);
        Lessons.finish(taro);
        cast.hanako()
                .sends("{\"because\":\"紛失\"}")
                .post("/api/devices/{device}/revocations", taro.device())
                .then()
                .statusCode(201);
        var outcome = brought(cast, taro.rescueFile()).getJsonArray("outcomes").getJsonObject(0);
        assertEquals("quarantined", outcome.getString("outcome"));
        assertEquals("403.114", outcome.getJsonObject("problem").getString("code"));
        assertTrue(outcome.containsKey("receipt"), "it is kept, and that is proved");
    }

    @Test
    void what_no_device_of_ours_signed_is_kept_and_flagged_and_what_is_no_record_is_let_go(Cast cast) {
        var taro = ready(cast);
        Lessons.finish(taro);
        var foreign = taro.outbox().values().iterator().next().replaceFirst("\\.[^.]+$", "." + "A".repeat(86));
        var answer = brought(
                cast,
                file(
                        taro,
                        taro.device(),
                        List.of("not a record", Cast.newTablet().signed("{}"), foreign)));
        assertEquals(List.of("unreadable", "unreadable", "quarantined"), words(answer));
    }

    @Test
    void receipts_that_prove_nothing_settle_nothing(Cast cast) {
        var taro = ready(cast);
        Lessons.finish(taro);
        var forged =
                brought(cast, taro.rescueFile()).toString().replaceAll("\"leaf\":\"[^\"]*stored", "\"leaf\":\"forged");
        taro.takeReceipts(Json.createReader(new StringReader(forged)).readObject());
        assertEquals(1, taro.outbox().size());
    }

    @Test
    void a_file_for_another_server_or_changed_on_its_way_is_not_opened(Cast cast) {
        var taro = ready(cast);
        var file = taro.rescueFile();
        var text = file.indexOf("\"ciphertext\":\"") + 20;
        refused(
                cast,
                file.substring(0, text) + (file.charAt(text) == 'A' ? 'B' : 'A') + file.substring(text + 1),
                "422.131");
        refused(
                cast,
                file.replace(taro.enrolment().getJsonObject("rescueKey").getString("x"), "x")
                        .replaceFirst("\"x\":\"[^\"]*\"", "\"x\":\"" + "A".repeat(43) + "\""),
                "422.131");
        refused(cast, sealedFor("ryokai-rescue-2", taro), "422.131");
    }

    @Test
    void a_file_that_is_no_outbox_is_refused(Cast cast) {
        var taro = ready(cast);
        refusedAsWritten(cast, taro.rescueFile().replace("ryokai-rescue-1", "ryokai-rescue-9"));
        refused(
                cast,
                file(taro, cast.ichiro().tablet().device(), List.of())
                        .replaceFirst("\"device\":\"[^\"]*\"", "\"device\":\"" + taro.device() + "\""),
                "422.130");
        refused(cast, sealed("[]", "ryokai-rescue-1", taro), "422.130");
        refused(
                cast,
                sealed("{\"device\":\"" + taro.device() + "\",\"records\":[\"\"]}", "ryokai-rescue-1", taro),
                "422.130");
        assertEquals(List.of(), acts());
    }

    private static Tablet ready(Cast cast) {
        cast.published();
        cast.taro().tablet().sync();
        return cast.taro().tablet();
    }

    private static JsonObject brought(Cast cast, String file) {
        var answer = cast.hanako()
                .sends(file)
                .post("/api/rescues")
                .then()
                .statusCode(201)
                .extract()
                .asString();
        return Json.createReader(new StringReader(answer)).readObject();
    }

    private static void refused(Cast cast, String file, String code) {
        cast.hanako().sends(file).post("/api/rescues").then().statusCode(422).body("code", equalTo(code));
    }

    private static void refusedAsWritten(Cast cast, String file) {
        cast.hanako()
                .asksWrongly()
                .contentType("application/json")
                .body(file)
                .post("/api/rescues")
                .then()
                .statusCode(422)
                .body("code", equalTo("422.130"));
    }

    private static String file(Tablet sealer, String device, List<String> records) {
        return sealed(
                        Json.createObjectBuilder()
                                .add("device", device)
                                .add("records", Json.createArrayBuilder(records))
                                .build()
                                .toString(),
                        "ryokai-rescue-1",
                        sealer)
                .replaceFirst("\"device\":\"[^\"]*\"", "\"device\":\"" + device + "\"");
    }

    private static String sealedFor(String purpose, Tablet tablet) {
        return sealed("{\"device\":\"" + tablet.device() + "\",\"records\":[]}", purpose, tablet);
    }

    private static String sealed(String plain, String purpose, Tablet tablet) {
        var sealed = Sealed.seal(
                plain.getBytes(StandardCharsets.UTF_8),
                PublicJwk.parse(tablet.enrolment().getJsonObject("rescueKey").toString())
                        .key(),
                purpose);
        return JsonWire.JSONB.toJson(Map.of(
                "format",
                "ryokai-rescue-1",
                "device",
                tablet.device(),
                "epk",
                sealed.epk(),
                "iv",
                sealed.iv(),
                "ciphertext",
                sealed.ciphertext()));
    }

    private static List<Kept> acts() {
        return Insider.here(Records.class).from(0, 10_000).stream()
                .filter(kept -> kept.kind().equals("rescue.brought"))
                .toList();
    }

    private static List<String> words(JsonObject answer) {
        return answer.getJsonArray("outcomes").getValuesAs(JsonObject.class).stream()
                .map(o -> o.getString("outcome"))
                .toList();
    }
}
