package jp.ryokai.plan;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import jakarta.json.Json;
import java.time.Duration;
import java.util.List;
import jp.ryokai.platform.Japan;
import jp.ryokai.testing.Cast;
import jp.ryokai.testing.Postgresql;
import jp.ryokai.testing.Rooms;
import jp.ryokai.testing.TestClock;
import org.junit.jupiter.api.Test;

/** A plan from its draft to the people it asks. */
@Rooms
class PlansTest {

    @Postgresql
    @Test
    void a_draft_is_changed_given_back_and_thrown_away_and_a_published_plan_is_not(Cast cast) {
        ready(cast);
        var draft = cast.planDraft(List.of(cast.taro().id()));
        cast.makoto()
                .sends("{\"because\":\"期限が近すぎます。\"}")
                .post("/api/plans/{plan}/returns", draft)
                .then()
                .statusCode(201)
                .body("returnedBecause", equalTo("期限が近すぎます。"));
        cast.hanako()
                .sends(plan("秋の研修", "selfcheck", "members"))
                .put("/api/plans/{plan}", draft)
                .then()
                .statusCode(200)
                .body("title", equalTo("秋の研修"))
                .body("returnedBecause", nullValue())
                .body("items", hasSize(1))
                .body("audience[0].kind", equalTo("members"));
        cast.hanako()
                .asks()
                .post("/api/plans/{plan}/publications", draft)
                .then()
                .statusCode(403);
        cast.makoto().does("/api/plans/{plan}/publications", draft);
        cast.hanako()
                .sends(plan("別の名前", "selfcheck", "all"))
                .put("/api/plans/{plan}", draft)
                .then()
                .statusCode(409)
                .body("code", equalTo("409.86"));
        cast.hanako().asks().delete("/api/plans/{plan}", draft).then().statusCode(409);

        var other = cast.planDraft(List.of(cast.taro().id()));
        cast.hanako().asks().delete("/api/plans/{plan}", other).then().statusCode(204);
        cast.hanako().reads("/api/plans").body("id", not(hasItem(other)));
        cast.makoto()
                .asks()
                .post("/api/plans/{plan}/publications", other)
                .then()
                .statusCode(409)
                .body("code", equalTo("409.87"));
    }

    @Postgresql
    @Test
    void a_plan_for_a_duty_asks_its_holder_and_deputy_and_goes_over_to_the_next(Cast cast) {
        ready(cast);
        var yoshiko = cast.yoshiko();
        var ai = cast.ai();
        var today = Japan.day(TestClock.now());
        holds(cast, yoshiko.id(), "holder", today);
        holds(cast, ai.id(), "deputy", today);
        var unknown = plan("管理者の研修", "selfcheck", "members")
                .replace("\"kind\":\"members\"", "\"kind\":\"duty\",\"ref\":\"nobody-knows\"");
        cast.hanako().sends(unknown).post("/api/plans").then().statusCode(422).body("code", equalTo("422.84"));
        var draft = cast.hanako().makes(unknown.replace("nobody-knows", "security-manager"), "/api/plans");
        cast.makoto()
                .reads("/api/plans/{plan}/rehearsal", draft)
                .body("people.person", containsInAnyOrder(yoshiko.id(), ai.id()));
        cast.makoto().does("/api/plans/{plan}/publications", draft);
        TestClock.forward(Duration.ofDays(1));
        cast.hanako().tablet().forgetToken();
        holds(cast, cast.hanako().id(), "holder", today.plusDays(1));
        cast.hanako()
                .reads("/api/report/plans/{plan}/people", draft)
                .body("people.person.id", containsInAnyOrder(cast.hanako().id(), ai.id()));
        cast.hanako().reads("/api/report/plans/{plan}", draft).body("excluded.reason", contains("left_duty"));
    }

    private static void holds(Cast cast, String person, String role, java.time.LocalDate from) {
        cast.hanako()
                .sends("{\"person\":\"" + person + "\",\"role\":\"" + role + "\",\"from\":\"" + from + "\"}")
                .post("/api/duties/security-manager/holdings")
                .then()
                .statusCode(201);
    }

    @Test
    void a_plan_that_lies_wholly_in_the_past_is_not_published(Cast cast) {
        ready(cast);
        cast.taro();
        var draft = cast.hanako().makes(plan("秋の点検", "selfcheck", "members"), "/api/plans");
        TestClock.forward(Duration.ofDays(61));
        cast.makoto().tablet().forgetToken();
        cast.makoto()
                .asks()
                .post("/api/plans/{plan}/publications", draft)
                .then()
                .statusCode(409)
                .body("code", equalTo("409.88"));
    }

