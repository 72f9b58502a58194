package jp.ryokai.notice;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.icegreen.greenmail.util.GreenMail;
import io.restassured.response.ValidatableResponse;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import jp.ryokai.platform.Japan;
import jp.ryokai.testing.Cast;
import jp.ryokai.testing.Player;
import jp.ryokai.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/**
 * A plan from 令和14年7月1日（木） to its due day, 7月20日（火）: the day before is 海の日, so that letter goes out on Friday 16日; the
 * week before is Tuesday 13日, the list after it Friday 23日.
 */
abstract class July {

    GreenMail server;

    @BeforeEach
    void on_the_day_before_the_plan_opens() {
        at("2032-06-30T10:00");
    }

    @AfterEach
    void the_post_is_closed() {
        TestMailer.off();
        if (server != null) {
            server.stop();
        }
    }

    /** A published plan of July, made on the last day of June. */
    static String plan(Cast cast, Player... people) {
        cast.published();
        cast.policyInForce();
        return planOpen(cast, people);
    }

    static String planOpen(Cast cast, Player... people) {
        return published(cast, draft(cast, people));
    }

    static String published(Cast cast, String id) {
        cast.makoto().does("/api/plans/{plan}/publications", id);
        return id;
    }

    static String draft(Cast cast, Player... people) {
        return draft(cast, "2032-08-31", people);
    }

    static String draft(Cast cast, String closesOn, Player... people) {
        return cast.planDraft(
                "研修",
                LocalDate.of(2032, 7, 1),
                LocalDate.of(2032, 7, 20),
                LocalDate.parse(closesOn),
                Arrays.stream(people).map(Player::id).toList());
    }

    static ValidatableResponse notices(Cast cast, String plan) {
        fresh(cast);
        return cast.hanako().reads("/api/plans/{plan}/notices", plan);
    }

    static void address(Cast cast, Player player, String address) {
        cast.hanako()
                .sends("{\"address\":\"" + address + "\"}")
                .put("/api/addresses/{person}", player.id())
                .then()
                .statusCode(200)
                .body("address", equalTo(address));
    }

    static void enterDays(Cast cast, String from, String to, int status) {
        cast.hanako()
                .sends("{\"kind\":\"session\",\"from\":\"" + from + "\",\"to\":\"" + to + "\",\"words\":\"第2回定例会\"}")
                .post("/api/calendar/days")
                .then()
                .statusCode(status);
    }

    static int turn() {
        return CDI.current().select(Reminders.class).get().turn();
    }

    MimeMessage only() throws MessagingException, IOException {
        assertEquals(1, server.getReceivedMessages().length);
        return server.getReceivedMessages()[0];
    }

    static String text(MimeMessage letter) throws MessagingException, IOException {
        return new String(letter.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8)
                .replace("\r\n", "\n");
    }

    /** This hour in Japan; the clock only goes on. */
    static void at(String time) {
        TestClock.forward(Duration.between(
                TestClock.now(), LocalDateTime.parse(time).atZone(Japan.ZONE).toInstant()));
    }

    /** Tokens of an earlier day are too old. */
    static void fresh(Cast cast) {
        cast.hanako().tablet().forgetToken();
    }

    /** The tablet speaks: everything it has is known. */
    static void looks(Cast cast, Player player) {
        fresh(cast);
        player.tablet().forgetToken();
        player.tablet().sync();
    }

    static JsonObject manifest(Player player) {
        var text = player.reads("/api/manifest").extract().asString();
        try (var reader = Json.createReader(new java.io.StringReader(text))) {
            return reader.readObject();
        }
    }
}
