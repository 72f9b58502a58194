package jp.ryokai.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;

/** What people at a desk and people with a tablet look at alike: words, things to press, fields by their labels. */
final class Pane {

    private static final String SHOWS = """
        text => {
          const plain = words => words.replace(/\\s+/g, ' ').trim();
          return plain(document.querySelector('#app')?.textContent ?? '').includes(plain(text));
        }\
        """;

    private final Page page;
    private final double patience;
    private final List<String> complaints = new ArrayList<>();

    /** @param patience milliseconds that words may take to appear */
    Pane(BrowserContext window, double patience) {
        page = window.newPage();
        this.patience = patience;
        page.onPageError(complaints::add);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && !message.text().startsWith("Failed to load resource")) {
                complaints.add(message.text());
            }
        });
    }

    Page page() {
        return page;
    }

    /** With every frame: Playwright's own assertion looks again after a second at last. */
    void sees(String text) {
        try {
            page.waitForFunction(SHOWS, text, new Page.WaitForFunctionOptions().setTimeout(patience));
        } catch (TimeoutError late) {
            // Says what is there instead.
            assertThat(page.locator("#app")).containsText(text, new ContainsTextOptions().setTimeout(1));
        }
    }

    /** As a hand does it: away from under the foot first, where a click would be tried again for a second. */
    static void tap(Locator thing) {
        thing.evaluate("thing => thing.scrollIntoView({block: 'center', behavior: 'instant'})");
        thing.click();
    }

    /** A button or a link with these words, whole. */
    Locator thing(String words) {
        return page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(words).setExact(true))
                .or(page.getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions().setName(words).setExact(true)))
                .first();
    }

    boolean offers(String words) {
        return thing(words).count() > 0;
    }

    /** A field by words of its label. */
    Locator field(String label) {
        return page.getByLabel(label, new Page.GetByLabelOptions().setExact(false))
                .first();
    }

    /** What the page threw or complained of in its console. */
    List<String> complaints() {
        return complaints;
    }
}
