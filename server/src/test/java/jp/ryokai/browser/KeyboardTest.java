package jp.ryokai.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.BrowserContext;
import java.util.List;
import jp.ryokai.testing.Browser;
import org.junit.jupiter.api.Test;

/** Without touching the screen or a mouse once: a member to the signature, two of the secretariat to a new edition. */
@Browser
class KeyboardTest {

    @Test
    void a_keyboard_alone_is_enough_to_enrol_and_to_sign() {
        try (var town = Town.here();
                var chromium = Chromium.start();
                var tablet = chromium.tablet()) {
            var screen = new Screen(tablet, town.gate().origin());
            var keys = new Keyboard(screen.page());
            screen.open().sees("登録の番号を入力してください");
            keys.to("登録の番号（12けた）").put(town.code(0)).key("Enter");
            screen.sees("お名前をお確かめください");
            keys.press("はい、私です");
            screen.sees("圏外でも使えるか");
            keys.press("確かめる");
            screen.sees("準備ができました");
            keys.press("はじめる");
            screen.sees("つぎにすること");
            keys.press("確認する：");
            screen.sees("内容を確かめて、お決めください");
            keys.to("上の文の内容に間違いありません").key("Space");
            keys.press("手書きせずに名前を入力する");
            keys.to("お名前を入力してください").put("岩瀬 みのり");
            keys.press("署名する", "BUTTON");
            screen.sees("署名しました");
            assertEquals(List.of(), screen.complaints());
        }
    }

    @Test
    void a_keyboard_alone_is_enough_for_two_people_to_publish_an_edition() {
        try (var town = Town.here();
                var chromium = Chromium.start();
                var first = chromium.desk();
                var second = chromium.desk()) {
            var deputy = enrolled(first, town, "田辺 由紀");
            var keys = new Keyboard(deputy.page());
            keys.press("規程の改定", "A");
            deputy.sees("新しい文を読み込む").settled();
            keys.to("または、文を貼り付ける").put(Town.text("basic-policy.2.txt")).press("読み込んで確かめる", "BUTTON");
            deputy.sees("なぜ変わったか").settled();
            keys.to("なぜ変わったか").put("衛星回線を使い始めたため。").press("承認を頼む", "BUTTON");
            deputy.sees("承認を頼みました。").settled();

            var head = enrolled(second, town, "桑原 誠");
            keys = new Keyboard(head.page());
            keys.press("本文へ移る", "A");
            keys.key("Shift+Tab").press("規程の改定", "A");
            head.sees("承認待ち").settled();
            keys.press("みどり野市議会情報セキュリティ基本方針", "A");
            head.sees("決めたこと").settled();
            keys.press("承認して公開する", "BUTTON");
            head.sees("公開した版は、あとから変えられません。");
            keys.press("公開する", "BUTTON");
            head.sees("公開しました。").sees("この版で有効な署名");
            keys.press("閉じる", "BUTTON");
            head.settled().seesNot("公開しました。");
            assertEquals(List.of(), deputy.complaints());
            assertEquals(List.of(), head.complaints());
        }
    }

    private static Desk enrolled(BrowserContext window, Town town, String who) {
        var desk = new Desk(window, town.gate().origin()).open().sees("この画面を登録する");
        new Keyboard(desk.page()).to("登録番号（12けた）").put(town.numberFor(who)).key("Enter");
        return desk.sees("受講状況").settled();
    }
}
