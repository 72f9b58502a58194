package jp.ryokai.roster;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Something to look at before the roster is taken over.
 *
 * @param line from 1; 0 speaks of the whole file
 * @param column the heading, or null where the finding is about the line
 * @param code stable, for screens and tests
 * @param message Japanese, for the secretariat: what it is and what to do
 */
record RosterFinding(int line, String column, Severity severity, String code, String message) {

    /** One {@code REFUSE} and the file cannot be taken over; the others are for a person to judge. */
    public enum Severity {
        REFUSE,
        WARN,
        INFO;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The findings of one file as they come; of each severity so many that a person would still read them. */
    static final class Notes {

        private static final int MOST = 500;

        private final List<RosterFinding> all = new ArrayList<>();
        private final Map<Severity, Integer> counts = new EnumMap<>(Severity.class);

        void add(int line, RosterCsv.Column column, Severity severity, String code, String message) {
            int count = counts.merge(severity, 1, Integer::sum);
            if (count <= MOST) {
                all.add(new RosterFinding(line, column == null ? null : column.heading(), severity, code, message));
            } else if (count == MOST + 1) {
                all.add(new RosterFinding(0, null, severity, "more", "ほかにもあります。直してから、もう一度取り込んでください。"));
            }
        }

        int count(Severity severity) {
            return counts.getOrDefault(severity, 0);
        }

        List<RosterFinding> all() {
            return List.copyOf(all);
        }
    }
}
