package jp.ryokai.device;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import jp.ryokai.device.CityOfTests.Browser;
import jp.ryokai.testing.Cast;
import jp.ryokai.testing.Here;
import jp.ryokai.testing.Player;
import jp.ryokai.testing.Postgresql;
import jp.ryokai.testing.Rooms;
import jp.ryokai.testing.TestClock;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Staff open the desk with the city's account: npm's oidc-provider is the city. */
@Rooms
class SignInTest {

    private static CityOfTests city;

    @BeforeAll
    static void the_city_has_accounts() {
        city = CityOfTests.begin();
    }

    @AfterAll
    static void the_city_is_gone() {
        if (city != null) {
            city.close();
        }
    }

    @Test
    @Postgresql
    void whoever_the_city_vouches_for_has_a_desk_without_a_code(Cast cast) {
        known(cast, cast.makoto(), "E-makoto");
        Here.request().get("/api/sign-ins").then().statusCode(200).body("offered", equalTo(true));
        var desk = new Browser();
        var begun = desk.begins()
                .statusCode(201)
                .body("address", startsWith(Here.ISSUER + "/auth?"))
                .extract()
                .<String>path("address");
        assertTrue(begun.contains("code_challenge_method=S256") && begun.contains("nonce="), begun);
        var given = CityOfTests.signsIn(begun, "makoto");
        var first = desk.answers(given)
                .statusCode(201)
                .body("person.id", equalTo(cast.makoto().id()))
                .body("device", equalTo(desk.id()))
                .extract()
                .asString();
        assertEquals(first, desk.answers(given).statusCode(201).extract().asString(), "the answer may be lost");
        var token = desk.asksForToken()
                .statusCode(200)
                .body("expires_in", equalTo(900))
                .extract()
                .path("access_token");
        Here.request()
                .header("Authorization", "Bearer " + token)
                .get("/api/me")
                .then()
                .statusCode(200)
                .body("roles", hasItem("approver"));
        assertTrue(FreshDevices.acts().stream()
                .map(act -> new String(Base64.getUrlDecoder().decode(act.split("\\.", -1)[1]), StandardCharsets.UTF_8))
                .anyMatch(act -> act.contains("device.enrolled") && act.contains("\"backing\":\"city\"")));
    }

    @Test
    @Postgresql
    void an_account_that_is_closed_loses_the_desk_and_leaves_tablets_alone(Cast cast) {
        known(cast, cast.makoto(), "E-makoto");
        var desk = new Browser();
        desk.signsIn("makoto").statusCode(201);
        desk.asksForToken().statusCode(200);
        city.does("close", "makoto");
        try {
            refused(desk.asksForToken(), 403, "403.233");
            TestClock.forward(Duration.ofMinutes(16));
            cast.makoto().reads("/api/me");
        } finally {
            city.does("open", "makoto");
        }
        // The same browser signs in once more, and is the same device.
        desk.signsIn("makoto").statusCode(201).body("device", equalTo(desk.id()));
        desk.asksForToken().statusCode(200);
        cast.hanako()
                .does(
                        "/api/people/{person}/accounts/{account}/endings",
                        cast.makoto().id(),
                        account(cast));
        refused(desk.asksForToken(), 403, "403.233");
        refused(desk.signsIn("makoto"), 403, "403.232");
    }

    @Test
    void an_issuer_that_is_away_gives_a_sentence_and_no_token(Cast cast) {
        known(cast, cast.makoto(), "E-makoto");
        var desk = new Browser();
        var given = CityOfTests.signsIn(desk.begins().extract().path("address"), "makoto");
        var other = new Browser();
        other.signsIn("makoto").statusCode(201);
        city.close();
        try {
            refused(other.asksForToken(), 503, "503.234");
            refused(desk.answers(given), 503, "503.234");
            TestClock.forward(Duration.ofMinutes(16));
            cast.makoto().reads("/api/me");
        } finally {
            city = CityOfTests.begin();
        }
    }

