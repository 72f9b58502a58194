package jp.ryokai.report;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import jp.ryokai.platform.Hashes;
import jp.ryokai.platform.Japan;
import jp.ryokai.tablet.Learner;
import jp.ryokai.testing.Cast;
import jp.ryokai.testing.Here;
import jp.ryokai.testing.Opened;
import jp.ryokai.testing.Player;
import jp.ryokai.testing.Rooms;
import jp.ryokai.testing.TestClock;
import org.apache.pdfbox.Loader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What leaves the house: each file says of whom, of which day and how sensitive it is, and no more than it may. */
@Rooms
class ExportsTest {

    private static final List<String> SECRET = List.of("鍵束", "金庫室", "合言葉");
    private static final String PROCEDURES = "情報機器取扱手順\n令和8年4月1日 策定\n1 鍵束の扱い\n金庫室の鍵は二人で開ける。\n2 連絡\n合言葉を使う。\n";
    private static final List<String> HARD = List.of("髙田 﨑子", "𠮷野 栁", "德永 濵", "神谷 祐");

    private Cast cast;
    private String plan;

    @BeforeEach
    void a_council_of_twenty_seven(Cast everybody) {
        cast = everybody;
        cast.published();
        cast.policyInForce();
    }

    @Test
    void the_sheet_for_the_assembly_is_one_page_for_a_council_of_twenty_seven() throws IOException {
        plan = cast.planFor(council());
        var pdf = file(cast.hanako(), "numbers.pdf");
        try (var read = Loader.loadPDF(pdf)) {
            assertEquals(1, read.getNumberOfPages());
        }
        var text = Opened.pdf(pdf);
        for (var told : List.of(
                "27人（令和", "みどりの会 9 0 0.0", "その他の会派", "総務委員会 14 0 0.0", "人数に入れていない方", "基準の時点 令和", "取扱い：公開", "期限は令和")) {
            assertTrue(text.contains(told), told + " is not in " + text);
        }
        assertFalse(text.contains("ひとり会"), "a group of one is told");
    }

    @Test
    void the_table_for_programs_holds_denominator_groups_reasons_and_the_hour_in_every_row() throws IOException {
        plan = cast.planFor(council());
        var rows = new String(file(cast.ai(), "numbers.csv"), StandardCharsets.UTF_8).split("\r\n");
        assertTrue(
                rows[0].startsWith("\uFEFF区分,名前,対象の人数,すべて終えた人,割合（％）,") && rows[0].endsWith("研修計画,年度,期限,名簿の日,基準の時点,取扱い"),
                rows[0]);
        assertTrue(rows[1].startsWith("全体,全体,27,0,0.0,"), rows[1]);
        assertTrue(
                java.util.Arrays.stream(rows).anyMatch(row -> row.startsWith("会派,みどりの会,9,0,0.0,")),
                String.join("\n", rows));
        for (var row : List.of(rows).subList(1, rows.length)) {
            assertTrue(row.matches(".*,令和[0-9元]+年[0-9]+月[0-9]+日（[月火水木金土日]） [0-9]+時[0-9]{2}分,公開$"), row);
        }
        var people = new String(file(cast.ai(), "people.csv"), StandardCharsets.UTF_8)
                .stripTrailing()
                .split("\r\n", -1);
        assertEquals(28, people.length);
        assertTrue(people[1].endsWith(",自治体機密性2") && people[1].contains(",27,"), people[1]);
    }

    @Test
    void who_is_on_leave_counts_and_the_list_says_so() throws IOException {
        var taro = cast.taro();
        plan = cast.planFor(List.of(taro.id()));
        cast.hanako()
                .sends("{\"from\":\"" + Japan.day(TestClock.now()) + "\",\"reason\":\"療養\"}")
                .post("/api/people/{person}/leaves", taro.id())
                .then()
                .statusCode(201);
        cast.ai().reads("/api/report/plans/{plan}/people", plan).body("people.person.onLeave", equalTo(List.of(true)));
        var csv = new String(file(cast.ai(), "people.csv"), StandardCharsets.UTF_8);
        assertTrue(csv.contains("（休み）") && !csv.contains("療養"), csv);
    }

    @Test
    void every_name_on_the_roster_stands_in_the_pdf_letter_by_letter() throws IOException {
        var rows = new StringBuilder();
        HARD.forEach(name -> rows.append(row(HARD.indexOf(name) + 1, name, "", "")));
        imported(rows.toString());
        var text = Opened.pdf(
                cast.hanako().reads("/api/report/roster.pdf").extract().asByteArray());
        var names = cast.hanako().reads("/api/people").extract().<List<String>>path("publicName");
        assertTrue(names.containsAll(HARD));
        names.forEach(name -> assertTrue(text.contains(name), name + " is not in " + text));
        assertTrue(text.contains("取扱い：自治体機密性2") && text.contains("議員4人"), text);
        var csv = new String(cast.ai().reads("/api/report/roster.csv").extract().asByteArray(), StandardCharsets.UTF_8);
        HARD.forEach(name -> assertTrue(csv.contains(name), name));
        cast.taro().asks().get("/api/report/roster.pdf").then().statusCode(403);
    }

