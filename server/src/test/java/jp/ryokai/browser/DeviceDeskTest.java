package jp.ryokai.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.List;
import jp.ryokai.platform.Japan;
import jp.ryokai.testing.Browser;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/** Tablets lent and lost, numbers for many, more time for one, and a sheet of paper entered by two. */
@Browser
class DeviceDeskTest {

    private static final byte[] SCAN =
            "%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);

    @Test
    void a_tablet_is_entered_lent_and_reported_lost_and_its_key_is_ended() {
        try (var town = Town.here();
                var chromium = Chromium.start();
                var window = chromium.desk()) {
            var desk = new Desk(window, town.gate().origin()).enrol(town.numberFor("田辺 由紀"));
            desk.menu("端末")
                    .sees("登録された端末")
                    .press("端末を台帳に加える")
                    .press("加える")
                    .sees("資産番号を入れてください。")
                    .holds("nothing entered");
            desk.type("資産番号", "議-012")
                    .type("機種", "iPad 11 インチ")
                    .press("加える")
                    .sees("台帳に加えました。")
                    .settled();
            desk.press("端末を貸し出す")
                    .press("貸し出す")
                    .sees("借りる方を選んでください。")
                    .holds("nobody chosen")
                    .picture("device-lend");
            desk.pick("貸し出す端末", "議-012（iPad 11 インチ）")
                    .pick("借りる方", "田辺 由紀（次長）")
                    .press("貸し出す")
                    .sees("貸し出しを記録しました。")
                    .settled();
            desk.page()
                    .getByLabel("議-012の登録")
                    .selectOption(new com.microsoft.playwright.options.SelectOption().setIndex(1));
            desk.sees("議-012 に登録を結び付けました。")
                    .settled()
                    .press("紛失・盗難：議-012")
                    .press("記録する")
                    .sees("分かっていることを書いてください。")
                    .holds("a loss")
                    .picture("device-loss");
            desk.type("どこで、どうしたか", "電車に置き忘れ")
                    .press("記録する")
                    .sees("鍵がまだ有効な端末が1台あります")
                    .settled()
                    .holds("端末")
                    .picture("device");
            desk.press("返却：議-012")
                    .press("記録する")
                    .sees("返却を記録しました。")
                    .settled()
                    .press("返却された端末を見る（1件）")
                    .sees("電車に置き忘れ")
                    .holds("returned");
            desk.press("鍵を無効にする")
                    .sees("この端末の登録を終わらせます")
                    .holds("asked twice")
                    .picture("device-end")
                    .press("やめる");
            assertEquals(List.of(), desk.complaints());
        }
    }

    @Test
    void numbers_for_many_come_as_one_file_and_stand_on_no_page() throws IOException {
        try (var town = Town.here();
                var chromium = Chromium.start();
                var window = chromium.desk()) {
            var desk = new Desk(window, town.gate().origin()).enrol(town.numberFor("田辺 由紀"));
            desk.menu("登録番号の発行")
                    .press("登録番号の紙を作る（0人）")
                    .sees("発行する方を選んでください。")
                    .holds("nobody chosen")
                    .picture("codes");
            desk.press("議員の方をすべて選ぶ");
            var words = desk.page()
                    .getByText(java.util.regex.Pattern.compile("登録番号の紙を作る"))
                    .innerText();
            var file = Files.readAllBytes(desk.download(words).path());
            desk.sees("印刷してお渡しください。").holds("printed");
            keep("codes-many.pdf", file);
            try (var pdf = Loader.loadPDF(file)) {
                assertEquals(words.replaceAll("\\D", ""), String.valueOf(pdf.getNumberOfPages()));
                assertTrue(new PDFTextStripper().getText(pdf).contains("ホーム画面に追加"));
            }
            assertFalse(desk.page().locator("main").innerText().matches("(?s).*\\d{4}[-　]\\d{4}.*"));
            assertEquals(List.of(), desk.complaints());
        }
    }

    @Test
    void one_gets_more_time_another_is_exempt_and_a_sheet_of_paper_is_entered_by_two() throws IOException {
        try (var town = Town.here();
                var chromium = Chromium.start();
                var first = chromium.desk();
                var second = chromium.desk()) {
            // Before her own number is issued, which ends the printed one.
            var plan = town.get("/api/plans").asJsonArray().getJsonObject(0);
            var desk = new Desk(first, town.gate().origin()).enrol(town.numberFor("田辺 由紀"));
            desk.menu("議員・職員")
                    .press("髙橋 修平")
                    .settled()
                    .press("免除・期限延長を入れる")
                    .press("記録する")
                    .sees("理由を書いてください。")
                    .holds("no reason")
                    .picture("relief");
            var until = LocalDate.parse(plan.getString("dueOn")).plusDays(1);
            desk.type("新しい期限", until.toString())
                    .type("理由", "海外視察のため")
                    .press("記録する")
                    .sees("期限を延ばしました。")
                    .settled()
                    .sees("海外視察のため")
                    .holds("extended");
            desk.press("免除・期限延長を入れる")
                    .choose("免除する（人数に数えません）")
                    .type("理由", "療養のため")
                    .press("記録する")
                    .sees("免除を記録しました。")
                    .settled()
                    .sees("療養のため")
                    .picture("relief-exempt");
            desk.press("終わらせる").sees("免除を終わらせます").holds("asked twice");
            Pane.tap(desk.page().locator(".twice").getByText("終わらせる").last());
            desk.sees("終わらせました。").settled();

            keep(
                    "blank.pdf",
                    Files.readAllBytes(desk.download("「" + plan.getString("title") + "」の用紙を印刷する（PDF）")
                            .path()));
            desk.press("紙の用紙を登録する")
                    .press("登録する")
                    .sees("用紙の画像を選んでください。")
                    .holds("no scan")
                    .picture("paper-enter");
            desk.type("用紙に書かれた署名の日", Japan.day(java.time.Instant.now()).toString())
                    .choose("基本方針　第1版")
                    .file("用紙の画像", "用紙.pdf", "application/pdf", "これはPDFではありません".getBytes(StandardCharsets.UTF_8))
                    .press("登録する")
                    .sees("用紙のファイルとして読めません。");
            desk.file("用紙の画像", "用紙.pdf", "application/pdf", SCAN)
                    .press("登録する")
                    .sees("別の方が「紙の確認」のページで確認すると")
                    .settled();
            desk.menu("紙の確認").sees("ご自分で登録した用紙は、ほかの方が確認します。").holds("紙の確認").picture("paper");

            var head = new Desk(second, town.gate().origin()).enrol(town.numberFor("桑原 誠"));
            head.menu("紙の確認").download("用紙の画像を保存：髙橋 修平");
            head.press("確認する")
                    .holds("asked twice")
                    .picture("paper-confirm")
                    .press("同じなので確認する")
                    .sees("髙橋 修平 さんの用紙を確認しました。")
                    .settled()
                    .sees("確認済み（紙）")
                    .sees("田辺 由紀")
                    .sees("桑原 誠")
                    .holds("confirmed")
                    .picture("paper-done");
            assertEquals(List.of(), desk.complaints());
            assertEquals(List.of(), head.complaints());
        }
    }

    /** To be looked at, where a folder is named for pictures. */
    private static void keep(String name, byte[] bytes) throws IOException {
        if (System.getProperty("ryokai.pictures") != null) {
            Files.write(java.nio.file.Path.of(System.getProperty("ryokai.pictures"), name), bytes);
        }
    }
}
