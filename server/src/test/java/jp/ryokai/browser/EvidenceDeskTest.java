package jp.ryokai.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Download;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;
import jp.ryokai.platform.Japan;
import jp.ryokai.testing.Browser;
import jp.ryokai.testing.Opened;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What is improved, what is practised and what leaves the house, by clicking; each file is opened and compared. */
@Browser(lived = true)
class EvidenceDeskTest extends InTown {

    @BeforeAll
    static void prepare() {
        // Uses the deputy's printed number before a new one ends it.
        town.get("/api/me");
    }

    @Test
    void an_item_goes_from_what_was_seen_to_what_was_done_and_a_drill_is_planned() {
        try (var window = chromium.desk()) {
            var desk = new Desk(window, town.gate().origin()).enrol(town.numberFor("田辺 由紀"));
            desk.menu("自己点検と改善").holds("selfcheck").picture("selfcheck");
            desk.press("改善事項を立てる")
                    .press("立てる")
                    .sees("何を直すかを書いてください。")
                    .sees("担当の方を選んでください。")
                    .holds("an item that lacks everything")
                    .picture("improvement-empty");
            desk.type("直すこと", "席を離れるときの画面の鍵を徹底する")
                    .type("きっかけの覚え", "秋の監査")
                    .type("期日", LocalDate.now(Japan.ZONE).plusDays(40).toString());
            desk.page().locator("#improvement-clause").selectOption("h6.n4");
            desk.page()
                    .locator("#improvement-owner")
                    .selectOption(new com.microsoft.playwright.options.SelectOption().setIndex(1));
            desk.press("立てる").sees("改善事項を立てました。").settled().picture("improvement-list");
            desk.press("席を離れるときの画面の鍵を徹底する")
                    .settled()
                    .sees("秋の監査")
                    .holds("an item")
                    .picture("improvement");
            desk.press("完了する")
                    .sees("何をしたかを書いてください。")
                    .type("したこと", "全端末の自動ロックを三分にした。")
                    .press("完了する")
                    .sees("完了しました。")
                    .settled()
                    .sees("全端末の自動ロックを三分にした。")
                    .holds("a closed item");
            desk.menu("自己点検と改善").sees("完了");

            desk.menu("できごとと訓練")
                    .holds("incidents")
                    .picture("incident")
                    .press("訓練を計画する")
                    .press("計画する")
                    .sees("名前を書いてください。")
                    .type("訓練の名前", "端末をなくしたときの連絡")
                    .type("始まりの日", LocalDate.now(Japan.ZONE).plusDays(10).toString())
                    .holds("a drill")
                    .picture("drill-form")
                    .press("計画する")
                    .sees("の訓練を計画しました。")
                    .settled();
            desk.press("端末をなくしたときの連絡").settled().sees("予定").holds("one drill").picture("drill");
            assertEquals(List.of(), desk.complaints());
        }
    }

    @Test
    void exports_are_saved_by_clicking_and_hold_what_the_page_says() throws IOException {
        try (var window = chromium.desk()) {
            var desk = new Desk(window, town.gate().origin()).enrol(town.numberFor("田辺 由紀"));
            var plan = town.get("/api/plans").asJsonArray().getJsonObject(0).getString("id");
            var report = town.get("/api/report/plans/" + plan).asJsonObject();
            desk.menu("報告書の書出し").holds("exports").picture("report");
            var sheet = saved(desk.download("受講・同意状況報告（PDF）"));
            assertTrue(Opened.pdf(sheet).contains(report.getInt("denominator") + "人（令和"), "the denominator");
            var csv = new String(saved(desk.download("受講・同意状況報告（CSV）")), StandardCharsets.UTF_8);
            assertTrue(
                    csv.contains("全体,全体," + report.getInt("denominator") + "," + report.getInt("completed") + ","),
                    csv);
            var names = Opened.pdf(saved(desk.download("名簿（PDF）")));
            // A form that a selector asks for is drawn by a sign of the second face's own; the form itself is looked at
            // by PrintTest.
            town.get("/api/people").asJsonArray().getValuesAs(JsonObject.class).stream()
                    .map(person -> person.getString("publicName"))
                    .forEach(name -> assertTrue(
                            Pattern.compile(name.replaceAll("\\P{M}[\\x{E0100}-\\x{E01EF}]", "."))
                                    .matcher(names)
                                    .find(),
                            name));
            desk.sees("を保存しました。");
            assertEquals("PK", new String(saved(desk.download("公表用の一式（ZIP）")), 0, 2, StandardCharsets.US_ASCII));
            assertEquals(List.of(), desk.complaints());
        }
    }

    @Test
    void the_evidence_is_taken_along_and_a_receipt_matches_until_a_letter_of_it_is_changed() throws IOException {
        try (var window = chromium.desk()) {
            var desk = new Desk(window, town.gate().origin()).enrol(town.numberFor("小﨑 亮"));
            desk.menu("証跡の書出し").holds("evidence").picture("evidence");
            var file = Files.write(Files.createTempFile("evidence", ".zip"), saved(desk.download("証跡を書き出す（ZIP）")));
            String sha256;
            try (var pack = new ZipFile(file.toFile())) {
                assertTrue(pack.getEntry("audit.csv") != null && pack.getEntry("checkpoint.txt") != null);
                sha256 = pack.stream()
                        .map(entry -> entry.getName())
                        .filter(name -> name.startsWith("records/"))
                        .findFirst()
                        .orElseThrow()
                        .substring(8, 72);
            } finally {
                Files.delete(file);
            }
            var receipt = town.get("/api/report/receipts/" + sha256 + ".json").toString();
            desk.file("検証する控え", "receipt.json", "application/json", receipt.getBytes(StandardCharsets.UTF_8))
                    .sees("一字も書き換えられていません。")
                    .sees(sha256)
                    .holds("a receipt that matches")
                    .picture("kensho");
            var at = receipt.indexOf("\"record\":\"") + 60;
            var changed =
                    receipt.substring(0, at) + (receipt.charAt(at) == 'A' ? 'B' : 'A') + receipt.substring(at + 1);
            desk.file("検証する控え", "receipt2.json", "application/json", changed.getBytes(StandardCharsets.UTF_8))
                    .sees("不一致")
                    .holds("a receipt that does not match");
            assertEquals(List.of(), desk.complaints());
        }
    }

    private static byte[] saved(Download download) throws IOException {
        return Files.readAllBytes(download.path());
    }
}
