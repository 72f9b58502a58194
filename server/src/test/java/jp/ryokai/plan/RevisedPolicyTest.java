package jp.ryokai.plan;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.List;
import jp.ryokai.course.TestCourse;
import jp.ryokai.platform.Problems;
import jp.ryokai.tablet.Learner;
import jp.ryokai.testing.Cast;
import jp.ryokai.testing.Player;
import jp.ryokai.testing.Postgresql;
import jp.ryokai.testing.Rooms;
import jp.ryokai.testing.Sheets;
import jp.ryokai.testing.TestClock;
import org.junit.jupiter.api.Test;

/** After a revision: whose signature holds, who is asked again, and what of the course to look at. */
@Rooms
class RevisedPolicyTest {

    private static final String TEXT = Cast.POLICY;
    private static final String REVISED = TEXT.replace("手元から離さない", "手元から離さず、人に貸さない");
    private static final String MOVED = TEXT.replace("2 守ること", "2 責務\n\n議員は責務を負う。\n\n3 守ること");

    @Test
    void a_minor_edition_keeps_the_earlier_signatures_and_lists_them(Cast cast) {
        signed(cast);
        signatures(cast.ai(), 1)
                .body("lines.find { it.name == '山田 太郎' }.holds", equalTo(true))
                .body("lines.find { it.name == '山田 太郎' }.edition", equalTo(1))
                .body("lines.find { it.name == '髙橋 一郎' }.form", equalTo("none"))
                .body("lines.find { it.name == '髙橋 一郎' }.edition", nullValue());
        publishes(cast, REVISED, "\"material\":false");
        signatures(cast.ai(), 2)
                .body("material", equalTo(false))
                .body("resign", equalTo("nobody"))
                .body("lines.find { it.name == '山田 太郎' }.holds", equalTo(true))
                .body("lines.find { it.name == '山田 太郎' }.edition", equalTo(1));
        cast.taro().tablet().sync();
        cast.taro().asks().get("/api/manifest").then().body("obligations[0].state", equalTo("completed"));
    }

    @Test
    void a_signature_on_paper_holds_like_any_other(Cast cast) {
        cast.published();
        cast.policyInForce();
        cast.planFor(List.of(cast.ichiro().id()));
        var paper = Sheets.entered(cast.hanako(), cast.ichiro().id());
        cast.makoto().does("/api/papers/{paper}/confirmations", paper);
        signatures(cast.ai(), 1)
                .body("lines.find { it.name == '髙橋 一郎' }.holds", equalTo(true))
                .body("lines.find { it.name == '髙橋 一郎' }.form", equalTo("on_paper"));
        publishes(cast, REVISED, "");
        signatures(cast.ai(), 2).body("lines.find { it.name == '髙橋 一郎' }.holds", equalTo(false));
    }

    @Test
    void a_material_edition_asks_those_again_whom_it_names_and_the_old_signature_stays_what_it_was(Cast cast) {
        signed(cast);
        publishes(cast, REVISED, "\"resign\":\"members\"");
        signatures(cast.hanako(), 2)
                .body("lines.find { it.name == '山田 太郎' }.holds", equalTo(false))
                .body("lines.find { it.name == '𠮷田 よし子' }.holds", equalTo(true));
        signatures(cast.hanako(), 1).body("lines.find { it.name == '山田 太郎' }.holds", equalTo(true));
        cast.taro().asks().get("/api/manifest").then().body("obligations[0].state", equalTo("resign_needed"));
        cast.yoshiko().asks().get("/api/manifest").then().body("obligations[0].state", equalTo("completed"));
    }

    @Test
    void what_the_course_says_of_a_changed_clause_is_flagged_before_and_after_publication(Cast cast) {
        TestCourse.whole();
        cast.published();
        cast.policyInForce();
        var draft = cast.policyDraft("basic-policy", REVISED);
        var before = touchedBy(cast.makoto(), "drafts/" + draft)
                .body("places.clause", everyItem(equalTo("h2.n1")))
                .body("places.change", everyItem(equalTo("changed")))
                .body("places.kind", hasItem("question"))
                .body("places.kind", hasItem("page"))
                .body("places.reviewed", everyItem(equalTo(false)))
                .extract();
        publishes(cast, draft, "");
        touchedBy(cast.ai(), "editions/2").body("places.id", equalTo(before.<List<?>>path("places.id")));
        touchedBy(cast.ai(), "editions/1").body("places", empty());
    }

