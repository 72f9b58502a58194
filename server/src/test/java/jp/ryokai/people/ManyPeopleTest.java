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

    /** Six megabytes of an answer: the system holds four for whoever does not read. */
    private static final int LONG = 14;

    private static final String ONE = "'大勢 一郎', 'オオゼイ', 'オオセイ', '大勢一郎 オオゼイ', 'member', added_at FROM people_person";

    private static final String INTO =
            "INSERT INTO people_person (id, public_name, kana, sort_key, fold_key, kind, added_at) ";

    @Test
    void more_people_of_a_name_are_found_than_a_statement_binds() {
        RoomsExtension.fresh();
        var hanako = Insider.staff(Role.MANAGER);
        try {
            filled("SELECT 'x', " + ONE);
            doubled(0, Math.min(LONG, DOUBLED));
            if (TestDatabase.POSTGRESQL) {
                whoever_fetches_slowly_holds_no_place_of_those_who_wait(hanako);
            }
            doubled(Math.min(LONG, DOUBLED), DOUBLED);
            hanako.request()
                    .queryParam("q", "大勢")
                    .get("/api/people")
                    .then()
                    .statusCode(200)
                    .body("size()", equalTo(1 << DOUBLED));
        } finally {
            RoomsExtension.fresh();
        }
    }

    /** Each turn with a letter of its own before the ids of those there are. */
    private static void doubled(int from, int to) {
        for (var turn = from; turn < to; turn++) {
            filled("SELECT '" + (char) ('a' + turn) + "' || id, " + ONE + " WHERE kana = 'オオゼイ'");
        }
    }

    private static void filled(String selected) {
        Insider.transaction(() -> Insider.here(EntityManager.class)
                .createNativeQuery(INTO + selected)
                .executeUpdate());
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
            socket.setReceiveBufferSize(1 << 20);
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
