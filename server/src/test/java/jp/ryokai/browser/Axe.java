package jp.ryokai.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.stream.Collectors;

/** Nothing that axe knows of keeps anybody from using a screen: WCAG 2.2 A and AA, and its best practices. */
final class Axe {

    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    private static final int[][] TABLETS = {{Chromium.WIDE, Chromium.HIGH}, {Chromium.HIGH, Chromium.WIDE}};
    /** 1280 pixels at 400 % (WCAG 2.2, 1.4.10). */
    private static final int REFLOW = 320;
    /** What is tapped and lower than 54 pixels; links inside a sentence are not (WCAG 2.2, 2.5.8). */
    private static final String SMALL = """
        () => [...document.querySelectorAll('button, a.button, a.tile, label.option, input:not([type=radio]):not([type=checkbox]):not([type=file])')]
          .filter(e => e.checkVisibility() && !e.dataset.term && e.getBoundingClientRect().height < 53.5).map(e => e.outerHTML.slice(0, 120))\
        """;

    private static final String WIDER = """
        () => document.documentElement.scrollWidth <= innerWidth + 1 ? [] : [...document.querySelectorAll('#app *')]
          .filter(e => e.getBoundingClientRect().right > innerWidth + 1).map(e => e.outerHTML.slice(0, 120))\
        """;

    private Axe() {}

    /** A screen of the tablet upright and lying, and once as narrow as it gets when its letters are four times as large. */
    static void looked(Screen screen, String where) {
        var page = screen.page();
        for (var tablet : TABLETS) {
            page.setViewportSize(tablet[0], tablet[1]);
            Pictures.of(page, where + " at " + tablet[0]);
            holds(page, where + " at " + tablet[0]);
            assertEquals(List.of(), page.evaluate(WIDER), where + " is wider than " + tablet[0]);
            assertEquals(List.of(), page.evaluate(SMALL), where + " at " + tablet[0]);
        }
        page.setViewportSize(REFLOW, Chromium.HIGH);
        assertEquals(List.of(), page.evaluate(WIDER), where + " is wider than " + REFLOW);
        page.setViewportSize(Chromium.WIDE, Chromium.HIGH);
    }

    static void holds(Page page, String where) {
        var found = new AxeBuilder(page).withTags(RULES).analyze().getViolations();
        assertEquals(
                "",
                found.stream()
                        .map(rule -> rule.getId() + ": " + rule.getHelp() + "\n"
                                + rule.getNodes().stream()
                                        .map(node -> "    " + node.getTarget() + " " + node.getHtml())
                                        .collect(Collectors.joining("\n")))
                        .collect(Collectors.joining("\n")),
                where);
    }
}
