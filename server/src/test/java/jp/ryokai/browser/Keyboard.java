package jp.ryokai.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;

/**
 * Somebody who has no mouse: Tab by Tab to what bears the words, and the focus is always on something that can be seen.
 */
record Keyboard(Page page) {

    private static final int MOST = 120;
    private static final String WORDS = """
        () => { const e = document.activeElement; return e.tagName + ' ' + (e.getAttribute('aria-label') ?? '')
          + [...(e.labels ?? [])].map(l => l.innerText).join(' ') + ' ' + e.innerText; }\
        """;
    /** The foot of a tablet's new screen rests for a moment, so that a finger still coming down taps nothing. */
    private static final String SEEN = """
        () => { const e = document.activeElement; const r = e.getBoundingClientRect();
          const at = document.elementFromPoint(r.x + r.width / 2, r.y + r.height / 2);
          return e === at || e.contains(at) || [...(e.labels ?? [])].some(l => l.contains(at)); }\
        """;

    Keyboard press(String words) {
        return press(words, null);
    }

    Keyboard press(String words, String element) {
        return to(words, element).key("Enter");
    }

    Keyboard key(String name) {
        page.keyboard().press(name);
        return this;
    }

    /** As a paste does: no key of its own for each letter. */
    Keyboard put(String text) {
        page.keyboard().insertText(text);
        return this;
    }

    Keyboard to(String words) {
        return to(words, null);
    }

    Keyboard to(String words, String element) {
        for (var tab = 0; tab < MOST; tab++) {
            page.keyboard().press("Tab");
            var at = (String) page.evaluate(WORDS);
            if (at.contains(words) && (element == null || at.startsWith(element + " "))) {
                try {
                    page.waitForFunction(SEEN);
                } catch (TimeoutError hidden) {
                    throw new AssertionError(at + " has the focus and is not seen", hidden);
                }
                return this;
            }
        }
        throw new AssertionError(words + " is not reached by the keyboard");
    }
}