    @Postgresql
    @Test
    void a_revision_asks_the_chosen_people_to_read_the_chosen_modules_again_once_another_person_approves(Cast cast) {
        signed(cast);
        var draft = cast.policyDraft("basic-policy", REVISED);
        var choice = "\"visibility\":\"public\",\"label\":\"公開\",\"reason\":\"見直し\","
                + "\"resign\":\"members\",\"retrain\":\"members\",\"retrainModules\":";
        proposal(cast, draft, "{" + choice + "[\"never-published\"]}")
                .statusCode(422)
                .body("code", equalTo(Problems.PLAN_MODULE.code()));
        proposal(cast, draft, "{" + choice + "[]}")
                .statusCode(422)
                .body("code", equalTo(Problems.POLICY_RETRAINING.code()));
        proposal(
                        cast,
                        draft,
                        "{\"material\":false," + choice.replace("\"resign\":\"members\",", "")
                                + "[\"why-it-matters\"]}")
                .statusCode(422)
                .body("code", equalTo(Problems.POLICY_RETRAINING.code()));
        proposal(cast, draft, "{" + choice + "[\"why-it-matters\"]}").statusCode(200);
        cast.makoto()
                .asks()
                .get("/api/policies/basic-policy/drafts/{draft}", draft)
                .then()
                .body("standing.proposal.retrain", equalTo("members"))
                .body("standing.proposal.retrainModules", contains("why-it-matters"));
        touchedBy(cast.makoto(), "drafts/" + draft).body("plan", nullValue());

        cast.makoto()
                .sends("{\"draft\":\"" + draft + "\"}")
                .post("/api/policies/basic-policy/editions")
                .then()
                .statusCode(201);

        var plan = touchedBy(cast.ai(), "editions/2")
                .body("plan.title", equalTo("改定に伴う再研修：基本方針 第2版"))
                .body("plan.publishedAt", nullValue())
                .extract()
                .<String>path("plan.id");
        cast.makoto()
                .asks()
                .get("/api/plans/{plan}", plan)
                .then()
                .body("items.module", contains("why-it-matters"))
                .body("audience.kind", contains("members"))
                .body("createdBy", equalTo(cast.hanako().id()));
        cast.taro().asks().get("/api/manifest").then().body("obligations.plan", not(hasItem(plan)));
        cast.makoto().does("/api/plans/{plan}/publications", plan);
        TestClock.forward(Duration.ofDays(1));
        cast.taro().tablet().forgetToken();
        cast.taro().tablet().sync();
        cast.taro()
                .asks()
                .get("/api/manifest")
                .then()
                .body("obligations.find { it.plan == '" + plan + "' }.state", equalTo("not_started"));
        cast.yoshiko().asks().get("/api/manifest").then().body("obligations.plan", not(hasItem(plan)));
        touchedBy(cast.ai(), "editions/2").body("plan.publishedAt", not(nullValue()));
        // Published again after a lost answer it is the same edition, and no second plan.
        cast.makoto()
                .sends("{\"draft\":\"" + draft + "\"}")
                .post("/api/policies/basic-policy/editions")
                .then()
                .statusCode(201);
        cast.makoto()
                .asks()
                .get("/api/plans")
                .then()
                .body("findAll { it.title.startsWith('改定に伴う') }.id", contains(plan));
    }

    @Test
    void what_only_moved_is_not_flagged_and_what_is_new_is_named(Cast cast) {
        cast.published();
        cast.policyInForce();
        touchedBy(cast.hanako(), "drafts/" + cast.policyDraft("basic-policy", MOVED))
                .body("places.clause", not(hasItem("h2.n1")))
                .body("untaught", not(hasItem("h3.n1")));
        var more = TEXT + "\n(3) 記録\n\n持ち出すときは記録する。\n";
        touchedBy(cast.hanako(), "drafts/" + cast.policyDraft("basic-policy", more.replace("(3)", "(99)")))
                .body("places", empty())
                .body("untaught", contains("h2.n99"));
    }

    @Test
    void none_of_it_is_told_to_who_only_learns(Cast cast) {
        cast.policyInForce();
        for (var other : List.of(cast.taro(), cast.yoshiko())) {
            for (var what : List.of("editions/1/signatures", "editions/1/touched", "drafts/x/touched")) {
                other.asks().get("/api/policies/basic-policy/" + what).then().statusCode(403);
            }
        }
        cast.ai()
                .asks()
                .get("/api/policies/basic-policy/editions/7/signatures")
                .then()
                .statusCode(404);
        cast.ai()
                .asks()
                .get("/api/policies/basic-policy/editions/7/touched")
                .then()
                .statusCode(404);
        cast.ai()
                .asks()
                .get("/api/policies/basic-policy/drafts/x/touched")
                .then()
                .statusCode(404);
    }

    private static void signed(Cast cast) {
        cast.published();
        cast.policyInForce();
        cast.planFor(List.of(cast.taro().id(), cast.yoshiko().id()));
        cast.ichiro();
        for (var player : List.of(cast.taro(), cast.yoshiko())) {
            player.tablet().sync();
            player.tablet().fetch();
            new Learner(player.tablet()).learn().sign();
            player.tablet().sync();
        }
    }

    private static ValidatableResponse proposal(Cast cast, String draft, String decisions) {
        return cast.hanako()
                .asks()
                .contentType("application/json")
                .body(decisions)
                .put("/api/policies/basic-policy/drafts/{draft}/proposal", draft)
                .then();
    }

    private static void publishes(Cast cast, String text, String decisions) {
        var draft = text.contains("\n") ? cast.policyDraft("basic-policy", text) : text;
        cast.makoto()
                .sends("{\"draft\":\"" + draft + "\",\"visibility\":\"public\",\"label\":\"公開\",\"reason\":\"見直し\""
                        + (decisions.isEmpty() ? "" : "," + decisions) + "}")
                .post("/api/policies/basic-policy/editions")
                .then()
                .statusCode(201);
    }

    private static ValidatableResponse signatures(Player by, int number) {
        return by.reads("/api/policies/basic-policy/editions/{n}/signatures", number);
    }

    private static ValidatableResponse touchedBy(Player by, String what) {
        return by.reads("/api/policies/basic-policy/" + what + "/touched");
    }
}
