package jp.ryokai.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Asks the database over a connection of its own, whoever hangs on those of the pool, and has an answer in two seconds
 * either way: a server that says it is well while nobody can write is the worst of all.
 */
@ApplicationScoped
public class Pulse {

    private static final Duration LIMIT = Duration.ofSeconds(2);

    private final Pool pool;
    /** Where a question hangs for good (a full disk), those after it must not pile up behind it. */
    private final Semaphore asking = new Semaphore(1);

    @Inject
    Pulse(Pool pool) {
        this.pool = pool;
    }

    /** What is asked; its answer is not null. */
    @FunctionalInterface
    public interface Question<T> {
        T of(Connection connection) throws SQLException;
    }

    /** Empty where the database did not answer in time, or refused. */
    public <T> Optional<T> ask(Question<T> question) {
        try {
            if (!asking.tryAcquire(LIMIT.toMillis(), TimeUnit.MILLISECONDS)) {
                return Optional.empty();
            }
            var answer = new CompletableFuture<T>();
            Thread.ofVirtual().start(() -> {
                try (var connection = pool.beside(LIMIT)) {
                    answer.complete(question.of(connection));
                } catch (SQLException | RuntimeException e) {
                    answer.completeExceptionally(e);
                } finally {
                    asking.release();
                }
            });
            return Optional.of(answer.get(LIMIT.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } catch (ExecutionException | TimeoutException e) {
            return Optional.empty();
        }
    }
}
