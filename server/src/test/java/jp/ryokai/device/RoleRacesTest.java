package jp.ryokai.device;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Collections;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import java.util.stream.IntStream;
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

    /** Each ended the earlier code, then read all of them, and so waited for the others: one of two was refused. */
    @Test
    void of_codes_that_are_issued_at_once_everyone_is_issued(Cast cast) throws InterruptedException {
        var members = IntStream.range(0, 12)
                .mapToObj(number -> cast.joins("甲" + number, "コウ", "member", null))
                .toList();
        members.forEach(member -> cast.code(member.id()));
        var hanako = cast.hanako();
        hanako.tablet().token();
        assertEquals(
                Collections.nCopies(12, 201),
                atOnce(members.stream()
                        .<Supplier<Integer>>map(member -> () -> hanako.asks()
                                .post("/api/people/{person}/codes", member.id())
                                .statusCode())
                        .toList()));
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
