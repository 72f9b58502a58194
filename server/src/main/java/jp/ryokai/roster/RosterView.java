package jp.ryokai.roster;

import java.util.List;

/**
 * What a roster file would change, before it does.
 *
 * @param applicable whether it may be applied; if not, the findings say why
 * @param charset how its text was read
 * @param headings of the file, with what each was taken for
 * @param columns our headings, for those that were not understood
 */
public record RosterView(
        String id,
        String sha256,
        boolean applicable,
        String charset,
        List<EntryView> entries,
        List<FindingView> findings,
        List<RosterFile.Heading> headings,
        List<String> columns) {

    /** One person of the file or the roster; {@code verdict} in small letters. */
    public record EntryView(
            String verdict,
            List<Integer> lines,
            String person,
            String publicName,
            String kana,
            List<RosterDifference.Change> changes,
            String note) {

        static EntryView of(RosterDifference.Entry entry) {
            var known = entry.after() == null ? entry.before() : entry.after();
            return new EntryView(
                    entry.verdict().name().toLowerCase(java.util.Locale.ROOT),
                    entry.lines(),
                    entry.before() == null ? null : entry.before().id(),
                    known == null ? null : known.publicName(),
                    known == null ? null : known.kana(),
                    entry.changes(),
                    entry.note());
        }
    }

    /** Something to look at; {@code message} is Japanese. */
    public record FindingView(int line, String column, String severity, String code, String message) {

        static FindingView of(RosterFinding finding) {
            return new FindingView(
                    finding.line(), finding.column(), finding.severity().word(), finding.code(), finding.message());
        }
    }

    /**
     * What undoing did.
     *
     * @param kept names of those who were changed again since, and therefore stay as they are
     */
    public record Undone(String id, int undone, List<String> kept) {}

    /** What applying did. */
    public record Applied(String id, int added, int changed, int same, int left, int ambiguous) {}
}
