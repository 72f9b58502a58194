package jp.ryokai.platform;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Gatherers;
import java.util.stream.Stream;

/**
 * Lists that go into a query's {@code IN}. PostgreSQL takes 65,535 values in one statement and no more, and Derby
 * compiles each length anew: no list of a length that others decide is bound whole ({@code WindowsTest}).
 */
public final class Windows {

    /** Values bound in one statement. */
    public static final int MOST = 1_000;

    private Windows() {}

    /** Asks for so many at once, in turn; each value once, so that none is answered by two windows. */
    public static <I, T> Stream<T> over(Collection<I> values, Function<List<I>, ? extends Stream<T>> ask) {
        return values.stream().distinct().gather(Gatherers.windowFixed(MOST)).flatMap(ask);
    }

    /**
     * For a table that is read by its owner: a few by an index, more than a window in one look at the whole table, from
     * which those asked for are kept. Window after window the database would look through all of it each time.
     *
     * @param owner whose a row is
     */
    public static <I, T> Stream<T> once(
            Collection<I> owners,
            Function<List<I>, ? extends Stream<T>> ask,
            Supplier<? extends Stream<T>> all,
            Function<T, I> owner) {
        if (owners.size() <= MOST) {
            return over(owners, ask);
        }
        var theirs = new HashSet<>(owners);
        return all.get().filter(row -> theirs.contains(owner.apply(row)));
    }
}
