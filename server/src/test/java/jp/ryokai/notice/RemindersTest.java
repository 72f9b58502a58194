package jp.ryokai.notice;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.icegreen.greenmail.util.GreenMail;
import io.restassured.response.ValidatableResponse;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import jp.ryokai.platform.Japan;
import jp.ryokai.platform.MailSettings;
import jp.ryokai.testing.Cast;
import jp.ryokai.testing.Here;
import jp.ryokai.testing.House;
import jp.ryokai.testing.Player;
import jp.ryokai.testing.TestClock;
import jp.ryokai.tablet.Learner;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A plan from 令和14年7月1日（木） to its due day, 7月20日（火）: the day before is 海の日, so that letter goes out on Friday 16日; the
 * week before is Tuesday 13日, the list after it Friday 23日.
 */
@ExtendWith(House.class)
class RemindersTest {

    private GreenMail server;

    @BeforeEach
    void on_the_day_before_the_plan_opens() {
        at("2032-06-30T10:00");
    }

    @AfterEach
    void the_post_is_closed() {
        TestPost.off();
        if (server != null) {
            server.stop();
        }
    }

    @Test
    void before_a_plan_goes_out_its_letters_are_counted_on_the_days_they_would_go(Cast cast) {
        var taro = cast.taro();
        var ichiro = cast.ichiro();
        cast.published();
        cast.policyInForce();
        var plan = draft(cast, taro, ichiro);
        address(cast, taro, "taro@gikai.example.jp");
        fresh(cast);
        cast.makoto().asks().get("/api/campaigns/{campaign}/notices/rehearsal", plan).then().statusCode(200)
                .body("kind", equalTo(List.of("start", "week", "day", "overdue"))).body("on", equalTo(List.of("2032-07-01", "2032-07-13", "2032-07-16", "2032-07-23")))
                .body("wantedOn[2]", equalTo("2032-07-19")).body("because[2]", equalTo(List.of("海の日", "日曜日", "土曜日")))
                .body("letters", equalTo(List.of(2, 2, 2, 1))).body("addressed", equalTo(List.of(1, 1, 1, 0)));
        taro.asks().get("/api/campaigns/{campaign}/notices/rehearsal", plan).then().statusCode(403);
    }

    @Test
    void the_desk_sees_when_the_plan_speaks_and_why_a_day_moved(Cast cast) {
        var plan = plan(cast, cast.taro());
        notices(cast, plan).body("timetable.kind", equalTo(List.of("start", "week", "day", "overdue")))
                .body("timetable.on", equalTo(List.of("2032-07-01", "2032-07-13", "2032-07-16", "2032-07-23")))
                .body("timetable[2].wantedOn", equalTo("2032-07-19")).body("timetable[2].because", equalTo(List.of("海の日", "日曜日", "土曜日")))
                .body("mail", equalTo(false)).body("next.publicName", equalTo(List.of("山田 太郎"))).body("next[0].kind", equalTo("start"));
        enterDays(cast, "2032-07-13", "2032-07-16", 201);
        notices(cast, plan).body("timetable.on", equalTo(List.of("2032-07-01", "2032-07-12", "2032-07-23")))
                .body("timetable[1].kind", equalTo("day")).body("timetable[1].because", hasItem("会期（第2回定例会）"));
        enterDays(cast, "2032-07-16", "2032-07-13", 422);
        cast.taro().asks().get("/api/campaigns/{campaign}/notices", plan).then().statusCode(403);
    }

    @Test
    void a_member_gets_one_letter_in_the_hours_for_it_and_the_log_says_so(Cast cast) throws Exception {
        server = TestPost.opened();
        var plan = plan(cast, cast.taro());
        address(cast, cast.taro(), "taro@gikai.example.jp");
        address(cast, cast.ichiro(), "ichiro@gikai.example.jp");
        at("2032-07-01T08:59");
        assertEquals(0, turn());
        at("2032-07-01T09:00");
        assertEquals(1, turn());
        assertEquals(0, turn());
        var letter = only();
        assertEquals("taro@gikai.example.jp", letter.getAllRecipients()[0].toString());
        assertEquals("【みどり野市議会】研修のご案内", letter.getSubject());
        assertEquals("text/plain; charset=UTF-8", letter.getContentType());
        assertEquals("auto-generated", letter.getHeader("Auto-Submitted")[0]);
        assertTrue(letter.getHeader("Message-ID")[0].endsWith("@localhost>"));
        var body = text(letter);
        assertTrue(body.startsWith("山田 太郎 様") && body.contains("令和14年7月20日（火）") && body.contains(Here.ORIGIN + "/app/"), body);
        assertEquals(1, body.split("http", -1).length - 1, "one address, ours");
        looks(cast, cast.taro());
        notices(cast, plan).body("log", hasSize(1)).body("log[0].outcome", equalTo("sent")).body("log[0].address", equalTo("taro@gikai.example.jp"))
                .body("next[0].kind", equalTo("week"));
    }

