package jp.ryokai.web;

import java.util.function.BiConsumer;
import jp.ryokai.testing.Cast;

/** An installation in which every changing route was used once, for tests that need something of everything. */
public final class Installation {

    private Installation() {}

    public static void lived(Cast cast) {
        lived(cast, (route, act) -> act.run());
    }

    /** @param each is given the route and what uses it */
    public static void lived(Cast cast, BiConsumer<String, Runnable> each) {
        Acts.of(cast).forEach(each);
    }
}
