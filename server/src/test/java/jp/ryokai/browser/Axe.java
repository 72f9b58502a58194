package jp.ryokai.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.stream.Collectors;

/** Nothing that axe knows of keeps anybody from using a screen: WCAG 2.2 A and AA, and its best practices. */
final class Axe {

    private static final List<String> RULES = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    private Axe() {
    }

    static void holds(Page page, String where) {
        var found = new AxeBuilder(page).withTags(RULES).analyze().getViolations();
        assertEquals("", found.stream().map(rule -> rule.getId() + ": " + rule.getHelp() + "\n" + rule.getNodes().stream()
                .map(node -> "    " + node.getTarget() + " " + node.getHtml()).collect(Collectors.joining("\n")))
                .collect(Collectors.joining("\n")), where);
    }
}
