package jp.ryokai.content;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import jp.ryokai.tablet.Tablet;
import jp.ryokai.testing.Cast;
import jp.ryokai.testing.Here;
import jp.ryokai.testing.Insider;
import jp.ryokai.testing.Player;
import jp.ryokai.testing.Rooms;
import org.junit.jupiter.api.Test;

/** What is restricted leaves for a tablet under seal only. */
@Rooms
class SealedContentTest {

    private static final String FIRST = """
        対策基準
        令和8年4月1日 策定

        1 目的
        この基準は、端末を守ることを目的とする。
        """;

    @Test
    void a_tablet_gets_a_restricted_edition_as_what_it_alone_can_open(Cast cast) {
        var sha256 = published(Visibility.RESTRICTED, "members");
        var taro = cast.taro();
        taro.asks().get("/content/{sha256}", sha256).then().statusCode(403).body("code", equalTo("403.53"));
        var answer = sealed(taro, sha256);
        assertFalse(answer.contains("秘密"));
        assertEquals(
                TEXT,
                new String(taro.tablet().open(object(answer), "ryokai-edition-1/" + sha256), StandardCharsets.UTF_8));
        assertThrows(
                IllegalStateException.class,
                () -> cast.ichiro().tablet().open(object(answer), "ryokai-edition-1/" + sha256));
        assertThrows(
                IllegalStateException.class,
                () -> taro.tablet().open(object(answer), "ryokai-edition-1/" + "0".repeat(64)));
    }

    @Test
    void under_seal_it_is_never_cached_and_never_the_same_twice(Cast cast) {
        var sha256 = published(Visibility.RESTRICTED, "members");
        cast.taro()
                .asks()
                .queryParam("sealed", "")
                .header("If-None-Match", '"' + sha256 + '"')
                .header("Range", "bytes=0-9")
                .get("/content/{sha256}", sha256)
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .header("ETag", nullValue())
                .body("format", equalTo("ryokai-edition-1"))
                .body("sha256", equalTo(sha256))
                .body("mediaType", equalTo("application/json"));
        assertEquals(2, new HashSet<>(List.of(sealed(cast.taro(), sha256), sealed(cast.taro(), sha256))).size());
    }

    @Test
    void a_desk_browser_reads_it_plain_and_has_nothing_to_seal_to(Cast cast) {
        var sha256 = published(Visibility.RESTRICTED, "members");
        cast.hanako()
                .asks()
                .get("/content/{sha256}", sha256)
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store");
        cast.hanako()
                .asks()
                .queryParam("sealed", "")
                .get("/content/{sha256}", sha256)
                .then()
                .statusCode(422)
                .body("code", equalTo("422.54"));
    }

    /** A browser may leave the equals sign away. */
    @Test
    void the_bare_word_asks_for_the_seal(Cast cast) throws Exception {
        try (var http = HttpClient.newHttpClient()) {
            var answer = http.send(
                    HttpRequest.newBuilder(URI.create(Here.ORIGIN + "/content/"
                                    + published(Visibility.RESTRICTED, "members") + "?sealed"))
                            .header(
                                    "Authorization",
                                    "Bearer " + cast.taro().tablet().token())
                            .build(),
                    BodyHandlers.ofString());
            assertEquals(200, answer.statusCode(), answer.body());
        }
    }

    @Test
    void a_seal_gives_no_right(Cast cast) {
        for (var closed : List.of(published(Visibility.RESTRICTED, "staff"), published(Visibility.SERVER, "all"))) {
            cast.taro()
                    .asks()
                    .queryParam("sealed", "")
                    .get("/content/{sha256}", closed)
                    .then()
                    .statusCode(404);
        }
    }

    @Test
    void what_is_public_stays_as_it_was(Cast cast) {
        cast.taro()
                .asks()
                .get("/content/{sha256}", published(Visibility.PUBLIC, "all"))
                .then()
                .statusCode(200);
    }

    @Test
    void clauses_and_differences_of_a_restricted_policy_leave_under_seal_too(Cast cast) {
        edition(cast, FIRST, "");
        edition(cast, FIRST.replace("端末を守る", "端末と書類を守る"), ",\"reason\":\"書類を加えた。\"");
        var taro = cast.taro();
        taro.asks()
                .get("/api/policies/standards/editions/2")
                .then()
                .statusCode(403)
                .body("code", equalTo("403.53"));
        taro.asks()
                .get("/api/policies/standards/editions/2/differences")
                .then()
                .statusCode(403)
                .body("code", equalTo("403.53"));
        var answer = taro.asks()
                .queryParam("from", 1)
                .queryParam("sealed", "")
                .get("/api/policies/standards/editions/2/differences")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertFalse(answer.contains("書類"));
        var opened = object(new String(
                taro.tablet().open(object(answer), "ryokai-difference-1/standards/1/2"), StandardCharsets.UTF_8));
        assertEquals(
                object(cast.hanako()
                        .asks()
                        .queryParam("from", 1)
                        .get("/api/policies/standards/editions/2/differences")
                        .then()
                        .statusCode(200)
                        .extract()
                        .asString()),
                opened);
    }

    @Test
    void a_tablet_holds_what_is_restricted_closed_and_reads_it_after_a_restart(Cast cast) {
        edition(cast, FIRST, "");
        var taro = cast.taro().tablet();
        taro.sync();
        taro.fetch();
        var held = taro.manifest().getJsonArray("editions").getValuesAs(JsonObject.class).stream()
                .filter(e -> e.getString("visibility").equals("restricted"))
                .findFirst()
                .orElseThrow()
                .getString("sha256");
        assertFalse(new String(taro.content().get(held), StandardCharsets.UTF_8).contains("端末"));
        var again = Tablet.load(Cast.newWire(), Clock.systemUTC(), taro.save());
        assertEquals("対策基準", again.read(held).getString("title"));
        assertEquals(2_592_000, taro.manifest().getInt("leaseSeconds"));
    }

    private static final String TEXT = "{\"text\":\"秘密\"}";

    private static String published(Visibility visibility, String audience) {
        var bytes = (visibility + audience).equals("RESTRICTEDmembers")
                ? TEXT
                : "{\"for\":\"" + visibility + audience + "\"}";
        return Insider.transaction(() -> Insider.here(Editions.class)
                        .publishUnlogged(new NewEdition(
                                "module",
                                "m",
                                "題",
                                "application/json",
                                bytes.getBytes(StandardCharsets.UTF_8),
                                "自治体機密性2",
                                visibility,
                                audience)))
                .sha256();
    }

    private static void edition(Cast cast, String text, String reason) {
        var draft = cast.policyDraft("standards", text);
        cast.makoto()
                .sends("""
                    {"draft":"%s","visibility":"restricted","audience":"members","label":"自治体機密性2"%s}\
                    """.formatted(draft, reason))
                .post("/api/policies/standards/editions")
                .then()
                .statusCode(201);
    }

    private static String sealed(Player player, String sha256) {
        return player.asks()
                .queryParam("sealed", "")
                .get("/content/{sha256}", sha256)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    private static JsonObject object(String json) {
        return Json.createReader(new StringReader(json)).readObject();
    }
}