    @Test
    void what_one_browser_began_opens_nothing_for_another(Cast cast) {
        known(cast, cast.makoto(), "E-makoto");
        var mine = new Browser();
        var theirs = new Browser();
        var given = CityOfTests.signsIn(mine.begins().extract().path("address"), "makoto");
        refused(theirs.answers(given), 403, "403.231");
        // Somebody else's code under one's own state: the nonce and the verifier are others.
        var swapped =
                new HashMap<>(CityOfTests.signsIn(theirs.begins().extract().path("address"), "makoto"));
        swapped.put("code", given.get("code"));
        refused(theirs.answers(swapped), 403, "403.231");
        refused(mine.answers(with(given, "iss", "https://elsewhere.example")), 403, "403.231");
        refused(mine.answers(given), 403, "403.231");
        refused(mine.answers(with(given, "state", "x")), 403, "403.231");
        refused(mine.answers(Map.of()), 403, "403.231");
        refused(mine.answers(with(given, "aud", "https://elsewhere.example")), 422, "422.35");
        var late = CityOfTests.signsIn(mine.begins().extract().path("address"), "makoto");
        TestClock.forward(Duration.ofMinutes(10));
        refused(mine.answers(late), 403, "403.231");
        cast.hanako()
                .reads("/api/devices")
                .body("findAll { it.person == '" + cast.makoto().id() + "' }", hasSize(1));
    }

    @Test
    @Postgresql
    void an_account_opens_the_desk_when_two_have_said_whose_it_is(Cast cast) {
        var makoto = cast.makoto().id();
        var desk = new Browser();
        refused(desk.signsIn("makoto"), 403, "403.232").body("identifier", equalTo("E-makoto"));
        var account = named(cast, makoto, "E-makoto");
        assertEquals(account, named(cast, makoto, "E-makoto"), "sent again it is the same");
        refused(desk.signsIn("makoto"), 403, "403.232");
        refused(confirms(cast.hanako(), makoto, account), 403, "403.47");
        confirms(cast.makoto(), makoto, account).statusCode(201).body("state", equalTo("in_force"));
        confirms(cast.makoto(), makoto, account).statusCode(201);
        desk.signsIn("makoto").statusCode(201);
        refused(
                cast.hanako()
                        .sends("{\"identifier\":\"E-makoto\"}")
                        .post("/api/people/{person}/accounts", cast.yoshiko().id())
                        .then(),
                409,
                "409.235");
        refused(confirms(cast.makoto(), makoto, "nobody"), 404, "404.3");
        refused(confirms(cast.makoto(), cast.yoshiko().id(), account), 404, "404.3");
        cast.ai().reads("/api/people/{person}/accounts", makoto).body("state", equalTo(List.of("in_force")));
        refused(cast.ai().asks().get("/api/people/{person}/accounts", "nobody").then(), 404, "404.3");
    }

    @Test
    @Postgresql
    void where_nobody_else_is_there_a_manager_names_their_own_and_nobody_elses(Cast cast) {
        var hanako = cast.hanako();
        hanako.sends("{\"identifier\":\"E-hanako\"}")
                .post("/api/people/{person}/accounts", hanako.id())
                .then()
                .statusCode(201)
                .body("state", equalTo("in_force"))
                .body("confirmedBy", equalTo(null));
        refused(
                hanako.sends("{\"identifier\":\"E-puppet\"}")
                        .post("/api/people/{person}/accounts", cast.yoshiko().id())
                        .then(),
                403,
                "403.47");
        new Browser().signsIn("hanako").statusCode(201).body("person.id", equalTo(hanako.id()));
    }

    /** An issuer that gives a new refresh token each time ends both where an old one comes again. */
    @Test
    @Postgresql
    void tokens_that_are_asked_for_at_once_do_not_spend_one_refresh_token_twice(Cast cast) throws Exception {
        known(cast, cast.makoto(), "E-makoto");
        var desk = new Browser();
        desk.signsIn("makoto").statusCode(201);
        try (var all = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Integer> ask = () -> desk.asksForToken().extract().statusCode();
            for (var one : all.invokeAll(List.of(ask, ask, ask, ask))) {
                assertEquals(200, one.get());
            }
        }
        desk.asksForToken().statusCode(200);
    }

    private static Map<String, String> with(Map<String, String> given, String name, String value) {
        var other = new HashMap<>(given);
        other.put(name, value);
        return other;
    }

    private static ValidatableResponse refused(ValidatableResponse answer, int status, String code) {
        return answer.statusCode(status).body("code", equalTo(code));
    }

    private static void known(Cast cast, Player who, String identifier) {
        confirms(who, who.id(), named(cast, who.id(), identifier)).statusCode(201);
    }

    private static String named(Cast cast, String person, String identifier) {
        return cast.hanako().makes("{\"identifier\":\"" + identifier + "\"}", "/api/people/{person}/accounts", person);
    }

    private static ValidatableResponse confirms(Player by, String person, String account) {
        return by.asks()
                .post("/api/people/{person}/accounts/{account}/confirmations", person, account)
                .then();
    }

    private static String account(Cast cast) {
        return cast.hanako()
                .reads("/api/people/{person}/accounts", cast.makoto().id())
                .extract()
                .path("[0].id");
    }
}
