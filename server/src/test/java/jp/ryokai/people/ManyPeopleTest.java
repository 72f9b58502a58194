package jp.ryokai.people;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.stream.IntStream;
import jp.ryokai.platform.Settings;
import jp.ryokai.testing.Here;
import jp.ryokai.testing.Inside;
import jp.ryokai.testing.Insider;
import jp.ryokai.testing.Postgresql;
import jp.ryokai.testing.RoomsExtension;
import jp.ryokai.testing.TestDatabase;
import org.junit.jupiter.api.Test;

/** A roster of a whole prefecture. */
@Postgresql
@Inside
class ManyPeopleTest {

    /** One more than PostgreSQL binds in a statement; Derby knows no such limit and is slow to fill. */
    private static final int DOUBLED = TestDatabase.POSTGRESQL ? 16 : 12;

    @Test
    void more_people_of_a_name_are_found_than_a_statement_binds() {
        RoomsExtension.fresh();
        var hanako = Insider.staff(Role.MANAGER);
        var database = Insider.here(EntityManager.class);
        Insider.transaction(() -> {
            var first = "'大勢 一郎', 'オオゼイ', 'オオセイ', '大勢一郎 オオゼイ', 'member', added_at FROM people_person";
            var into = "INSERT INTO people_person (id, public_name, kana, sort_key, fold_key, kind, added_at) ";
            database.createNativeQuery(into + "SELECT 'x', " + first).executeUpdate();
            // Each turn doubles them, with a letter of its own before their names.
            for (char turn = 'a'; turn < 'a' + DOUBLED; turn++) {
                database.createNativeQuery(into + "SELECT '" + turn + "' || id, " + first + " WHERE kana = 'オオゼイ'")
                        .executeUpdate();
            }
            return null;
        });
        try {
            hanako.request()
                    .queryParam("q", "大勢")
                    .get("/api/people")
                    .then()
                    .statusCode(200)
                    .body("size()", equalTo(1 << DOUBLED));
            if (TestDatabase.POSTGRESQL) {
                // The system holds four megabytes for whoever does not read; only that list is longer.
                whoever_fetches_slowly_holds_no_place_of_those_who_wait(hanako);
            }
        } finally {
            RoomsExtension.fresh();
        }
    }

    private static void whoever_fetches_slowly_holds_no_place_of_those_who_wait(Insider hanako) {
        var places = Insider.here(Settings.class).door().heavy();
        var slow = IntStream.range(0, places).mapToObj(i -> begins(hanako)).toList();
        try {
            hanako.request().queryParam("q", "nobody").get("/api/people").then().statusCode(200);
            // Answered beside them, and not because they had been given up.
            slow.forEach(one -> assertTrue(wholeAnswerOf(one)));
        } finally {
            slow.forEach(ManyPeopleTest::close);
        }
    }

    /** The first byte is here; of the megabytes behind it the system holds little, and nobody reads on. */
    private static Socket begins(Insider hanako) {
        var socket = new Socket();
        try {
            socket.setReceiveBufferSize(4096);
            socket.connect(new InetSocketAddress(Here.SERVER.getHost(), Here.SERVER.getPort()));
            var asked = "GET /api/people HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + hanako.token()
                    + "\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(asked.getBytes(StandardCharsets.US_ASCII));
            assertEquals('H', socket.getInputStream().read());
            return socket;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean wholeAnswerOf(Socket socket) {
        try {
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8).endsWith("\r\n0\r\n\r\n");
        } catch (IOException cutOff) {
            return false;
        }
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
