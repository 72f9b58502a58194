package jp.ryokai.policy;

import static jp.ryokai.policy.HandedIn.FIRST;
import static jp.ryokai.policy.HandedIn.PUBLIC;
import static jp.ryokai.policy.HandedIn.SECOND;
import static jp.ryokai.policy.HandedIn.draft;
import static jp.ryokai.policy.HandedIn.drafts;
import static jp.ryokai.policy.HandedIn.id;
import static jp.ryokai.policy.HandedIn.publishes;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.json.Json;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import jp.ryokai.ledger.Records;
import jp.ryokai.platform.CanonicalJson;
import jp.ryokai.platform.Hashes;
import jp.ryokai.platform.Problems;
import jp.ryokai.testing.Cast;
import jp.ryokai.testing.Here;
import jp.ryokai.testing.Rooms;
import org.junit.jupiter.api.Test;

@Rooms
class PoliciesResourceTest {

    @Test
    void a_part_without_an_edition_is_shown_as_unregistered(Cast cast) {
        cast.taro()
                .asks()
                .get("/api/policies")
                .then()
                .statusCode(200)
                .body("document", contains("basic-policy", "standards", "procedures"))
                .body("name", contains("基本方針", "対策基準", "実施手順"))
                .body("status", everyItem(equalTo("unregistered")))
                .body("label", everyItem(equalTo("未登録")));
    }

    @Test
    void the_edition_is_the_text_as_handed_in_and_its_clauses_in_one_spelling(Cast cast) {
        var edition = publishes(cast.makoto(), draft(cast, FIRST), PUBLIC)
                .statusCode(201)
                .extract();
        var bytes = cast.taro()
                .asks()
                .get("/content/" + edition.path("sha256"))
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
        assertEquals(edition.<String>path("sha256"), Hashes.sha256Hex(bytes));
        var json = Json.createReader(new ByteArrayInputStream(bytes)).readObject();
        assertEquals(FIRST, json.getString("source"));
        assertEquals(edition.path("sourceSha256"), Hashes.sha256Hex(json.getString("source")));
        assertEquals(Hashes.sha256Hex(bytes), Hashes.sha256Hex(CanonicalJson.bytes(json)));
        cast.taro()
                .asks()
                .get("/api/policies/basic-policy/editions/1")
                .then()
                .statusCode(200)
                .body("edition.sha256", equalTo(edition.path("sha256")))
                .body("clauses", hasSize(json.getJsonArray("clauses").size()));
    }

    @Test
    void an_answer_that_was_lost_is_asked_for_again_and_publishes_nothing_new(Cast cast) {
        var draft = draft(cast, FIRST);
        var first = publishes(cast.makoto(), draft, PUBLIC)
                .statusCode(201)
                .extract()
                .<String>path("sha256");
        var before = acts();
        publishes(cast.makoto(), draft, PUBLIC)
                .statusCode(201)
                .body("sha256", equalTo(first))
                .body("number", equalTo(1));
        assertEquals(before, acts());
    }

    @Test
    void every_change_leaves_one_entry_and_a_refusal_none(Cast cast) {
        cast.makoto();
        var before = acts();
        var draft = draft(cast, FIRST);
        assertEquals(before + 1, acts());
        publishes(cast.makoto(), draft, PUBLIC).statusCode(201);
        assertEquals(before + 3, acts());
        publishes(cast.makoto(), "no-such-draft", PUBLIC)
                .statusCode(422)
                .body("code", equalTo(Problems.POLICY_DRAFT.code()));
        assertEquals(before + 3, acts());
    }

    @Test
    void a_second_edition_says_why_and_shows_what_changed(Cast cast) {
        publishes(cast.makoto(), draft(cast, FIRST), PUBLIC).statusCode(201);
        var draft = drafts(cast.hanako(), SECOND).body("differences", not(empty()));
        publishes(cast.makoto(), id(draft), PUBLIC)
                .statusCode(422)
                .body("code", equalTo(Problems.POLICY_REASON.code()));
        publishes(cast.makoto(), id(draft), """
            "visibility":"public","label":"公開","reason":"自己点検の結果","adoptedOn":"2026-10-01"
            """)
                .statusCode(201)
                .body("number", equalTo(2))
                .body("reason", equalTo("自己点検の結果"))
                .body("material", equalTo(true));
        cast.taro()
                .asks()
                .get("/api/policies/basic-policy/editions")
                .then()
                .statusCode(200)
                .body("number", contains(1, 2));
        cast.taro()
                .asks()
                .queryParam("from", 1)
                .get("/api/policies/basic-policy/editions/2/differences")
                .then()
                .statusCode(200)
                .body("from", equalTo(1))
                .body("to", equalTo(2))
                .body("differences", not(empty()));
        cast.taro()
                .asks()
                .get("/api/policies/basic-policy/editions/1/differences")
                .then()
                .statusCode(404);
    }

