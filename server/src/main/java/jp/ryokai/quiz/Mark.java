package jp.ryokai.quiz;

import java.util.List;
import java.util.Locale;

/**
 * One question of an attempt, marked. For the kind signs it also says what was seen: a sign that many overlook is what
 * the next training must show. Public because JSON-B writes and reads it.
 *
 * @param result {@code right}, {@code wrong} or {@code dont-know}, which is no answer and never right
 * @param picked the options, as picked
 * @param found signs that were found; empty for other kinds, as the next two
 * @param missed signs that were overlooked
 * @param alarms harmless parts taken for signs
 */
public record Mark(
        String question,
        String result,
        List<String> picked,
        List<String> found,
        List<String> missed,
        List<String> alarms) {

    enum Result {
        RIGHT,
        WRONG,
        DONT_KNOW;

        String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    boolean is(Result other) {
        return result.equals(other.word());
    }
}
