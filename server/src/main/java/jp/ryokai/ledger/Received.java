package jp.ryokai.ledger;

import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;

/**
 * What has come of one device's gap-free counter, which begins at 1.
 *
 * @param through every number up to and with this one has come
 * @param missing the first numbers after {@code through} that have not come though a higher one has, 200 at most
 */
public record Received(long through, List<Long> missing) {

    private static final int MOST = 200;

    /** @param through a number up to which all are known to have come */
    public static Received of(Set<Long> beyond, long through) {
        var highest = Math.max(through, beyond.stream().mapToLong(n -> n).max().orElse(through));
        var missing = LongStream.rangeClosed(through + 1, highest)
                .filter(n -> !beyond.contains(n))
                .limit(MOST)
                .boxed()
                .toList();
        return new Received(missing.isEmpty() ? highest : missing.getFirst() - 1, missing);
    }
}
