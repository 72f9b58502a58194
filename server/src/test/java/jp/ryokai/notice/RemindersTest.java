package jp.ryokai.notice;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import java.util.List;
import jp.ryokai.tablet.Learner;
import jp.ryokai.testing.Cast;
import jp.ryokai.testing.Here;
import jp.ryokai.testing.Rooms;
import org.junit.jupiter.api.Test;

/** Letters by mail, through a real server: on the right days, each once, whatever is cut. */
@Rooms
class RemindersTest extends July {

    @Test
    void a_member_gets_one_letter_in_the_hours_for_it_and_the_log_says_so(Cast cast) throws Exception {
        server = TestMailer.opened();
        var plan = plan(cast, cast.taro());
        address(cast, cast.taro(), "taro@gikai.example.jp");
        address(cast, cast.ichiro(), "ichiro@gikai.example.jp");
        at("2032-07-01T08:59");
        assertEquals(0, turn());
        at("2032-07-01T09:00");
        assertEquals(1, turn());
        assertEquals(0, turn());
        var letter = only();
        assertEquals("taro@gikai.example.jp", letter.getAllRecipients()[0].toString());
        assertEquals("【みどり野市議会】研修のご案内", letter.getSubject());
        assertEquals("text/plain; charset=UTF-8", letter.getContentType());
        assertEquals("auto-generated", letter.getHeader("Auto-Submitted")[0]);
        assertTrue(letter.getHeader("Message-ID")[0].endsWith("@localhost>"));
        var body = text(letter);
        assertTrue(
                body.startsWith("山田 太郎 様") && body.contains("令和14年7月20日（火）") && body.contains(Here.ORIGIN + "/app/"),
                body);
        assertEquals(1, body.split("http", -1).length - 1, "one address, ours");
        looks(cast, cast.taro());
        notices(cast, plan)
                .body("log", hasSize(1))
                .body("log[0].outcome", equalTo("sent"))
                .body("log[0].address", equalTo("taro@gikai.example.jp"))
                .body("next[0].kind", equalTo("week"));
    }

    @Test
    void on_session_days_and_holidays_nothing_goes_out_and_a_letter_missed_by_a_day_does(Cast cast) {
        server = TestMailer.opened();
        plan(cast, cast.taro());
        address(cast, cast.taro(), "taro@gikai.example.jp");
        at("2032-07-13T10:00");
        looks(cast, cast.taro());
        enterDays(cast, "2032-07-13", "2032-07-13", 201);
        assertEquals(0, turn());
        at("2032-07-14T10:00");
        looks(cast, cast.taro());
        assertEquals(1, turn(), "planned for Monday 12日, when the server slept");
        at("2032-07-17T10:00");
        looks(cast, cast.taro());
        assertEquals(0, turn(), "a Saturday");
        at("2032-07-19T10:00");
        looks(cast, cast.taro());
        assertEquals(0, turn(), "海の日");
    }

    @Test
    void what_was_published_after_hours_before_a_long_weekend_goes_out_after_it(Cast cast) throws Exception {
        server = TestMailer.opened();
        at("2032-07-16T17:30");
        plan(cast, cast.taro());
        address(cast, cast.taro(), "taro@gikai.example.jp");
        assertEquals(0, turn(), "the hours for letters are over");
        at("2032-07-20T10:00");
        looks(cast, cast.taro());
        assertEquals(1, turn(), "Tuesday after 海の日");
        assertEquals("【みどり野市議会】研修のご案内", only().getSubject());
    }

    @Test
    void whoever_may_have_done_it_offline_is_not_reminded_and_whoever_has_not_is(Cast cast) throws Exception {
        server = TestMailer.opened();
        var plan = plan(cast, cast.taro(), cast.ichiro());
        address(cast, cast.taro(), "taro@gikai.example.jp");
        address(cast, cast.ichiro(), "ichiro@gikai.example.jp");
        at("2032-07-13T10:00");
        looks(cast, cast.ichiro());
        notices(cast, plan)
                .body("left.find { it.publicName == '山田 太郎' }.reason", equalTo("not_received"))
                .body("next.publicName", equalTo(List.of("髙橋 一郎")));
        assertEquals(1, turn());
        assertEquals("ichiro@gikai.example.jp", only().getAllRecipients()[0].toString());
    }

