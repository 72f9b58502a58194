package jp.ryokai.roster;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import jp.ryokai.people.Names;
import jp.ryokai.people.TermView;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * The roster as a file that spreadsheets open: UTF-8 with BOM, CRLF, one line for each term. Read back by
 * {@link RosterFile}, it changes nothing.
 */
final class RosterCsv {

    /** A committee's name cannot hold one of these; ・ is a part of names and separates nothing. */
    static final Pattern COMMITTEE_SEPARATOR = Pattern.compile("[、;；/／|｜\n]");

    /** What spreadsheets take for a formula at the start of a cell, the full-width signs included. */
    private static final String FORMULA = "[=+\\-@＝＋－＠\t\r]";

    private static final Pattern DANGEROUS = Pattern.compile("'*" + FORMULA + ".*", Pattern.DOTALL);
    private static final Pattern GUARDED = Pattern.compile("'+" + FORMULA + ".*", Pattern.DOTALL);

    /** The columns, the first heading of each being ours. */
    public enum Column {
        KEY(60, "識別子", "職員番号", "議員番号", "番号"),
        NAME(200, "氏名", "議員名", "職員名", "名前"),
        KANA(200, "フリガナ", "よみ", "よみがな", "読み", "読み仮名", "カナ", "氏名カナ", "氏名フリガナ"),
        KIND(60, "区分", "種別"),
        SEAT(60, "議席番号", "議席"),
        FROM(60, "任期開始", "任期開始日", "就任日", "就任年月日"),
        TO(60, "任期終了", "任期終了日", "任期満了", "任期満了日"),
        CAUSE(40, "事由", "就任事由"),
        GROUP(120, "会派", "会派名", "所属会派"),
        COMMITTEES(500, "委員会", "委員会名", "所属委員会"),
        TITLE(60, "役職", "役職名", "職名");

        static final List<Column> REQUIRED = List.of(NAME, KANA, KIND, FROM);

        private final int limit;
        private final List<String> headings;

        Column(int limit, String... headings) {
            this.limit = limit;
            this.headings = List.of(headings);
        }

        public String heading() {
            return headings.getFirst();
        }

        /** The most UTF-16 units a cell of this column may have: what the tables hold. */
        int limit() {
            return limit;
        }

        /** The column a heading means, whatever its width, kana script and spaces. */
        static Optional<Column> of(String heading) {
            var key = Names.foldKey(heading);
            return Arrays.stream(values())
                    .filter(c ->
                            c.headings.stream().anyMatch(h -> Names.foldKey(h).equals(key)))
                    .findFirst();
        }
    }

    private RosterCsv() {}

    /** @param people in the order they shall stand in; who has no key of the council's own gets our id as one */
    public static byte[] write(List<RosterDifference.RosterPerson> people) {
        var text = new StringWriter().append('\ufeff');
        var format = CSVFormat.DEFAULT.builder().setRecordSeparator("\r\n").get();
        try (var csv = new CSVPrinter(text, format)) {
            csv.printRecord(Arrays.stream(Column.values()).map(Column::heading));
            for (var person : people) {
                if (person.terms().isEmpty()) {
                    csv.printRecord(cells(person, null));
                }
                for (var term : person.terms()) {
                    csv.printRecord(cells(person, term));
                }
            }
        } catch (IOException cannotHappenInMemory) {
            throw new UncheckedIOException(cannotHappenInMemory);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static List<String> cells(RosterDifference.RosterPerson person, TermView term) {
        return Arrays.stream(Column.values())
                .map(column -> {
                    var value = switch (column) {
                        case KEY -> person.key() == null ? person.id() : person.key();
                        case NAME -> person.publicName();
                        case KANA -> person.kana();
                        case KIND -> person.kind().japanese();
                        case SEAT -> person.seatNumber();
                        case FROM -> term == null ? null : term.from();
                        case TO -> term == null ? null : term.to();
                        case CAUSE -> term == null ? null : term.cause();
                        case GROUP -> person.group();
                        case COMMITTEES -> String.join("、", person.committees());
                        case TITLE -> person.title();
                    };
                    return value == null ? "" : guarded(value.toString());
                })
                .toList();
    }

    /** A cell no spreadsheet computes. What looks guarded already gets one ' more, so that {@link #bare} is exact. */
    static String guarded(String cell) {
        return DANGEROUS.matcher(cell).matches() ? "'" + cell : cell;
    }

    static String bare(String cell) {
        return GUARDED.matcher(cell).matches() ? cell.substring(1) : cell;
    }
}
