package jp.ryokai.policy;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import jp.ryokai.platform.Problems;
import jp.ryokai.testing.Cast;
import jp.ryokai.testing.Player;
import jp.ryokai.testing.Postgresql;
import jp.ryokai.testing.Rooms;
import org.junit.jupiter.api.Test;

/** A draft on its way: put forward, given back, thrown away, published by somebody else. */
@Rooms
class RevisionTest {

    private static final String FIRST = """
        情報セキュリティ対策基準
        令和8年3月3日 策定

        1 目的
        この基準は、端末の扱いを定める。
        2 端末
        端末は持ち主が管理する。
        """;
    private static final String SECOND = FIRST.replace("持ち主が管理する", "持ち主が管理し、貸し借りをしない");
    private static final String OPEN = "{\"visibility\":\"public\",\"label\":\"公開\"}";
    private static final String REVISED = "{\"visibility\":\"public\",\"label\":\"公開\",\"reason\":\"見直し\"}";

    @Postgresql
    @Test
    void the_list_says_how_far_each_draft_has_come(Cast cast) {
        var draft = draft(cast.hanako(), "standards", FIRST);
        drafts(cast.ai())
                .body("state", contains("open"))
                .body("[0].title", equalTo("情報セキュリティ対策基準"))
                .body("[0].madeBy.name", equalTo("事務局（最初の登録）"))
                .body("[0].proposal", nullValue());
        proposes(cast.hanako(), draft, OPEN)
                .statusCode(200)
                .body("state", equalTo("proposed"))
                .body("proposal.resign", equalTo("all"))
                .body("proposal.effectiveOn", equalTo("2026-03-03"));
        returns(cast.makoto(), draft, "施行日を直してください。").statusCode(201).body("state", equalTo("returned"));
        drafts(cast.hanako())
                .body("[0].returnedBecause", equalTo("施行日を直してください。"))
                .body("[0].returnedBy.name", equalTo("伊藤 誠"));
        proposes(cast.hanako(), draft, OPEN.replace("}", ",\"effectiveOn\":\"2026-04-01\"}"))
                .statusCode(200)
                .body("state", equalTo("proposed"))
                .body("returnedBecause", nullValue());
        publishes(cast.makoto(), "standards", "{\"draft\":\"" + draft + "\"}")
                .statusCode(201)
                .body("effectiveOn", equalTo("2026-04-01"))
                .body("label", equalTo("公開"));
        drafts(cast.hanako()).body("state", contains("published")).body("[0].edition", equalTo(1));
        for (var other : List.of(cast.taro(), cast.yoshiko())) {
            other.asks().get("/api/policies/standards/drafts").then().statusCode(403);
        }
    }

    @Test
    void a_draft_thrown_away_can_be_read_and_never_published(Cast cast) {
        var draft = draft(cast.hanako(), "standards", FIRST);
        cast.hanako()
                .asks()
                .delete("/api/policies/standards/drafts/{draft}", draft)
                .then()
                .statusCode(204);
        drafts(cast.hanako()).body("state", contains("ended"));
        cast.makoto()
                .asks()
                .get("/api/policies/standards/drafts/{draft}", draft)
                .then()
                .statusCode(200)
                .body("standing.state", equalTo("ended"));
        var over = Problems.POLICY_DRAFT_OVER.code();
        publishes(cast.makoto(), "standards", with(draft, OPEN)).statusCode(409).body("code", equalTo(over));
        proposes(cast.hanako(), draft, OPEN).statusCode(409).body("code", equalTo(over));
        returns(cast.makoto(), draft, "なぜか").statusCode(409);
        cast.hanako()
                .asks()
                .delete("/api/policies/standards/drafts/{draft}", draft)
                .then()
                .statusCode(409);
    }

    @Test
    void what_is_published_is_not_thrown_away(Cast cast) {
        var draft = draft(cast.hanako(), "standards", FIRST);
        publishes(cast.makoto(), "standards", with(draft, OPEN)).statusCode(201);
        cast.hanako()
                .asks()
                .delete("/api/policies/standards/drafts/{draft}", draft)
                .then()
                .statusCode(409)
                .body("code", equalTo(Problems.POLICY_DRAFT_OVER.code()));
    }