    @Test
    void on_session_days_and_holidays_nothing_goes_out_and_a_letter_missed_by_a_day_does(Cast cast) {
        server = TestPost.opened();
        plan(cast, cast.taro());
        address(cast, cast.taro(), "taro@gikai.example.jp");
        at("2032-07-13T10:00");
        looks(cast, cast.taro());
        enterDays(cast, "2032-07-13", "2032-07-13", 201);
        assertEquals(0, turn());
        at("2032-07-14T10:00");
        looks(cast, cast.taro());
        assertEquals(1, turn(), "planned for Monday 12日, when the server slept");
        at("2032-07-17T10:00");
        looks(cast, cast.taro());
        assertEquals(0, turn(), "a Saturday");
        at("2032-07-19T10:00");
        looks(cast, cast.taro());
        assertEquals(0, turn(), "海の日");
    }

    @Test
    void whoever_may_have_done_it_offline_is_not_reminded_and_whoever_has_not_is(Cast cast) throws Exception {
        server = TestPost.opened();
        var plan = plan(cast, cast.taro(), cast.ichiro());
        address(cast, cast.taro(), "taro@gikai.example.jp");
        address(cast, cast.ichiro(), "ichiro@gikai.example.jp");
        at("2032-07-13T10:00");
        looks(cast, cast.ichiro());
        notices(cast, plan).body("left.find { it.publicName == '山田 太郎' }.reason", equalTo("not_received")).body("next.publicName", equalTo(List.of("髙橋 一郎")));
        assertEquals(1, turn());
        assertEquals("ichiro@gikai.example.jp", only().getAllRecipients()[0].toString());
    }

    @Test
    void whoever_is_done_or_has_declined_hears_no_more(Cast cast) {
        server = TestPost.opened();
        var plan = plan(cast, cast.taro(), cast.ichiro());
        address(cast, cast.taro(), "taro@gikai.example.jp");
        address(cast, cast.ichiro(), "ichiro@gikai.example.jp");
        at("2032-07-13T10:00");
        looks(cast, cast.taro());
        cast.taro().tablet().fetch();
        new Learner(cast.taro().tablet()).learn().sign();
        cast.taro().tablet().sync();
        looks(cast, cast.ichiro());
        cast.ichiro().tablet().fetch();
        var documents = Json.createArrayBuilder();
        new Learner(cast.ichiro().tablet()).items("acknowledgement").forEach(item -> documents.add(new Learner(cast.ichiro().tablet()).statement(item).build().getJsonArray("documents").get(0)));
        cast.ichiro().tablet().record("statement.declined", Json.createObjectBuilder().add("documents", documents).build());
        cast.ichiro().tablet().sync();
        fresh(cast);
        notices(cast, plan).body("next", hasSize(0)).body("left.reason", equalTo(List.of("declined")));
        assertEquals(0, turn());
    }

    @Test
    void a_stop_for_one_or_for_all_is_recorded_and_ended(Cast cast) {
        server = TestPost.opened();
        var plan = plan(cast, cast.taro());
        address(cast, cast.taro(), "taro@gikai.example.jp");
        var stop = "/api/campaigns/{campaign}/notices/stops";
        cast.hanako().sends("{\"reason\":\" \"}").post(stop, plan).then().statusCode(422).body("code", equalTo("422.181"));
        var one = cast.hanako().sends("{\"reason\":\"ご家族の不幸\",\"person\":\"" + cast.taro().id() + "\"}").post(stop, plan).then().statusCode(201).extract().<String>path("id");
        cast.hanako().sends("{\"reason\":\"もう一度\",\"person\":\"" + cast.taro().id() + "\"}").post(stop, plan).then().statusCode(409).body("code", equalTo("409.180"));
        at("2032-07-01T10:00");
        fresh(cast);
        assertEquals(0, turn());
        notices(cast, plan).body("left[0].reason", equalTo("stopped")).body("stops[0].reason", equalTo("ご家族の不幸")).body("stopped", equalTo(false));
        looks(cast, cast.taro());
        assertFalse(manifest(cast.taro()).getJsonArray("obligations").getJsonObject(0).containsKey("notice"), "nor on the tablet");
        cast.hanako().asks().post(stop + "/{stop}/endings", plan, one).then().statusCode(201);
        var all = cast.hanako().sends("{\"reason\":\"台風のため\"}").post(stop, plan).then().statusCode(201).extract().<String>path("id");
        assertEquals(0, turn());
        notices(cast, plan).body("stopped", equalTo(true));
        cast.hanako().asks().post(stop + "/{stop}/endings", plan, all).then().statusCode(201).body("resumedBy", equalTo(cast.hanako().id()));
        assertEquals(1, turn());
    }

