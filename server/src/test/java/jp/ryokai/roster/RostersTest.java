package jp.ryokai.roster;

import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import jp.ryokai.testing.Cast;
import jp.ryokai.testing.Here;
import jp.ryokai.testing.Postgresql;
import jp.ryokai.testing.Rooms;
import jp.ryokai.testing.TestClock;
import org.junit.jupiter.api.Test;

@Rooms
class RostersTest {

    /** Long headings are told by their first twenty characters, and mapped by them. */
    private static final String NAME = "お名前（議員名又は職務上使用する氏名を記入のこと）".substring(0, 20);

    private static final String HEAD = "識別子,氏名,フリガナ,区分,議席番号,任期開始,任期終了,事由,会派,委員会,役職\r\n";
    private static final String OGAWA = "M001,小川 はるか,オガワ ハルカ,議員,1,2023-05-01,2027-04-30,一般選挙,新風会,総務常任委員会,\r\n";

    @Test
    void the_demo_councils_roster_is_read_applied_and_read_again_without_a_difference(Cast cast) throws IOException {
        var csv = RostersTest.class
                .getResourceAsStream("/content/demo/roster.csv")
                .readAllBytes();
        var id = read(cast, csv).body("applicable", equalTo(true)).extract().<String>path("id");
        apply(cast, id).statusCode(201).body("added", equalTo(27));
        read(cast, csv).body("entries.findAll { it.verdict == 'added' || it.verdict == 'changed' }.size()", equalTo(0));
        var exported = cast.hanako()
                .asks()
                .get("/api/rosters/current")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
        read(cast, exported)
                .body("entries.findAll { it.verdict == 'added' || it.verdict == 'changed' }.size()", equalTo(0));
    }

    @Test
    void a_file_of_windows_is_read_as_ms932(Cast cast) {
        read(cast, (HEAD + OGAWA).getBytes(Charset.forName("windows-31j")))
                .body("entries[0].publicName", equalTo("小川 はるか"));
    }

    @Test
    void applying_twice_because_the_answer_was_lost_does_it_once(Cast cast) {
        var id = read(cast, text(OGAWA)).extract().<String>path("id");
        var first = apply(cast, id).statusCode(201).extract().asString();
        apply(cast, id).statusCode(201).body(equalTo(first));
        cast.hanako().asks().queryParam("q", "小川").get("/api/people").then().body("size()", equalTo(1));
    }

    @Test
    void a_roster_that_changed_since_it_was_looked_at_is_not_applied(Cast cast) {
        var id = read(cast, text(OGAWA)).extract().<String>path("id");
        apply(cast, read(cast, text(OGAWA)).extract().path("id")).statusCode(201);
        apply(cast, id).statusCode(409).body("code", equalTo("409.45"));
    }

    @Test
    void a_move_to_another_group_is_dated_and_the_history_stays(Cast cast) {
        apply(cast, read(cast, text(OGAWA)).extract().path("id")).statusCode(201);
        apply(
                        cast,
                        read(cast, text(OGAWA.replace("新風会", "無会派")))
                                .body("entries.findAll { it.verdict == 'changed' }.size()", equalTo(1))
                                .extract()
                                .path("id"))
                .statusCode(201)
                .body("changed", equalTo(1));
        cast.hanako()
                .asks()
                .queryParam("q", "小川")
                .get("/api/people")
                .then()
                .body("[0].memberships.findAll { it.kind == 'group' }.name", hasItem("新風会"))
                .body("[0].memberships.findAll { it.kind == 'group' }.name", hasItem("無会派"))
                .body("[0].memberships.findAll { it.name == '新風会' }[0].to", not(equalTo(null)));
    }

    @Test
    void nobody_leaves_because_a_line_is_missing(Cast cast) {
        apply(cast, read(cast, text(OGAWA)).extract().path("id")).statusCode(201);
        var second = OGAWA.replace("M001", "M002").replace("小川 はるか", "阿部 進");
        apply(cast, read(cast, text(second)).extract().path("id")).statusCode(201);
        cast.hanako()
                .asks()
                .queryParam("q", "小川")
                .get("/api/people")
                .then()
                .body("[0].terms[0].to", equalTo("2027-04-30"));
    }

