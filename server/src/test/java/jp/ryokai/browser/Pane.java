package jp.ryokai.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;

/** What people at a desk and people with a tablet look at alike: words, things to press, fields by their labels. */
final class Pane {

    private final Page page;
    private final ContainsTextOptions patience;
    private final List<String> complaints = new ArrayList<>();

    /** @param patience milliseconds that words may take to appear */
    Pane(BrowserContext window, double patience) {
        page = window.newPage();
        this.patience = new ContainsTextOptions().setTimeout(patience);
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

    void sees(String text) {
        assertThat(page.locator("#app")).containsText(text, patience);
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
