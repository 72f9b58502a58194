package jp.ryokai.report;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.response.ValidatableResponse;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.List;
import jp.ryokai.tablet.Tablet;
import jp.ryokai.testing.Cast;
import jp.ryokai.testing.Rooms;
import org.junit.jupiter.api.Test;

/** Which questions are hard or badly worded, told of all together. */
@Rooms
class CourseReportTest {

    private static final String MODULE = "why-it-matters";

    @Test
    void shares_and_times_are_told_from_five_people_on(Cast cast) {
        cast.published();
        var tablets = List.of(
                cast.taro().tablet(), cast.ichiro().tablet(), member(cast, 3), member(cast, 4), member(cast, 5));
        for (var i = 0; i < 4; i++) {
            learns(tablets.get(i), 60 * (i + 1), i < 1);
        }
        report(cast)
                .body("modules.find { it.id == '" + MODULE + "' }.finished", equalTo(4))
                .body("modules.find { it.id == '" + MODULE + "' }.medianSeconds", nullValue())
                .body("modules.find { it.id == '" + MODULE + "' }.questions.dontKnow", everyItem(nullValue()));
        learns(tablets.get(4), 600, true);
        report(cast)
                .body("modules.find { it.id == '" + MODULE + "' }.finished", equalTo(5))
                .body("modules.find { it.id == '" + MODULE + "' }.medianSeconds", equalTo(180))
                .body("modules.find { it.id == '" + MODULE + "' }.questions.dontKnow.percent", hasItem("40.0"))
                .body("modules.find { it.id == '" + MODULE + "' }.questions.asked", hasItem(5));
    }

    @Test
    void a_question_counts_the_first_time_a_person_meets_it(Cast cast) {
        cast.published();
        learns(cast.taro().tablet(), 60, true);
        learns(cast.taro().tablet(), 60, false);
        report(cast)
                .body("modules.find { it.id == '" + MODULE + "' }.finished", equalTo(1))
                .body("modules.find { it.id == '" + MODULE + "' }.questions.asked", not(hasItem(2)));
    }

    @Test
    void it_names_nobody_and_is_not_for_who_only_learns(Cast cast) {
        cast.published();
        learns(cast.taro().tablet(), 60, true);
        report(cast).body(not(org.hamcrest.Matchers.containsString(cast.taro().id())));
        for (var other : List.of(cast.taro(), cast.yoshiko())) {
            other.asks().get("/api/report/course").then().statusCode(403);
        }
    }

    private static ValidatableResponse report(Cast cast) {
        return cast.ai().asks().get("/api/report/course").then().statusCode(200);
    }

    private static Tablet member(Cast cast, int seat) {
        return cast.joins("議員 " + seat, "ギイン", "member", seat).tablet();
    }

    /** Reads the module and answers the first questions of its quiz: わからない, or whatever stands first. */
    private static void learns(Tablet tablet, int seconds, boolean dontKnow) {
        tablet.sync();
        tablet.fetch();
        var module = edition(tablet, "module");
        var quiz = edition(tablet, "quiz");
        tablet.record(
                "lesson.finished",
                Json.createObjectBuilder()
                        .add("module", MODULE)
                        .add("edition", module.getString("sha256"))
                        .add("seconds", seconds)
                        .build());
        var sheet = tablet.read(quiz.getString("sha256"));
        var answers = Json.createArrayBuilder();
        sheet.getJsonArray("questions").getValuesAs(JsonObject.class).stream()
                .limit(sheet.getInt("draw"))
                .forEach(question -> {
                    var answer = Json.createObjectBuilder().add("question", question.getString("id"));
                    if (!dontKnow) {
                        answer.add(
                                "answer",
                                question.getString("kind").matches("single|truefalse")
                                        ? Json.createValue(first(question))
                                        : Json.createArrayBuilder()
                                                .add(first(question))
                                                .build());
                    }
                    answers.add(answer);
                });
        tablet.record(
                "quiz.attempted",
                Json.createObjectBuilder()
                        .add("module", MODULE)
                        .add("quiz", quiz.getString("sha256"))
                        .add("passMark", sheet.getInt("passMark"))
                        .add("answers", answers)
                        .build());
        tablet.sync();
    }

    private static String first(JsonObject question) {
        return question.getJsonArray("options").getJsonObject(0).getString("id");
    }

    private static JsonObject edition(Tablet tablet, String kind) {
        return tablet.manifest().getJsonArray("editions").getValuesAs(JsonObject.class).stream()
                .filter(e ->
                        e.getString("kind").equals(kind) && e.getString("name").equals(MODULE))
                .findFirst()
                .orElseThrow();
    }
}
