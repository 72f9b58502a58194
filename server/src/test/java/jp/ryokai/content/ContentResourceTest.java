package jp.ryokai.content;

import static jp.ryokai.testing.Insider.here;
import static jp.ryokai.testing.Insider.transaction;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.zip.GZIPInputStream;
import jp.ryokai.people.Role;
import jp.ryokai.platform.Hashes;
import jp.ryokai.platform.Problem;
import jp.ryokai.platform.Problems;
import jp.ryokai.testing.Here;
import jp.ryokai.testing.Inside;
import jp.ryokai.testing.Insider;
import jp.ryokai.testing.Postgresql;
import org.junit.jupiter.api.Test;

@Inside
class ContentResourceTest {

    private static final Insider LEARNER = Insider.member();
    private static final Insider CLERK = Insider.staff();

    @Test
    void an_edition_is_what_its_name_says_and_may_be_cached_for_ever() {
        var edition = publish(Visibility.PUBLIC, "all");
        var answer = LEARNER.request()
                .get("/content/" + edition.sha256())
                .then()
                .statusCode(200)
                .header("ETag", '"' + edition.sha256() + '"')
                .header("Cache-Control", "private, max-age=31536000, immutable")
                .header("Accept-Ranges", "bytes")
                .header("X-Content-Type-Options", "nosniff")
                .contentType(containsString("application/json"))
                .extract()
                .asByteArray();
        assertEquals(edition.sha256(), Hashes.sha256Hex(answer));
    }

    @Test
    void a_tablet_that_has_it_is_told_so_without_the_bytes() {
        var edition = publish(Visibility.PUBLIC, "all");
        LEARNER.request()
                .header("If-None-Match", '"' + edition.sha256() + '"')
                .get("/content/" + edition.sha256())
                .then()
                .statusCode(304)
                .header("ETag", '"' + edition.sha256() + '"')
                .header("Cache-Control", containsString("immutable"));
        LEARNER.request()
                .header("If-None-Match", "\"other\"")
                .get("/content/" + edition.sha256())
                .then()
                .statusCode(200);
    }

    @Test
    void a_fetch_that_was_cut_goes_on_where_it_stopped() {
        var edition = publish(Visibility.PUBLIC, "all");
        var whole = new ByteArrayOutputStream();
        for (var range : new String[] {"bytes=0-999", "bytes=1000-"}) {
            whole.writeBytes(LEARNER.request()
                    .header("Range", range)
                    .header("If-Range", '"' + edition.sha256() + '"')
                    .get("/content/" + edition.sha256())
                    .then()
                    .statusCode(206)
                    .header(
                            "Content-Range",
                            equalTo("bytes " + (range.endsWith("-") ? "1000-" + (edition.size() - 1) : "0-999") + "/"
                                    + edition.size()))
                    .extract()
                    .asByteArray());
        }
        assertEquals(edition.sha256(), Hashes.sha256Hex(whole.toByteArray()));
    }

    @Test
    void a_range_of_something_else_gives_the_whole() {
        var edition = publish(Visibility.PUBLIC, "all");
        LEARNER.request()
                .header("Range", "bytes=5-")
                .header("If-Range", "\"other\"")
                .get("/content/" + edition.sha256())
                .then()
                .statusCode(200);
    }

    @Test
    void a_range_behind_the_end_is_refused_with_the_size() {
        var edition = publish(Visibility.PUBLIC, "all");
        LEARNER.request()
                .header("Range", "bytes=" + edition.size() + "-")
                .get("/content/" + edition.sha256())
                .then()
                .statusCode(416)
                .header("Content-Range", "bytes */" + edition.size())
                .body("code", equalTo(Problems.RANGE.code()));
    }

    @Test
    void the_whole_is_compressed_on_its_way_and_a_range_is_not() throws Exception {
        var edition = publish(Visibility.PUBLIC, "all");
        var whole = raw(edition, null);
        assertEquals("gzip", whole.headers().firstValue("Content-Encoding").orElse(""));
        assertEquals(
                edition.sha256(),
                Hashes.sha256Hex(new GZIPInputStream(new java.io.ByteArrayInputStream(whole.body())).readAllBytes()));
        var part = raw(edition, "bytes=0-1999");
        assertEquals(206, part.statusCode());
        assertEquals(2000, part.body().length);
        assertEquals("identity", part.headers().firstValue("Content-Encoding").orElse("identity"));
    }

