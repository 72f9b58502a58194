package jp.ryokai.web;

import jp.ryokai.testing.Cast;
import jp.ryokai.testing.Player;

/** What is read: the course and the policy; and what is improved because of it. */
final class ActsOfWords {

    private ActsOfWords() {}

    static void published(Acts acts, Cast cast) {
        var hanako = cast.hanako();
        var makoto = cast.makoto();
        acts.put(
                "POST /api/courses",
                () -> makoto.sends("{}").post("/api/courses").then().statusCode(201));
        acts.put("POST /api/courses/packs", () -> acts.keep("pack", pack(hanako)));
        acts.put(
                "POST /api/courses/packs/{pack}/publications",
                () -> makoto.sends("{\"reason\":\"見直し\"}")
                        .post("/api/courses/packs/{pack}/publications", acts.kept("pack"))
                        .then()
                        .statusCode(201));
        acts.put(
                "DELETE /api/courses/packs/{pack}",
                () -> hanako.asks()
                        .delete("/api/courses/packs/{pack}", acts.kept("sparePack"))
                        .then()
                        .statusCode(204));
        acts.keep("sparePack", pack(hanako));
        acts.put("POST /api/policies/{document}/drafts", () -> acts.keep("draft", cast.policyDraft()));
        acts.put(
                "PUT /api/policies/{document}/drafts/{draft}/proposal",
                () -> hanako.sends("{\"visibility\":\"public\",\"label\":\"公開\"}")
                        .put("/api/policies/basic-policy/drafts/{draft}/proposal", acts.kept("draft"))
                        .then()
                        .statusCode(200));
        acts.put(
                "POST /api/policies/{document}/drafts/{draft}/returns",
                () -> makoto.sends("{\"because\":\"理由を書き足してください。\"}")
                        .post("/api/policies/basic-policy/drafts/{draft}/returns", acts.kept("draft"))
                        .then()
                        .statusCode(201));
        acts.put(
                "draft proposed again",
                () -> hanako.sends("{\"visibility\":\"public\",\"label\":\"公開\"}")
                        .put("/api/policies/basic-policy/drafts/{draft}/proposal", acts.kept("draft"))
                        .then()
                        .statusCode(200));
        acts.put(
                "POST /api/policies/{document}/editions",
                () -> makoto.sends("{\"draft\":\"" + acts.kept("draft") + "\"}")
                        .post("/api/policies/basic-policy/editions")
                        .then()
                        .statusCode(201));
        acts.put(
                "DELETE /api/policies/{document}/drafts/{draft}",
                () -> hanako.asks()
                        .delete("/api/policies/basic-policy/drafts/{draft}", acts.kept("spare"))
                        .then()
                        .statusCode(204));
        acts.keep("spare", cast.policyDraft());
    }

    static void improved(Acts acts, Cast cast) {
        var hanako = cast.hanako();
        var taro = cast.taro();
        taro.tablet()
                .record(
                        "incident.reported",
                        jakarta.json.Json.createObjectBuilder()
                                .add("kind", "mail")
                                .add("noticedAt", "2026-11-23T10:15:00+09:00")
                                .add("what", "不審なメールが届きました。")
                                .add("drill", false)
                                .build());
        var report =
                taro.tablet().sync().getJsonArray("outcomes").getJsonObject(0).getString("sha256");
        acts.put(
                "POST /api/incidents/{sha256}/notes",
                () -> hanako.sends("{\"text\":\"開かずに消した。\"}")
                        .post("/api/incidents/{sha256}/notes", report)
                        .then()
                        .statusCode(201));
        acts.put(
                "POST /api/incidents/{sha256}/closures",
                () -> hanako.sends("{\"text\":\"全員に知らせた。\"}")
                        .post("/api/incidents/{sha256}/closures", report)
                        .then()
                        .statusCode(201));
        acts.put(
                "POST /api/drills",
                () -> acts.keep(
                        "drill",
                        hanako.sends("{\"title\":\"紛失の訓練\",\"kind\":\"lost\","
                                        + "\"startsAt\":\"2035-05-01T00:00:00Z\",\"endsAt\":\"2035-05-02T00:00:00Z\"}")
                                .post("/api/drills")
                                .then()
                                .statusCode(201)
                                .extract()
                                .path("id")));
        acts.put(
                "DELETE /api/drills/{drill}",
                () -> hanako.asks()
                        .delete("/api/drills/{drill}", acts.kept("drill"))
                        .then()
                        .statusCode(204));
        var day = "\"dueOn\":\"2035-05-01\"";
        acts.put(
                "POST /api/improvements",
                () -> acts.keep(
                        "improvement",
                        hanako.sends("{\"title\":\"画面の鍵\",\"clauses\":[\"h6.n4\"],\"source\":\"selfcheck\","
                                        + "\"owner\":\"" + hanako.id() + "\"," + day + "}")
                                .post("/api/improvements")
                                .then()
                                .statusCode(201)
                                .extract()
                                .path("id")));
        acts.put(
                "POST /api/improvements/{improvement}/duties",
                () -> hanako.sends("{\"owner\":\"" + taro.id() + "\"," + day + "}")
                        .post("/api/improvements/{improvement}/duties", acts.kept("improvement"))
                        .then()
                        .statusCode(201));
        acts.put(
                "POST /api/improvements/{improvement}/carryovers",
                () -> hanako.sends("{\"note\":\"予算を待つ。\"," + day + "}")
                        .post("/api/improvements/{improvement}/carryovers", acts.kept("improvement"))
                        .then()
                        .statusCode(201));
        acts.put(
                "POST /api/improvements/{improvement}/closures",
                () -> hanako.sends("{\"done\":\"自動で掛かるようにした。\"}")
                        .post("/api/improvements/{improvement}/closures", acts.kept("improvement"))
                        .then()
                        .statusCode(201));
    }

    /** The course as it came, handed in as it is. */
    private static String pack(Player by) {
        var zip = by.asks()
                .get("/api/courses/packs/current")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
        return by.asks()
                .contentType("application/zip")
                .body(zip)
                .post("/api/courses/packs")
                .then()
                .statusCode(201)
                .extract()
                .path("pack.id");
    }
}