    @Test
    void a_rehearsal_says_who_would_be_asked_and_until_when(Cast cast) {
        ready(cast);
        cast.taro();
        cast.ichiro();
        var draft = cast.hanako().makes(plan("秋の研修", "selfcheck", "members"), "/api/plans");
        cast.makoto()
                .reads("/api/plans/{plan}/rehearsal", draft)
                .body("people", hasSize(2))
                .body("people[0].publicName", equalTo("髙橋 一郎"))
                .body("people[0].device", equalTo(true));
    }

    @Test
    void a_self_check_is_asked_for_and_done(Cast cast) {
        ready(cast);
        var taro = cast.taro();
        var draft = cast.hanako().makes(plan("秋の点検", "selfcheck", "members"), "/api/plans");
        cast.makoto().does("/api/plans/{plan}/publications", draft);
        taro.tablet().sync();
        taro.tablet().fetch();
        var form = taro.tablet().edition("selfcheck", "selfcheck");
        var item = taro.tablet()
                .read(form.getString("sha256"))
                .getJsonArray("items")
                .getJsonObject(0)
                .getString("id");
        taro.tablet()
                .record(
                        "selfcheck.answered",
                        Json.createObjectBuilder()
                                .add("form", form.getString("sha256"))
                                .add(
                                        "answers",
                                        Json.createArrayBuilder()
                                                .add(Json.createObjectBuilder()
                                                        .add("item", item)
                                                        .add("answer", "yes")))
                                .build());
        taro.tablet().sync();
        cast.hanako()
                .reads("/api/report/plans/{plan}", draft)
                .body("completed", equalTo(1))
                .body("denominator", equalTo(1));
    }

    @Test
    void next_years_plan_asks_the_same_a_year_later_of_those_who_are_there_then(Cast cast) {
        ready(cast);
        var today = Japan.day(TestClock.now());
        var gone = cast.hanako().makes("""
            {"publicName":"前田 前","kana":"マエダ マエ","kind":"member",\
            "terms":[{"from":"2019-05-01","to":"%s","cause":"一般選挙"}]}\
            """.formatted(today.minusDays(1)), "/api/people");
        var draft = cast.hanako()
                .sends("""
                    {"title":"令和8年度 研修","opensOn":"%s","dueOn":"%s","closesOn":"%s","newcomerDays":45,
                     "items":[{"kind":"module","module":"why-it-matters"},\
                    {"kind":"acknowledgement","documents":["basic-policy"],"namedEditions":{"basic-policy":1}},\
                    {"kind":"selfcheck"}],
                     "audience":[{"kind":"members"},{"kind":"person","ref":"%s"},{"kind":"person","ref":"%s"}]}\
                    """.formatted(
                                today,
                                today.plusDays(21),
                                today.plusDays(60),
                                gone,
                                cast.yoshiko().id()))
                .post("/api/plans")
                .then()
                .statusCode(201)
                .body("newcomerDays", equalTo(45))
                .body("items[1].namedEditions", equalTo(java.util.Map.of("basic-policy", 1)))
                .extract()
                .<String>path("id");
        cast.hanako()
                .asks()
                .post("/api/plans/{plan}/successors", draft)
                .then()
                .statusCode(201)
                .body("title", equalTo("令和9年度 研修"))
                .body("opensOn", equalTo(today.plusYears(1).toString()))
                .body("closesOn", equalTo(today.plusDays(60).plusYears(1).toString()))
                .body("publishedAt", nullValue())
                .body("newcomerDays", equalTo(45))
                .body("items.kind", equalTo(List.of("module", "acknowledgement", "selfcheck")))
                .body("items[1].namedEditions", equalTo(java.util.Map.of()))
                .body("audience.kind", equalTo(List.of("members", "person")));
    }

    @Test
    void an_edition_that_is_not_in_force_is_not_asked_for(Cast cast) {
        ready(cast);
        var today = Japan.day(TestClock.now());
        cast.hanako()
                .sends("""
                    {"title":"研修","opensOn":"%s","dueOn":"%s","closesOn":"%s",\
                    "items":[{"kind":"acknowledgement",\
                    "documents":["basic-policy"],"namedEditions":{"basic-policy":2}}],
                     "audience":[{"kind":"all"}]}\
                    """.formatted(today, today.plusDays(21), today.plusDays(60)))
                .post("/api/plans")
                .then()
                .statusCode(422)
                .body("code", equalTo("422.83"));
    }

    private static void ready(Cast cast) {
        cast.published();
        cast.policyInForce();
    }

    /** Open today, due in three weeks: whatever day the test runs on, all four notices lie within it. */
    private static String plan(String title, String item, String audience) {
        var today = Japan.day(TestClock.now());
        return """
            {"title":"%s","opensOn":"%s","dueOn":"%s","closesOn":"%s",\
            "items":[{"kind":"%s"}],"audience":[{"kind":"%s"}]}\
            """.formatted(title, today, today.plusDays(21), today.plusDays(60), item, audience);
    }
}
