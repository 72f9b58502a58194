package jp.ryokai.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** From the number on the paper to the signature without touching the screen once. */
class KeyboardTest {

    private static final int MOST = 120;

    @Test
    void a_keyboard_alone_is_enough_to_enrol_and_to_sign() {
        try (var town = new Town("keyboard"); var chromium = Chromium.start(); var tablet = chromium.tablet()) {
            var screen = new Screen(tablet, town.gate().origin());
            screen.open().sees("登録の番号を入力してください");
            to(screen, "登録の番号（8けた）");
            screen.page().keyboard().type(town.code(0));
            screen.page().keyboard().press("Enter");
            screen.sees("お名前をお確かめください");
            press(screen, "はい、私です");
            screen.sees("圏外でも使えるか");
            press(screen, "確かめる");
            screen.sees("準備ができました");
            press(screen, "はじめる");
            screen.sees("つぎにすること");
            press(screen, "確認する：");
            screen.sees("内容を確かめて、お決めください");
            to(screen, "上の文の内容に間違いありません");
            screen.page().keyboard().press("Space");
            press(screen, "手書きせずに名前を入力する");
            to(screen, "お名前を入力してください");
            screen.page().keyboard().type("岩瀬 みのり");
            press(screen, "署名する", "BUTTON");
            screen.sees("署名しました");
            assertEquals(List.of(), screen.complaints());
        }
    }

    private static void press(Screen screen, String words) {
        press(screen, words, null);
    }

    private static void press(Screen screen, String words, String element) {
        to(screen, words, element);
        screen.page().keyboard().press("Enter");
    }

    private static void to(Screen screen, String words) {
        to(screen, words, null);
    }

    /** Tab by Tab to what bears these words; the focus is always on something that can be seen. */
    private static void to(Screen screen, String words, String element) {
        for (var tab = 0; tab < MOST; tab++) {
            screen.page().keyboard().press("Tab");
            var at = (String) screen.page().evaluate("""
                    () => { const e = document.activeElement; return e.tagName + ' ' + (e.getAttribute('aria-label') ?? '')
                      + [...(e.labels ?? [])].map(l => l.innerText).join(' ') + ' ' + e.innerText; }""");
            if (at.contains(words) && (element == null || at.startsWith(element))) {
                // The foot of a new screen rests for a moment, so that a finger still coming down taps nothing.
                screen.page().waitForFunction("""
                        () => { const r = document.activeElement.getBoundingClientRect(); const at = document.elementFromPoint(r.x + r.width / 2, r.y + r.height / 2);
                          return document.activeElement === at || document.activeElement.contains(at) || [...(document.activeElement.labels ?? [])].some(l => l.contains(at)); }""");
                return;
            }
        }
        throw new AssertionError(words + " is not reached by the keyboard");
    }
}
