package jp.ryokai.people;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import jp.ryokai.platform.Japan;
import jp.ryokai.testing.Cast;
import jp.ryokai.testing.Here;
import jp.ryokai.testing.Player;
import jp.ryokai.testing.Postgresql;
import jp.ryokai.testing.Rooms;
import jp.ryokai.testing.TestClock;
import org.junit.jupiter.api.Test;

/** 人事異動: who leaves on one day, and what they may do after it. */
@Rooms
class TransfersTest {

    @Test
    void several_leave_on_one_day_in_one_act_and_the_same_again_changes_nothing(Cast cast) {
        leave(cast, "2027-03-31", cast.yoshiko(), cast.ai())
                .statusCode(201)
                .body("$", hasSize(2))
                .body("terms[0][0].to", equalTo("2027-03-31"));
        leave(cast, "2027-03-31", cast.yoshiko(), cast.ai()).statusCode(201);
        Here.numbered();
        cast.hanako()
                .asks()
                .queryParam("most", 1000)
                .get("/api/feed")
                .then()
                .body("entries.findAll { it.kind == 'transfer.made' }", hasSize(1));
    }

    @Test
    void one_who_cannot_leave_keeps_all_in_office(Cast cast) {
        leave(cast, "2027-03-31", cast.yoshiko(), cast.taro()).statusCode(422);
        leave(cast, "2020-03-31", cast.yoshiko()).statusCode(422);
        leave(cast, "2027-03-31").statusCode(422);
        cast.hanako()
                .asks()
                .get("/api/people/{person}", cast.yoshiko().id())
                .then()
                .body("terms[0].to", nullValue());
        cast.makoto()
                .sends("{\"last\":\"2027-03-31\",\"cause\":\"人事異動\",\"people\":[\""
                        + cast.yoshiko().id() + "\"]}")
                .post("/api/transfers")
                .then()
                .statusCode(403);
    }

    @Test
    void the_rights_of_the_desk_end_with_the_last_day_in_office(Cast cast) {
        var ai = cast.ai();
        var today = Japan.day(TestClock.now());
        leave(cast, today.toString(), ai).statusCode(201);
        ai.asks().get("/api/people").then().statusCode(200);
        cast.hanako()
                .sends("{\"last\":\"" + today.minusDays(1) + "\",\"cause\":\"退職\"}")
                .post("/api/people/{person}/term-endings", ai.id())
                .then()
                .statusCode(201);
        ai.asks().get("/api/people").then().statusCode(403);
        ai.asks().get("/api/me").then().statusCode(200).body("roles", equalTo(List.of("learner")));
    }

    @Postgresql
    @Test
    void the_last_manager_keeps_the_right_after_the_term_and_loses_it_to_the_next(Cast cast) {
        var hanako = cast.hanako();
        var makoto = cast.makoto();
        hanako.sends("{\"last\":\"" + Japan.day(TestClock.now()) + "\",\"cause\":\"退職\"}")
                .post("/api/people/{person}/term-endings", hanako.id())
                .then()
                .statusCode(201);
        TestClock.forward(Duration.ofDays(1));
        hanako.tablet().forgetToken();
        makoto.tablet().forgetToken();
        hanako.asks().get("/api/people").then().statusCode(200);
        cast.grant(makoto, "manager");
        hanako.asks().get("/api/people").then().statusCode(403);
        makoto.asks().get("/api/people").then().statusCode(200);
    }

    @Test
    void the_last_manager_in_office_does_not_give_the_right_away_to_nobody(Cast cast) {
        var hanako = cast.hanako();
        hanako.asks()
                .put("/api/people/{person}/roles/{role}", cast.yoshiko().id(), "manager")
                .then()
                .statusCode(204);
        hanako.sends("{\"last\":\"" + Japan.day(TestClock.now()).minusDays(1) + "\",\"cause\":\"異動\"}")
                .post("/api/people/{person}/term-endings", cast.yoshiko().id())
                .then()
                .statusCode(201);
        hanako.asks()
                .delete("/api/people/{person}/roles/{role}", hanako.id(), "manager")
                .then()
                .statusCode(409)
                .body("code", equalTo("409.32"));
        hanako.asks()
                .delete("/api/people/{person}/roles/{role}", cast.yoshiko().id(), "manager")
                .then()
                .statusCode(204);
    }

    private static ValidatableResponse leave(Cast cast, String last, Player... who) {
        var people = Arrays.stream(who).map(one -> "\"" + one.id() + "\"").collect(Collectors.joining(","));
        var asks = who.length == 0
                ? cast.hanako().asksWrongly().contentType("application/json")
                : cast.hanako().asks().contentType("application/json");
        return asks.body("{\"last\":\"" + last + "\",\"cause\":\"人事異動\",\"people\":[" + people + "]}")
                .post("/api/transfers")
                .then();
    }
}
