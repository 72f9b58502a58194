package jp.ryokai.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import java.util.List;
import jp.ryokai.testing.Browser;
import org.junit.jupiter.api.Test;

/** What the desk shows of people, to those who may see it; {@link DeskWalkTest} goes to every page. */
@Browser(lived = true)
class DeskPagesTest extends InTown {

    @Test
    void a_wrong_number_gets_a_sentence_and_nothing_is_lost() {
        try (var window = chromium.desk()) {
            var desk = new Desk(window, town.gate().origin());
            desk.open()
                    .sees("この画面を登録する")
                    .type("登録番号（12けた）", "0000-0000-0000")
                    .press("登録する")
                    .sees("この番号は使えません。")
                    .holds("a wrong number");
            assertEquals("0000-0000-0000", desk.page().getByLabel("登録番号（12けた）").inputValue(), "what was typed stays");
        }
    }

    @Test
    void the_deputy_comes_from_a_number_to_the_people_behind_it() {
        behindTheNumbers("田辺 由紀", "deputy");
    }

    @Test
    void the_auditor_comes_from_a_number_to_the_people_behind_it() {
        behindTheNumbers("小﨑 亮", "auditor");
    }

    private static void behindTheNumbers(String who, String name) {
        try (var window = chromium.desk()) {
            var desk = new Desk(window, town.gate().origin()).enrol(town.numberFor(who));
            var entries = desk.page().locator("nav.menu a").all().stream()
                    .map(Locator::innerText)
                    .toList();
            assertTrue(entries.size() >= 3, "the menu has " + entries);
            desk.menu("議員・職員")
                    .press("髙橋 修平")
                    .sees("研修と確認")
                    .settled()
                    .seesNot("読み込めませんでした")
                    .holds(name + ": a person")
                    .picture(name + "-person");
            desk.menu("受講状況");
            for (var card : List.of("確認済み", "受講中", "未着手", "同期を待つ端末", "保留・辞退")) {
                desk.press("名前を見る：" + card);
                desk.sees("フリガナ順");
            }
            desk.holds(name + ": the people behind a number").picture(name + "-behind");
            assertEquals(List.of(), desk.complaints());
        }
    }
}
