package jp.ryokai.web;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.response.ValidatableResponse;
import jakarta.enterprise.inject.spi.CDI;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import jp.ryokai.platform.WebFolder;
import jp.ryokai.testing.Here;
import jp.ryokai.testing.Inside;
import org.junit.jupiter.api.Test;

/** The release that this build made, as a tablet fetches it. */
@Inside
class AppResourceTest {

    private static final String STRICT = "default-src 'none'; frame-ancestors 'none'";

    private final WebFolder app = app();

    @Test
    void the_bare_address_leads_to_the_app() {
        for (var address : List.of("/", "/app")) {
            Here.wrongRequest()
                    .redirects()
                    .follow(false)
                    .get(address)
                    .then()
                    .statusCode(307)
                    .header("Location", "/app/");
        }
    }

    @Test
    void the_page_is_asked_for_each_time_and_may_do_nothing_but_its_own() {
        var tag = guarded(Here.request().get("/app/").then().statusCode(200))
                .contentType(containsString("text/html"))
                .header("Cache-Control", "no-cache")
                .extract()
                .header("ETag");
        Here.request().header("If-None-Match", tag).get("/app/").then().statusCode(304);
    }

    @Test
    void the_policy_is_the_one_that_was_proved() {
        assertEquals(
                "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob: data:; font-src 'self';"
                    + " connect-src 'self'; manifest-src 'self'; worker-src 'self'; base-uri 'none'; form-action"
                    + " 'self'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types lit-html sw",
                AppResource.CONTENT);
    }

    @Test
    void the_worker_may_be_kept_for_a_day_by_its_browser_alone() {
        guarded(Here.request().get("/app/sw.js").then().statusCode(200))
                .contentType(containsString("text/javascript"))
                .header("Cache-Control", "private, max-age=86400");
    }

    @Test
    void every_file_of_the_release_is_there_for_a_year_with_its_type() throws IOException {
        var seen = new TreeSet<String>();
        for (var name : app.names()) {
            if (name.startsWith("r/")) {
                var answer = guarded(
                                Here.wrongRequest().get("/app/" + name).then().statusCode(200))
                        .header("Cache-Control", "public, max-age=31536000, immutable")
                        .extract();
                assertEquals(
                        app.file(name).orElseThrow().type().split(";", -1)[0],
                        answer.contentType().split(";", -1)[0],
                        name);
                seen.add(name.substring(("r/" + app.release().orElseThrow() + "/").length()));
            }
        }
        assertTrue(seen.remove("whole.bin"), "all of them in one, for the worker");
        seen.removeIf(name -> name.startsWith("vendor/"));
        assertEquals(written(), seen);
    }

    @Test
    void what_is_not_in_the_release_is_not_there() {
        var release = app.release().orElseThrow();
        for (var address : List.of(
                "/app/r/0000000000/main.js",
                "/app/r/" + release + "/no-such.js",
                "/app/main.js",
                "/app/index.html",
                "/app/r/" + release + "/..%2f..%2fsw.js",
                "/app/%2e%2e/META-INF/persistence.xml",
                "/app/r/" + release,
                "/app/r/" + release + "/")) {
            Here.wrongRequest()
                    .urlEncodingEnabled(false)
                    .get(address)
                    .then()
                    .statusCode(404)
                    .contentType("application/problem+json")
                    .body("code", equalTo("404.3"))
                    .header("Cache-Control", "no-store")
                    .header("Content-Security-Policy", STRICT);
        }
    }

    @Test
    void nothing_but_reading_is_taken() {
        Here.wrongRequest().body("x").post("/app/").then().statusCode(405).contentType("application/problem+json");
    }

    @Test
    void everything_else_keeps_the_strict_policy() {
        for (var address : List.of("/api/ping", "/log/key", "/health", "/api/me", "/openapi")) {
            Here.wrongRequest().get(address).then().header("Content-Security-Policy", STRICT);
        }
    }

    @Test
    void it_is_compressed_on_its_way() throws IOException, InterruptedException {
        try (var http = HttpClient.newHttpClient()) {
            var answer = http.send(
                    HttpRequest.newBuilder(URI.create(Here.ORIGIN + "/app/"))
                            .header("Accept-Encoding", "gzip")
                            .build(),
                    BodyHandlers.ofByteArray());
            assertEquals("gzip", answer.headers().firstValue("Content-Encoding").orElse(""));
            assertEquals(
                    new String(app.file("index.html").orElseThrow().bytes(), StandardCharsets.UTF_8),
                    new String(
                            new GZIPInputStream(new ByteArrayInputStream(answer.body())).readAllBytes(),
                            StandardCharsets.UTF_8));
        }
    }

    /** What lies in the sources and becomes part of a release; the other two carry its name and are not of it. */
    private static Set<String> written() throws IOException {
        var source = Path.of("src/main/web");
        try (var tablet = Files.walk(source.resolve("tablet"));
                var shared = Files.walk(source.resolve("shared"))) {
            return Stream.concat(tablet, shared)
                    .filter(Files::isRegularFile)
                    .map(file -> source.relativize(file).toString())
                    .filter(name -> !Set.of("tablet/index.html", "tablet/sw.js").contains(name))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static ValidatableResponse guarded(ValidatableResponse answer) {
        return answer.header("Content-Security-Policy", AppResource.CONTENT)
                .header("Permissions-Policy", AppResource.PERMISSIONS)
                .header("X-Content-Type-Options", "nosniff")
                .header("Referrer-Policy", "no-referrer")
                .header("Cross-Origin-Opener-Policy", "same-origin");
    }

    private static WebFolder app() {
        Here.request();
        return CDI.current().select(WebFolder.class).get();
    }
}
