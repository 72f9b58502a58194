package jp.ryokai.browser;

import jp.ryokai.testing.Browser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInfo;

/** Tests that share one council and one browser: what the one test did, the next finds done. */
abstract class InTown {

    static Town town;
    static Chromium chromium;

    @BeforeAll
    static void open(TestInfo test) {
        chromium = Chromium.start();
        town = test.getTestClass().orElseThrow().getAnnotation(Browser.class).lived() ? Town.lived() : Town.here();
    }

    /** Also where the council did not come about: the browser stands then. */
    @AfterAll
    static void close() {
        if (town != null) {
            town.close();
            town = null;
        }
        if (chromium != null) {
            chromium.close();
        }
    }
}
