package jp.ryokai.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import jp.ryokai.testing.Browser;
import org.junit.jupiter.api.Test;

/** A new term by clicking: rehearsed, held, and the duties of those who leave given to others. */
@Browser
class ElectionDeskTest extends InTown {

    @Test
    void an_election_is_rehearsed_and_held_and_a_duty_is_given() {
        try (var window = chromium.desk()) {
            var desk = new Desk(window, town.gate().origin()).enrol(town.numberFor("田辺 由紀"));
            desk.menu("選挙と任期")
                    .press("確かめる（0人）")
                    .sees("当選された方がいません")
                    .sees("始まりの日を選んでください。")
                    .holds("nobody elected")
                    .picture("election-lack")
                    .type("新しい任期の始まり", "2027-05-01")
                    .type("任期の終わり", "2031-04-30")
                    .choose("髙橋 修平")
                    .type("1人目の氏名", "𠮷川 新")
                    .type("フリガナ", "ヨシカワ アラタ")
                    .type("議席番号", "21")
                    .picture("election")
                    .press("確かめる（2人）")
                    .sees("まだ何も変わっていません")
                    .sees("そのまま在任（1人）")
                    .sees("新しく、又は再び着任（1人）")
                    .settled()
                    .holds("rehearsed")
                    .picture("election-rehearsed")
                    .press("取り込む")
                    .sees("選挙の結果を取り込みました。")
                    .settled()
                    .holds("held")
                    .picture("election-held")
                    .press("議員・職員を見る")
                    .type("基準の日", "2027-05-01")
                    .sees("𠮷川 新");

            desk.menu("役割").press("割り当てる").sees("役割を選んでください。").holds("a duty without anybody");
            desk.pick("役割", "議長");
            desk.page()
                    .locator("#person")
                    .selectOption(desk.page()
                            .locator("#person option")
                            .filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText("髙橋 修平"))
                            .getAttribute("value"));
            desk.press("割り当てる").sees("割り当てました。").settled().holds("a duty given").picture("duty");

            desk.menu("議員・職員")
                    .press("髙橋 修平")
                    .sees("会派・委員会、休み、氏名")
                    .settled()
                    .press("会派・委員会に入る")
                    .type("名前", "市民の声")
                    .press("記録する")
                    .sees("その名前の会派・委員会はありません。")
                    .choose("「市民の声」を新しく作る")
                    .picture("people-kaiha")
                    .press("記録する")
                    .sees("記録しました。")
                    .holds("a group joined");
            assertEquals(List.of(), desk.complaints());
        }
    }

    @Test
    void the_list_is_narrowed_to_a_committee_and_a_transfer_is_told_twice() {
        try (var window = chromium.desk()) {
            var desk = new Desk(window, town.gate().origin()).enrol(town.numberFor("桑原 誠"));
            desk.menu("議員・職員")
                    .pick("会派・委員会", "総務常任委員会")
                    .sees("8人（フリガナ順）")
                    .holds("narrowed")
                    .picture("people-iinkai");
            desk.page().reload();
            desk.sees("8人（フリガナ順）");
            desk.pick("会派・委員会", "すべて")
                    .press("職員の異動・退職をまとめて入れる")
                    .press("在職を終える")
                    .sees("離れる方に印を付けてください。")
                    .holds("nobody leaves");
            desk.choose("髙野 美咲")
                    .type("最後の日", "2027-03-31")
                    .press("1人の在職を終える")
                    .sees("令和9年3月31日（水）で、1人の在職を終えます")
                    .holds("told once more")
                    .picture("people-ido")
                    .press("終える")
                    .sees("1人の在職を、令和9年3月31日（水）で終えました。")
                    .settled()
                    .type("基準の日", "2027-04-01")
                    .seesNot("髙野 美咲");
            desk.menu("設定・操作記録")
                    .pick("何を", "職員の異動・退職を入れた")
                    .sees("1件（新しい順")
                    .sees("髙野 美咲")
                    .holds("what was done, narrowed")
                    .picture("settings-ido");
            desk.pick("何を", "すべて")
                    .pick("だれが", "桑原 誠（議会事務局長）")
                    .sees("新しい順")
                    .settled()
                    .holds("what one did")
                    .picture("settings");
            assertEquals(List.of(), desk.complaints());
        }
    }
}