    @Test
    void a_personal_number_refuses_the_whole_file_and_is_not_repeated(Cast cast) {
        var answer = cast.hanako()
                .asks()
                .contentType("text/csv")
                .body(text(OGAWA.replace("M001", "123456789018")))
                .post("/api/rosters")
                .then()
                .statusCode(422)
                .extract()
                .asString();
        assertFalse(answer.contains("123456789018"));
        cast.hanako().asks().get("/api/people").then().body("publicName", not(hasItem("小川 はるか")));
    }

    @Test
    void what_is_no_roster_is_refused_with_what_to_do(Cast cast) {
        Here.wrongRequest()
                .header("Authorization", "Bearer " + cast.hanako().tablet().token())
                .contentType(ContentType.JSON)
                .body("{}")
                .post("/api/rosters")
                .then()
                .statusCode(415)
                .body("code", equalTo("415.5"));
        read(cast, "氏名\r\n山田\r\n".getBytes(StandardCharsets.UTF_8)).body("applicable", equalTo(false));
    }

    @Test
    void a_workbook_with_headings_of_its_own_is_mapped_and_its_days_are_days(Cast cast) throws IOException {
        var out = new java.io.ByteArrayOutputStream();
        try (var book = new org.dhatim.fastexcel.Workbook(out, "Excel", "16.0")) {
            var sheet = book.newWorksheet("名簿");
            var head = List.of("No", "お名前（議員名又は職務上使用する氏名を記入のこと）", "よみ（カナ）", "身分", "席", "任期の\n始まり", "備考欄");
            for (var place = 0; place < head.size(); place++) {
                sheet.value(0, place, head.get(place));
            }
            sheet.value(1, 0, 1);
            sheet.value(1, 1, "髙﨑 𠮷子");
            sheet.value(1, 2, "タカサキ ヨシコ");
            sheet.value(1, 3, "議員");
            sheet.value(1, 4, 7);
            sheet.value(1, 5, java.time.LocalDate.of(2023, 5, 1));
            sheet.style(1, 5).format("yyyy/m/d").set();
        }
        var book = out.toByteArray();
        cast.hanako()
                .asks()
                .contentType(RostersResource.XLSX)
                .body(book)
                .post("/api/rosters")
                .then()
                .statusCode(201)
                .body("applicable", equalTo(false))
                .body("headings.heading", hasItems(NAME, "任期の始まり"))
                .body("headings.find { it.heading == '" + NAME + "' }.means", equalTo(null))
                .body("columns", hasItem("氏名"));
        var columns = """
            {"%s":"氏名","よみ（カナ）":"フリガナ","身分":"区分","席":"議席番号",\
            "任期の始まり":"任期開始","備考欄":"","No":""}\
            """.formatted(NAME);
        var id = cast.hanako()
                .asks()
                .contentType(RostersResource.XLSX)
                .queryParam("columns", columns)
                .body(book)
                .post("/api/rosters")
                .then()
                .statusCode(201)
                .body("applicable", equalTo(true))
                .body("entries[0].publicName", equalTo("髙﨑 𠮷子"))
                .extract()
                .<String>path("id");
        apply(cast, id).statusCode(201).body("added", equalTo(1));
        cast.hanako()
                .asks()
                .queryParam("q", "高崎")
                .get("/api/people")
                .then()
                .body("[0].publicName", equalTo("髙﨑 𠮷子"))
                .body("[0].seatNumber", equalTo(7))
                .body("[0].terms[0].from", equalTo("2023-05-01"));
    }

    @Test
    void what_only_looks_like_a_workbook_is_refused_with_what_to_do(Cast cast) {
        for (var bytes : List.of(
                "PK\u0003\u0004 and nothing behind it".getBytes(StandardCharsets.ISO_8859_1),
                new byte[] {'P', 'K', 3, 4})) {
            cast.hanako()
                    .asks()
                    .contentType(RostersResource.XLSX)
                    .body(bytes)
                    .post("/api/rosters")
                    .then()
                    .statusCode(422)
                    .body("code", equalTo("422.43"));
        }
    }

