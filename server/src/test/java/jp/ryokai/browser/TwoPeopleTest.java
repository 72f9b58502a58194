package jp.ryokai.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import jp.ryokai.testing.Browser;
import org.junit.jupiter.api.Test;

/** One tablet in a room of a group, used by two members. */
@Browser
class TwoPeopleTest {

    @Test
    void two_people_on_one_tablet_see_nothing_of_each_other_and_each_record_goes_under_its_own_name() {
        try (var town = Town.here();
                var chromium = Chromium.start();
                var tablet = chromium.tablet()) {
            var screen = new Screen(tablet, town.gate().origin());
            var minori = new Member(screen.open(), "岩瀬 みのり").enrol(town.code(0));
            town.gate().be(Gate.Weather.CUT);
            minori.sign();
            screen.sees("未送信が1件あります。").go("#/").tap("画面をとじる").sees("岩瀬 みのり").seesNot("未送信");

            town.gate().be(Gate.Weather.CLEAR);
            screen.tap("別の方を登録する");
            new Member(screen, "榎本 清").enrol(town.code(1));
            screen.sees("榎本 清 議長")
                    .seesNot("岩瀬")
                    .go("#/outbox")
                    .sees("未送信はありません。")
                    .tap("いますぐ送る")
                    .sees("未送信はありません。")
                    .go("#/records")
                    .sees("まだ記録はありません")
                    .go("#/receipt")
                    .sees("まだ控えはありません");
            assertFalse(town.gate().passed().isEmpty());

            screen.go("#/")
                    .tap("画面をとじる")
                    .tap("岩瀬 みのり")
                    .tap("続ける")
                    .sees("岩瀬 みのり 議員")
                    .seesNot("榎本");
            screen.go("#/outbox").sees("すべて送信済みです。").go("#/records").sees("確認と署名");
            screen.reload().sees("岩瀬 みのり").tap("続ける").sees("つぎにすること");
            assertEquals(List.of(), screen.complaints());
        }
    }

    @Test
    void a_number_of_ones_own_closes_the_screen_and_ten_wrong_ones_leave_three_ways_back() {
        try (var town = Town.here();
                var chromium = Chromium.start();
                var tablet = chromium.tablet()) {
            var screen = new Screen(tablet, town.gate().origin());
            new Member(screen.open(), "岩瀬 みのり").enrol(town.code(0));
            screen.go("#/settings")
                    .type("番号（4〜8けた）", "２４６８")
                    .type("もう一度、同じ番号", "2469")
                    .tap("番号を決める")
                    .sees("二つの番号が同じではありません")
                    .type("もう一度、同じ番号", "2468")
                    .tap("番号を決める")
                    .sees("番号を決めました");
            screen.reload().sees("画面を開く番号").seesNot("つぎにすること");
            screen.go("#/lesson/why-it-matters/1").seesNot("議会があずかっているもの");
            screen.go("#/emergency")
                    .sees("どうされましたか")
                    .go("#/lock")
                    .type("画面を開く番号", "２４６８")
                    .choose("番号を見せる");
            assertEquals("text", screen.page().locator("#pin").getAttribute("type"), "what was typed is shown");
            screen.tap("続ける").sees("つぎにすること");
            tablet.clock().install();
            screen.tap("画面をとじる");
            for (int wrong = 1; wrong <= 9; wrong++) {
                screen.type("画面を開く番号", "1111").tap("続ける").sees("（" + wrong + "回目）");
            }
            screen.type("画面を開く番号", "1111").tap("続ける").sees("番号の間違いが続いたため、閉じています");
            screen.reload().sees("番号の間違いが続いたため、閉じています").sees("000-0000-0001").sees("約15分おいて");
            Pictures.of(screen.page(), "closed by ten wrong numbers");
            // Without a network there is nothing but to wait, and that is enough.
            town.gate().be(Gate.Weather.CUT);
            tablet.clock().fastForward("16:00");
            screen.type("画面を開く番号", "1111").tap("続ける").sees("約30分おいて");
            town.gate().be(Gate.Weather.CLEAR);
            screen.tap("新しい登録番号で開く");
            new Member(screen, "岩瀬 みのり").enrol(town.numberFor("岩瀬 みのり"));
            screen.go("#/settings").sees("番号を決めると、画面を閉じたあと");
            assertEquals(List.of(), screen.complaints());
        }
    }
}