    @Test
    void a_cell_that_would_be_a_formula_is_text() {
        cast.hanako()
                .sends("{\"publicName\":\"=1+1\",\"kana\":\"イコール\",\"kind\":\"staff\","
                        + "\"terms\":[{\"from\":\"2023-05-01\",\"cause\":\"採用\"}]}")
                .post("/api/people")
                .then()
                .statusCode(201);
        var csv = new String(cast.ai().reads("/api/report/roster.csv").extract().asByteArray(), StandardCharsets.UTF_8);
        assertTrue(csv.contains("\r\n'=1+1,イコール,"), csv);
    }

    @Test
    void what_is_published_holds_the_public_policy_and_not_a_letter_of_the_procedures_or_of_a_name()
            throws IOException {
        published(PROCEDURES);
        plan = cast.planFor(council());
        var files = Opened.zip(file(cast.hanako(), "publication.zip"));
        var all = new StringBuilder();
        for (var entry : files.entrySet()) {
            all.append(readable(entry.getKey(), entry.getValue()));
        }
        assertTrue(all.toString().contains("なくしたときは、すぐに事務局へ知らせる。"), "the public policy is in it");
        assertTrue(new String(files.get("README.txt"), StandardCharsets.UTF_8).contains("実施手順：非公開"));
        for (var word : SECRET) {
            assertFalse(all.toString().contains(word), word);
        }
        for (var n = 1; n <= 27; n++) {
            assertFalse(all.toString().contains("議員" + n + "番"), "a name is in it");
        }
        assertFalse(all.toString().contains("ひとり会") || all.toString().contains("情報機器取扱手順"));
    }

    @Test
    void all_certificates_are_one_file_with_a_sheet_for_each() throws IOException {
        plan = cast.planFor(
                List.of(cast.taro().id(), cast.ichiro().id(), cast.yoshiko().id()));
        cast.hanako()
                .asks()
                .get("/api/report/plans/{c}/certificates.pdf", plan)
                .then()
                .statusCode(409)
                .body("code", equalTo("409.220"));
        completes(cast.ichiro());
        completes(cast.taro());
        var pdf = file(cast.hanako(), "certificates.pdf");
        try (var read = Loader.loadPDF(pdf)) {
            assertEquals(2, read.getNumberOfPages());
        }
        var text = Opened.pdf(pdf);
        assertTrue(text.indexOf("髙橋 一郎") < text.indexOf("山田 太郎") && !text.contains("よし子"), text);
    }

    @Test
    void who_confirmed_on_paper_gets_a_certificate_that_says_so() throws IOException {
        plan = cast.planFor(List.of(cast.taro().id()));
        var paper = jp.ryokai.testing.Sheets.entered(cast.hanako(), cast.taro().id());
        cast.makoto().does("/api/papers/{paper}/confirmations", paper);
        cast.taro().tablet().sync();
        cast.taro().tablet().fetch();
        new Learner(cast.taro().tablet()).learn();
        cast.taro().tablet().sync();
        var text = Opened.pdf(cast.taro()
                .reads(
                        "/api/report/plans/{c}/certificates/{p}.pdf",
                        plan,
                        cast.taro().id())
                .extract()
                .asByteArray());
        assertTrue(text.contains("修了証") && text.contains("紙での確認 令和"), text);
        assertTrue(Opened.zip(file(cast.ai(), "evidence.zip")).keySet().stream()
                .anyMatch(name -> name.startsWith("papers/")));
    }