    @Test
    void a_move_taken_back_the_day_after_leaves_the_place_of_before_and_what_others_entered(Cast cast) {
        apply(cast, read(cast, text(OGAWA)).extract().path("id")).statusCode(201);
        var wrong = read(cast, text(OGAWA.replace("新風会", "清流会"))).extract().<String>path("id");
        apply(cast, wrong).statusCode(201).body("changed", equalTo(1));
        var ogawa = cast.hanako()
                .asks()
                .queryParam("q", "ハルカ")
                .get("/api/people")
                .then()
                .extract()
                .<String>path("[0].id");
        cast.hanako()
                .sends("{\"kind\":\"committee\",\"name\":\"議会運営委員会\",\"from\":\"2099-04-01\",\"create\":true}")
                .post("/api/people/{person}/memberships", ogawa)
                .then()
                .statusCode(201);
        TestClock.forward(Duration.ofDays(1));
        cast.hanako().tablet().forgetToken();
        undo(cast, wrong).statusCode(201).body("undone", equalTo(1));
        cast.hanako()
                .asks()
                .queryParam("q", "ハルカ")
                .get("/api/people")
                .then()
                .body(
                        "[0].memberships.findAll { it.to == null }.name",
                        containsInAnyOrder("新風会", "総務常任委員会", "議会運営委員会"));
    }

    @Postgresql
    @Test
    void an_application_is_taken_back_but_not_for_whoever_was_changed_since(Cast cast) {
        var abe = OGAWA.replace("M001", "M002")
                .replace("小川 はるか", "阿部 進")
                .replace("オガワ ハルカ", "アベ ススム")
                .replace("議員,1,", "議員,2,");
        apply(cast, read(cast, text(OGAWA + abe)).extract().path("id")).statusCode(201);
        var wrong = read(
                        cast,
                        text(OGAWA.replace("新風会", "清流会")
                                + abe.replace("阿部 進", "安倍 進")
                                + OGAWA.replace("M001", "M003")
                                        .replace("小川 はるか", "千葉 学")
                                        .replace("オガワ ハルカ", "チバ マナブ")
                                        .replace("議員,1,", "議員,3,")))
                .body("findings.code", hasItem("group-new"))
                .extract()
                .<String>path("id");
        apply(cast, wrong).statusCode(201).body("changed", equalTo(2)).body("added", equalTo(1));
        var abeNow = cast.hanako()
                .asks()
                .queryParam("q", "ススム")
                .get("/api/people")
                .then()
                .extract()
                .<String>path("[0].id");
        cast.hanako()
                .sends("{\"from\":\"2027-05-01\",\"cause\":\"一般選挙\"}")
                .post("/api/people/{person}/terms", abeNow)
                .then()
                .statusCode(201);

        undo(cast, wrong).statusCode(201).body("undone", equalTo(2)).body("kept", hasItem("安倍 進"));
        cast.hanako()
                .asks()
                .queryParam("q", "ハルカ")
                .get("/api/people")
                .then()
                .body("[0].memberships.findAll { it.kind == 'group' && it.to == null }.name", equalTo(List.of("新風会")));
        cast.hanako()
                .asks()
                .queryParam("q", "チバ")
                .get("/api/people")
                .then()
                .body("[0].terms", org.hamcrest.Matchers.hasSize(0));
        undo(cast, wrong).statusCode(409).body("code", equalTo("409.48"));
    }

    private static byte[] text(String rows) {
        return (HEAD + rows).getBytes(StandardCharsets.UTF_8);
    }

    private static ValidatableResponse read(Cast cast, byte[] csv) {
        return cast.hanako()
                .asks()
                .contentType("text/csv")
                .body(csv)
                .post("/api/rosters")
                .then()
                .statusCode(201);
    }

    private static ValidatableResponse apply(Cast cast, String roster) {
        return cast.hanako()
                .asks()
                .post("/api/rosters/{roster}/applications", roster)
                .then();
    }

    private static ValidatableResponse undo(Cast cast, String roster) {
        return cast.hanako()
                .asks()
                .post("/api/rosters/{roster}/undoings", roster)
                .then();
    }
}