    @Test
    void after_the_due_day_one_list_goes_to_the_secretary_general_and_nothing_to_members(Cast cast) throws Exception {
        server = TestPost.opened();
        var plan = plan(cast, cast.taro(), cast.ichiro());
        cast.hanako().sends("{\"person\":\"" + cast.yoshiko().id() + "\",\"role\":\"holder\",\"from\":\"2032-06-01\"}")
                .post("/api/duties/secretary-general/holdings").then().statusCode(201);
        for (var player : List.of(cast.taro(), cast.ichiro(), cast.yoshiko())) {
            address(cast, player, "p" + player.id().substring(0, 8) + player.id().substring(30) + "@gikai.example.jp");
        }
        at("2032-07-23T10:00");
        looks(cast, cast.ichiro());
        notices(cast, plan).body("listed.publicName", equalTo(List.of("𠮷田 よし子"))).body("next", hasSize(0));
        assertEquals(1, turn());
        assertEquals(0, turn());
        var body = text(only());
        assertTrue(body.startsWith("𠮷田 よし子 様"), body);
        assertTrue(body.contains("・髙橋 一郎（議席2番）　未着手") && body.contains("・山田 太郎（議席1番）　同期待ち"), body);
        assertTrue(only().getSubject().contains("2人"), only().getSubject());
        notices(cast, plan).body("log.kind", equalTo(List.of("overdue"))).body("log.person", equalTo(List.of(cast.yoshiko().id())));
    }

    @Test
    void whoever_has_more_time_is_reminded_before_their_own_day(Cast cast) {
        server = TestPost.opened();
        var plan = plan(cast, cast.taro());
        address(cast, cast.taro(), "taro@gikai.example.jp");
        cast.hanako().sends("{\"person\":\"" + cast.taro().id() + "\",\"kind\":\"extension\",\"until\":\"2032-08-20\",\"reason\":\"療養\"}")
                .post("/api/campaigns/{campaign}/reliefs", plan).then().statusCode(201);
        at("2032-07-13T10:00");
        looks(cast, cast.taro());
        assertEquals(0, turn());
        at("2032-08-13T10:00");
        looks(cast, cast.taro());
        assertEquals(1, turn());
        notices(cast, plan).body("log[0].dueOn", equalTo("2032-08-20")).body("log[0].kind", equalTo("week"));
    }

    @Test
    void a_power_cut_with_a_letter_in_hand_leaves_it_unknown_and_it_is_never_sent_twice(Cast cast) {
        for (var cut : List.of(TestPost.Cut.BEFORE_IT_IS_SENT, TestPost.Cut.AFTER_IT_IS_SENT)) {
            server = TestPost.opened();
            var player = cut == TestPost.Cut.BEFORE_IT_IS_SENT ? cast.taro() : cast.ichiro();
            var plan = cut == TestPost.Cut.BEFORE_IT_IS_SENT ? plan(cast, player) : planOpen(cast, player);
            address(cast, player, "one@gikai.example.jp");
            if (cut == TestPost.Cut.BEFORE_IT_IS_SENT) {
                at("2032-07-01T10:00");
                fresh(cast);
            }
            TestPost.cuts(cut);
            assertThrows(TestPost.PowerCut.class, RemindersTest::turn);
            TestPost.cuts(TestPost.Cut.NEVER);
            notices(cast, plan).body("log[0].outcome", equalTo("claimed"));
            assertEquals(0, turn());
            TestClock.forward(Duration.ofMinutes(11));
            assertEquals(0, turn());
            fresh(cast);
            notices(cast, plan).body("log", hasSize(1)).body("log[0].outcome", equalTo("unknown"));
            assertEquals(cut == TestPost.Cut.BEFORE_IT_IS_SENT ? 0 : 1, server.getReceivedMessages().length);
            server.stop();
        }
    }

