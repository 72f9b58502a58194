package jp.ryokai.policy;

import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import jp.ryokai.testing.Cast;
import jp.ryokai.testing.Player;

/** A policy as the secretariat hands it in, and an approver publishes it. */
final class HandedIn {

    static final String FIRST = """
        情報セキュリティ基本方針
        令和8年3月3日 策定

        1 目的
        この基本方針は、髙い意識で情報資産を守ることを目的とする。
        2 適用範囲
        議員及び事務局の職員に適用する。
        """;
    static final String SECOND = FIRST.replace("職員に適用する", "職員に、議場の内外を問わず適用する") + """
        3 見直し
        毎年見直す。
        """;
    static final String PUBLIC = "\"visibility\":\"public\",\"label\":\"公開\"";

    private HandedIn() {}

    static String draft(Cast cast, String text) {
        return id(drafts(cast.hanako(), text));
    }

    static ValidatableResponse drafts(Player by, String text) {
        return drafts(by, text, 201);
    }

    static ValidatableResponse drafts(Player by, String text, int status) {
        return by.asks()
                .contentType("text/plain;charset=utf-8")
                .body(text.getBytes(StandardCharsets.UTF_8))
                .post("/api/policies/basic-policy/drafts")
                .then()
                .statusCode(status);
    }

    static ValidatableResponse publishes(Player by, String draft, String members) {
        return by.sends("{\"draft\":\"" + draft + "\"," + members + "}")
                .post("/api/policies/basic-policy/editions")
                .then();
    }

    static String id(ValidatableResponse created) {
        return created.extract().path("id");
    }
}
