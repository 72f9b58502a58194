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
        acts.put("POST /api/plans", () -> acts.keep("plan", cast.planDraft(List.of(taro.id()))));
        acts.put(
                "POST /api/plans/{plan}/publications",
                () -> makoto.asks()
                        .post("/api/plans/{plan}/publications", acts.kept("plan"))
                        .then()
                        .statusCode(201));
        acts.put("draft of another plan", () -> acts.keep("sparePlan", cast.planDraft(List.of(taro.id()))));
    }

    static void goingOn(Acts acts, Cast cast) {
        var hanako = cast.hanako();
        var makoto = cast.makoto();
        var taro = cast.taro();
        var plan =
                "{\"title\":\"秋の研修\",\"opensOn\":\"2031-10-01\",\"dueOn\":\"2031-10-31\",\"closesOn\":\"2032-03-31\","
                        + "\"items\":[{\"kind\":\"selfcheck\"}],\"audience\":[{\"kind\":\"members\"}]}";
        acts.put("PUT /api/plans/{plan}", () -> {
            hanako.sends(plan)
                    .put("/api/plans/{plan}", acts.kept("sparePlan"))
                    .then()
                    .statusCode(200);
        });
        acts.put(
                "POST /api/plans/{plan}/returns",
                () -> makoto.sends("{\"because\":\"期限を延ばしてください。\"}")
                        .post("/api/plans/{plan}/returns", acts.kept("sparePlan"))
                        .then()
                        .statusCode(201));
        acts.put(
                "DELETE /api/plans/{plan}",
                () -> hanako.asks()
                        .delete("/api/plans/{plan}", acts.kept("sparePlan"))
                        .then()
                        .statusCode(204));
        acts.put(
                "POST /api/plans/{plan}/reliefs",
                () -> acts.keep(
                        "relief",
                        hanako.sends("{\"person\":\"" + taro.id() + "\",\"kind\":\"exemption\",\"reason\":\"療養中\"}")
                                .post("/api/plans/{plan}/reliefs", acts.kept("plan"))
                                .then()
                                .statusCode(201)
                                .extract()
                                .path("id")));
        acts.put(
                "POST /api/plans/{plan}/relief-endings",
                () -> hanako.sends("{\"relief\":\"" + acts.kept("relief") + "\"}")
                        .post("/api/plans/{plan}/relief-endings", acts.kept("plan"))
                        .then()
                        .statusCode(201));
    }

    static void ended(Acts acts, Cast cast) {
        var hanako = cast.hanako();
        var makoto = cast.makoto();
        var taro = cast.taro();
        acts.put(
                "POST /api/plans/{plan}/successors",
                () -> hanako.asks()
                        .post("/api/plans/{plan}/successors", acts.kept("plan"))
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
            hanako.sends("{\"plan\":\"" + acts.kept("plan") + "\"}")
                    .post("/api/closings")
                    .then()
                    .statusCode(201);
        });
    }
}
