package jp.ryokai.loan;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.LocalDate;
import jp.ryokai.platform.Japan;
import jp.ryokai.testing.Cast;
import jp.ryokai.testing.Postgresql;
import jp.ryokai.testing.Rooms;
import jp.ryokai.testing.TestClock;
import org.junit.jupiter.api.Test;

/** The council's tablets: who holds which, and what is to be done when one is gone. */
@Rooms
class LoansTest {

    @Test
    @Postgresql
    void a_tablet_is_with_one_person_at_a_time_and_its_former_loans_stay(Cast cast) {
        var asset = asset(cast, "議-012");
        cast.hanako()
                .sends("{\"number\":\" 議-012 \",\"model\":\"iPad\"}")
                .post("/api/assets")
                .then()
                .statusCode(409)
                .body("code", equalTo("409.160"));
        var first = lent(cast, asset, cast.taro().id());
        lends(cast, asset, cast.ichiro().id(), Japan.day(TestClock.now()))
                .statusCode(409)
                .body("code", equalTo("409.161"));
        returns(cast, first, Japan.day(TestClock.now()))
                .statusCode(201)
                .body("returnedTo", equalTo(cast.hanako().id()));
        returns(cast, first, Japan.day(TestClock.now())).statusCode(409).body("code", equalTo("409.162"));
        lent(cast, asset, cast.ichiro().id());
        cast.ai()
                .reads("/api/loans")
                .body("$", hasSize(2))
                .body("findAll { it.returnedOn == null }", hasSize(1))
                .body(
                        "find { it.returnedOn == null }.person",
                        equalTo(cast.ichiro().id()));
        cast.taro().asks().get("/api/loans").then().statusCode(403);
    }

    @Test
    void a_loss_is_noted_when_told_and_names_the_registration_that_is_to_be_ended(Cast cast) {
        var loan = lent(cast, asset(cast, "議-013"), cast.taro().id());
        cast.hanako()
                .asks()
                .put(
                        "/api/loans/{loan}/device/{device}",
                        loan,
                        cast.hanako().tablet().device())
                .then()
                .statusCode(422)
                .body("code", equalTo("422.164"));
        var device = cast.taro().tablet().device();
        cast.hanako()
                .asks()
                .put("/api/loans/{loan}/device/{device}", loan, device)
                .then()
                .statusCode(200)
                .body("device", equalTo(device));
        cast.hanako()
                .sends("{\"on\":\"%s\",\"what\":\"電車に置き忘れ\"}".formatted(Japan.day(TestClock.now())))
                .post("/api/loans/{loan}/losses", loan)
                .then()
                .statusCode(201)
                .body("deviceActive", equalTo(true))
                .body("lostToldAt", notNullValue())
                .body("returnedOn", nullValue());
        cast.taro().reads("/api/me");
        cast.hanako()
                .sends("{\"because\":\"紛失の届け出\"}")
                .post("/api/devices/{device}/revocations", device)
                .then()
                .statusCode(201);
        cast.hanako().asks().get("/api/loans").then().body("[0].deviceActive", equalTo(false));
        cast.taro().asks().get("/api/me").then().statusCode(403);
    }

    @Test
    void a_tablet_is_overdue_when_its_day_is_over_or_its_holder_has_left_office(Cast cast) {
        var today = Japan.day(TestClock.now());
        var dated = asset(cast, "議-014");
        cast.hanako()
                .sends("{\"asset\":\"%s\",\"person\":\"%s\",\"lentOn\":\"%s\",\"dueOn\":\"%s\"}"
                        .formatted(dated, cast.taro().id(), today, today.plusDays(1)))
                .post("/api/loans")
                .then()
                .statusCode(201)
                .body("overdue", equalTo(false));
        lent(cast, asset(cast, "議-015"), cast.ichiro().id());
        cast.hanako()
                .sends("{\"last\":\"%s\",\"cause\":\"辞職\"}".formatted(today.plusDays(1)))
                .post("/api/people/{person}/term-endings", cast.ichiro().id())
                .then()
                .statusCode(201);
        cast.hanako().asks().get("/api/loans").then().body("findAll { it.overdue }", hasSize(0));
        TestClock.forward(Duration.ofDays(2));
        cast.hanako().tablet().forgetToken();
        cast.hanako().asks().get("/api/loans").then().body("findAll { it.overdue }", hasSize(2));
    }

