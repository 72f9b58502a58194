package jp.ryokai.sync;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.restassured.response.ValidatableResponse;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.List;
import jp.ryokai.platform.WebFolder;
import jp.ryokai.tablet.Learner;
import jp.ryokai.testing.Cast;
import jp.ryokai.testing.Insider;
import jp.ryokai.testing.Player;
import jp.ryokai.testing.Rooms;
import org.junit.jupiter.api.Test;

/** What a tablet is told beside its editions and records. */
@Rooms
class ManifestTest {

    @Test
    void a_part_of_the_policy_without_a_text_is_told_as_well(Cast cast) {
        manifest(cast.taro())
                .body("policies.document", contains("basic-policy", "standards", "procedures"))
                .body("policies.status", everyItem(equalTo("unregistered")))
                .body("policies.label", everyItem(equalTo("未登録")))
                .body("policies.editions", everyItem(empty()))
                .body("policies[0].signed", nullValue());
    }

    @Test
    void the_release_is_the_one_served_here(Cast cast) {
        manifest(cast.taro())
                .body("release", equalTo(Insider.here(WebFolder.class).release().orElseThrow()));
    }

    @Test
    void a_new_tablet_and_its_manifest_are_told_the_same(Cast cast) {
        var enrolled = cast.taro().tablet().enrolment();
        manifest(cast.taro())
                .body(
                        "settings.passkey",
                        equalTo(enrolled.getJsonObject("settings").getString("passkey")))
                .body("leaseSeconds", equalTo(enrolled.getInt("leaseSeconds")))
                .body("rescueKey.x", equalTo(enrolled.getJsonObject("rescueKey").getString("x")));
    }

    @Test
    void what_was_signed_is_named_with_its_record(Cast cast) {
        var signed = signsTheFirst(cast);
        var told = manifest(cast.taro())
                .body("policies[0].signed.number", equalTo(1))
                .body("policies[0].signed.record", equalTo(signed))
                .extract();
        assertEquals(told.<String>path("policies[0].inForce.sha256"), told.path("policies[0].signed.edition"));
        manifest(cast.ichiro()).body("policies[0].signed", nullValue());
    }

    @Test
    void what_changed_since_the_signature_is_named_beside_each_step(Cast cast) {
        signsTheFirst(cast);
        cast.policyEdition(draft(cast, "basic-policy", "二版"), "二版の理由");
        assertEquals(List.of("1-2"), pairs(cast.taro()));
        cast.policyEdition(draft(cast, "basic-policy", "三版"), "三版の理由");
        assertEquals(List.of("1-2", "2-3", "1-3"), pairs(cast.taro()));
        assertEquals(List.of("1-2", "2-3"), pairs(cast.ichiro()));
        cast.taro()
                .asks()
                .queryParam("from", 1)
                .get("/api/policies/basic-policy/editions/3/differences")
                .then()
                .statusCode(200)
                .body("differences", not(empty()));
    }

    @Test
    void a_restricted_part_is_named_to_those_who_may_not_read_it_and_no_more(Cast cast) {
        restricted(cast, "一版", "");
        restricted(cast, "二版", ",\"reason\":\"理由\"");
        manifest(cast.taro())
                .body("policies[1].status", equalTo("registered"))
                .body("policies[1].editions", hasSize(2))
                .body("policies[1].differences.restricted", contains(true))
                .body("editions.visibility", hasItem("restricted"));
        manifest(cast.yoshiko())
                .body("policies[1].status", equalTo("restricted"))
                .body("policies[1].label", equalTo("非公開"))
                .body("policies[1].editions", empty())
                .body("policies[1].differences", empty())
                .body("policies[1].inForce", nullValue())
                .body("editions.visibility", not(hasItem("restricted")));
    }

    @Test
    void a_record_is_named_with_the_time_it_says(Cast cast) {
        var signed = signsTheFirst(cast);
        var told = manifest(cast.taro()).body("records.id", contains(signed)).extract();
        var jws = cast.taro()
                .asks()
                .get("/api/records/{sha256}", told.<String>path("records[0].sha256"))
                .then()
                .statusCode(200)
                .extract()
                .asString();
        var said = Json.createReader(
                        new ByteArrayInputStream(Base64.getUrlDecoder().decode(jws.split("\\.", -1)[1])))
                .readObject();
        assertEquals(
                OffsetDateTime.parse(said.getString("occurredAt")).toInstant(),
                Instant.parse(told.path("records[0].occurredAt")));
    }

    @Test
    void a_published_edition_changes_the_manifest(Cast cast) {
        var before = manifest(cast.taro()).extract().header("ETag");
        cast.policyInForce();
        assertNotEquals(before, manifest(cast.taro()).extract().header("ETag"));
    }

    /** @return id of the record */
    private static String signsTheFirst(Cast cast) {
        cast.published();
        cast.policyInForce();
        var taro = cast.taro().tablet();
        cast.planFor(List.of(cast.taro().id()));
        taro.sync();
        taro.fetch();
        var learner = new Learner(taro);
        var record = taro.record(
                "statement.signed",
                learner.statement(learner.items("acknowledgement").getFirst()).build());
        var outcome = taro.sync().getJsonArray("outcomes").getJsonObject(0);
        assertEquals("stored", outcome.getString("outcome"), outcome.toString());
        return record;
    }

    private static String draft(Cast cast, String document, String words) {
        return cast.hanako()
                .asks()
                .contentType("text/plain;charset=utf-8")
                .body("""
                    基本の方針
                    令和8年4月1日 策定

                    1 目的
                    端末を守る（%s）。
                    """.formatted(words).getBytes(StandardCharsets.UTF_8))
                .post("/api/policies/{document}/drafts", document)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static void restricted(Cast cast, String words, String reason) {
        cast.makoto()
                .sends("""
                    {"draft":"%s","visibility":"restricted","audience":"members","label":"自治体機密性2"%s}\
                    """.formatted(draft(cast, "standards", words), reason))
                .post("/api/policies/standards/editions")
                .then()
                .statusCode(201);
    }

    private static List<String> pairs(Player player) {
        var manifest = Json.createReader(
                        new java.io.StringReader(manifest(player).extract().asString()))
                .readObject();
        return manifest
                .getJsonArray("policies")
                .getJsonObject(0)
                .getJsonArray("differences")
                .getValuesAs(JsonObject.class)
                .stream()
                .map(pair -> pair.getInt("from") + "-" + pair.getInt("to"))
                .toList();
    }

    private static ValidatableResponse manifest(Player player) {
        return player.asks().get("/api/manifest").then().statusCode(200);
    }
}
