package jp.ryokai.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
import java.net.URI;
import java.util.List;

/** A desk of the secretariat: somebody reads words and presses words. Whatever the page complains of ends the story. */
final class Desk {

    static final int WIDE = 1280;
    static final int HIGH = 900;
    /** The window of {@link #WIDE} at 200 %. */
    private static final int ZOOMED = 640;

    private static final double PATIENCE = 30_000;

    private final Pane pane;
    private final Page page;
    private final URI address;

    Desk(BrowserContext window, URI origin) {
        pane = new Pane(window, PATIENCE);
        page = pane.page();
        address = origin.resolve("/desk/");
    }

    Page page() {
        return page;
    }

    Desk open() {
        page.navigate(address.toString());
        return this;
    }

    /** From the number to the desk with its menu. */
    Desk enrol(String code) {
        open().sees("この画面を登録する").type("登録番号（12けた）", code).press("登録する");
        assertThat(page.locator("nav.menu")).isVisible();
        return settled();
    }

    /** A page by its words in the menu. */
    Desk menu(String words) {
        page.locator("nav.menu")
                .getByRole(
                        AriaRole.LINK,
                        new Locator.GetByRoleOptions().setName(words).setExact(true))
                .click();
        assertThat(page.locator("nav.menu a[aria-current=page]")).hasText(words);
        return settled();
    }

    Desk go(String path) {
        page.evaluate("path => { location.hash = path; }", path);
        return settled();
    }

    /** Until nothing is being read or done. */
    Desk settled() {
        page.waitForFunction(
                "() => document.querySelector('main') && document.querySelector('main').ariaBusy !== 'true' &&"
                        + " !document.querySelector('.busy') &&"
                        + " !document.querySelector('main').innerText.includes('読み込んでいます')");
        return this;
    }

    Desk sees(String text) {
        pane.sees(text);
        return this;
    }

    Desk seesNot(String text) {
        assertThat(page.locator("main")).not().containsText(text);
        return this;
    }

    Locator thing(String words) {
        return pane.thing(words);
    }

    /** A button or a link with exactly these words. */
    Desk press(String words) {
        Pane.tap(thing(words));
        return this;
    }

    boolean offers(String words) {
        return pane.offers(words);
    }

    Desk type(String label, String text) {
        pane.field(label).fill(text);
        return this;
    }

    /** One of a list, by its words. */
    Desk pick(String label, String words) {
        pane.field(label).selectOption(new SelectOption().setLabel(words));
        return this;
    }

    /** A box or a dot, by the words beside it. */
    Desk choose(String words) {
        pane.field(words).check();
        return this;
    }

    Desk file(String label, String name, String type, byte[] bytes) {
        pane.field(label).setInputFiles(new FilePayload(name, type, bytes));
        return this;
    }

    Download download(String words) {
        return page.waitForDownload(() -> press(words));
    }

    List<String> complaints() {
        return pane.complaints();
    }

    /** Nothing axe knows of, and nothing wider than the window, also at 200 %. */
    Desk holds(String where) {
        Axe.holds(page, where);
        page.setViewportSize(ZOOMED, HIGH);
        var wide = page.evaluate(
                "() => [...document.querySelectorAll('body *')].filter(e => e.checkVisibility() && !e.closest('.wide')"
                        + " && e.getBoundingClientRect().right > innerWidth + 1 && getComputedStyle(e).position !=="
                        + " 'absolute').map(e => e.outerHTML.slice(0, 100))");
        assertEquals(List.of(), wide, where + " at 200 %");
        page.setViewportSize(WIDE, HIGH);
        return this;
    }

    /** A picture to look at, where a folder is named for them. */
    Desk picture(String name) {
        Pictures.of(page, name);
        return this;
    }
}
