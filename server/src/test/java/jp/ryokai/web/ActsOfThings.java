package jp.ryokai.web;

import java.nio.charset.StandardCharsets;
import jp.ryokai.testing.Cast;

/** Letters, sheets of codes, and tablets that are lent. */
final class ActsOfThings {

    private ActsOfThings() {}

    static void sent(Acts acts, Cast cast) {
        var hanako = cast.hanako();
        var taro = cast.taro();
        acts.put(
                "POST /api/calendar/days",
                () -> acts.keep(
                        "day",
                        hanako.sends("{\"kind\":\"session\",\"from\":\"2031-09-01\",\"words\":\"定例会\"}")
                                .post("/api/calendar/days")
                                .then()
                                .statusCode(201)
                                .extract()
                                .path("id")));
        acts.put(
                "POST /api/calendar/days/{day}/endings",
                () -> hanako.asks()
                        .post("/api/calendar/days/{day}/endings", acts.kept("day"))
                        .then()
                        .statusCode(201));
        acts.put(
                "PUT /api/notices/texts/{kind}",
                () -> hanako.sends("{\"subject\":\"{計画}\",\"body\":\"{氏名} 様\"}")
                        .put("/api/notices/texts/start")
                        .then()
                        .statusCode(200));
        acts.put(
                "PUT /api/addresses/{person}",
                () -> hanako.sends("{\"address\":\"taro@gikai.example.jp\"}")
                        .put("/api/addresses/{person}", taro.id())
                        .then()
                        .statusCode(200));
        acts.put(
                "POST /api/addresses",
                () -> hanako.asks()
                        .contentType("text/csv")
                        .body(("氏名,メールアドレス\r\n" + taro.name() + ",t@gikai.example.jp\r\n")
                                .getBytes(StandardCharsets.UTF_8))
                        .post("/api/addresses")
                        .then()
                        .statusCode(201));
        acts.put(
                "POST /api/calls",
                () -> hanako.sends("{\"person\":\"" + taro.id() + "\",\"way\":\"phone\",\"on\":\"2026-01-15\"}")
                        .post("/api/calls")
                        .then()
                        .statusCode(201));
        acts.put(
                "POST /api/plans/{plan}/notices/stops",
                () -> acts.keep(
                        "stop",
                        hanako.sends("{\"reason\":\"台風のため\"}")
                                .post("/api/plans/{plan}/notices/stops", acts.kept("plan"))
                                .then()
                                .statusCode(201)
                                .extract()
                                .path("id")));
        acts.put(
                "POST /api/plans/{plan}/notices/stops/{stop}/endings",
                () -> hanako.asks()
                        .post("/api/plans/{plan}/notices/stops/{stop}/endings", acts.kept("plan"), acts.kept("stop"))
                        .then()
                        .statusCode(201));
        acts.put(
                "POST /api/plans/{plan}/notices/handouts",
                () -> hanako.sends("{\"kind\":\"start\"}")
                        .post("/api/plans/{plan}/notices/handouts", acts.kept("plan"))
                        .then()
                        .statusCode(201));
    }

    static void lent(Acts acts, Cast cast) {
        var hanako = cast.hanako();
        var makoto = cast.makoto();
        var taro = cast.taro();
        acts.put(
                "POST /api/code-sheets",
                () -> hanako.sends("{\"people\":[\"" + makoto.id() + "\"]}")
                        .accept("application/pdf")
                        .post("/api/code-sheets")
                        .then()
                        .statusCode(201));
        acts.put(
                "POST /api/assets",
                () -> acts.keep(
                        "asset",
                        hanako.sends("{\"number\":\"議-1\",\"model\":\"iPad\"}")
                                .post("/api/assets")
                                .then()
                                .statusCode(201)
                                .extract()
                                .path("id")));
        acts.put(
                "POST /api/loans",
                () -> acts.keep(
                        "loan",
                        hanako.sends("{\"asset\":\"" + acts.kept("asset") + "\",\"person\":\"" + taro.id()
                                        + "\",\"lentOn\":\"2026-01-15\"}")
                                .post("/api/loans")
                                .then()
                                .statusCode(201)
                                .extract()
                                .path("id")));
        acts.put(
                "PUT /api/loans/{loan}/device/{device}",
                () -> hanako.asks()
                        .put(
                                "/api/loans/{loan}/device/{device}",
                                acts.kept("loan"),
                                taro.tablet().device())
                        .then()
                        .statusCode(200));
        acts.put(
                "POST /api/loans/{loan}/losses",
                () -> hanako.sends("{\"on\":\"2026-01-16\",\"what\":\"電車に置き忘れ\"}")
                        .post("/api/loans/{loan}/losses", acts.kept("loan"))
                        .then()
                        .statusCode(201));
        acts.put(
                "POST /api/loans/{loan}/returns",
                () -> hanako.sends("{\"on\":\"2026-01-17\"}")
                        .post("/api/loans/{loan}/returns", acts.kept("loan"))
                        .then()
                        .statusCode(201));
    }
}
