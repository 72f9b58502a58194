package jp.ryokai.platform;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** One of a closed set, which the wire and the database know by a word. Implemented by enums. */
public interface Word {

    /** The constant's. */
    String name();

    /** {@code BY_HAND} is {@code by_hand}. */
    default String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Empty where none of them has this word, or there is none. */
    static <W extends Word> Optional<W> of(Class<W> set, String word) {
        return Arrays.stream(set.getEnumConstants())
                .filter(one -> one.word().equals(word))
                .findFirst();
    }

    /** The same for a word we wrote ourselves. */
    static <W extends Word> W kept(Class<W> set, String word) {
        return of(set, word).orElseThrow(() -> new IllegalStateException(set.getSimpleName() + " has no such word"));
    }

    /** The same for a word of a request. */
    static <W extends Word> W given(Class<W> set, String word) {
        return of(set, word)
                .orElseThrow(() -> Problems.INVALID.problem("A word is not known: give one of "
                        + Arrays.stream(set.getEnumConstants()).map(Word::word).collect(Collectors.joining(", "))
                        + "."));
    }
}