    @Test
    void a_mail_server_that_is_away_costs_no_letter(Cast cast) {
        server = TestPost.opened();
        var plan = plan(cast, cast.taro());
        address(cast, cast.taro(), "taro@gikai.example.jp");
        at("2032-07-01T10:00");
        fresh(cast);
        var there = new TestPost().route();
        TestPost.use(new MailSettings("127.0.0.1", Here.freePort(), MailSettings.Security.NONE, "none", "none", "gikai@city.example.jp"));
        assertEquals(0, turn());
        notices(cast, plan).body("log", hasSize(0));
        cast.hanako().asks().get("/api/notices/mail").then().statusCode(200).body("on", equalTo(true)).body("troubleAt", not(nullValue()));
        TestPost.use(there);
        assertEquals(1, turn());
        cast.hanako().asks().get("/api/notices/mail").then().body("troubleAt", nullValue());
    }

    @Test
    void a_server_without_the_encryption_asked_for_gets_nothing(Cast cast) {
        server = TestPost.opened();
        plan(cast, cast.taro());
        address(cast, cast.taro(), "taro@gikai.example.jp");
        at("2032-07-01T10:00");
        TestPost.use(new MailSettings("127.0.0.1", server.getSmtp().getPort(), MailSettings.Security.STARTTLS, "user", "secret", "gikai@city.example.jp"));
        assertEquals(0, turn());
        assertEquals(0, server.getReceivedMessages().length);
        assertFalse(TestPost.class.getSimpleName().isEmpty() && new TestPost().route().toString().contains("secret"));
    }

    @Test
    void without_a_mail_server_there_is_the_text_a_list_to_merge_and_a_note_of_what_was_brought(Cast cast) {
        var plan = plan(cast, cast.taro(), cast.ichiro());
        address(cast, cast.taro(), "taro@gikai.example.jp");
        at("2032-07-01T10:00");
        fresh(cast);
        assertEquals(0, turn());
        var letters = "/api/campaigns/{campaign}/notices/letters";
        cast.hanako().asks().queryParam("kind", "start").get(letters, plan).then().statusCode(200).body("$", hasSize(2))
                .body("find { it.publicName == '山田 太郎' }.address", equalTo("taro@gikai.example.jp")).body("find { it.publicName == '髙橋 一郎' }.address", nullValue())
                .body("[0].body", containsString("様\n"));
        var csv = cast.hanako().asks().queryParam("kind", "start").get(letters + ".csv", plan).then().statusCode(200).extract().asByteArray();
        assertTrue(new String(csv, java.nio.charset.StandardCharsets.UTF_8).startsWith("\uFEFF氏名,フリガナ,メールアドレス,件名,本文\r\n"));
        cast.hanako().asks().get("/api/notices/mail").then().statusCode(200).body("on", equalTo(false));
        cast.hanako().asks().post("/api/notices/mail/trials").then().statusCode(409).body("code", equalTo("409.186"));
        var handouts = "/api/campaigns/{campaign}/notices/handouts";
        cast.hanako().sends("{\"kind\":\"start\"}").post(handouts, plan).then().statusCode(201).body("$", hasSize(2)).body("outcome", equalTo(List.of("by_hand", "by_hand")));
        cast.hanako().sends("{\"kind\":\"start\"}").post(handouts, plan).then().statusCode(422);
        looks(cast, cast.taro());
        looks(cast, cast.ichiro());
        notices(cast, plan).body("log", hasSize(2)).body("next.kind", equalTo(List.of("week", "week")));
        server = TestPost.opened();
        assertEquals(0, turn(), "what was brought is not mailed too");
    }

    @Test
    void the_words_are_the_councils_and_a_place_nobody_fills_is_refused(Cast cast) throws Exception {
        server = TestPost.opened();
        plan(cast, cast.taro());
        address(cast, cast.taro(), "taro@gikai.example.jp");
        cast.ai().asks().get("/api/notices/texts").then().statusCode(200).body("kind", equalTo(List.of("start", "week", "day", "overdue"))).body("[0].changedAt", nullValue());
        change(cast, "研修 {計画}", "{名前} さん", 422).body("code", equalTo("422.183")).body("detail", containsString("{名前}"));
        change(cast, "二\\n行", "本文", 422).body("code", equalTo("422.182"));
        change(cast, "お願い {計画}", "{氏名} 議員\\n{期限}までにお願いします。", 200).body("changedAt", not(nullValue()));
        at("2032-07-01T10:00");
        turn();
        assertEquals("お願い 研修", only().getSubject());
        assertEquals("山田 太郎 議員\n令和14年7月20日（火）までにお願いします。", text(only()).strip());
    }

