package jp.ryokai.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.deque.html.axecore.playwright.Reporter;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** Nothing that axe knows of keeps anybody from using a screen: WCAG 2.2 A and AA, and its best practices. */
final class Axe {

    /** Lives as long as the page it was put into: half a megabyte, and once is enough. */
    private static final String AXE = axe();

    /** What the foot covers comes out from under it by scrolling; axe would call it a target that is too small. */
    private static final String RUN = """
        async what => {
          const sheets = document.adoptedStyleSheets;
          const still = new CSSStyleSheet();
          still.replaceSync('.foot { position: static !important; }');
          document.adoptedStyleSheets = [...sheets, still];
          const {violations} = await axe.run(document, {...what, resultTypes: ['violations'], preload: false});
          document.adoptedStyleSheets = sheets;
          return violations.flatMap(rule =>
            [`${rule.id}: ${rule.help}`, ...rule.nodes.map(node => `    ${node.target} ${node.html}`)]).join('\\n');
        }\
        """;

    private static final Map<String, Object> KINDS = Map.of(
            "type", "tag", "values", List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"));
    private static final Map<String, Object> RULES = Map.of("runOnly", KINDS);
    /** axe leaves this one out unless it is named. */
    private static final Map<String, Object> RULES_AND_TARGETS =
            Map.of("runOnly", KINDS, "rules", Map.of("target-size", Map.of("enabled", true)));
    /** What a window turned on its side can change. */
    private static final Map<String, Object> OF_PLACE =
            Map.of("runOnly", Map.of("type", "rule", "values", List.of("target-size", "scrollable-region-focusable")));

    private static final int[][] TABLETS = {{Chromium.WIDE, Chromium.HIGH}, {Chromium.HIGH, Chromium.WIDE}};
    /** 1280 pixels at 400 % (WCAG 2.2, 1.4.10). */
    private static final int REFLOW = 320;
    /** What is tapped and lower than 54 pixels; links inside a sentence are not (WCAG 2.2, 2.5.8). */
    private static final String SMALL = """
        () => [...document.querySelectorAll('button, a.button, a.tile, label.option,'
            + ' input:not([type=radio]):not([type=checkbox]):not([type=file])')]
          .filter(e => e.checkVisibility() && !e.dataset.term && e.getBoundingClientRect().height < 53.5)
          .map(e => e.outerHTML.slice(0, 120))\
        """;

    private static final String WIDER = """
        () => document.documentElement.scrollWidth <= innerWidth + 1 ? [] : [...document.querySelectorAll('#app *')]
          .filter(e => e.getBoundingClientRect().right > innerWidth + 1).map(e => e.outerHTML.slice(0, 120))\
        """;

    private Axe() {}

    /** A screen of the tablet: its names, roles and contrast once, and what stands where in every window. */
    static void looked(Screen screen, String where) {
        screen.page().setViewportSize(Chromium.WIDE, Chromium.HIGH);
        holds(screen.page(), RULES_AND_TARGETS, where);
        stands(screen, where, false);
    }

    /**
     * Upright and lying, and once as narrow as it gets when its letters are four times as large. Names and roles are
     * the same in every size, and larger letters ask for less contrast (WCAG 2.2, 1.4.3).
     */
    static void stands(Screen screen, String where) {
        stands(screen, where, true);
    }

    /** @param alsoLying whether the rules of place are still to be asked as it lies; they are among all rules */
    private static void stands(Screen screen, String where, boolean alsoLying) {
        var page = screen.page();
        for (var tablet : TABLETS) {
            page.setViewportSize(tablet[0], tablet[1]);
            Pictures.of(page, where + " at " + tablet[0]);
            if (alsoLying || tablet[0] != Chromium.WIDE) {
                holds(page, OF_PLACE, where + " at " + tablet[0]);
            }
            assertEquals(List.of(), page.evaluate(WIDER), where + " is wider than " + tablet[0]);
            assertEquals(List.of(), page.evaluate(SMALL), where + " at " + tablet[0]);
        }
        page.setViewportSize(REFLOW, Chromium.HIGH);
        assertEquals(List.of(), page.evaluate(WIDER), where + " is wider than " + REFLOW);
        page.setViewportSize(Chromium.WIDE, Chromium.HIGH);
    }

    static void holds(Page page, String where) {
        holds(page, RULES, where);
    }

    private static void holds(Page page, Map<String, Object> what, String where) {
        if (!(boolean) page.evaluate("() => 'axe' in window")) {
            page.evaluate(AXE);
        }
        assertEquals("", page.evaluate(RUN, what), where);
    }

    private static String axe() {
        try (var in = Reporter.class.getResourceAsStream("/axe.min.js")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