    @Test
    void the_evidence_is_headed_as_auditors_ask_and_its_totals_are_those_of_the_roster() throws IOException {
        plan = cast.planFor(List.of(cast.taro().id(), cast.ichiro().id()));
        completes(cast.ichiro());
        var pack = file(cast.ai(), "evidence.zip");
        var files = Opened.zip(pack);
        var audit = new String(files.get("audit.csv"), StandardCharsets.UTF_8);
        assertTrue(audit.startsWith("\uFEFF項目,No.,監査項目,条項,施行規則16条の3,例文の番号,JIS Q 27002,監査資料,件数"), audit);
        assertTrue(audit.contains(",6(5),4号,5.2,6.3,people.csv,2"), audit);
        assertEquals(3, new String(files.get("people.csv"), StandardCharsets.UTF_8).split("\r\n").length);
        var plan = new String(files.get("plan.csv"), StandardCharsets.UTF_8);
        assertTrue(plan.contains("事務局（最初の登録）,伊藤 誠,"), plan);
        var manager = Opened.zip(file(cast.hanako(), "evidence.zip"));
        assertEquals(2, count(files, "records/"), "an auditor gets no answers to a quiz");
        assertEquals(3, count(manager, "records/"));
        assertEquals(3, count(files, "receipts/"));
        Here.numbered();
        var taken = cast.ai()
                .asks()
                .queryParam("most", 1000)
                .get("/api/feed")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertEquals(
                2,
                taken.getList("entries.findAll { it.kind == 'evidence.taken' }").size());
        assertEquals(cast.ai().id(), taken.getString("entries.find { it.kind == 'evidence.taken' }.person"));
        var act = cast.ai()
                .reads("/api/records/{sha}", taken.getString("entries.find { it.kind == 'evidence.taken' }.sha256"))
                .extract()
                .asString();
        assertTrue(new String(java.util.Base64.getUrlDecoder().decode(act.split("\\.", -1)[1]), StandardCharsets.UTF_8)
                .contains(Hashes.sha256Hex(pack)));
    }

    @Test
    void the_period_of_the_evidence_can_be_chosen() throws IOException {
        plan = cast.planFor(List.of(cast.ichiro().id()));
        completes(cast.ichiro());
        assertEquals(0, count(Opened.zip(file(cast.ai(), "evidence.zip?to=2026-01-01")), "receipts/"));
        assertEquals(3, count(Opened.zip(file(cast.ai(), "evidence.zip?from=2026-01-01")), "receipts/"));
    }

    /** 27 members: 会派 of 9, 7, 6, 2 and 1, two without; committees of 14 and 13. */
    private List<String> council() {
        var rows = new StringBuilder();
        for (var n = 1; n <= 27; n++) {
            var group =
                    n <= 9 ? "みどりの会" : n <= 16 ? "市民の会" : n <= 22 ? "明日の会" : n <= 24 ? "ふたり会" : n == 25 ? "ひとり会" : "";
            rows.append(row(n, "議員" + n + "番", group, n <= 14 ? "総務委員会" : "文教委員会"));
        }
        return imported(rows.toString());
    }

    private static String row(int n, String name, String group, String committee) {
        return "X" + n + "," + name + ",ギイン" + n + ",議員," + n + ",2023-05-01,,一般選挙," + group + "," + committee
                + ",\r\n";
    }

    private List<String> imported(String rows) {
        var roster = cast.hanako()
                .asks()
                .contentType("text/csv")
                .body(("識別子,氏名,フリガナ,区分,議席番号,任期開始,任期終了,事由,会派,委員会,役職\r\n" + rows).getBytes(StandardCharsets.UTF_8))
                .post("/api/rosters")
                .then()
                .statusCode(201)
                .extract()
                .<String>path("id");
        cast.hanako().does("/api/rosters/{roster}/applications", roster);
        return cast.hanako()
                .asks()
                .get("/api/people")
                .then()
                .extract()
                .path("findAll { it.rosterKey != null && it.rosterKey.startsWith('X') }.id");
    }

    private void published(String text) {
        var draft = cast.policyDraft("procedures", text);
        cast.makoto()
                .sends("{\"draft\":\"" + draft + "\",\"visibility\":\"restricted\",\"label\":\"自治体機密性2\"}")
                .post("/api/policies/procedures/editions")
                .then()
                .statusCode(201);
    }

    private static void completes(Player player) {
        player.tablet().sync();
        player.tablet().fetch();
        new Learner(player.tablet()).learn().sign();
        player.tablet().sync();
    }

    private byte[] file(Player player, String name) {
        return player.reads("/api/report/plans/" + plan + "/" + name).extract().asByteArray();
    }

    private static long count(Map<String, byte[]> files, String folder) {
        return files.keySet().stream().filter(name -> name.startsWith(folder)).count();
    }

    private static String readable(String name, byte[] bytes) throws IOException {
        if (name.endsWith(".pdf")) {
            return Opened.pdf(bytes);
        }
        if (!name.endsWith(".xlsx")) {
            return new String(bytes, StandardCharsets.UTF_8);
        }
        // The workbook's writer leaves sizes to the directory at the end, which a stream does not see.
        var file = java.nio.file.Files.write(
                java.nio.file.Files.createTempFile(java.nio.file.Path.of("target"), "book", ".xlsx"), bytes);
        var text = new StringBuilder();
        try (var book = new java.util.zip.ZipFile(file.toFile())) {
            for (var part : book.stream().toList()) {
                text.append(new String(book.getInputStream(part).readAllBytes(), StandardCharsets.UTF_8));
            }
        } finally {
            java.nio.file.Files.delete(file);
        }
        return text.toString();
    }
}
