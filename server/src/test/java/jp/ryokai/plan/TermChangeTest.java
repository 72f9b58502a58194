package jp.ryokai.plan;

import static org.hamcrest.Matchers.equalTo;

import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import jp.ryokai.platform.Japan;
import jp.ryokai.testing.Cast;
import jp.ryokai.testing.Rooms;
import jp.ryokai.testing.TestClock;
import org.junit.jupiter.api.Test;

/** A year in which the term of 21 seats ends on 30 April, through HTTP: the coming fiscal year, whenever this runs. */
@Rooms
class TermChangeTest {

    private static final int SEATS = 21;
    private static final int RE_ELECTED = 14;

    @Test
    void each_day_counts_those_who_hold_the_seats_on_it(Cast cast) {
        cast.published();
        cast.policyInForce();
        var year = Japan.fiscalYear(Japan.day(TestClock.now())) + 1;
        var old = term(LocalDate.of(year - 4, 5, 1), LocalDate.of(year, 4, 30), "一般選挙");
        var full = LocalDate.of(year + 4, 4, 30);
        for (int seat = 1; seat <= SEATS; seat++) {
            var next = switch (seat) {
                case 1 -> term(LocalDate.of(year, 5, 1), LocalDate.of(year, 9, 10), "辞職");
                case SEATS -> term(LocalDate.of(year, 5, 1), LocalDate.of(year, 12, 20), "死亡");
                default -> term(LocalDate.of(year, 5, 1), full, "一般選挙");
            };
            if (seat <= RE_ELECTED) {
                member(cast, "再選 " + seat, old + "," + next);
            } else {
                member(cast, "前職 " + seat, old);
                member(cast, "新人 " + seat, next);
            }
        }
        member(cast, "補欠 一", term(LocalDate.of(year, 11, 15), full, "補欠選挙"));
        member(cast, "補欠 二", term(LocalDate.of(year + 1, 4, 20), full, "補欠選挙"));
        var plan = plan(cast, year);

        TestClock.forward(Duration.between(TestClock.now(), Japan.startOf(LocalDate.of(year + 1, 4, 25))));
        cast.hanako().tablet().forgetToken();
        counts(cast, plan, LocalDate.of(year, 3, 31), SEATS, Map.of("not_yet_in_office", 8, "joined_after_close", 1));
        counts(cast, plan, LocalDate.of(year, 4, 1), SEATS, Map.of("not_yet_in_office", 8, "joined_after_close", 1));
        counts(cast, plan, LocalDate.of(year, 4, 30), SEATS, Map.of("not_yet_in_office", 8, "joined_after_close", 1));
        counts(
                cast,
                plan,
                LocalDate.of(year, 5, 1),
                SEATS,
                Map.of("term_ended", 7, "not_yet_in_office", 1, "joined_after_close", 1));
        counts(
                cast,
                plan,
                LocalDate.of(year, 9, 10),
                SEATS,
                Map.of("term_ended", 7, "not_yet_in_office", 1, "joined_after_close", 1));
        counts(
                cast,
                plan,
                LocalDate.of(year, 9, 11),
                SEATS - 1,
                Map.of("term_ended", 8, "not_yet_in_office", 1, "joined_after_close", 1));
        counts(cast, plan, LocalDate.of(year, 11, 15), SEATS, Map.of("term_ended", 8, "joined_after_close", 1));
        counts(cast, plan, LocalDate.of(year, 12, 21), SEATS - 1, Map.of("term_ended", 9, "joined_after_close", 1));
        counts(cast, plan, LocalDate.of(year + 1, 3, 31), SEATS - 1, Map.of("term_ended", 9, "joined_after_close", 1));
        counts(cast, plan, LocalDate.of(year + 1, 4, 1), SEATS - 1, Map.of("term_ended", 9, "joined_after_close", 1))
                .body("countedOn", equalTo(LocalDate.of(year + 1, 3, 31).toString()));

        cast.hanako()
                .asks()
                .queryParam("on", year + "-11-20")
                .get("/api/report/plans/{plan}/people", plan)
                .then()
                .statusCode(200)
                .body("people.find { it.person.publicName == '補欠 一' }.dueOn", equalTo(year + "-12-15"))
                .body("people.find { it.person.publicName == '新人 15' }.dueOn", equalTo(year + "-06-30"));
    }

    private static ValidatableResponse counts(
            Cast cast, String plan, LocalDate on, int denominator, Map<String, Integer> excluded) {
        var answer = cast.hanako()
                .asks()
                .queryParam("on", on.toString())
                .get("/api/report/plans/{plan}", plan)
                .then()
                .statusCode(200)
                .body("denominator", equalTo(denominator));
        List<String> reasons = answer.extract().path("excluded.reason");
        excluded.forEach((reason, number) -> org.junit.jupiter.api.Assertions.assertEquals(
                number, Collections.frequency(reasons, reason), reason + " on " + on));
        org.junit.jupiter.api.Assertions.assertEquals(
                excluded.values().stream().mapToInt(Integer::intValue).sum(), reasons.size(), on + " " + reasons);
        return answer;
    }

    private static String plan(Cast cast, int year) {
        var id = cast.hanako().makes("""
            {"title":"任期の年の研修","opensOn":"%d-04-01","dueOn":"%d-06-30","closesOn":"%d-03-31",\
            "items":[{"kind":"acknowledgement","documents":["basic-policy"]}],
             "audience":[{"kind":"members"}]}\
            """.formatted(year, year, year + 1), "/api/plans");
        cast.makoto().does("/api/plans/{plan}/publications", id);
        return id;
    }

    private static void member(Cast cast, String name, String terms) {
        cast.hanako()
                .sends("{\"publicName\":\"%s\",\"kana\":\"ギイン\",\"kind\":\"member\",\"terms\":[%s]}"
                        .formatted(name, terms))
                .post("/api/people")
                .then()
                .statusCode(201);
    }

    private static String term(LocalDate from, LocalDate to, String cause) {
        return "{\"from\":\"%s\",\"to\":\"%s\",\"cause\":\"%s\"}".formatted(from, to, cause);
    }
}
