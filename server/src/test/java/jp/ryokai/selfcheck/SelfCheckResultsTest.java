package jp.ryokai.selfcheck;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertFalse;

import jakarta.json.Json;
import java.util.List;
import jp.ryokai.platform.Japan;
import jp.ryokai.testing.Cast;
import jp.ryokai.testing.Player;
import jp.ryokai.testing.Rooms;
import jp.ryokai.testing.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Self-checks of all together: from five people on, and never by name. */
@Rooms
class SelfCheckResultsTest {

    private static final String LOCK = "find { it.people > 0 }.items.find { it.id == 'sc-lock' }";

    private Cast cast;
    private List<Player> players;

    @BeforeEach
    void the_course_is_published(Cast everybody) {
        cast = everybody;
        cast.published();
        players = List.of(cast.taro(), cast.ichiro(), cast.yoshiko(), cast.makoto(), cast.ai());
    }

    @Test
    void four_answers_tell_no_numbers_and_no_comments_and_five_do() {
        players.subList(0, 4).forEach(player -> answers(player, "sc-lock", "no", "忘れます。"));
        cast.hanako()
                .asks()
                .get("/api/selfchecks")
                .then()
                .statusCode(200)
                .body("[0].people", equalTo(4))
                .body(LOCK + ".answered", equalTo(4))
                .body(LOCK + ".no", nullValue())
                .body(LOCK + ".comments", hasSize(0));
        answers(players.getLast(), "sc-lock", "yes", "");
        cast.hanako()
                .asks()
                .get("/api/selfchecks")
                .then()
                .statusCode(200)
                .body(LOCK + ".clause", equalTo("h6.n4"))
                .body(LOCK + ".yes", equalTo(1))
                .body(LOCK + ".no", equalTo(4))
                .body(LOCK + ".na", equalTo(0))
                .body(LOCK + ".comments", hasSize(4));
        cast.hanako()
                .asks()
                .get("/api/selfchecks")
                .then()
                .body("[0].items.find { it.id == 'sc-label' }.ask", equalTo("人に渡す前に、資料の札（機密性の段階）を見ましたか。"));
        var told = cast.ai()
                .asks()
                .get("/api/selfchecks")
                .then()
                .body(LOCK + ".no", equalTo(4))
                .body(LOCK + ".comments", hasSize(0))
                .extract()
                .asString();
        assertFalse(told.contains("太郎") || told.contains(cast.taro().id()) || told.contains("忘れます"), told);
        cast.taro().asks().get("/api/selfchecks").then().statusCode(403);
    }

    @Test
    void the_last_answer_of_a_person_counts_and_comments_stand_in_the_order_of_their_letters() {
        players.forEach(player -> answers(player, "sc-lock", "no", player.name().equals("山田 太郎") ? "い" : "あ"));
        answers(cast.taro(), "sc-lock", "yes", "う");
        cast.hanako()
                .asks()
                .get("/api/selfchecks")
                .then()
                .body("[0].people", equalTo(5))
                .body(LOCK + ".yes", equalTo(1))
                .body(LOCK + ".no", equalTo(4))
                .body(LOCK + ".comments", contains("あ", "あ", "あ", "あ", "う"));
    }

    @Test
    void each_year_is_told_by_itself() {
        players.forEach(player -> answers(player, "sc-lock", "no", ""));
        var year = Japan.fiscalYear(Japan.day(TestClock.now()));
        cast.ai()
                .asks()
                .queryParam("fiscalYear", year - 1)
                .get("/api/selfchecks")
                .then()
                .statusCode(200)
                .body("", hasSize(0));
        cast.ai()
                .asks()
                .queryParam("fiscalYear", year)
                .get("/api/selfchecks")
                .then()
                .body("", hasSize(1))
                .body("[0].fiscalYear", equalTo(year));
    }

    private static void answers(Player player, String item, String answer, String comment) {
        var tablet = player.tablet();
        tablet.sync();
        var form = tablet.edition("selfcheck", "selfcheck").getString("sha256");
        tablet.record(
                "selfcheck.answered",
                Json.createObjectBuilder()
                        .add("form", form)
                        .add(
                                "answers",
                                Json.createArrayBuilder()
                                        .add(Json.createObjectBuilder()
                                                .add("item", item)
                                                .add("answer", answer)
                                                .add("comment", comment)))
                        .build());
        tablet.sync();
    }
}
