package jp.ryokai.platform;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * What is the same for as long as no act raises a version, made once and kept in memory. Whoever read the versions from
 * the database works {@link #during} those; to everybody else this is not there, and each read is one. Several servers
 * agree without talking, because the versions stand in the database.
 *
 * <p>What is kept MUST depend on nothing but what acts change, what it is kept under, and the day: no record, no
 * device, no time. Holds values, never rows of a transaction, and who gets one changes nothing in it: others read it at
 * the same time. The tests hold whatever is made of it against what is made without it.
 */
public final class PerVersion {

    private static final ScopedValue<PerVersion> HERE = ScopedValue.newInstance();

    /** Some megabytes. Beyond it all is forgotten and made anew: a version that stands for years grows nothing. */
    static final int MOST = 10_000;

    private final Object version;
    private final Map<Object, Object> made = new ConcurrentHashMap<>();

    public PerVersion(Object version) {
        this.version = version;
    }

    public boolean isOf(Object other) {
        return version.equals(other);
    }

    /** MUST be of versions that were read before this. What changes meanwhile has another version. */
    public <T, X extends Throwable> T during(ScopedValue.CallableOp<T, X> work) throws X {
        return ScopedValue.where(HERE, this).call(work);
    }

    /** @param what names the question with all it asks by */
    public static <T> T once(List<?> what, Supplier<T> make) {
        return found(what, () -> Optional.of(make.get())).orElseThrow();
    }

    /** Only what there is: whoever asks for what is not there, with names of their own making, fills nothing. */
    @SuppressWarnings("unchecked") // What is kept under a question is what was made for it.
    public static <T> Optional<T> found(List<?> what, Supplier<Optional<T>> make) {
        if (!HERE.isBound()) {
            return make.get();
        }
        var known = (T) HERE.get().made.get(what);
        if (known != null) {
            return Optional.of(known);
        }
        var found = make.get();
        found.ifPresent(one -> HERE.get().keep(what, one));
        return found;
    }

    /** Of many the same: those that are not known yet are asked for together. */
    @SuppressWarnings("unchecked") // As above.
    public static <K, V> Map<K, V> each(String what, Collection<K> keys, Function<Collection<K>, Map<K, V>> make) {
        if (!HERE.isBound()) {
            return make.apply(keys);
        }
        var here = HERE.get();
        var all = new HashMap<K, V>();
        var missing = new ArrayList<K>();
        for (var key : keys) {
            var known = (V) here.made.get(List.of(what, key));
            if (known == null) {
                missing.add(key);
            } else {
                all.put(key, known);
            }
        }
        if (!missing.isEmpty()) {
            make.apply(missing).forEach((key, value) -> {
                here.keep(List.of(what, key), value);
                all.put(key, value);
            });
        }
        return all;
    }

    private void keep(Object what, Object value) {
        if (made.size() >= MOST) {
            made.clear();
        }
        made.put(what, value);
    }
}
