package jp.ryokai.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import com.arjuna.ats.jta.TransactionManager;
import jakarta.transaction.RollbackException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/** What becomes of other transactions when the connection of one hangs or breaks. */
class BranchTest {

    private final List<String> done = new CopyOnWriteArrayList<>();

    @Test
    void a_commit_that_hangs_stops_no_other() throws Exception {
        var hangs = new CountDownLatch(1);
        var inCommit = new CountDownLatch(1);
        try (var other = Executors.newSingleThreadExecutor()) {
            var slow = other.submit(() -> {
                within("slow", () -> {
                    inCommit.countDown();
                    await(hangs);
                });
                return null;
            });
            inCommit.await();
            assertTimeoutPreemptively(Duration.ofSeconds(20), () -> within("quick", () -> {}));
            assertEquals(List.of("quick: commit"), commits());
            hangs.countDown();
            slow.get();
        }
        assertEquals(List.of("quick: commit", "slow: commit"), commits());
    }

    @Test
    void a_commit_that_breaks_is_no_success() {
        assertThrows(
                RollbackException.class,
                () -> within("broken", () -> {
                    throw new SQLException("gone", "08006");
                }));
    }

    /** A request that needs two connections can wait for itself: the pool's last one may be its own. */
    @Test
    void two_connections_in_one_transaction_are_refused_at_its_end() throws Exception {
        var manager = TransactionManager.transactionManager();
        manager.begin();
        manager.getTransaction().enlistResource(new Branch(connection("one", () -> {})));
        manager.getTransaction().enlistResource(new Branch(connection("two", () -> {})));
        assertThrows(RollbackException.class, manager::commit);
        assertEquals(List.of(), commits());
    }

    /** The watch over long transactions must not hang behind the read that made this one long. */
    @Test
    void what_another_thread_ends_is_cut() throws Exception {
        var branch = new Branch(connection("long", () -> {}));
        branch.start(null, Branch.TMNOFLAGS);
        try (var watch = Executors.newSingleThreadExecutor()) {
            watch.submit(() -> {
                        branch.rollback(null);
                        return null;
                    })
                    .get();
        }
        assertEquals(List.of("long: setAutoCommit", "long: abort"), done);
    }

    private void within(String name, Commit commit) throws Exception {
        var manager = TransactionManager.transactionManager();
        manager.begin();
        manager.getTransaction().enlistResource(new Branch(connection(name, commit)));
        manager.commit();
    }

    private List<String> commits() {
        return done.stream().filter(one -> one.endsWith(": commit")).toList();
    }

    private Connection connection(String name, Commit commit) {
        InvocationHandler handler = (proxy, method, arguments) -> {
            if (method.getName().equals("commit")) {
                commit.run();
            }
            done.add(name + ": " + method.getName());
            return null;
        };
        return (Connection)
                Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {Connection.class}, handler);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @FunctionalInterface
    private interface Commit {
        void run() throws SQLException;
    }
}
