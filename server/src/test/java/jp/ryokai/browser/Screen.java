package jp.ryokai.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.util.List;
import java.util.regex.Pattern;

/** The app as somebody holds it: they see words and tap words. Whatever the page complains of ends the story. */
final class Screen {

    private static final double PATIENCE = 60_000;
    /** Returns when the app has drawn what the address says: its own listener comes before this one. */
    private static final String GO = """
        route => location.hash === route || new Promise(drawn => {
          addEventListener('hashchange', () => drawn(true), {once: true});
          location.hash = route;
        })\
        """;

    private final Pane pane;
    private final Page page;
    private final URI app;

    Screen(BrowserContext tablet, URI origin) {
        pane = new Pane(tablet, PATIENCE);
        page = pane.page();
        app = origin.resolve("/app/");
    }

    Page page() {
        return page;
    }

    Screen open() {
        page.navigate(app.toString());
        return this;
    }

    Screen go(String route) {
        page.evaluate(GO, route);
        return this;
    }

    Screen reload() {
        page.reload();
        return this;
    }

    Screen sees(String text) {
        pane.sees(text);
        return this;
    }

    Screen seesNot(String text) {
        assertThat(page.locator("#app")).not().containsText(text, new ContainsTextOptions().setTimeout(PATIENCE));
        return this;
    }

    Locator thing(String words) {
        return pane.thing(words);
    }

    Locator thing(Pattern words) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(words))
                .or(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(words)))
                .first();
    }

    Screen tap(String words) {
        Pane.tap(thing(words));
        return this;
    }

    Screen tap(Pattern words) {
        Pane.tap(thing(words));
        return this;
    }

    /** A choice, by the words beside it. */
    Screen choose(String words) {
        Pane.tap(page.locator("label", new Page.LocatorOptions().setHasText(words))
                .first());
        return this;
    }

    Screen type(String label, String text) {
        pane.field(label).fill(text);
        return this;
    }

    boolean offers(String words) {
        return pane.offers(words);
    }

    List<String> complaints() {
        return pane.complaints();
    }
}