    @Test
    void a_trial_letter_goes_to_oneself(Cast cast) throws Exception {
        server = TestPost.opened();
        cast.hanako().asks().post("/api/notices/mail/trials").then().statusCode(422).body("code", equalTo("422.184"));
        address(cast, cast.hanako(), "hanako@gikai.example.jp");
        cast.hanako().asks().post("/api/notices/mail/trials").then().statusCode(201).body("address", equalTo("hanako@gikai.example.jp"));
        assertTrue(only().getSubject().contains("試し"));
        server.stop();
        cast.hanako().asks().post("/api/notices/mail/trials").then().statusCode(409).body("code", equalTo("409.187"));
    }

    @Test
    void addresses_come_from_a_file_all_or_none(Cast cast) {
        cast.taro();
        cast.ichiro();
        csv(cast, "氏名,メールアドレス\r\n山田 太郎,taro@gikai.example.jp\r\nだれか,x@gikai.example.jp\r\n", 422).body("code", equalTo("422.185")).body("findings[0].line", equalTo(3)).body("findings[0].code", equalTo("person"));
        csv(cast, "名前\r\n山田 太郎\r\n", 422);
        cast.hanako().asks().get("/api/addresses").then().statusCode(200).body("address.findAll { it != null }", hasSize(0));
        csv(cast, "\uFEFF氏名,メールアドレス\r\n山田太郎,taro@gikai.example.jp\r\n髙橋 一郎,\r\n", 201).body("count", equalTo(1));
        cast.hanako().asks().get("/api/addresses").then().body("find { it.publicName == '山田 太郎' }.address", equalTo("taro@gikai.example.jp"));
        cast.hanako().sends("{\"address\":\"山田 <taro@gikai.example.jp>\"}").put("/api/addresses/{person}", cast.taro().id()).then().statusCode(422).body("code", equalTo("422.184"));
        cast.hanako().sends("{\"address\":\"\"}").put("/api/addresses/{person}", cast.taro().id()).then().statusCode(200).body("address", nullValue());
        cast.ai().asks().get("/api/addresses").then().statusCode(403);
    }

    @Test
    void calls_are_recorded_and_read_by_person_and_plan(Cast cast) {
        var plan = plan(cast, cast.taro());
        call(cast, plan, "phone", "2032-06-30", 201).body("by", equalTo(cast.hanako().id())).body("byName", not(nullValue())).body("remark", startsWith("来週"));
        call(cast, null, "letter", "2032-06-29", 201);
        call(cast, plan, "phone", "2032-07-01", 422).body("code", equalTo("422.189"));
        call(cast, plan, "fax", "2032-06-30", 400, 422);
        cast.ai().asks().queryParam("person", cast.taro().id()).get("/api/calls").then().statusCode(200).body("$", hasSize(2)).body("[0].way", equalTo("phone"));
        cast.ai().asks().queryParam("campaign", plan).get("/api/calls").then().body("$", hasSize(1));
    }

    @Test
    void the_tablet_shows_the_latest_reminder_without_mail_and_its_manifest_changes_only_then(Cast cast) {
        plan(cast, cast.taro());
        at("2032-07-05T10:00");
        looks(cast, cast.taro());
        var start = manifest(cast.taro());
        assertEquals("start", notice(start).getString("kind"));
        assertEquals("2032-07-01", notice(start).getString("on"));
        at("2032-07-06T10:00");
        looks(cast, cast.taro());
        assertEquals(start.getJsonArray("obligations"), manifest(cast.taro()).getJsonArray("obligations"));
        at("2032-07-13T10:00");
        looks(cast, cast.taro());
        assertEquals("week", notice(manifest(cast.taro())).getString("kind"));
        at("2032-07-21T10:00");
        looks(cast, cast.taro());
        assertFalse(manifest(cast.taro()).getJsonArray("obligations").getJsonObject(0).containsKey("notice"), "after the due day the person is not written to");
    }

