package jp.ryokai.device;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import jp.ryokai.testing.Cast;
import jp.ryokai.testing.Player;
import jp.ryokai.testing.Postgresql;
import jp.ryokai.testing.Rooms;
import org.junit.jupiter.api.Test;

/** Two change who may do what at the same moment. */
@Postgresql
@Rooms
class RoleRacesTest {

    /** The asker's row holds the second until the first is there. */
    @Test
    void of_two_first_roles_given_at_once_one_waits_for_the_other(Cast cast) throws InterruptedException {
        var hanako = cast.hanako();
        var two = List.of(cast.yoshiko(), cast.taro());
        hanako.tablet().token();
        assertEquals(
                List.of(202, 204),
                atOnce(two.stream()
                        .<Supplier<Integer>>map(who -> () -> hanako.asks()
                                .put("/api/people/{person}/roles/approver", who.id())
                                .statusCode())
                        .toList()));
    }

    @Test
    void of_two_managers_who_take_the_role_from_each_other_at_once_one_stays(Cast cast) throws InterruptedException {
        cast.makoto();
        cast.grant(cast.yoshiko(), "manager");
        var hanako = cast.hanako();
        var yoshiko = cast.yoshiko();
        hanako.tablet().token();
        yoshiko.tablet().token();
        var answers = atOnce(List.of(() -> withdraws(hanako, yoshiko), () -> withdraws(yoshiko, hanako)));
        assertEquals(1, answers.stream().filter(status -> status == 204).count(), answers.toString());
    }

    private static int withdraws(Player by, Player from) {
        return by.asks().delete("/api/people/{person}/roles/manager", from.id()).statusCode();
    }

    /** Their statuses, the lowest first. */
    private static List<Integer> atOnce(List<Supplier<Integer>> asked) throws InterruptedException {
        var answers = new ConcurrentLinkedQueue<Integer>();
        var begin = new CountDownLatch(1);
        var threads = asked.stream()
                .map(one -> Thread.ofVirtual().start(() -> {
                    try {
                        begin.await();
                    } catch (InterruptedException e) {
                        throw new IllegalStateException(e);
                    }
                    answers.add(one.get());
                }))
                .toList();
        begin.countDown();
        for (var thread : threads) {
            thread.join();
        }
        return answers.stream().sorted().toList();
    }
}
