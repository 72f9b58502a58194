package jp.ryokai.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.enterprise.inject.spi.CDI;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import jp.ryokai.ledger.Kept;
import jp.ryokai.ledger.Log;
import jp.ryokai.ledger.Records;
import jp.ryokai.testing.Cast;
import jp.ryokai.testing.Here;
import jp.ryokai.testing.Player;
import jp.ryokai.testing.Rooms;
import jp.ryokai.testing.SoftPasskey;
import jp.ryokai.testing.TestClock;
import org.junit.jupiter.api.Test;

/** Everything that changes state leaves one entry in the log: no more, no less, no route forgotten. */
@Rooms
class AuditTest {

    /**
     * A token, a trial letter and a question to a browser change nothing; a push leaves one entry for each record,
     * which {@code SyncTest} counts.
     */
    private static final List<String> NOT_ACTS = List.of(
            "POST /api/token",
            "POST /api/sync",
            "POST /api/passkeys/options",
            // A letter to oneself changes nothing of the council's.
            "POST /api/notices/mail/trials");

    private final Map<String, Runnable> acts = new LinkedHashMap<>();

    @Test
    void every_changing_route_leaves_one_entry_that_has_a_word_at_the_desk(Cast cast) throws IOException {
        prepare(cast);
        var changing = new TreeSet<String>();
        RoutesTest.methods()
                .filter(m -> !RoutesTest.verb(m).equals("GET"))
                .forEach(m -> changing.add(RoutesTest.verb(m) + " " + RoutesTest.path(RoutesTest.base(m), m)));
        changing.removeAll(NOT_ACTS);
        assertEquals(
                changing,
                acts.keySet().stream()
                        .filter(route -> route.contains("/api/"))
                        .collect(Collectors.toCollection(TreeSet::new)),
                "each changing route is tried here");
        acts.forEach((route, act) -> {
            var before = size();
            act.run();
            assertEquals(before + 1, size(), route + " leaves one entry");
        });
        var words = Files.readString(Path.of("src/main/web/desk/rules/acts.js"));
        assertEquals(
                List.of(),
                CDI.current().select(Records.class).get().from(0, 10_000).stream()
                        .map(Kept::kind)
                        .distinct()
                        .filter(kind -> !words.contains("'" + kind + "'"))
                        .toList());
    }

    private void prepare(Cast cast) {
        var hanako = cast.hanako();
        var makoto = cast.makoto();
        var taro = cast.taro();
        var ichiro = cast.ichiro();
        var ids = new LinkedHashMap<String, String>();
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
                        .statusCode(204));
        acts.put(
                "DELETE /api/people/{person}/roles/{role}",
                () -> hanako.asks()
                        .delete("/api/people/{person}/roles/{role}", taro.id(), "auditor")
                        .then()
                        .statusCode(204));
        acts.put("POST /api/people/{person}/codes", () -> ids.put("code", cast.code(taro.id())));
        acts.put("POST /api/enrolments/{code}", () -> Cast.newTablet().enrol(ids.get("code")));
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
        acts.put("POST /api/passkeys", () -> SoftPasskey.addedBy(ichiro));
        acts.put(
                "POST /api/rosters",
                () -> ids.put(
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
                        .post("/api/rosters/{roster}/applications", ids.get("roster"))
                        .then()
                        .statusCode(201));
        acts.put(
                "POST /api/rosters/{roster}/undoings",
                () -> hanako.asks()
                        .post("/api/rosters/{roster}/undoings", ids.get("roster"))
                        .then()
                        .statusCode(201));
        acts.put(
                "POST /api/courses",
                () -> makoto.sends("{}").post("/api/courses").then().statusCode(201));
        acts.put("POST /api/courses/packs", () -> ids.put("pack", pack(hanako)));
        acts.put(
                "POST /api/courses/packs/{pack}/publications",
                () -> makoto.sends("{\"reason\":\"見直し\"}")
                        .post("/api/courses/packs/{pack}/publications", ids.get("pack"))
                        .then()
                        .statusCode(201));
        acts.put(
                "DELETE /api/courses/packs/{pack}",
                () -> hanako.asks()
                        .delete("/api/courses/packs/{pack}", ids.get("sparePack"))
                        .then()
                        .statusCode(204));
        ids.put("sparePack", pack(hanako));
        acts.put("POST /api/policies/{document}/drafts", () -> ids.put("draft", cast.policyDraft()));
        acts.put(
                "PUT /api/policies/{document}/drafts/{draft}/proposal",
                () -> hanako.sends("{\"visibility\":\"public\",\"label\":\"公開\"}")
                        .put("/api/policies/basic-policy/drafts/{draft}/proposal", ids.get("draft"))
                        .then()
                        .statusCode(200));
        acts.put(
                "POST /api/policies/{document}/drafts/{draft}/returns",
                () -> makoto.sends("{\"because\":\"理由を書き足してください。\"}")
                        .post("/api/policies/basic-policy/drafts/{draft}/returns", ids.get("draft"))
                        .then()
                        .statusCode(201));
        acts.put("POST /api/policies/{document}/editions", () -> cast.policyEdition(ids.get("draft")));
        acts.put(
                "DELETE /api/policies/{document}/drafts/{draft}",
                () -> hanako.asks()
                        .delete("/api/policies/basic-policy/drafts/{draft}", ids.get("spare"))
                        .then()
                        .statusCode(204));
        ids.put("spare", cast.policyDraft());
        acts.put("POST /api/campaigns", () -> ids.put("campaign", cast.campaignDraft(List.of(taro.id()))));
        acts.put(
                "POST /api/campaigns/{campaign}/publications",
                () -> makoto.asks()
                        .post("/api/campaigns/{campaign}/publications", ids.get("campaign"))
                        .then()
                        .statusCode(201));
        acts.put("draft of another plan", () -> ids.put("sparePlan", cast.campaignDraft(List.of(taro.id()))));
        mending(hanako, taro, ids);
        offices(hanako, ichiro, cast.yoshiko(), ids);
        campaigns(hanako, makoto, taro, ids);
    }

