package jp.ryokai.browser;

import com.microsoft.playwright.Page;
import java.nio.file.Path;

/** Pictures of screens to look at, where a folder is named for them ({@code -Dryokai.pictures=…}). */
final class Pictures {

    private static final String FOLDER = System.getProperty("ryokai.pictures");

    private Pictures() {}

    static void of(Page page, String name) {
        if (FOLDER != null) {
            page.screenshot(new Page.ScreenshotOptions()
                    .setFullPage(true)
                    .setPath(Path.of(FOLDER, name.replaceAll("[#/ ]+", "-") + ".png")));
        }
    }
}
