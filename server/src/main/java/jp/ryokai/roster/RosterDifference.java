package jp.ryokai.roster;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import jp.ryokai.people.GroupKind;
import jp.ryokai.people.Kind;
import jp.ryokai.people.PersonView;
import jp.ryokai.people.TermView;
import jp.ryokai.roster.RosterCsv.Column;

/**
 * What a roster file would change. People are matched by 識別子 (the council's key, or our id as the export writes it),
 * and without one by exact name, reading and kind if there is but one such person on either side.
 */
final class RosterDifference {

    /** One person as compared: those of today's groups, all of their terms by their beginning. */
    public record RosterPerson(
            String id,
            String key,
            String publicName,
            String kana,
            Kind kind,
            Integer seatNumber,
            String title,
            List<TermView> terms,
            String group,
            List<String> committees) {

        public RosterPerson {
            key = emptyToNull(key);
            title = emptyToNull(title);
            group = emptyToNull(group);
            terms = terms.stream().sorted(Comparator.comparing(TermView::from)).toList();
            committees = List.copyOf(committees);
        }

        public static RosterPerson of(PersonView person, LocalDate day) {
            var names = person.groupsOn(day).stream()
                    .collect(Collectors.partitioningBy(
                            m -> m.kind() == GroupKind.GROUP, Collectors.mapping(m -> m.name(), Collectors.toList())));
            return new RosterPerson(
                    person.id(),
                    person.rosterKey(),
                    person.publicName(),
                    person.kana(),
                    Kind.of(person.kind()),
                    person.seatNumber(),
                    person.title(),
                    person.terms(),
                    names.get(true).isEmpty() ? null : names.get(true).getFirst(),
                    names.get(false));
        }
    }

    private static String emptyToNull(String text) {
        return text == null || text.isEmpty() ? null : text;
    }

    /** {@code LEFT} is in office and not in the file: proposed, never done unasked. {@code AMBIGUOUS} needs a key. */
    public enum Verdict {
        ADDED,
        CHANGED,
        SAME,
        LEFT,
        AMBIGUOUS
    }

    /** One field before and after, as text for people; null is an empty one. */
    public record Change(String field, String before, String after) {}

    /**
     * @param lines of the file, empty for {@code LEFT}
     * @param before null for {@code ADDED} and {@code AMBIGUOUS}
     * @param after the person as the file has them; null for {@code LEFT} and {@code AMBIGUOUS}; without id when new
     * @param note Japanese, what a person must know or do; null where nothing
     */
    public record Entry(
            Verdict verdict,
            List<Integer> lines,
            RosterPerson before,
            RosterPerson after,
            List<Change> changes,
            String note) {}

    /** What people without a key are told apart by. */
    private record Naming(String publicName, String kana, Kind kind) {}

    private final RosterFile.Reading file;
    private final List<RosterPerson> roster;
    private final Map<String, RosterPerson> byKey = new HashMap<>();
    private final Map<Naming, List<RosterPerson>> byName;
    private final Map<Naming, Long> inFile;
    private final Set<String> accounted = new HashSet<>();

    private RosterDifference(RosterFile.Reading file, List<RosterPerson> roster) {
        this.file = file;
        this.roster = roster;
        roster.forEach(known -> byKey.put(known.id(), known));
        roster.stream().filter(known -> known.key() != null).forEach(known -> byKey.put(known.key(), known));
        byName = roster.stream().collect(Collectors.groupingBy(k -> new Naming(k.publicName(), k.kana(), k.kind())));
        inFile = people().values().stream()
                .collect(Collectors.groupingBy(rows -> naming(rows.getFirst()), Collectors.counting()));
    }

    /**
     * In the file's order, then those who left. Nothing for a refused file: its missing lines would look like leaving.
     *
     * @param day who is in office then and not in the file, has left
     */
    public static List<Entry> between(RosterFile.Reading file, List<RosterPerson> roster, LocalDate day) {
        return file.refused() ? List.of() : new RosterDifference(file, roster).entries(day);
    }

    private List<Entry> entries(LocalDate day) {
        var entries = new ArrayList<Entry>();
        people().values().forEach(rows -> entries.add(entry(rows)));
        roster.stream()
                .filter(known -> !accounted.contains(known.id()))
                .filter(known -> known.terms().stream().anyMatch(term -> term.covers(day)))
                .forEach(known -> entries.add(new Entry(
                        Verdict.LEFT, List.of(), known, null, List.of(), "取り込むファイルにいません。退任や異動なら、任期を終えてください。")));
        return entries;
    }

    /** Lines of one key are one person; a line without a key is a person of its own. */
    private Map<Object, List<RosterRow>> people() {
        return file.rows().stream()
                .collect(Collectors.groupingBy(
                        row -> row.key() == null ? row.line() : row.key(), LinkedHashMap::new, Collectors.toList()));
    }