    private void mending(Player hanako, Player taro, Map<String, String> ids) {
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
                () -> ids.put(
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
                        .delete("/api/drills/{drill}", ids.get("drill"))
                        .then()
                        .statusCode(204));
        var day = "\"dueOn\":\"2035-05-01\"";
        acts.put(
                "POST /api/improvements",
                () -> ids.put(
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
                        .post("/api/improvements/{improvement}/duties", ids.get("improvement"))
                        .then()
                        .statusCode(201));
        acts.put(
                "POST /api/improvements/{improvement}/carryovers",
                () -> hanako.sends("{\"note\":\"予算を待つ。\"," + day + "}")
                        .post("/api/improvements/{improvement}/carryovers", ids.get("improvement"))
                        .then()
                        .statusCode(201));
        acts.put(
                "POST /api/improvements/{improvement}/closures",
                () -> hanako.sends("{\"done\":\"自動で掛かるようにした。\"}")
                        .post("/api/improvements/{improvement}/closures", ids.get("improvement"))
                        .then()
                        .statusCode(201));
    }

    private void offices(Player hanako, Player ichiro, Player yoshiko, Map<String, String> ids) {
        acts.put(
                "POST /api/people/{person}/memberships",
                () -> ids.put(
                        "group",
                        hanako.sends("{\"kind\":\"group\",\"name\":\"新風会\",\"from\":\"2026-05-20\",\"create\":true}")
                                .post("/api/people/{person}/memberships", ichiro.id())
                                .then()
                                .statusCode(201)
                                .extract()
                                .path("memberships[0].group")));
        acts.put(
                "POST /api/people/{person}/membership-endings",
                () -> hanako.sends("{\"group\":\"" + ids.get("group") + "\",\"last\":\"2026-05-31\"}")
                        .post("/api/people/{person}/membership-endings", ichiro.id())
                        .then()
                        .statusCode(201));
        acts.put(
                "PUT /api/groups/{group}/name",
                () -> hanako.sends("{\"name\":\"新風の会\"}")
                        .put("/api/groups/{group}/name", ids.get("group"))
                        .then()
                        .statusCode(200));
        acts.put(
                "POST /api/people/{person}/names",
                () -> hanako.sends("{\"publicName\":\"髙橋 一郎\",\"kana\":\"タカハシ イチロウ\",\"seatNumber\":2}")
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
                () -> ids.put(
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
                        .post("/api/duties/chair/holdings/{holding}/endings", ids.get("holding"))
                        .then()
                        .statusCode(201));
    }

    private void campaigns(Player hanako, Player makoto, Player taro, Map<String, String> ids) {
        var plan =
                "{\"title\":\"秋の研修\",\"opensOn\":\"2031-10-01\",\"dueOn\":\"2031-10-31\",\"closesOn\":\"2032-03-31\","
                        + "\"items\":[{\"kind\":\"selfcheck\"}],\"audience\":[{\"kind\":\"members\"}]}";
        acts.put("PUT /api/campaigns/{campaign}", () -> {
            hanako.sends(plan)
                    .put("/api/campaigns/{campaign}", ids.get("sparePlan"))
                    .then()
                    .statusCode(200);
        });
        acts.put(
                "POST /api/campaigns/{campaign}/returns",
                () -> makoto.sends("{\"because\":\"期限を延ばしてください。\"}")
                        .post("/api/campaigns/{campaign}/returns", ids.get("sparePlan"))
                        .then()
                        .statusCode(201));
        acts.put(
                "DELETE /api/campaigns/{campaign}",
                () -> hanako.asks()
                        .delete("/api/campaigns/{campaign}", ids.get("sparePlan"))
                        .then()
                        .statusCode(204));
        acts.put(
                "POST /api/campaigns/{campaign}/reliefs",
                () -> ids.put(
                        "relief",
                        hanako.sends("{\"person\":\"" + taro.id() + "\",\"kind\":\"exemption\",\"reason\":\"療養中\"}")
                                .post("/api/campaigns/{campaign}/reliefs", ids.get("campaign"))
                                .then()
                                .statusCode(201)
                                .extract()
                                .path("id")));
        acts.put(
                "POST /api/campaigns/{campaign}/relief-endings",
                () -> hanako.sends("{\"relief\":\"" + ids.get("relief") + "\"}")
                        .post("/api/campaigns/{campaign}/relief-endings", ids.get("campaign"))
                        .then()
                        .statusCode(201));
        notices(hanako, taro, ids);
        acts.put(
                "POST /api/code-sheets",
                () -> hanako.sends("{\"people\":[\"" + makoto.id() + "\"]}")
                        .accept("application/pdf")
                        .post("/api/code-sheets")
                        .then()
                        .statusCode(201));
        acts.put(
                "POST /api/assets",
                () -> ids.put(
                        "asset",
                        hanako.sends("{\"number\":\"議-1\",\"model\":\"iPad\"}")
                                .post("/api/assets")
                                .then()
                                .statusCode(201)
                                .extract()
                                .path("id")));
        acts.put(
                "POST /api/loans",
                () -> ids.put(
                        "loan",
                        hanako.sends("{\"asset\":\"" + ids.get("asset") + "\",\"person\":\"" + taro.id()
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
                                ids.get("loan"),
                                taro.tablet().device())
                        .then()
                        .statusCode(200));
        acts.put(
                "POST /api/loans/{loan}/losses",
                () -> hanako.sends("{\"on\":\"2026-01-16\",\"what\":\"電車に置き忘れ\"}")
                        .post("/api/loans/{loan}/losses", ids.get("loan"))
                        .then()
                        .statusCode(201));
        acts.put(
                "POST /api/loans/{loan}/returns",
                () -> hanako.sends("{\"on\":\"2026-01-17\"}")
                        .post("/api/loans/{loan}/returns", ids.get("loan"))
                        .then()
                        .statusCode(201));
        acts.put(
                "POST /api/campaigns/{campaign}/successors",
                () -> hanako.asks()
                        .post("/api/campaigns/{campaign}/successors", ids.get("campaign"))
                        .then()
                        .statusCode(201));
        acts.put("POST /api/papers", () -> ids.put("paper", jp.ryokai.testing.Sheets.entered(hanako, taro.id())));
        acts.put(
                "POST /api/papers/{paper}/confirmations",
                () -> makoto.asks()
                        .post("/api/papers/{paper}/confirmations", ids.get("paper"))
                        .then()
                        .statusCode(201));
        acts.put(
                "POST /api/papers/{paper}/withdrawals",
                () -> hanako.sends("{\"because\":\"別の方の用紙でした。\"}")
                        .post("/api/papers/{paper}/withdrawals", ids.get("paper"))
                        .then()
                        .statusCode(201));
        acts.put("POST /api/closings", () -> {
            TestClock.forward(Duration.ofDays(20));
            hanako.tablet().forgetToken();
            hanako.sends("{\"campaign\":\"" + ids.get("campaign") + "\"}")
                    .post("/api/closings")
                    .then()
                    .statusCode(201);
        });
    }

    private void notices(Player hanako, Player taro, Map<String, String> ids) {
        acts.put(
                "POST /api/calendar/days",
                () -> ids.put(
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
                        .post("/api/calendar/days/{day}/endings", ids.get("day"))
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
                "POST /api/campaigns/{campaign}/notices/stops",
                () -> ids.put(
                        "stop",
                        hanako.sends("{\"reason\":\"台風のため\"}")
                                .post("/api/campaigns/{campaign}/notices/stops", ids.get("campaign"))
                                .then()
                                .statusCode(201)
                                .extract()
                                .path("id")));
        acts.put(
                "POST /api/campaigns/{campaign}/notices/stops/{stop}/endings",
                () -> hanako.asks()
                        .post(
                                "/api/campaigns/{campaign}/notices/stops/{stop}/endings",
                                ids.get("campaign"),
                                ids.get("stop"))
                        .then()
                        .statusCode(201));
        acts.put(
                "POST /api/campaigns/{campaign}/notices/handouts",
                () -> hanako.sends("{\"kind\":\"start\"}")
                        .post("/api/campaigns/{campaign}/notices/handouts", ids.get("campaign"))
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

    private static long size() {
        Here.numbered();
        return CDI.current().select(Log.class).get().size();
    }
}
