package jp.ryokai.course;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import jp.ryokai.tablet.Learner;
import jp.ryokai.tablet.Tablet;
import jp.ryokai.testing.Cast;
import jp.ryokai.testing.Postgresql;
import jp.ryokai.testing.Rooms;
import org.junit.jupiter.api.Test;

/** The course changes under a plan that runs: what the fold waits for is what a tablet is asked for and can do. */
@Rooms
class ChangedCourseTest {

    private static final String MODULE = "modules/why-it-matters/module.md";
    private static final String QUIZ = "modules/why-it-matters/quiz.yaml";
    private static final byte[] DOOR = Draft.png(64, 48);

    private final Map<String, byte[]> files = TestCourse.three();

    @Test
    void a_quiz_that_left_its_module_is_still_asked_by_its_hash_and_held(Cast cast) {
        cast.published();
        var taro = asked(cast);
        var quiz = module(taro).getString("quiz");
        changed(cast, all -> all.remove(QUIZ));

        var item = told(taro);
        assertEquals(quiz, item.getString("quiz"), "the plan was published with it");
        assertFalse(taro.read(item.getString("edition")).containsKey("quiz"), "the newest edition has none");
        finishes(taro, "received");
    }

    @Postgresql
    @Test
    void a_quiz_that_came_to_its_module_since_is_not_asked(Cast cast) {
        var quiz = files.remove(QUIZ);
        cast.published();
        changed(cast, _ -> {});
        var taro = asked(cast);
        changed(cast, all -> all.put(QUIZ, quiz));

        var item = told(taro);
        assertEquals(JsonValue.NULL, item.getOrDefault("quiz", JsonValue.NULL));
        assertTrue(taro.read(item.getString("edition")).containsKey("quiz"), "the newest edition has one");
        finishes(taro, null);
    }

    @Test
    void a_module_that_left_the_course_is_held_with_its_quiz_and_pictures(Cast cast) {
        cast.published();
        edit(MODULE, "議会があずかっているもの\n", "議会があずかっているもの\n");
        changed(cast, all -> {
            all.put("modules/why-it-matters/images/door.png", DOOR);
            edit(MODULE, "市民からの{陳情", "![扉の絵](images/door.png)\n\n市民からの{陳情");
        });
        var taro = asked(cast);
        var before = module(taro);
        changed(cast, all -> {
            all.remove(MODULE);
            all.remove(QUIZ);
            all.remove("modules/why-it-matters/images/door.png");
            edit("pack.yaml", "  - why-it-matters\n", "");
        });

        var item = told(taro);
        assertEquals(before.getString("edition"), item.getString("edition"));
        assertEquals(before.getString("quiz"), item.getString("quiz"));
        assertEquals(before.getString("title"), item.getString("title"), "its name is not lost");
        taro.read(item.getString("edition"))
                .getJsonArray("images")
                .forEach(picture -> assertTrue(
                        taro.manifest().getJsonArray("editions").stream()
                                .anyMatch(held ->
                                        held.asJsonObject().get("sha256").equals(picture)),
                        "a page that was asked keeps its picture"));
        finishes(taro, "received");
    }

    @Test
    void a_module_that_is_for_staff_now_is_read_as_it_was_asked(Cast cast) {
        cast.published();
        var taro = asked(cast);
        var before = module(taro);
        changed(cast, _ -> edit(MODULE, "audience: [all]", "audience: [staff]"));

        var item = told(taro);
        assertEquals(before.getString("edition"), item.getString("edition"), "the newest is not for members");
        finishes(taro, "received");
    }

    @Postgresql
    @Test
    void what_a_member_may_no_longer_read_is_not_waited_for(Cast cast) {
        edit(MODULE, "label: 公開", "label: 自治体機密性2");
        cast.published();
        changed(cast, _ -> {});
        var taro = asked(cast);
        changed(cast, _ -> edit(MODULE, "audience: [all]", "audience: [staff]"));

        var item = told(taro);
        assertEquals(JsonValue.NULL, item.getOrDefault("quiz", JsonValue.NULL), "its bytes are for staff alone now");
        finishes(taro, null);
    }

    @Test
    void a_form_that_left_the_course_is_held_as_it_was_asked(Cast cast) {
        cast.published();
        cast.hanako();
        var plan = cast.hanako()
                .makes("""
                    {"title":"点検","opensOn":"%s","dueOn":"%s","closesOn":"%s","items":[{"kind":"selfcheck"}],
                    "audience":[{"kind":"person","ref":"%s"}]}\
                    """.formatted(day(-7), day(7), day(14), cast.taro().id()), "/api/plans");
        cast.makoto().does("/api/plans/{plan}/publications", plan);
        var taro = cast.taro().tablet();
        taro.sync();
        var form = taro.edition("selfcheck", "selfcheck").getString("sha256");
        changed(cast, all -> all.remove("selfcheck.yaml"));

        taro.sync();
        assertEquals(form, new Learner(taro).items("selfcheck").getFirst().getString("edition"));
        assertEquals(form, taro.edition("selfcheck", "selfcheck").getString("sha256"));
        taro.fetch();
        var answers = Json.createArrayBuilder();
        taro.read(form).getJsonArray("items").getValuesAs(JsonObject.class).stream()
                .filter(one -> !one.getJsonArray("audience").toString().equals("[\"staff\"]"))
                .forEach(one -> answers.add(Json.createObjectBuilder()
                        .add("item", one.getString("id"))
                        .add("answer", "yes")));
        taro.record(
                "selfcheck.answered",
                Json.createObjectBuilder()
                        .add("form", form)
                        .add("answers", answers)
                        .build());
        taro.sync();
        assertEquals(
                "completed", new Learner(taro).items("selfcheck").getFirst().getString("state"));
    }

    private static String day(int from) {
        return jp.ryokai.platform.Japan.day(Cast.CLOCK.instant()).plusDays(from).toString();
    }

    /** A plan runs, and the tablet heard of it. */
    private static Tablet asked(Cast cast) {
        cast.policyInForce();
        cast.planFor(List.of(cast.taro().id()));
        var taro = cast.taro().tablet();
        taro.sync();
        return taro;
    }

    private void changed(Cast cast, Consumer<Map<String, byte[]>> how) {
        how.accept(files);
        var pack = PackFileTest.hands(cast.hanako(), PackFile.of(files))
                .statusCode(201)
                .extract()
                .<String>path("pack.id");
        cast.makoto()
                .sends("{\"reason\":\"見直し\"}")
                .post("/api/courses/packs/{pack}/publications", pack)
                .then()
                .statusCode(201);
    }

    private void edit(String file, String from, String to) {
        var text = new String(files.get(file), StandardCharsets.UTF_8);
        assertTrue(text.contains(from), file);
        files.put(file, text.replace(from, to).getBytes(StandardCharsets.UTF_8));
    }

    private static JsonObject told(Tablet tablet) {
        tablet.sync();
        tablet.fetch();
        return module(tablet);
    }

    private static JsonObject module(Tablet tablet) {
        return new Learner(tablet).items("module").getFirst();
    }

    /**
     * With what the tablet was told and holds alone.
     *
     * @param quiz what is said of the quiz at the end, null for none
     */
    private static void finishes(Tablet tablet, String quiz) {
        new Learner(tablet).learn();
        tablet.sync();
        var item = module(tablet);
        assertEquals("completed", item.getString("state"), item.toString());
        assertEquals(quiz, item.getJsonObject("steps").getString("quiz", null));
    }
}