    @Test
    void an_edition_is_in_force_from_its_day_on(Cast cast) {
        publishes(cast.makoto(), draft(cast, FIRST), PUBLIC).statusCode(201);
        publishes(cast.makoto(), draft(cast, SECOND), """
            "visibility":"public","label":"公開","reason":"見直し","adoptedOn":"2027-03-01","effectiveOn":"2027-04-01"
            """).statusCode(201);
        var policies = CDI.current().select(Policies.class).get();
        assertTrue(policies.inForce("basic-policy", LocalDate.of(2026, 3, 2)).isEmpty());
        assertEquals(
                1,
                policies.inForce("basic-policy", LocalDate.of(2027, 3, 31))
                        .orElseThrow()
                        .number());
        assertEquals(
                2,
                policies.inForce("basic-policy", LocalDate.of(2027, 4, 1))
                        .orElseThrow()
                        .number());
        cast.taro().asks().get("/api/policies").then().body("[0].inForce.number", equalTo(1));
    }

    @Test
    void a_restricted_edition_is_not_there_for_those_without_the_right(Cast cast) {
        var draft = cast.policyDraft("procedures", FIRST);
        var sha256 = cast.makoto()
                .sends("""
                    {"draft":"%s","visibility":"restricted","audience":"staff","label":"自治体機密性2"}\
                    """.formatted(draft))
                .post("/api/policies/procedures/editions")
                .then()
                .statusCode(201)
                .extract()
                .<String>path("sha256");
        for (var reader : List.of(cast.hanako(), cast.makoto(), cast.ai(), cast.yoshiko())) {
            reader.asks().get("/api/policies/procedures/editions/1").then().statusCode(200);
        }
        var taro = cast.taro();
        taro.asks()
                .get("/api/policies/procedures/editions/1")
                .then()
                .statusCode(404)
                .body("code", equalTo(Problems.NOT_FOUND.code()));
        taro.asks()
                .get("/api/policies/procedures/editions")
                .then()
                .statusCode(200)
                .body("$", empty());
        taro.asks()
                .get("/api/policies")
                .then()
                .body("[2].status", equalTo("restricted"))
                .body("[2].label", equalTo("非公開"))
                .body("[2].editions", empty())
                .body("[2].inForce", nullValue());
        taro.asks().get("/content/" + sha256).then().statusCode(404);
    }

    @Test
    void what_does_not_exist_is_not_found(Cast cast) {
        cast.hanako()
                .asks()
                .contentType("text/plain")
                .body("1 目的")
                .post("/api/policies/by-laws/drafts")
                .then()
                .statusCode(404);
        cast.taro().asks().get("/api/policies/by-laws/editions").then().statusCode(404);
        cast.taro().asks().get("/api/policies/basic-policy/editions/7").then().statusCode(404);
        cast.hanako()
                .asks()
                .get("/api/policies/basic-policy/drafts/none")
                .then()
                .statusCode(404);
        cast.makoto()
                .sends("{\"draft\":\"x\",\"visibility\":\"public\",\"label\":\"公開\"}")
                .post("/api/policies/by-laws/editions")
                .then()
                .statusCode(404);
    }

    @Test
    void each_role_does_its_own_part(Cast cast) {
        var draft = draft(cast, FIRST);
        for (var other : List.of(cast.taro(), cast.yoshiko(), cast.ai())) {
            drafts(other, FIRST, 403);
        }
        for (var other : List.of(cast.taro(), cast.yoshiko())) {
            other.asks()
                    .get("/api/policies/basic-policy/drafts/" + draft)
                    .then()
                    .statusCode(403);
        }
        for (var other : List.of(cast.taro(), cast.yoshiko(), cast.ai())) {
            publishes(other, draft, PUBLIC).statusCode(403).body("code", equalTo(Problems.NOT_ALLOWED.code()));
        }
        drafts(cast.makoto(), FIRST, 201);
    }

    @Test
    void the_demo_councils_revision_shows_its_differences(Cast cast) throws Exception {
        publishes(cast.makoto(), draft(cast, demo("basic-policy.txt")), PUBLIC)
                .statusCode(201)
                .body("adoptedOn", equalTo("2024-04-01"));
        var draft = drafts(cast.hanako(), demo("basic-policy.2.txt"))
                .body("differences.kind", hasItem("changed"))
                .body("differences.find { it.kind == 'changed' }.runs.sign", hasItem("inserted"));
        publishes(cast.makoto(), id(draft), PUBLIC + ",\"reason\":\"見直し\"")
                .statusCode(201)
                .body("effectiveOn", equalTo("2026-10-01"));
        assertEquals(
                draft.extract().<List<?>>path("differences"),
                cast.taro()
                        .asks()
                        .get("/api/policies/basic-policy/editions/2/differences")
                        .then()
                        .statusCode(200)
                        .extract()
                        .path("differences"));
    }

    /** Of the council that is in no directory; its words are ours. */
    private static String demo(String file) throws IOException {
        try (var in = PoliciesResourceTest.class.getResourceAsStream("/content/demo/policy/" + file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static int acts() {
        Here.numbered();
        return CDI.current().select(Records.class).get().from(0, 1000).size();
    }
}
