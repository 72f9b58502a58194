package jp.ryokai.device;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.response.ValidatableResponse;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import jp.ryokai.ledger.StrictJws;
import jp.ryokai.platform.Locker;
import jp.ryokai.testing.Cast;
import jp.ryokai.testing.Here;
import jp.ryokai.testing.Postgresql;
import jp.ryokai.testing.Rooms;
import jp.ryokai.testing.TestClock;
import org.junit.jupiter.api.Test;

/** Which key signs tokens, and how servers that hold nothing in common but the database know it. */
@Postgresql
@Rooms
class TokenKeysTest {

    @Test
    void the_key_of_tokens_changes_by_itself_and_old_tokens_run_out_on_their_own(Cast cast) {
        var taro = cast.taro().tablet();
        // However old the key is that this server has: the next one begins now.
        TestClock.forward(TokenKeys.SIGNS_FOR);
        taro.forgetToken();
        taro.token();
        TestClock.forward(TokenKeys.SIGNS_FOR.minus(Duration.ofMinutes(5)));
        taro.forgetToken();
        var old = taro.token();
        TestClock.forward(Duration.ofMinutes(6));
        taro.forgetToken();
        var young = taro.token();
        assertNotEquals(kid(old), kid(young));
        me(old).statusCode(200);
        me(young).statusCode(200);
        TestClock.forward(Duration.ofMinutes(10));
        me(old).statusCode(401);
        me(young).statusCode(200);
    }

    /** Several servers hold nothing in common but the database; each is a {@code TokenKeys} that knows nothing yet. */
    @Test
    void servers_that_begin_at_once_sign_with_one_key_and_verify_each_others(Cast cast) throws Exception {
        cast.hanako();
        TestClock.forward(TokenKeys.SIGNS_FOR.plusDays(1));
        var servers = IntStream.range(0, 8).mapToObj(_ -> anotherServer()).toList();
        var kids = new TreeMap<String, Integer>();
        try (var callers = Executors.newFixedThreadPool(8)) {
            for (var signed : callers.invokeAll(servers.stream()
                    .map(server -> (Callable<String>) () -> server.sign("at+jwt", JsonObject.EMPTY_JSON_OBJECT))
                    .toList())) {
                kids.merge(kid(signed.get()), 1, Integer::sum);
            }
        }
        assertEquals(1, kids.size(), "one key: " + kids);
        servers.forEach(server ->
                assertTrue(server.verifier(kids.firstKey()).isPresent(), "each verifies what another signed"));
        assertTrue(anotherServer().verifier("nobody").isEmpty());
    }

    /** Whoever has no token yet makes names up, before any place at the door is taken. */
    @Test
    void made_up_names_of_keys_ask_the_database_ten_times_a_second_at_most(Cast cast) {
        cast.hanako();
        var good = anotherServer().sign("at+jwt", JsonObject.EMPTY_JSON_OBJECT);
        var looks = new AtomicInteger();
        var server = server(new TokenKeyRows(null) {
            @Override
            public List<TokenKeyRow> all() {
                looks.incrementAndGet();
                return CDI.current().select(TokenKeyRows.class).get().all();
            }
        });
        var begun = System.nanoTime();
        for (int i = 0; i < 5_000; i++) {
            assertTrue(server.verifier("nobody" + i).isEmpty());
        }
        var tenths = Duration.ofNanos(System.nanoTime() - begun).toMillis() / 100;
        assertTrue(looks.get() >= 1 && looks.get() <= tenths + 1, looks + " looks in " + tenths + " tenths");
        assertTrue(server.verifier(kid(good)).isPresent(), "the key there is was found by the first of them");
    }

    /** A key that another server began, its row gone before this one was first asked about it. */
    @Test
    void whoever_signs_with_a_key_verifies_it_though_a_backup_without_it_was_put_back(Cast cast) {
        cast.hanako();
        anotherServer().sign("at+jwt", JsonObject.EMPTY_JSON_OBJECT);
        var server = server(new TokenKeyRows(null) {
            @Override
            public Optional<TokenKeyRow> newest() {
                return CDI.current().select(TokenKeyRows.class).get().newest();
            }

            @Override
            public List<TokenKeyRow> all() {
                return List.of();
            }
        });
        var kid = kid(server.sign("at+jwt", JsonObject.EMPTY_JSON_OBJECT));
        assertTrue(server.verifier(kid).isPresent());
    }

    private static TokenKeys anotherServer() {
        return server(CDI.current().select(TokenKeyRows.class).get());
    }

    private static TokenKeys server(TokenKeyRows rows) {
        var house = CDI.current();
        return new TokenKeys(
                rows,
                house.select(Locker.class).get(),
                house.select(java.time.Clock.class).get());
    }

    private static String kid(String token) {
        return StrictJws.parse(token).header("kid").orElseThrow();
    }

    private static ValidatableResponse me(String token) {
        return Here.wrongRequest()
                .header("Authorization", "Bearer " + token)
                .get("/api/me")
                .then();
    }
}
