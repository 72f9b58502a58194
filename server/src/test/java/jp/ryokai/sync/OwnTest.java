package jp.ryokai.sync;

import static jp.ryokai.sync.Pushed.ready;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import jp.ryokai.ledger.OwnRoot;
import jp.ryokai.platform.Hashes;
import jp.ryokai.tablet.Tablet;
import jp.ryokai.testing.Cast;
import jp.ryokai.testing.Here;
import jp.ryokai.testing.Lessons;
import jp.ryokai.testing.Rooms;
import org.junit.jupiter.api.Test;

/** A person's own records, told from where their tablet is; a tablet that lost everything gets them back. */
@Rooms
class OwnTest {

    @Test
    void a_push_brings_what_the_tablet_lacks_and_not_what_it_has(Cast cast) {
        var taro = ready(cast);
        Lessons.finish(taro);
        Lessons.finish(taro);
        assertEquals(2, records(taro.sync()).size());
        Lessons.finish(taro);
        var third = taro.sync().getJsonObject("own");
        assertEquals(1, third.getJsonArray("records").size());
        assertEquals(3, third.getInt("count"));
        assertFalse(third.getBoolean("whole"));
        assertEquals(List.of(), records(taro.sync()));
        assertEquals(3, taro.own().size());
    }

    @Test
    void another_tablet_of_the_person_hears_of_them_too_from_where_it_is(Cast cast) {
        var taro = ready(cast);
        Lessons.finish(taro);
        taro.sync();
        var second = cast.anotherTablet(cast.taro().id());
        assertEquals(taro.own().keySet(), Set.copyOf(names(second.sync())));
        Lessons.finish(taro);
        taro.sync();
        assertEquals(1, records(second.sync()).size());
        assertEquals(taro.own().keySet(), second.own().keySet());
    }

    @Test
    void what_does_not_count_is_told_too_and_never_another_persons(Cast cast) {
        var taro = ready(cast);
        var ichiro = cast.ichiro().tablet();
        ichiro.sync();
        Lessons.finish(ichiro);
        ichiro.sync();
        taro.record("statement.signed", Json.createObjectBuilder().build());
        var told = records(taro.sync());
        assertEquals(
                List.of("quarantined"),
                told.stream().map(one -> one.getString("outcome")).toList());
    }

    /** The server came back from a backup: of what the tablet was told last it has less, or another. */
    @Test
    void a_list_that_is_not_the_beginning_of_the_servers_brings_the_whole(Cast cast) {
        var taro = ready(cast);
        Lessons.finish(taro);
        Lessons.finish(taro);
        taro.sync();
        var all = List.copyOf(taro.own().keySet());
        var first = OwnRoot.next(OwnRoot.NONE, all.getFirst());
        whole(taro, 5, OwnRoot.next(first, Hashes.sha256Hex("lost")), 900, all);
        whole(taro, 2, OwnRoot.next(first, Hashes.sha256Hex("lost")), 900, all);
        whole(taro, 1, OwnRoot.next(OwnRoot.NONE, all.getLast()), 0, all);
        whole(taro, 1, first, 900, all);
        whole(taro, 0, OwnRoot.NONE, 900, all);
        whole(taro, Long.MAX_VALUE, first, Long.MAX_VALUE, all);
        // And one that is: the rest, which is the second alone.
        var place = asks(taro, 0, OwnRoot.NONE, -1).extract().<Integer>path("own.after");
        asks(taro, 2, OwnRoot.next(first, all.getLast()), place).extract();
        assertEquals(
                List.of(all.getLast()),
                asks(taro, 1, first, place - 1).extract().<List<String>>path("own.records.sha256"));
    }

    @Test
    void a_tablet_that_lost_everything_gets_it_back(Cast cast) {
        var taro = ready(cast);
        Lessons.finish(taro);
        taro.sync();
        var told = asks(taro, 0, OwnRoot.NONE, -1).extract();
        assertEquals(List.copyOf(taro.own().keySet()), told.<List<String>>path("own.records.sha256"));
        assertEquals(OwnRoot.next(OwnRoot.NONE, taro.own().keySet().iterator().next()), told.path("own.root"));
    }

    @Test
    void what_no_tablet_can_hold_is_refused_before_anything_is_taken_in(Cast cast) {
        var taro = ready(cast);
        for (var wrong : List.of(
                "{\"count\":-1,\"root\":\"" + OwnRoot.NONE + "\",\"after\":-1}",
                "{\"count\":0,\"root\":\"" + OwnRoot.NONE + "\",\"after\":-2}",
                "{\"count\":0,\"root\":\"ABC\",\"after\":-1}",
                "{\"count\":0,\"after\":-1}")) {
            Here.wrongRequest()
                    .header("Authorization", "Bearer " + taro.token())
                    .contentType(ContentType.JSON)
                    .body("{\"device\":\"" + taro.device() + "\",\"records\":[],\"own\":" + wrong + "}")
                    .post("/api/sync")
                    .then()
                    .statusCode(400);
        }
    }

    /** Generated clients of an earlier contract: all stands in the manifest, whenever it changes. */
    @Test
    void who_does_not_say_what_it_holds_finds_all_in_the_manifest(Cast cast) {
        var taro = ready(cast);
        Lessons.finish(taro);
        var answer = Pushed.push(taro, List.copyOf(taro.outbox().values()));
        assertNull(answer.get("own"));
        assertEquals(1, answer.getJsonObject("manifest").getJsonArray("records").size());
    }

    @Test
    void an_idle_sync_is_small(Cast cast) {
        var taro = ready(cast);
        for (int i = 0; i < 20; i++) {
            Lessons.finish(taro);
        }
        taro.sync();
        taro.sync();
        var push = taro.push(List.of()).toString();
        var answer = cast.taro()
                .sends(push)
                .post("/api/sync")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertFalse(answer.contains("\"manifest\""), answer);
        assertTrue(push.getBytes(StandardCharsets.UTF_8).length <= 600, push);
        assertTrue(answer.getBytes(StandardCharsets.UTF_8).length <= 600, answer);
    }

    private static void whole(Tablet tablet, long count, String root, long after, List<String> all) {
        var told = asks(tablet, count, root, after).extract();
        assertEquals(true, told.path("own.whole"));
        assertEquals(all, told.<List<String>>path("own.records.sha256"));
    }

    private static ValidatableResponse asks(Tablet tablet, long count, String root, long after) {
        return Here.request()
                .header("Authorization", "Bearer " + tablet.token())
                .contentType(ContentType.JSON)
                .body(Json.createObjectBuilder()
                        .add("device", tablet.device())
                        .add("records", Json.createArrayBuilder())
                        .add(
                                "own",
                                Json.createObjectBuilder()
                                        .add("count", count)
                                        .add("root", root)
                                        .add("after", after))
                        .build()
                        .toString())
                .post("/api/sync")
                .then()
                .statusCode(200);
    }

    private static List<JsonObject> records(JsonObject answer) {
        return answer.getJsonObject("own").getJsonArray("records").getValuesAs(JsonObject.class);
    }

    private static List<String> names(JsonObject answer) {
        return records(answer).stream().map(one -> one.getString("sha256")).toList();
    }
}
