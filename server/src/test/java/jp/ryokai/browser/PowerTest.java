package jp.ryokai.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import java.util.List;
import jp.ryokai.testing.Browser;
import org.junit.jupiter.api.Test;

/** The tablet dies in the middle of a question: what it said was saved is there, and the same question is open. */
@Browser
class PowerTest {

    /** Faster than any hand; what the screen says of them is read before the disk can have answered. */
    private static final String THREE_TAPS = """
        async () => {
          [...document.querySelectorAll('input[type=checkbox][name=answer]:not([value=dont-know])')]
            .slice(0, 3).forEach(one => one.click());
          await new Promise(drawn => queueMicrotask(drawn));
          return document.querySelector('.saved').innerText;
        }\
        """;

    @Test
    void taps_that_follow_each_other_at_once_are_all_there_after_the_power_went() {
        try (var town = Town.here();
                var chromium = Chromium.start();
                var tablet = chromium.tablet()) {
            var screen = new Screen(tablet, town.gate().origin());
            var member = new Member(screen.open(), "岩瀬 みのり").enrol(town.code(0)).readOn();
            screen.tap("始める").sees("5問中1問目");
            while (screen.page()
                            .locator("input[type=checkbox][name=answer]:not([value=dont-know])")
                            .count()
                    < 3) {
                member.answer();
                if (screen.offers("結果を見る")) {
                    screen.tap("結果を見る")
                            .sees("問正解です")
                            .go("#/quiz/why-it-matters")
                            .tap("始める")
                            .sees("5問中1問目");
                } else {
                    screen.tap("次の問題");
                    screen.page().waitForFunction("() => document.querySelector('fieldset') !== null");
                }
            }
            var at = screen.page().locator("main").innerText().split("問目", -1)[0];
            assertEquals(
                    "", screen.page().evaluate(THREE_TAPS), "nothing is called saved before the disk has all of it");
            screen.sees("えらんだところまで、この端末に保存しました");
            // Without a word to the page, as when the battery is empty.
            screen.page().close(new Page.CloseOptions().setRunBeforeUnload(false));

            var again = new Screen(tablet, town.gate().origin()).open();
            again.sees("つぎにすること").go("#/quiz/why-it-matters").sees("問目");
            assertEquals(at, again.page().locator("main").innerText().split("問目", -1)[0], "the same question");
            assertEquals(
                    3,
                    again.page()
                            .locator("input[type=checkbox][name=answer]:checked")
                            .count(),
                    "all three ticks");
            assertEquals(List.of(), again.complaints());
        }
    }
}
