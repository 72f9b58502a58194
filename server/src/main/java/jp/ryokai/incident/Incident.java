package jp.ryokai.incident;

import java.time.Instant;
import java.util.List;
import jp.ryokai.platform.Fields;

/**
 * What somebody noticed.
 *
 * @param kind {@code lost} (紛失・盗難), {@code leak} (漏えい), {@code mail} (不審なメール), {@code disaster} (災害), {@code other}
 * @param noticedAt when, by the person's word
 * @param where null where it was not said
 * @param what in the person's own words
 * @param done what was done already, in the order given
 * @param drill whether it was practised only
 */
record Incident(String kind, Instant noticedAt, String where, String what, List<String> done, boolean drill) {

    static final List<String> KINDS = List.of("lost", "leak", "mail", "disaster", "other");
    private static final int LONGEST_PLACE = 400;
    private static final int LONGEST_STORY = 4_000;
    private static final int MOST_STEPS = 30;
    private static final int LONGEST_STEP = 400;

    static Incident read(Fields fields) {
        return new Incident(
                fields.word("kind", KINDS),
                fields.time("noticedAt"),
                fields.textIf("where", LONGEST_PLACE)
                        .filter(place -> !place.isBlank())
                        .orElse(null),
                fields.text("what", LONGEST_STORY),
                fields.texts("done", MOST_STEPS, LONGEST_STEP),
                fields.truth("drill"));
    }
}