    @Postgresql
    @Test
    void whoever_drafted_or_proposed_it_does_not_publish_it(Cast cast) {
        var own = draft(cast.makoto(), "standards", FIRST);
        publishes(cast.makoto(), "standards", with(own, OPEN))
                .statusCode(403)
                .body("code", equalTo(Problems.SECOND_PERSON.code()));
        var draft = draft(cast.hanako(), "standards", FIRST);
        proposes(cast.makoto(), draft, OPEN).statusCode(200);
        publishes(cast.makoto(), "standards", "{\"draft\":\"" + draft + "\"}")
                .statusCode(403)
                .body("code", equalTo(Problems.SECOND_PERSON.code()));
        proposes(cast.hanako(), draft, OPEN).statusCode(200);
        publishes(cast.makoto(), "standards", with(draft, OPEN)).statusCode(201);
    }

    @Test
    void a_text_without_a_change_is_no_revision_unless_only_data_changed(Cast cast) {
        publishes(cast.makoto(), "standards", with(draft(cast.hanako(), "standards", FIRST), OPEN))
                .statusCode(201);
        var same = draft(cast.hanako(), "standards", FIRST.replace("\n", "\r\n"));
        proposes(cast.hanako(), same, REVISED).statusCode(409).body("code", equalTo(Problems.POLICY_UNCHANGED.code()));
        publishes(cast.makoto(), "standards", with(same, REVISED))
                .statusCode(409)
                .body("code", equalTo(Problems.POLICY_UNCHANGED.code()));
        publishes(cast.makoto(), "standards", with(same, REVISED.replace("}", ",\"dataOnly\":true,\"material\":true}")))
                .statusCode(422);
        publishes(cast.makoto(), "standards", with(same, REVISED.replace("}", ",\"dataOnly\":true}")))
                .statusCode(201)
                .body("material", equalTo(false))
                .body("resign", equalTo("nobody"));
        var changed = draft(cast.hanako(), "standards", SECOND);
        publishes(cast.makoto(), "standards", with(changed, REVISED.replace("}", ",\"dataOnly\":true}")))
                .statusCode(422);
    }

    @Test
    void procedures_are_never_public_and_nothing_restricted_becomes_so_in_silence(Cast cast) {
        publishes(cast.makoto(), "procedures", with(draft(cast.hanako(), "procedures", FIRST), OPEN))
                .statusCode(422)
                .body("code", equalTo(Problems.POLICY_NEVER_PUBLIC.code()));
        publishes(cast.makoto(), "standards", with(draft(cast.hanako(), "standards", FIRST), """
            {"visibility":"restricted","label":"公開"}\
            """))
                .statusCode(422)
                .body("detail", containsString("label"));
        publishes(cast.makoto(), "standards", with(draft(cast.hanako(), "standards", FIRST), """
            {"visibility":"restricted","label":"自治体機密性2"}\
            """))
                .statusCode(201);
        var draft = draft(cast.hanako(), "standards", SECOND);
        publishes(cast.makoto(), "standards", with(draft, REVISED))
                .statusCode(409)
                .body("code", equalTo(Problems.POLICY_WAS_RESTRICTED.code()));
        var known = REVISED.replace("}", ",\"formerlyRestricted\":true}");
        proposes(cast.hanako(), draft, known).statusCode(200);
        publishes(cast.makoto(), "standards", "{\"draft\":\"" + draft + "\"}")
                .statusCode(201)
                .body("visibility", equalTo("public"));
        cast.taro().asks().get("/api/policies").then().body("[1].editions.number", contains(2));
        cast.taro()
                .asks()
                .get("/api/policies/standards/editions/2/differences")
                .then()
                .statusCode(404)
                .body("detail", not(containsString("端末")));
    }

