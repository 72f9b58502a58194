package jp.ryokai.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The machine's own Chromium, driven by Playwright: nothing is downloaded. One for all tests of this JVM, and it ends
 * with it; what a test opens in it is a context, which shares nothing with another.
 */
final class Chromium implements AutoCloseable {

    private static Browser browser;

    /** iPad Air, lying on the desk of the chamber. */
    static final int WIDE = 1180;

    static final int HIGH = 820;
    /** No step of a story takes longer, even on a machine where everything else is busy as well. */
    private static final double PATIENCE = 60_000;

    /**
     * The foot's buttons rest for a moment on a new screen, because a finger may still be coming down. A story's hand
     * taps once and would wait there for most of its time; {@code EverydayTest} taps twice, and without this.
     */
    private static final String STEADY = """
        if (!window.trembling) {
          const steady = new CSSStyleSheet();
          steady.replaceSync('.foot-row > * { animation: none; }');
          document.adoptedStyleSheets = [...document.adoptedStyleSheets, steady];
        }\
        """;

    private final List<BrowserContext> opened = new ArrayList<>();

    private Chromium() {}

    static Chromium start() {
        if (browser == null) {
            var program = Machine.needs("chromium", program());
            browser = Playwright.create(
                            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")))
                    .chromium()
                    .launch(new BrowserType.LaunchOptions()
                            .setExecutablePath(program)
                            .setArgs(List.of("--no-sandbox")));
        }
        return new Chromium();
    }

    /** A tablet of its own: storage, worker and keys are nobody else's. */
    BrowserContext tablet() {
        return tablet(WIDE, HIGH);
    }

    /** A desktop window of the secretariat's. */
    BrowserContext desk() {
        var context = context(new Browser.NewContextOptions()
                .setViewportSize(Desk.WIDE, Desk.HIGH)
                .setLocale("ja-JP")
                .setTimezoneId("Asia/Tokyo")
                .setAcceptDownloads(true));
        context.setDefaultTimeout(PATIENCE);
        return context;
    }

    /** What Safari of an iPad says of itself; the engine is this one. */
    BrowserContext ipad() {
        var context = context(new Browser.NewContextOptions()
                .setViewportSize(WIDE, HIGH)
                .setLocale("ja-JP")
                .setHasTouch(true)
                .setReducedMotion(ReducedMotion.REDUCE)
                .setUserAgent("Mozilla/5.0 (iPad; CPU OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like"
                        + " Gecko) Version/18.5 Mobile/15E148 Safari/604.1"));
        context.setDefaultTimeout(PATIENCE);
        return context;
    }

    BrowserContext tablet(int width, int height) {
        var context = context(new Browser.NewContextOptions()
                .setViewportSize(width, height)
                .setLocale("ja-JP")
                .setTimezoneId("Asia/Tokyo")
                .setHasTouch(true)
                // A colour on its way to another would be measured as neither.
                .setReducedMotion(ReducedMotion.REDUCE));
        context.setDefaultTimeout(PATIENCE);
        return context;
    }

    private BrowserContext context(Browser.NewContextOptions options) {
        var context = browser.newContext(options);
        context.addInitScript(STEADY);
        opened.add(context);
        return context;
    }

    private static Optional<Path> program() {
        return Stream.of("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome")
                .flatMap(Machine::onThePath)
                .filter(Files::isExecutable)
                .findFirst();
    }

    @Override
    public void close() {
        opened.forEach(BrowserContext::close);
    }
}