    @Test
    void a_restricted_edition_does_not_exist_for_those_it_does_not_concern() {
        var edition = publish(Visibility.RESTRICTED, "staff");
        LEARNER.request()
                .get("/content/" + edition.sha256())
                .then()
                .statusCode(404)
                .body("code", equalTo(Problems.NOT_FOUND.code()))
                .header("ETag", nullValue());
        CLERK.request()
                .get("/content/" + edition.sha256())
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store");
    }

    @Test
    void a_restricted_edition_for_the_roles_is_for_nobody_else() {
        var edition = publish(Visibility.RESTRICTED, "roles");
        LEARNER.request().get("/content/" + edition.sha256()).then().statusCode(404);
        CLERK.request().get("/content/" + edition.sha256()).then().statusCode(404);
        for (var role : new Role[] {Role.MANAGER, Role.APPROVER, Role.AUDITOR}) {
            Insider.staff(role)
                    .request()
                    .get("/content/" + edition.sha256())
                    .then()
                    .statusCode(200);
        }
    }

    @Test
    void what_stays_on_the_server_is_fetched_by_nobody() {
        var edition = publish(Visibility.SERVER, "all");
        Insider.staff(Role.MANAGER, Role.APPROVER, Role.AUDITOR)
                .request()
                .get("/content/" + edition.sha256())
                .then()
                .statusCode(404);
        assertEquals(
                edition.size(), here(Editions.class).bytes(edition.sha256()).orElseThrow().length);
    }

    @Test
    void without_a_token_nothing_is_fetched() {
        var edition = publish(Visibility.PUBLIC, "all");
        Here.request()
                .get("/content/" + edition.sha256())
                .then()
                .statusCode(401)
                .body("code", equalTo(Problems.TOKEN.code()));
    }

    @Test
    void an_unknown_name_is_nothing() {
        LEARNER.request().get("/content/ABC").then().statusCode(404).body("code", equalTo(Problems.NOT_FOUND.code()));
    }

    @Postgresql
    @Test
    void equal_bytes_are_one_edition_with_the_rights_of_its_latest_publication() {
        var text = text();
        var first = publish(text, Visibility.RESTRICTED, "staff");
        assertEquals(first, publish(text, Visibility.RESTRICTED, "staff"));
        LEARNER.request().get("/content/" + first.sha256()).then().statusCode(404);
        assertEquals(
                first.publishedAt(), publish(text, Visibility.PUBLIC, "all").publishedAt());
        LEARNER.request().get("/content/" + first.sha256()).then().statusCode(200);
    }

    @Test
    void nothing_is_published_without_a_label() {
        var refused = assertThrows(
                Problem.class,
                () -> new NewEdition("module", "m", "題", "text/plain", new byte[1], " ", Visibility.PUBLIC, "all"));
        assertEquals(Problems.EDITION_UNLABELLED, refused.kind());
    }

    @Test
    void bytes_come_back_exactly() {
        var bytes = text().getBytes(StandardCharsets.UTF_8);
        var edition = transaction(() -> here(Editions.class)
                .publishUnlogged(new NewEdition(
                        "module", "m", "題", "application/json", bytes, "自治体機密性1", Visibility.PUBLIC, "all")));
        assertArrayEquals(bytes, here(Editions.class).bytes(edition.sha256()).orElseThrow());
    }

    private static HttpResponse<byte[]> raw(EditionView edition, String range) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(Here.ORIGIN + "/content/" + edition.sha256()))
                .header("Authorization", "Bearer " + LEARNER.token())
                .header("Accept-Encoding", "gzip");
        if (range != null) {
            request.header("Range", range);
        }
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        }
    }

    private static EditionView publish(Visibility visibility, String audience) {
        return publish(text(), visibility, audience);
    }

    private static EditionView publish(String text, Visibility visibility, String audience) {
        return transaction(() -> here(Editions.class)
                .publishUnlogged(new NewEdition(
                        "module",
                        "m",
                        "題",
                        "application/json",
                        text.getBytes(StandardCharsets.UTF_8),
                        "自治体機密性1",
                        visibility,
                        audience)));
    }

    private static String text() {
        return "{\"n\":\"" + UUID.randomUUID() + "\",\"t\":\"" + "議場".repeat(1000) + "\"}";
    }
}