    private static JsonObject notice(JsonObject manifest) {
        return manifest.getJsonArray("obligations").getJsonObject(0).getJsonObject("notice");
    }

    private static JsonObject manifest(Player player) {
        var text = player.asks().get("/api/manifest").then().statusCode(200).extract().asString();
        try (var reader = Json.createReader(new java.io.StringReader(text))) {
            return reader.readObject();
        }
    }

    /** A published plan of July, made on the last day of June. */
    private static String plan(Cast cast, Player... people) {
        cast.published();
        cast.policyInForce();
        return planOpen(cast, people);
    }

    private static String planOpen(Cast cast, Player... people) {
        var id = draft(cast, people);
        cast.makoto().asks().post("/api/campaigns/{campaign}/publications", id).then().statusCode(201);
        return id;
    }

    private static String draft(Cast cast, Player... people) {
        var audience = Json.createArrayBuilder();
        Arrays.stream(people).forEach(person -> audience.add(Json.createObjectBuilder().add("kind", "person").add("ref", person.id())));
        var plan = Json.createObjectBuilder().add("title", "研修").add("opensOn", "2032-07-01").add("dueOn", "2032-07-20").add("closesOn", "2032-08-31")
                .add("items", Json.createArrayBuilder().add(Json.createObjectBuilder().add("kind", "module").add("module", "why-it-matters"))
                        .add(Json.createObjectBuilder().add("kind", "acknowledgement").add("documents", Json.createArrayBuilder().add("basic-policy"))))
                .add("audience", audience);
        return cast.hanako().sends(plan.build().toString()).post("/api/campaigns").then().statusCode(201).extract().path("id");
    }

    private static ValidatableResponse notices(Cast cast, String plan) {
        fresh(cast);
        return cast.hanako().asks().get("/api/campaigns/{campaign}/notices", plan).then().statusCode(200);
    }

    private static void address(Cast cast, Player player, String address) {
        cast.hanako().sends("{\"address\":\"" + address + "\"}").put("/api/addresses/{person}", player.id()).then().statusCode(200).body("address", equalTo(address));
    }

    private static void enterDays(Cast cast, String from, String to, int status) {
        cast.hanako().sends("{\"kind\":\"session\",\"from\":\"" + from + "\",\"to\":\"" + to + "\",\"words\":\"第2回定例会\"}").post("/api/calendar/days").then().statusCode(status);
    }

    private static ValidatableResponse change(Cast cast, String subject, String body, int status) {
        return cast.hanako().sends("{\"subject\":\"" + subject + "\",\"body\":\"" + body + "\"}").put("/api/notices/texts/start").then().statusCode(status);
    }

    private static ValidatableResponse csv(Cast cast, String text, int status) {
        return cast.hanako().asks().contentType("text/csv").body(text.getBytes(java.nio.charset.StandardCharsets.UTF_8)).post("/api/addresses").then().statusCode(status);
    }

    private static ValidatableResponse call(Cast cast, String plan, String way, String on, Integer... status) {
        var body = Json.createObjectBuilder().add("person", cast.taro().id()).add("way", way).add("on", on).add("remark", "来週には終えるとのこと");
        if (plan != null) {
            body.add("campaign", plan);
        }
        var asks = way.equals("fax") ? cast.hanako().asksWrongly().contentType("application/json").body(body.build().toString()) : cast.hanako().sends(body.build().toString());
        return asks.post("/api/calls").then().statusCode(org.hamcrest.Matchers.oneOf(status));
    }

    private static int turn() {
        return CDI.current().select(Reminders.class).get().turn();
    }

    private MimeMessage only() throws MessagingException, IOException {
        assertEquals(1, server.getReceivedMessages().length);
        return server.getReceivedMessages()[0];
    }

    private static String text(MimeMessage letter) throws MessagingException, IOException {
        return new String(letter.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8).replace("\r\n", "\n");
    }

    /** This hour in Japan; the clock only goes on. */
    private static void at(String time) {
        TestClock.forward(Duration.between(TestClock.now(), LocalDateTime.parse(time).atZone(Japan.ZONE).toInstant()));
    }

    /** Tokens of an earlier day are too old. */
    private static void fresh(Cast cast) {
        cast.hanako().tablet().forgetToken();
    }

    /** The tablet speaks: everything it has is known. */
    private static void looks(Cast cast, Player player) {
        fresh(cast);
        player.tablet().forgetToken();
        player.tablet().sync();
    }
}
