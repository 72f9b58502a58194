package jp.ryokai.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.List;
import jp.ryokai.platform.Japan;
import jp.ryokai.testing.Browser;
import org.junit.jupiter.api.Test;

/**
 * Reminders by clicking, in a council without a mail server: days, words, letters to copy, a stop, a call, an address.
 */
@Browser(lived = true)
class NoticeDeskTest extends InTown {

    @Test
    void the_deputy_enters_the_session_brings_letters_and_notes_a_call() throws IOException {
        try (var window = chromium.desk()) {
            var today = Japan.day(Instant.now());
            var desk = new Desk(window, town.gate().origin()).enrol(town.numberFor("田辺 由紀"));
            desk.menu("会期と休日")
                    .sees("会期日は、まだ入っていません。")
                    .sees("国民の祝日に関する法律")
                    .press("会期日・休日を入れる")
                    .press("入れる")
                    .sees("初日を選んでください。")
                    .sees("名前を入れてください。")
                    .holds("days with something missing")
                    .type("初日", today.plusDays(30).toString())
                    .type("名前", "第4回定例会")
                    .press("入れる")
                    .sees("入れました。")
                    .sees("第4回定例会")
                    .holds("the calendar")
                    .picture("notice-calendar");

            desk.menu("案内と督促")
                    .sees("案内の日")
                    .sees("メールを送る設定がありません")
                    .sees("事務局長が登録されていません")
                    .sees("次に送る方")
                    .sees("送らない方")
                    .holds("reminders")
                    .picture("notice-plan");
            desk.press("ひな形（文面）").sees("案内のひな形").press("直す：期限の7日前");
            desk.sees("本文")
                    .type("件名", "【お願い】{計画}（{名まえ}）")
                    .press("保存する")
                    .sees("差し込みの名前が違います。")
                    .type("件名", "【お願い】{計画}")
                    .press("保存する")
                    .sees("保存しました。")
                    .sees("【お願い】{計画}")
                    .holds("words of letters")
                    .picture("notice-texts");

            desk.menu("案内と督促").pick("どの案内の文面か", "期限の7日前").press("文面を出す").sees("【お願い】");
            var name = desk.page().locator("button[aria-label^='文面をコピー']").first();
            name.click();
            desk.sees("さんへの文面").holds("a letter to copy").picture("notice-letter");
            var csv = Files.readString(desk.download("差し込み用CSV").path());
            assertTrue(csv.startsWith("\uFEFF氏名,フリガナ,メールアドレス,件名,本文") && csv.contains("【お願い】"), csv.substring(0, 60));
            desk.press("届けたことを記録する")
                    .sees("届けたと記録します")
                    .press("記録する")
                    .sees("記録しました。")
                    .sees("手で届けました");

            desk.press("この計画の案内をすべて止める")
                    .press("止める")
                    .sees("わけを書いてください。")
                    .type("わけ", "台風のため")
                    .press("止める")
                    .sees("止めました。")
                    .sees("この計画の案内は止めてあります")
                    .holds("a plan whose letters rest")
                    .picture("notice-stopped");
            desk.press("再開する：この計画のすべて").sees("再開しました。").seesNot("この計画の案内は止めてあります");

            desk.press("メールの設定と宛先")
                    .sees("ryokai.mail.host")
                    .file(
                            "CSVから取り込む",
                            "a.csv",
                            "text/csv",
                            "氏名,メールアドレス\r\nだれか,a@example.jp\r\n".getBytes(java.nio.charset.StandardCharsets.UTF_8))
                    .sees("2行目：名簿の方と一人に決まりません")
                    .file(
                            "CSVから取り込む",
                            "b.csv",
                            "text/csv",
                            "氏名,メールアドレス\r\n髙橋 修平,shuhei@gikai.example.jp\r\n"
                                    .getBytes(java.nio.charset.StandardCharsets.UTF_8))
                    .sees("取り込みました。")
                    .sees("shuhei@gikai.example.jp")
                    .holds("addresses")
                    .picture("notice-mail");

            desk.menu("議員・職員").press("髙橋 修平").sees("案内と声かけの記録").press("声かけを記録する");
            desk.choose("電話")
                    .type("内容", "来週には終えるとのこと")
                    .press("記録する")
                    .sees("記録しました。")
                    .sees("来週には終えるとのこと")
                    .holds("a person's calls")
                    .picture("notice-person");
            assertEquals(List.of(), desk.complaints());
        }
    }
}
