package jp.ryokai.notice;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.util.List;
import jp.ryokai.platform.MailSettings;
import jp.ryokai.testing.Cast;
import jp.ryokai.testing.Port;
import jp.ryokai.testing.Postgresql;
import jp.ryokai.testing.Rooms;
import jp.ryokai.testing.TestClock;
import org.junit.jupiter.api.Test;

/** When the post does not work: no letter is lost without a word, and none goes out twice. */
@Postgresql
@Rooms
class LostMailTest extends July {

    @Test
    void a_power_cut_with_a_letter_in_hand_leaves_it_unknown_and_it_is_never_sent_twice(Cast cast) {
        for (var cut : List.of(TestMailer.Cut.BEFORE_IT_IS_SENT, TestMailer.Cut.AFTER_IT_IS_SENT)) {
            server = TestMailer.opened();
            var player = cut == TestMailer.Cut.BEFORE_IT_IS_SENT ? cast.taro() : cast.ichiro();
            var plan = cut == TestMailer.Cut.BEFORE_IT_IS_SENT ? plan(cast, player) : planOpen(cast, player);
            address(cast, player, "one@gikai.example.jp");
            if (cut == TestMailer.Cut.BEFORE_IT_IS_SENT) {
                at("2032-07-01T10:00");
                fresh(cast);
            }
            TestMailer.cuts(cut);
            assertThrows(TestMailer.PowerCut.class, LostMailTest::turn);
            TestMailer.cuts(TestMailer.Cut.NEVER);
            notices(cast, plan).body("log[0].outcome", equalTo("claimed"));
            assertEquals(0, turn());
            TestClock.forward(Duration.ofMinutes(11));
            assertEquals(0, turn());
            fresh(cast);
            notices(cast, plan).body("log", hasSize(1)).body("log[0].outcome", equalTo("unknown"));
            assertEquals(cut == TestMailer.Cut.BEFORE_IT_IS_SENT ? 0 : 1, server.getReceivedMessages().length);
            server.stop();
        }
    }

    @Test
    void a_letter_nobody_knows_of_is_brought_by_hand_and_only_who_sends_sees_addresses(Cast cast) {
        server = TestMailer.opened();
        var plan = plan(cast, cast.taro(), cast.ichiro());
        address(cast, cast.taro(), "taro@gikai.example.jp");
        at("2032-07-01T10:00");
        fresh(cast);
        TestMailer.cuts(TestMailer.Cut.BEFORE_IT_IS_SENT);
        assertThrows(TestMailer.PowerCut.class, LostMailTest::turn);
        TestMailer.cuts(TestMailer.Cut.NEVER);
        TestClock.forward(Duration.ofMinutes(11));
        assertEquals(0, turn());
        looks(cast, cast.taro());
        notices(cast, plan)
                .body("log.outcome", equalTo(List.of("unknown")))
                .body("log[0].address", equalTo("taro@gikai.example.jp"))
                .body("next.find { it.publicName == '山田 太郎' }.address", equalTo("taro@gikai.example.jp"));
        cast.makoto().tablet().forgetToken();
        cast.makoto()
                .reads("/api/plans/{plan}/notices", plan)
                .body("log[0].outcome", equalTo("unknown"))
                .body("log[0].address", nullValue())
                .body("next.address", everyItem(nullValue()));
        cast.ai()
                .asks()
                .queryParam("person", cast.taro().id())
                .get("/api/notices")
                .then()
                .statusCode(200)
                .body("outcome", equalTo(List.of("unknown")));
        var handouts = "/api/plans/{plan}/notices/handouts";
        var toTaro = "{\"kind\":\"start\",\"people\":[\"" + cast.taro().id() + "\"]}";
        cast.hanako()
                .sends(toTaro)
                .post(handouts, plan)
                .then()
                .statusCode(201)
                .body("outcome", equalTo(List.of("by_hand")));
        cast.hanako().sends(toTaro).post(handouts, plan).then().statusCode(422);
        notices(cast, plan)
                .body("log", hasSize(1))
                .body("log[0].outcome", equalTo("by_hand"))
                .body("log[0].address", nullValue());
        assertEquals(0, server.getReceivedMessages().length);
    }

    @Test
    void a_mail_server_that_is_away_costs_no_letter(Cast cast) {
        server = TestMailer.opened();
        var plan = plan(cast, cast.taro());
        address(cast, cast.taro(), "taro@gikai.example.jp");
        at("2032-07-01T10:00");
        fresh(cast);
        var there = TestMailer.used();
        TestMailer.use(new MailSettings(
                "127.0.0.1", Port.free(), MailSettings.Security.NONE, "none", "none", "gikai@city.example.jp"));
        assertEquals(0, turn());
        notices(cast, plan).body("log", hasSize(0));
        cast.hanako().reads("/api/notices/mail").body("on", equalTo(true)).body("troubleAt", not(nullValue()));
        TestMailer.use(there);
        assertEquals(1, turn());
        cast.hanako().asks().get("/api/notices/mail").then().body("troubleAt", nullValue());
    }

    @Test
    void a_server_without_the_encryption_asked_for_gets_nothing(Cast cast) {
        server = TestMailer.opened();
        plan(cast, cast.taro());
        address(cast, cast.taro(), "taro@gikai.example.jp");
        at("2032-07-01T10:00");
        TestMailer.use(new MailSettings(
                "127.0.0.1",
                server.getSmtp().getPort(),
                MailSettings.Security.STARTTLS,
                "user",
                "secret",
                "gikai@city.example.jp"));
        assertEquals(0, turn());
        assertEquals(0, server.getReceivedMessages().length);
        assertFalse(TestMailer.used().toString().contains("secret"));
    }
}
