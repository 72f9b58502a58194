package jp.ryokai.course;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.response.ValidatableResponse;
import java.util.Set;
import jp.ryokai.testing.Cast;
import jp.ryokai.testing.Here;
import jp.ryokai.testing.Rooms;
import org.junit.jupiter.api.Test;

/** What is said to a tablet nobody has enrolled yet. */
@Rooms
class WelcomeTest {

    @Test
    void a_council_without_a_course_says_who_it_is() {
        welcome().body("council", equalTo("みどり野市議会")).body("emergency", nullValue());
    }

    @Test
    void whoever_comes_sees_whom_to_call(Cast cast) {
        cast.published();
        welcome().body("emergency.cards.id", hasItem("lost")).body("emergency.cards.steps", everyItem(hasSize(3)));
    }

    @Test
    void the_cards_are_those_an_enrolled_tablet_holds(Cast cast) {
        cast.published();
        var sha256 = welcome().extract().<String>path("emergency.sha256");
        cast.taro()
                .asks()
                .get("/api/manifest")
                .then()
                .body("editions.findAll { it.kind == 'emergency' }.sha256", contains(sha256));
        var held = cast.taro()
                .asks()
                .get("/content/{sha256}", sha256)
                .then()
                .statusCode(200)
                .extract();
        assertEquals(held.<Object>path("cards"), welcome().extract().path("emergency.cards"));
        assertEquals(held.<Object>path("office"), welcome().extract().path("emergency.office"));
    }

    @Test
    void nothing_else_is_said() {
        assertEquals(
                Set.of("origin", "council"),
                welcome().extract().jsonPath().getMap("$").keySet());
    }

    @Test
    void it_is_kept_for_five_minutes_and_then_asked_after(Cast cast) {
        cast.published();
        var tag = welcome()
                .header("Cache-Control", equalTo("public, max-age=300"))
                .extract()
                .header("ETag");
        Here.request()
                .header("If-None-Match", tag)
                .get("/api/welcome")
                .then()
                .statusCode(304)
                .header("ETag", equalTo(tag));
        cast.reworded("{\"事務局電話\":\"011-000-0009\"}");
        Here.request()
                .header("If-None-Match", tag)
                .get("/api/welcome")
                .then()
                .statusCode(200)
                .body("emergency.cards[0].contacts.number", hasItem("011-000-0009"))
                .body("emergency.office.phone", equalTo("011-000-0009"));
    }

    private static ValidatableResponse welcome() {
        return Here.request().get("/api/welcome").then().statusCode(200);
    }
}