    private Entry entry(List<RosterRow> rows) {
        var row = rows.stream()
                .max(Comparator.comparing(RosterRow::from, Comparator.nullsFirst(Comparator.naturalOrder())))
                .orElseThrow();
        var lines = rows.stream().map(RosterRow::line).toList();
        var namesakes = byName.getOrDefault(naming(row), List.of());
        var before = row.key() == null ? null : byKey.get(row.key());
        if (before == null) {
            // A key nobody has yet may be a new person's, or the first key of somebody who had none.
            var candidates = namesakes.stream()
                    .filter(known -> row.key() == null || known.key() == null)
                    .toList();
            boolean unmistakable = inFile.get(naming(row)) == 1 && namesakes.size() <= 1;
            if (!unmistakable && (row.key() == null || !candidates.isEmpty())) {
                candidates.forEach(known -> accounted.add(known.id()));
                return unclear(lines, "同姓同名の人がいます。識別子の列で区別してください。");
            }
            before = candidates.isEmpty() ? null : candidates.getFirst();
        }
        if (before != null && !accounted.add(before.id())) {
            return unclear(lines, "名簿の同じ人を指す行がほかにあります。識別子を確かめてください。");
        }
        var terms = terms(before == null ? List.of() : before.terms(), rows);
        if (terms.isEmpty()) {
            return unclear(lines, "名簿にある任期と重なります。先に前の任期を終えるか、任期開始を直してください。");
        }
        var after = merged(before, row, terms.get());
        if (before == null) {
            return new Entry(
                    Verdict.ADDED,
                    lines,
                    null,
                    after,
                    List.of(),
                    namesakes.isEmpty() ? null : "同姓同名の人が名簿にいます。別の人として加えます。");
        }
        var changes = changes(before, after);
        return new Entry(changes.isEmpty() ? Verdict.SAME : Verdict.CHANGED, lines, before, after, changes, null);
    }

    /** History and the file's terms together; empty when they cannot both be true. */
    private Optional<List<TermView>> terms(List<TermView> known, List<RosterRow> rows) {
        var byStart = new TreeMap<LocalDate, TermView>();
        known.forEach(term -> byStart.put(term.from(), term));
        rows.stream()
                .flatMap(row -> row.term().stream())
                .forEach(term -> byStart.merge(term.from(), term, this::corrected));
        var terms = new ArrayList<>(byStart.values());
        for (int i = 1; i < terms.size(); i++) {
            var earlier = terms.get(i - 1);
            var begins = terms.get(i).from();
            if (earlier.to() == null) {
                // A term without an end ends when the next one begins: the re-elected stay the same person.
                terms.set(i - 1, new TermView(earlier.from(), begins.minusDays(1), earlier.cause()));
            } else if (earlier.covers(begins) && !known.containsAll(terms.subList(i - 1, i + 1))) {
                return Optional.empty();
            }
        }
        return Optional.of(terms);
    }

    private TermView corrected(TermView known, TermView given) {
        return new TermView(
                known.from(),
                file.columns().contains(Column.TO) ? given.to() : known.to(),
                given.cause().equals(RosterLine.NO_CAUSE) ? known.cause() : given.cause());
    }

    /** What the file has a column for comes from the file, the rest stays. */
    private RosterPerson merged(RosterPerson before, RosterRow row, List<TermView> terms) {
        var columns = file.columns();
        boolean isNew = before == null;
        var keyStays = !isNew && (row.key() == null || row.key().equals(before.id()));
        var sameCommittees = !isNew
                && (!columns.contains(Column.COMMITTEES)
                        || Set.copyOf(before.committees()).equals(Set.copyOf(row.committees())));
        return new RosterPerson(
                isNew ? null : before.id(),
                keyStays ? before.key() : row.key(),
                row.publicName(),
                row.kana(),
                row.kind(),
                isNew || columns.contains(Column.SEAT) ? row.seatNumber() : before.seatNumber(),
                isNew || columns.contains(Column.TITLE) ? row.title() : before.title(),
                terms,
                isNew || columns.contains(Column.GROUP) ? row.group() : before.group(),
                sameCommittees ? before.committees() : row.committees());
    }

    private static Naming naming(RosterRow row) {
        return new Naming(row.publicName(), row.kana(), row.kind());
    }

    private static Entry unclear(List<Integer> lines, String note) {
        return new Entry(Verdict.AMBIGUOUS, lines, null, null, List.of(), note);
    }

    private static List<Change> changes(RosterPerson before, RosterPerson after) {
        var changes = new ArrayList<Change>();
        for (var column : Column.values()) {
            var was = text(before, column);
            var is = text(after, column);
            if (!Objects.equals(was, is)) {
                changes.add(new Change(column == Column.FROM ? "任期" : column.heading(), was, is));
            }
        }
        return changes;
    }

    private static String text(RosterPerson person, Column column) {
        return switch (column) {
            case KEY -> person.key();
            case NAME -> person.publicName();
            case KANA -> person.kana();
            case KIND -> person.kind().japanese();
            case SEAT ->
                person.seatNumber() == null ? null : person.seatNumber().toString();
            case FROM ->
                person.terms().stream()
                        .map(t -> t.from() + "〜" + Objects.toString(t.to(), "") + " " + t.cause())
                        .collect(Collectors.joining("、"));
            case TO, CAUSE -> null;
            case GROUP -> person.group();
            case COMMITTEES -> String.join("、", person.committees());
            case TITLE -> person.title();
        };
    }
}
