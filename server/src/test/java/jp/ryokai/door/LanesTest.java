package jp.ryokai.door;

import static jp.ryokai.door.Wire.HOST;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import jp.ryokai.people.Role;
import jp.ryokai.platform.Settings;
import jp.ryokai.testing.Here;
import jp.ryokai.testing.Inside;
import jp.ryokai.testing.Insider;
import org.junit.jupiter.api.Test;

/** All places of strangers are taken, held by the test itself: who else gets in? */
@Inside
class LanesTest {

    @Test
    void a_crowd_of_strangers_keeps_out_strangers_alone() {
        var manager = Insider.staff(Role.MANAGER);
        var lanes = Insider.here(Lanes.class);
        try (var _ = held(lanes.strangers())) {
            Here.wrongRequest().get("/api/ping").then().statusCode(503).header("Retry-After", "5");
            Here.wrongRequest()
                    .header("Authorization", "Bearer " + manager.token() + "x")
                    .get("/api/me")
                    .then()
                    .statusCode(503);
            manager.request().get("/api/me").then().statusCode(200);
            var begun = System.nanoTime();
            assertTrue(watch("/health/ready").startsWith("HTTP/1.1 200 "));
            assertTrue(
                    Duration.ofNanos(System.nanoTime() - begun).compareTo(Duration.ofSeconds(1)) < 0,
                    "within a second");
        }
        Here.wrongRequest().get("/api/ping").then().statusCode(200);
    }

    @Test
    void whoever_is_known_waits_a_moment_too() {
        var manager = Insider.staff(Role.MANAGER);
        try (var _ = held(Insider.here(Lanes.class).known())) {
            manager.wrongRequest().get("/api/me").then().statusCode(503);
            Here.wrongRequest().get("/api/ping").then().statusCode(200);
        }
        manager.request().get("/api/me").then().statusCode(200);
    }

    @Test
    void a_place_comes_back_whatever_became_of_the_request() {
        var manager = Insider.staff(Role.MANAGER);
        for (var path :
                List.of("/api/ping", "/nowhere", "/app/", "/", "/api/me", "/openapi", "/api/report/receipts/x.pdf")) {
            for (var method : List.of("GET", "HEAD", "DELETE", "POST")) {
                Wire.told(method + " " + path + HOST + "Connection: close\r\n\r\n");
                Wire.told(method + " " + path + HOST + "Connection: close\r\nAuthorization: Bearer " + manager.token()
                        + "\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n[]");
                Wire.told(method + " " + path + HOST
                        + "Connection: close\r\nContent-Encoding: gzip\r\nContent-Length: 4\r\n\r\nabcd");
            }
        }
        allComeBack();
    }

    @Test
    void reports_of_everybody_and_those_who_wait_for_one_take_no_place_from_a_tablet() throws Exception {
        var manager = Insider.staff(Role.MANAGER);
        var lanes = Insider.here(Lanes.class);
        var all = Insider.here(Settings.class).door().known();
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            var reports = new ArrayList<Future<Integer>>();
            try (var _ = held(lanes.heavy())) {
                for (var i = 0; i < all + 1; i++) {
                    reports.add(pool.submit(() ->
                            manager.wrongRequest().get("/api/people?q=nobody").statusCode()));
                }
                var until = System.nanoTime() + Duration.ofSeconds(20).toNanos();
                while (lanes.heavy().waiting() < all + 1 && System.nanoTime() < until) {
                    Thread.onSpinWait();
                }
                assertEquals(all + 1, lanes.heavy().waiting(), "more wait than tablets have places");
                manager.request().get("/api/me").then().statusCode(200);
                assertEquals(0, reports.stream().filter(Future::isDone).count());
            }
            for (var report : reports) {
                assertEquals(200, report.get());
            }
        }
        allComeBack();
        assertEquals(Insider.here(Settings.class).door().heavy(), lanes.heavy().free());
    }

    /** An answer may be read here before its place is given back over there. */
    private static void allComeBack() {
        var lanes = Insider.here(Lanes.class);
        var places = Insider.here(Settings.class).door();
        var until = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while ((lanes.strangers().free() != places.strangers() || lanes.known().free() != places.known())
                && System.nanoTime() < until) {
            Thread.onSpinWait();
        }
        assertEquals(places.strangers(), lanes.strangers().free());
        assertEquals(places.known(), lanes.known().free());
    }

    @Test
    void what_a_stranger_sends_slowly_holds_no_place() {
        var begun = "x".repeat(33_000);
        var much = "Content-Length: 40000\r\nContent-Type: application/json\r\n";
        assertEquals("413.7", Wire.told("POST /api/token" + HOST + much + "\r\n" + begun));
    }

    @Test
    void health_and_meters_have_a_port_of_their_own() {
        for (var path : List.of("/health", "/health/live", "/health/ready", "/metrics")) {
            assertEquals("404.3", Wire.told("GET " + path + HOST + "Connection: close\r\n\r\n"), path);
            assertTrue(watch(path).startsWith("HTTP/1.1 200 "), path + watch(path));
        }
        assertTrue(watch("/api/ping").startsWith("HTTP/1.1 404 "), watch("/api/ping"));
        assertTrue(watch("/metrics").contains("ryokai_"), "what is measured");
    }

    private static String watch(String path) {
        return Wire.said(Here.WATCH, "GET " + path + HOST + "Connection: close\r\n\r\n");
    }

    /** Every place of a lane. */
    private static Held held(Lane lane) {
        allComeBack();
        var places = new ArrayList<Lane.Permit>();
        for (var i = lane.free(); i > 0; i--) {
            places.add(lane.enter());
        }
        return () -> places.forEach(Lane.Permit::close);
    }

    private interface Held extends AutoCloseable {
        @Override
        void close();
    }
}