    @Test
    void whoever_is_done_or_has_declined_hears_no_more(Cast cast) {
        server = TestMailer.opened();
        var plan = plan(cast, cast.taro(), cast.ichiro());
        address(cast, cast.taro(), "taro@gikai.example.jp");
        address(cast, cast.ichiro(), "ichiro@gikai.example.jp");
        at("2032-07-13T10:00");
        looks(cast, cast.taro());
        cast.taro().tablet().fetch();
        new Learner(cast.taro().tablet()).learn().sign();
        cast.taro().tablet().sync();
        looks(cast, cast.ichiro());
        cast.ichiro().tablet().fetch();
        var documents = Json.createArrayBuilder();
        new Learner(cast.ichiro().tablet())
                .items("acknowledgement")
                .forEach(item -> documents.add(new Learner(cast.ichiro().tablet())
                        .statement(item)
                        .build()
                        .getJsonArray("documents")
                        .get(0)));
        cast.ichiro()
                .tablet()
                .record(
                        "statement.declined",
                        Json.createObjectBuilder().add("documents", documents).build());
        cast.ichiro().tablet().sync();
        fresh(cast);
        notices(cast, plan).body("next", hasSize(0)).body("left.reason", equalTo(List.of("declined")));
        assertEquals(0, turn());
    }

    @Test
    void a_stop_for_one_or_for_all_is_recorded_and_ended(Cast cast) {
        server = TestMailer.opened();
        var plan = plan(cast, cast.taro());
        address(cast, cast.taro(), "taro@gikai.example.jp");
        var stop = "/api/plans/{plan}/notices/stops";
        cast.hanako()
                .sends("{\"reason\":\" \"}")
                .post(stop, plan)
                .then()
                .statusCode(422)
                .body("code", equalTo("422.181"));
        var one = cast.hanako()
                .makes("{\"reason\":\"ご家族の不幸\",\"person\":\"" + cast.taro().id() + "\"}", stop, plan);
        cast.hanako()
                .sends("{\"reason\":\"もう一度\",\"person\":\"" + cast.taro().id() + "\"}")
                .post(stop, plan)
                .then()
                .statusCode(409)
                .body("code", equalTo("409.180"));
        at("2032-07-01T10:00");
        fresh(cast);
        assertEquals(0, turn());
        notices(cast, plan)
                .body("left[0].reason", equalTo("stopped"))
                .body("stops[0].reason", equalTo("ご家族の不幸"))
                .body("stopped", equalTo(false));
        looks(cast, cast.taro());
        assertFalse(
                manifest(cast.taro())
                        .getJsonArray("obligations")
                        .getJsonObject(0)
                        .containsKey("notice"),
                "nor on the tablet");
        cast.hanako().does(stop + "/{stop}/endings", plan, one);
        var all = cast.hanako().makes("{\"reason\":\"台風のため\"}", stop, plan);
        assertEquals(0, turn());
        notices(cast, plan).body("stopped", equalTo(true));
        cast.hanako()
                .asks()
                .post(stop + "/{stop}/endings", plan, all)
                .then()
                .statusCode(201)
                .body("resumedBy", equalTo(cast.hanako().id()));
        assertEquals(1, turn());
    }

    @Test
    void after_the_due_day_one_list_goes_to_the_secretary_general_and_nothing_to_members(Cast cast) throws Exception {
        server = TestMailer.opened();
        var plan = plan(cast, cast.taro(), cast.ichiro());
        cast.hanako()
                .sends("{\"person\":\"" + cast.yoshiko().id() + "\",\"role\":\"holder\",\"from\":\"2032-06-01\"}")
                .post("/api/duties/secretary-general/holdings")
                .then()
                .statusCode(201);
        for (var player : List.of(cast.taro(), cast.ichiro(), cast.yoshiko())) {
            address(
                    cast,
                    player,
                    "p" + player.id().substring(0, 8) + player.id().substring(30) + "@gikai.example.jp");
        }
        at("2032-07-23T10:00");
        looks(cast, cast.ichiro());
        notices(cast, plan)
                .body("listed.publicName", equalTo(List.of("𠮷田 よし子")))
                .body("next", hasSize(0));
        assertEquals(1, turn());
        assertEquals(0, turn());
        var body = text(only());
        assertTrue(body.startsWith("𠮷田 よし子 様"), body);
        assertTrue(body.contains("・髙橋 一郎（議席2番）　未着手") && body.contains("・山田 太郎（議席1番）　同期待ち"), body);
        assertTrue(only().getSubject().contains("2人"), only().getSubject());
        notices(cast, plan)
                .body("log.kind", equalTo(List.of("overdue")))
                .body("log.person", equalTo(List.of(cast.yoshiko().id())));
    }