    @Test
    void who_signs_again_is_said_and_fits_what_changed(Cast cast) {
        publishes(cast.makoto(), "standards", with(draft(cast.hanako(), "standards", FIRST), OPEN))
                .statusCode(201)
                .body("resign", equalTo("all"));
        var draft = draft(cast.hanako(), "standards", SECOND);
        publishes(cast.makoto(), "standards", with(draft, REVISED.replace("}", ",\"resign\":\"neighbours\"}")))
                .statusCode(422);
        publishes(
                        cast.makoto(),
                        "standards",
                        with(draft, REVISED.replace("}", ",\"material\":false,\"resign\":\"all\"}")))
                .statusCode(422);
        publishes(cast.makoto(), "standards", with(draft, REVISED.replace("}", ",\"resign\":\"members\"}")))
                .statusCode(201)
                .body("material", equalTo(true))
                .body("resign", equalTo("members"));
    }

    @Test
    void a_proposal_that_could_not_be_published_is_refused_at_once(Cast cast) {
        var draft = draft(cast.hanako(), "procedures", FIRST);
        proposes(cast.hanako(), "procedures", draft, OPEN)
                .statusCode(422)
                .body("code", equalTo(Problems.POLICY_NEVER_PUBLIC.code()));
        proposes(cast.hanako(), "procedures", draft, "{\"visibility\":\"restricted\"}")
                .statusCode(422)
                .body("code", equalTo(Problems.EDITION_UNLABELLED.code()));
        proposes(cast.taro(), "procedures", draft, OPEN).statusCode(403);
        returns(cast.makoto(), draft, "").statusCode(422);
    }

    @Test
    void each_measure_of_the_policy_has_its_chapter_in_the_standards_or_is_a_gap(Cast cast) {
        cast.hanako()
                .asks()
                .get("/api/policies/correspondence")
                .then()
                .statusCode(200)
                .body("standards", equalTo("unregistered"))
                .body("lines", hasSize(0));
        publishes(
                        cast.makoto(),
                        "basic-policy",
                        with(draft(cast.hanako(), "basic-policy", demo("basic-policy.txt")), OPEN))
                .statusCode(201);
        cast.ai()
                .asks()
                .get("/api/policies/correspondence")
                .then()
                .body("lines", hasSize(11))
                .body("lines.targets.flatten()", hasSize(0));
        publishes(cast.makoto(), "standards", with(draft(cast.hanako(), "standards", demo("standards.txt")), OPEN))
                .statusCode(201);
        cast.ai()
                .asks()
                .get("/api/policies/correspondence")
                .then()
                .body("standards", equalTo("registered"))
                .body("lines.find { it.clause == 'h6.n5' }.targets.clause", hasItem("c5"))
                .body("lines.find { it.clause == 'h6.n8' }.targets.clause", hasItem("c8"))
                .body("lines.find { it.clause == 'h6.n3' }.targets", hasSize(0));
        cast.taro().asks().get("/api/policies/correspondence").then().statusCode(403);
    }

    private static String demo(String file) {
        try (var in = RevisionTest.class.getResourceAsStream("/content/demo/policy/" + file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static String with(String draft, String decisions) {
        return decisions.replaceFirst("\\{", "{\"draft\":\"" + draft + "\",");
    }

    private static String draft(Player by, String document, String text) {
        return by.asks()
                .contentType("text/plain;charset=utf-8")
                .body(text.getBytes(StandardCharsets.UTF_8))
                .post("/api/policies/{document}/drafts", document)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static ValidatableResponse drafts(Player by) {
        return by.asks().get("/api/policies/standards/drafts").then().statusCode(200);
    }

    private static ValidatableResponse proposes(Player by, String draft, String decisions) {
        return proposes(by, "standards", draft, decisions);
    }

    private static ValidatableResponse proposes(Player by, String document, String draft, String decisions) {
        return by.asks()
                .contentType("application/json")
                .body(decisions)
                .put("/api/policies/{document}/drafts/{draft}/proposal", document, draft)
                .then();
    }

    private static ValidatableResponse returns(Player by, String draft, String because) {
        return by.sends("{\"because\":\"" + because + "\"}")
                .post("/api/policies/standards/drafts/{draft}/returns", draft)
                .then();
    }

    private static ValidatableResponse publishes(Player by, String document, String decisions) {
        return by.asks()
                .contentType("application/json")
                .body(decisions)
                .post("/api/policies/{document}/editions", document)
                .then();
    }
}
