package jp.ryokai.policy;

import static jp.ryokai.policy.HandedIn.FIRST;
import static jp.ryokai.policy.HandedIn.PUBLIC;
import static jp.ryokai.policy.HandedIn.draft;
import static jp.ryokai.policy.HandedIn.drafts;
import static jp.ryokai.policy.HandedIn.id;
import static jp.ryokai.policy.HandedIn.publishes;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import java.nio.charset.Charset;
import jp.ryokai.platform.Hashes;
import jp.ryokai.platform.Problems;
import jp.ryokai.testing.Cast;
import jp.ryokai.testing.Rooms;
import org.junit.jupiter.api.Test;

/** A text before it is an edition: read, looked at, and refused where it cannot become one. */
@Rooms
class PolicyDraftsTest {

    @Test
    void a_text_is_looked_at_before_it_is_published(Cast cast) {
        var preview = drafts(cast.hanako(), FIRST)
                .body("title", equalTo("情報セキュリティ基本方針"))
                .body("adoptedOn", equalTo("2026-03-03"))
                .body("sha256", equalTo(Hashes.sha256Hex(FIRST)))
                .body("clauses", hasSize(2))
                .body("differences", nullValue());
        cast.makoto()
                .asks()
                .get("/api/policies/basic-policy/drafts/" + id(preview))
                .then()
                .statusCode(200)
                .body("clauses", hasSize(2));
        cast.taro().asks().get("/api/policies").then().body("[0].status", equalTo("unregistered"));
        publishes(cast.makoto(), id(preview), PUBLIC)
                .statusCode(201)
                .body("number", equalTo(1))
                .body("adoptedOn", equalTo("2026-03-03"))
                .body("effectiveOn", equalTo("2026-03-03"));
        cast.taro()
                .asks()
                .get("/api/policies")
                .then()
                .body("[0].status", equalTo("registered"))
                .body("[0].label", nullValue())
                .body("[0].editions.number", contains(1))
                .body("[0].inForce.number", equalTo(1));
    }

    @Test
    void a_text_from_windows_is_read_by_its_charset(Cast cast) {
        var bytes = FIRST.getBytes(Charset.forName("windows-31j"));
        cast.hanako()
                .asks()
                .contentType("text/plain;charset=Shift_JIS")
                .body(bytes)
                .post("/api/policies/basic-policy/drafts")
                .then()
                .statusCode(201)
                .body("sha256", equalTo(Hashes.sha256Hex(bytes)))
                .body("title", equalTo("情報セキュリティ基本方針"));
        cast.hanako()
                .asks()
                .contentType("text/plain;charset=utf-8")
                .body(bytes)
                .post("/api/policies/basic-policy/drafts")
                .then()
                .statusCode(422)
                .body("code", equalTo(Problems.POLICY_CHARSET.code()))
                .body("detail", containsString("windows-31j"));
    }

    @Test
    void a_text_without_a_date_or_a_label_is_not_published(Cast cast) {
        var undated = draft(cast, FIRST.replace("令和8年3月3日 策定", ""));
        publishes(cast.makoto(), undated, PUBLIC).statusCode(422).body("code", equalTo(Problems.POLICY_DATE.code()));
        publishes(cast.makoto(), undated, PUBLIC + ",\"adoptedOn\":\"2026-03-03\",\"effectiveOn\":\"2026-03-02\"")
                .statusCode(422)
                .body("code", equalTo(Problems.POLICY_DATE.code()));
        publishes(cast.makoto(), draft(cast, FIRST), "\"visibility\":\"public\",\"label\":\"\"")
                .statusCode(422)
                .body("code", equalTo(Problems.EDITION_UNLABELLED.code()));
    }

    @Test
    void a_text_without_a_clause_and_one_too_large_are_refused(Cast cast) {
        publishes(cast.makoto(), draft(cast, "お知らせ\n令和8年3月3日\n"), PUBLIC)
                .statusCode(422)
                .body("code", equalTo(Problems.POLICY_EMPTY.code()));
        drafts(cast.hanako(), " \n", 422);
        drafts(cast.hanako(), "あ".repeat(Drafts.MOST_BYTES / 3 + 1), 413);
    }
}
