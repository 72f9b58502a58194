package jp.ryokai.web;

import java.util.LinkedHashMap;
import java.util.Map;
import jp.ryokai.testing.Cast;

/** Every changing route with a call that it takes, in an order in which each finds what it needs. */
final class Acts {

    private final Map<String, Runnable> acts = new LinkedHashMap<>();
    private final Map<String, String> kept = new LinkedHashMap<>();

    private Acts() {}

    static Map<String, Runnable> of(Cast cast) {
        var acts = new Acts();
        ActsOfPeople.known(acts, cast);
        ActsOfWords.published(acts, cast);
        ActsOfPlans.begun(acts, cast);
        ActsOfWords.improved(acts, cast);
        ActsOfPeople.inOffice(acts, cast);
        ActsOfPlans.goingOn(acts, cast);
        ActsOfThings.sent(acts, cast);
        ActsOfThings.lent(acts, cast);
        ActsOfPlans.ended(acts, cast);
        return acts.acts;
    }

    void put(String route, Runnable act) {
        acts.put(route, act);
    }

    /** What one act made and a later one needs. */
    void keep(String name, String id) {
        kept.put(name, id);
    }

    String kept(String name) {
        return kept.get(name);
    }
}
