package jp.ryokai.web;

import java.nio.charset.StandardCharsets;
import jp.ryokai.device.FreshDevices;
import jp.ryokai.testing.Cast;
import jp.ryokai.testing.SoftPasskey;

/** Persons, their devices and duties. */
final class ActsOfPeople {

    private ActsOfPeople() {}

    static void known(Acts acts, Cast cast) {
        var hanako = cast.hanako();
        var taro = cast.taro();
        var ichiro = cast.ichiro();
        cast.makoto();
        acts.put(
                "POST /api/people",
                () -> hanako.sends("{\"publicName\":\"新 人\",\"kana\":\"シン ジン\",\"kind\":\"staff\"}")
                        .post("/api/people")
                        .then()
                        .statusCode(201));
        acts.put(
                "POST /api/people/{person}/terms",
                () -> hanako.sends("{\"from\":\"2035-05-01\",\"cause\":\"一般選挙\"}")
                        .post("/api/people/{person}/terms", taro.id())
                        .then()
                        .statusCode(201));
        acts.put(
                "POST /api/people/{person}/term-endings",
                () -> hanako.sends("{\"last\":\"2036-05-01\",\"cause\":\"辞職\"}")
                        .post("/api/people/{person}/term-endings", taro.id())
                        .then()
                        .statusCode(201));
        acts.put(
                "PUT /api/people/{person}/roles/{role}",
                () -> hanako.asks()
                        .put("/api/people/{person}/roles/{role}", taro.id(), "auditor")
                        .then()
                        .statusCode(202));
        acts.put(
                "POST /api/confirmations/{ask}/decisions",
                () -> Cast.confirms(
                        cast.makoto(),
                        hanako.reads("/api/confirmations").extract().path("find { it.outcome == 'waiting' }.id")));
        acts.put(
                "DELETE /api/people/{person}/roles/{role}",
                () -> hanako.asks()
                        .delete("/api/people/{person}/roles/{role}", taro.id(), "auditor")
                        .then()
                        .statusCode(204));
        acts.put("POST /api/people/{person}/codes", () -> acts.keep("code", cast.code(taro.id())));
        acts.put("POST /api/enrolments", () -> Cast.newTablet().enrol(acts.kept("code")));
        acts.put(
                "POST /api/devices/{device}/revocations",
                () -> hanako.sends("{\"because\":\"紛失\"}")
                        .post("/api/devices/{device}/revocations", taro.tablet().device())
                        .then()
                        .statusCode(201));
        acts.put(
                "POST /api/rescues",
                () -> hanako.sends(ichiro.tablet().rescueFile())
                        .post("/api/rescues")
                        .then()
                        .statusCode(201));
        acts.put(
                "POST /api/console",
                () -> FreshDevices.console("code", ichiro.id(), "端末をなくした")
                        .then()
                        .statusCode(200));
        acts.put("POST /api/passkeys", () -> SoftPasskey.addedBy(ichiro));
        acts.put(
                "POST /api/rosters",
                () -> acts.keep(
                        "roster",
                        hanako.asks()
                                .contentType("text/csv")
                                .body("""
                                    識別子,氏名,フリガナ,区分,議席番号,任期開始,任期終了,事由,会派,委員会,役職\r
                                    M9,名 簿,メイ ボ,議員,9,2023-05-01,,一般選挙,,,\r
                                    """.getBytes(StandardCharsets.UTF_8))
                                .post("/api/rosters")
                                .then()
                                .statusCode(201)
                                .extract()
                                .path("id")));
        acts.put(
                "POST /api/rosters/{roster}/applications",
                () -> hanako.asks()
                        .post("/api/rosters/{roster}/applications", acts.kept("roster"))
                        .then()
                        .statusCode(201));
        acts.put(
                "POST /api/rosters/{roster}/undoings",
                () -> hanako.asks()
                        .post("/api/rosters/{roster}/undoings", acts.kept("roster"))
                        .then()
                        .statusCode(201));
    }

    static void inOffice(Acts acts, Cast cast) {
        var hanako = cast.hanako();
        var ichiro = cast.ichiro();
        var yoshiko = cast.yoshiko();
        acts.put(
                "POST /api/people/{person}/memberships",
                () -> acts.keep(
                        "group",
                        hanako.sends("{\"kind\":\"group\",\"name\":\"新風会\",\"from\":\"2026-05-20\",\"create\":true}")
                                .post("/api/people/{person}/memberships", ichiro.id())
                                .then()
                                .statusCode(201)
                                .extract()
                                .path("memberships[0].group")));
        acts.put(
                "POST /api/people/{person}/membership-endings",
                () -> hanako.sends("{\"group\":\"" + acts.kept("group") + "\",\"last\":\"2026-05-31\"}")
                        .post("/api/people/{person}/membership-endings", ichiro.id())
                        .then()
                        .statusCode(201));
        acts.put(
                "PUT /api/groups/{group}/name",
                () -> hanako.sends("{\"name\":\"新風の会\"}")
                        .put("/api/groups/{group}/name", acts.kept("group"))
                        .then()
                        .statusCode(200));
        acts.put(
                "POST /api/people/{person}/names",
                () -> hanako.sends(
                                "{\"publicName\":\"髙橋 一郎\",\"kana\":\"タカハシ イチロウ\",\"seatNumber\":2,\"title\":\"副議長\"}")
                        .post("/api/people/{person}/names", ichiro.id())
                        .then()
                        .statusCode(201));
        acts.put(
                "POST /api/transfers",
                () -> hanako.sends("{\"last\":\"2099-03-31\",\"cause\":\"人事異動\",\"people\":[\"" + yoshiko.id() + "\"]}")
                        .post("/api/transfers")
                        .then()
                        .statusCode(201));
        acts.put(
                "POST /api/elections",
                () -> hanako.sends("""
                    {"kind":"by","from":"2026-11-01","to":"2027-04-30","elected":[{"publicName":"補 欠","kana":"ホ ケツ"}]}\
                    """).post("/api/elections").then().statusCode(201));
        acts.put(
                "POST /api/people/{person}/leaves",
                () -> hanako.sends("{\"from\":\"2026-06-01\",\"reason\":\"療養\"}")
                        .post("/api/people/{person}/leaves", ichiro.id())
                        .then()
                        .statusCode(201));
        acts.put(
                "POST /api/people/{person}/leave-endings",
                () -> hanako.sends("{\"last\":\"2026-06-30\"}")
                        .post("/api/people/{person}/leave-endings", ichiro.id())
                        .then()
                        .statusCode(201));
        acts.put(
                "POST /api/duties",
                () -> hanako.sends("{\"title\":\"副CISO\"}")
                        .post("/api/duties")
                        .then()
                        .statusCode(201));
        acts.put(
                "POST /api/duties/{duty}/holdings",
                () -> acts.keep(
                        "holding",
                        hanako.sends("{\"person\":\"" + ichiro.id() + "\",\"role\":\"holder\",\"from\":\"2026-05-20\"}")
                                .post("/api/duties/chair/holdings")
                                .then()
                                .statusCode(201)
                                .extract()
                                .path("holdings[0].id")));
        acts.put(
                "POST /api/duties/{duty}/holdings/{holding}/endings",
                () -> hanako.sends("{\"last\":\"2028-05-19\"}")
                        .post("/api/duties/chair/holdings/{holding}/endings", acts.kept("holding"))
                        .then()
                        .statusCode(201));
    }
}
