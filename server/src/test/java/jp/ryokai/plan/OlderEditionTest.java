package jp.ryokai.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.List;
import jp.ryokai.tablet.Learner;
import jp.ryokai.tablet.Tablet;
import jp.ryokai.testing.Cast;
import jp.ryokai.testing.Rooms;
import org.junit.jupiter.api.Test;

/** A tablet that was not at the server when a module was published anew reads what it holds. */
@Rooms
class OlderEditionTest {

    @Test
    void a_lesson_of_an_edition_before_the_plan_leaves_the_lesson_needed(Cast cast) {
        cast.published();
        cast.policyInForce();
        var taro = cast.taro().tablet();
        taro.sync();
        taro.fetch();
        var held = taro.edition("module", "why-it-matters").getString("sha256");
        cast.reworded("{\"事務局名\":\"議会総務課\"}");
        cast.planFor(List.of(cast.taro().id()));

        taro.record(
                "lesson.finished",
                Json.createObjectBuilder()
                        .add("module", "why-it-matters")
                        .add("edition", held)
                        .add("seconds", 240)
                        .build());
        assertEquals(
                "stored", taro.sync().getJsonArray("outcomes").getJsonObject(0).getString("outcome"));
        assertEquals(new Steps("needed", "needed"), steps(taro));

        taro.fetch();
        new Learner(taro).learn();
        taro.sync();
        assertEquals(new Steps("received", "received"), steps(taro));
        assertEquals("completed", module(taro).getString("state"));

        new Learner(taro).learn();
        assertEquals(0, taro.outbox().size(), "what was received is not done again");
    }

    private static Steps steps(Tablet tablet) {
        var steps = module(tablet).getJsonObject("steps");
        return new Steps(steps.getString("lesson"), steps.getString("quiz", null));
    }

    private static JsonObject module(Tablet tablet) {
        return new Learner(tablet).items("module").getFirst();
    }
}