    @Test
    void a_plan_that_closes_on_its_due_day_is_followed_by_the_list_too(Cast cast) throws Exception {
        server = TestMailer.opened();
        cast.published();
        cast.policyInForce();
        var plan = published(cast, draft(cast, "2032-07-20", cast.ichiro()));
        cast.hanako()
                .sends("{\"person\":\"" + cast.yoshiko().id() + "\",\"role\":\"holder\",\"from\":\"2032-06-01\"}")
                .post("/api/duties/secretary-general/holdings")
                .then()
                .statusCode(201);
        address(cast, cast.yoshiko(), "yoshiko@gikai.example.jp");
        var letters = "/api/plans/{plan}/notices/letters?kind=overdue";
        at("2032-07-20T10:00");
        fresh(cast);
        cast.hanako().reads(letters, plan).body("$", hasSize(0));
        assertEquals(0, turn());
        at("2032-07-21T10:00");
        fresh(cast);
        cast.hanako().reads(letters, plan).body("publicName", equalTo(List.of("𠮷田 よし子")));
        at("2032-07-23T10:00");
        assertEquals(1, turn());
        assertTrue(text(only()).contains("髙橋 一郎"), text(only()));
    }

    @Test
    void who_is_on_leave_gets_no_letter_and_stands_as_such_on_the_list(Cast cast) throws Exception {
        server = TestMailer.opened();
        var plan = plan(cast, cast.taro());
        address(cast, cast.taro(), "taro@gikai.example.jp");
        cast.hanako()
                .sends("{\"from\":\"2032-06-30\",\"reason\":\"療養\"}")
                .post("/api/people/{person}/leaves", cast.taro().id())
                .then()
                .statusCode(201);
        cast.hanako()
                .sends("{\"person\":\"" + cast.yoshiko().id() + "\",\"role\":\"holder\",\"from\":\"2032-06-01\"}")
                .post("/api/duties/secretary-general/holdings")
                .then()
                .statusCode(201);
        address(cast, cast.yoshiko(), "yoshiko@gikai.example.jp");
        at("2032-07-01T10:00");
        looks(cast, cast.taro());
        assertEquals(0, turn());
        notices(cast, plan).body("left.reason", equalTo(List.of("leave")));
        assertFalse(
                manifest(cast.taro())
                        .getJsonArray("obligations")
                        .getJsonObject(0)
                        .containsKey("notice"),
                "nor on the tablet");
        at("2032-07-23T10:00");
        looks(cast, cast.taro());
        assertEquals(1, turn());
        var body = text(only());
        assertTrue(body.contains("・山田 太郎（議席1番）　未着手（休み）") && !body.contains("療養"), body);
    }

    @Test
    void whoever_has_more_time_is_reminded_before_their_own_day(Cast cast) {
        server = TestMailer.opened();
        var plan = plan(cast, cast.taro());
        address(cast, cast.taro(), "taro@gikai.example.jp");
        cast.hanako()
                .sends("{\"person\":\"" + cast.taro().id()
                        + "\",\"kind\":\"extension\",\"until\":\"2032-08-20\",\"reason\":\"療養\"}")
                .post("/api/plans/{plan}/reliefs", plan)
                .then()
                .statusCode(201);
        at("2032-07-13T10:00");
        looks(cast, cast.taro());
        assertEquals(0, turn());
        at("2032-08-13T10:00");
        looks(cast, cast.taro());
        assertEquals(1, turn());
        notices(cast, plan).body("log[0].dueOn", equalTo("2032-08-20")).body("log[0].kind", equalTo("week"));
    }
}
