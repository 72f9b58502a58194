package jp.ryokai.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jp.ryokai.testing.Cases;
import org.junit.jupiter.api.Test;

/** Which steps of a module are received; the tablet takes the same cases' steps and adds what waits in its outbox. */
class CourseCasesTest {

    @Test
    void each_standing_names_the_steps_that_the_tablet_starts_from() {
        var cases = Cases.of("standing");
        for (var one : cases) {
            var steps = one.getJsonObject("steps");
            var told = scene(one)
                    .device("taro", Cases.plan().getString("now"), 0)
                    .only(Cases.plan().getString("now"))
                    .items()
                    .getFirst();
            assertEquals(
                    new Steps(steps.getString("lesson"), steps.getString("quiz", null)),
                    told.steps(),
                    one.getString("case"));
            assertEquals(one.getString("state"), told.state().word(), one.getString("case"));
            assertEquals(asked(one), told.asked(), one.getString("case"));
        }
        assertEquals(21, cases.size());
    }

    @Test
    void a_module_without_a_quiz_names_none() {
        var scene = Scene.withModule().member("taro", Scene.NEXT_TERM);
        scene.items.set(0, PlanView.Item.ofModule(1, Scene.MODULE, Scene.EDITION, null, "all"));
        scene.read("taro", Scene.EDITION, "2027-05-10");
        assertEquals(
                new Steps("received", null),
                scene.only("2027-07-30").items().getFirst().steps());
    }

    private static Offered.Asked asked(JsonObject one) {
        var asked = said(one, "asked", "newest");
        return new Offered.Asked(Scene.MODULE, asked.getString("edition"), asked.getString("quiz", null));
    }

    /** What the case says, else what the plan of all cases does. */
    private static JsonObject said(JsonObject one, String name, String otherwise) {
        return one.containsKey(name) ? one.getJsonObject(name) : Cases.plan().getJsonObject(otherwise);
    }

    private static Scene scene(JsonObject one) {
        var scene = Scene.withModule().member("taro", Scene.NEXT_TERM);
        var published = said(one, "published", "published");
        scene.items.set(
                0,
                PlanView.Item.ofModule(
                        1, Scene.MODULE, published.getString("edition"), published.getString("quiz", null), "all"));
        scene.newest.clear();
        if (!one.containsKey("newest") || !one.isNull("newest")) {
            var newest = said(one, "newest", "newest");
            scene.newest(newest.getString("edition"), newest.getString("quiz", null), newest.getString("audience"));
        }
        if (one.containsKey("closed")) {
            one.getJsonArray("closed").getValuesAs(JsonString::getString).forEach(quiz -> scene.frozen(quiz, "staff"));
        }
        for (var kind : new String[] {"editions", "quizzes"}) {
            Cases.plan()
                    .getJsonObject(kind)
                    .forEach((edition, at) -> scene.currentSince.put(edition, Scene.at(((JsonString) at).getString())));
        }
        if (one.containsKey("again")) {
            one.getJsonArray("again")
                    .getValuesAs(JsonString::getString)
                    .forEach(edition -> scene.currentSince.put(edition, Scene.at("2027-05-25")));
        }
        for (var record : one.getJsonArray("received").getValuesAs(JsonObject.class)) {
            if (record.containsKey("lesson")) {
                scene.read("taro", record.getString("lesson"), record.getString("at"));
            } else {
                scene.answered("taro", record.getString("quiz"), record.getBoolean("passed"), record.getString("at"));
            }
        }
        return scene;
    }
}
