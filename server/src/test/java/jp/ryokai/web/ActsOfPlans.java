package jp.ryokai.web;

import java.time.Duration;
import java.util.List;
import jp.ryokai.testing.Cast;
import jp.ryokai.testing.TestClock;

/** A plan from its draft to the report that closes it. */
final class ActsOfPlans {

    private ActsOfPlans() {}

    static void begun(Acts acts, Cast cast) {
        var makoto = cast.makoto();
        var taro = cast.taro();
        acts.put("POST /api/campaigns", () -> acts.keep("campaign", cast.campaignDraft(List.of(taro.id()))));
        acts.put(
                "POST /api/campaigns/{campaign}/publications",
                () -> makoto.asks()
                        .post("/api/campaigns/{campaign}/publications", acts.kept("campaign"))
                        .then()
                        .statusCode(201));
        acts.put("draft of another plan", () -> acts.keep("sparePlan", cast.campaignDraft(List.of(taro.id()))));
    }

    static void goingOn(Acts acts, Cast cast) {
        var hanako = cast.hanako();
        var makoto = cast.makoto();
        var taro = cast.taro();
        var plan =
                "{\"title\":\"秋の研修\",\"opensOn\":\"2031-10-01\",\"dueOn\":\"2031-10-31\",\"closesOn\":\"2032-03-31\","
                        + "\"items\":[{\"kind\":\"selfcheck\"}],\"audience\":[{\"kind\":\"members\"}]}";
        acts.put("PUT /api/campaigns/{campaign}", () -> {
            hanako.sends(plan)
                    .put("/api/campaigns/{campaign}", acts.kept("sparePlan"))
                    .then()
                    .statusCode(200);
        });
        acts.put(
                "POST /api/campaigns/{campaign}/returns",
                () -> makoto.sends("{\"because\":\"期限を延ばしてください。\"}")
                        .post("/api/campaigns/{campaign}/returns", acts.kept("sparePlan"))
                        .then()
                        .statusCode(201));
        acts.put(
                "DELETE /api/campaigns/{campaign}",
                () -> hanako.asks()
                        .delete("/api/campaigns/{campaign}", acts.kept("sparePlan"))
                        .then()
                        .statusCode(204));
        acts.put(
                "POST /api/campaigns/{campaign}/reliefs",
                () -> acts.keep(
                        "relief",
                        hanako.sends("{\"person\":\"" + taro.id() + "\",\"kind\":\"exemption\",\"reason\":\"療養中\"}")
                                .post("/api/campaigns/{campaign}/reliefs", acts.kept("campaign"))
                                .then()
                                .statusCode(201)
                                .extract()
                                .path("id")));
        acts.put(
                "POST /api/campaigns/{campaign}/relief-endings",
                () -> hanako.sends("{\"relief\":\"" + acts.kept("relief") + "\"}")
                        .post("/api/campaigns/{campaign}/relief-endings", acts.kept("campaign"))
                        .then()
                        .statusCode(201));
    }

    static void ended(Acts acts, Cast cast) {
        var hanako = cast.hanako();
        var makoto = cast.makoto();
        var taro = cast.taro();
        acts.put(
                "POST /api/campaigns/{campaign}/successors",
                () -> hanako.asks()
                        .post("/api/campaigns/{campaign}/successors", acts.kept("campaign"))
                        .then()
                        .statusCode(201));
        acts.put("POST /api/papers", () -> acts.keep("paper", jp.ryokai.testing.Sheets.entered(hanako, taro.id())));
        acts.put(
                "POST /api/papers/{paper}/confirmations",
                () -> makoto.asks()
                        .post("/api/papers/{paper}/confirmations", acts.kept("paper"))
                        .then()
                        .statusCode(201));
        acts.put(
                "POST /api/papers/{paper}/withdrawals",
                () -> hanako.sends("{\"because\":\"別の方の用紙でした。\"}")
                        .post("/api/papers/{paper}/withdrawals", acts.kept("paper"))
                        .then()
                        .statusCode(201));
        acts.put("POST /api/closings", () -> {
            TestClock.forward(Duration.ofDays(20));
            hanako.tablet().forgetToken();
            hanako.sends("{\"campaign\":\"" + acts.kept("campaign") + "\"}")
                    .post("/api/closings")
                    .then()
                    .statusCode(201);
        });
    }
}