    @Test
    void days_to_come_and_a_return_before_the_lending_are_refused(Cast cast) {
        var asset = asset(cast, "議-016");
        var today = Japan.day(TestClock.now());
        lends(cast, asset, cast.taro().id(), today.plusDays(1)).statusCode(422).body("code", equalTo("422.163"));
        var loan = lent(cast, asset, cast.taro().id());
        returns(cast, loan, today.minusDays(1)).statusCode(422).body("code", equalTo("422.163"));
    }

    @Test
    void a_lost_tablet_does_not_come_back_before_it_was_lost(Cast cast) {
        var today = Japan.day(TestClock.now());
        var asset = asset(cast, "議-017");
        var loan = lent(cast, asset, cast.taro().id(), today.minusDays(9));
        cast.hanako()
                .sends("{\"on\":\"%s\",\"what\":\"電車の中\"}".formatted(today.minusDays(2)))
                .post("/api/loans/{loan}/losses", loan)
                .then()
                .statusCode(201);
        returns(cast, loan, today.minusDays(3)).statusCode(422).body("code", equalTo("422.163"));
        returns(cast, loan, today.minusDays(2)).statusCode(201);
    }

    @Test
    void a_tablet_is_not_lent_for_days_on_which_somebody_else_had_it(Cast cast) {
        var asset = asset(cast, "議-017");
        var today = Japan.day(TestClock.now());
        var first = lent(cast, asset, cast.taro().id(), today.minusDays(10));
        returns(cast, first, today.minusDays(1)).statusCode(201);
        lends(cast, asset, cast.ichiro().id(), today.minusDays(2))
                .statusCode(422)
                .body("code", equalTo("422.163"));
        lends(cast, asset, cast.ichiro().id(), today.minusDays(1)).statusCode(201);
    }

    @Test
    void a_tablet_handed_out_before_the_term_begins_is_not_overdue(Cast cast) {
        var today = Japan.day(TestClock.now());
        var elected = "{\"publicName\":\"新人 一\",\"kana\":\"シンジン ハジメ\",\"seatNumber\":30}";
        cast.hanako()
                .sends("{\"kind\":\"by\",\"from\":\"%s\",\"to\":\"%s\",\"elected\":[%s],\"rehearsal\":false}"
                        .formatted(today.plusDays(1), today.plusYears(1), elected))
                .post("/api/elections")
                .then()
                .statusCode(201);
        var newcomer = cast.hanako()
                .asks()
                .queryParam("q", "シンジン")
                .get("/api/people")
                .then()
                .extract()
                .<String>path("[0].id");
        lent(cast, asset(cast, "議-018"), newcomer);
        cast.hanako().reads("/api/loans").body("[0].overdue", equalTo(false));
    }

    private static String asset(Cast cast, String number) {
        return cast.hanako()
                .sends("{\"number\":\"%s\",\"model\":\"iPad 11 インチ\",\"remark\":\"議場用\"}".formatted(number))
                .post("/api/assets")
                .then()
                .statusCode(201)
                .body("number", equalTo(number))
                .extract()
                .path("id");
    }

    private static String lent(Cast cast, String asset, String person) {
        return lent(cast, asset, person, Japan.day(TestClock.now()));
    }

    private static String lent(Cast cast, String asset, String person, LocalDate on) {
        return lends(cast, asset, person, on).statusCode(201).extract().path("id");
    }

    private static ValidatableResponse lends(Cast cast, String asset, String person, LocalDate on) {
        return cast.hanako()
                .sends("{\"asset\":\"%s\",\"person\":\"%s\",\"lentOn\":\"%s\"}".formatted(asset, person, on))
                .post("/api/loans")
                .then();
    }

    private static ValidatableResponse returns(Cast cast, String loan, LocalDate on) {
        return cast.hanako()
                .sends("{\"on\":\"%s\"}".formatted(on))
                .post("/api/loans/{loan}/returns", loan)
                .then();
    }
}
