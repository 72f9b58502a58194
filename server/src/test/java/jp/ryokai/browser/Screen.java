package jp.ryokai.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.util.ArrayList;
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

    private final Page page;
    private final URI app;
    private final List<String> complaints = new ArrayList<>();

    Screen(BrowserContext tablet, URI origin) {
        page = tablet.newPage();
        app = origin.resolve("/app/");
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
        assertThat(page.locator("#app")).containsText(text, new ContainsTextOptions().setTimeout(PATIENCE));
        return this;
    }

    Screen seesNot(String text) {
        assertThat(page.locator("#app")).not().containsText(text, new ContainsTextOptions().setTimeout(PATIENCE));
        return this;
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

    Locator thing(Pattern words) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(words))
                .or(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(words)))
                .first();
    }

    Screen tap(String words) {
        thing(words).click();
        return this;
    }

    Screen tap(Pattern words) {
        thing(words).click();
        return this;
    }

    /** A choice, by the words beside it. */
    Screen choose(String words) {
        page.locator("label", new Page.LocatorOptions().setHasText(words))
                .first()
                .click();
        return this;
    }

    Screen type(String label, String text) {
        page.getByLabel(label, new Page.GetByLabelOptions().setExact(false))
                .first()
                .fill(text);
        return this;
    }

    boolean offers(String words) {
        return thing(words).count() > 0;
    }

    List<String> complaints() {
        return complaints;
    }
}
