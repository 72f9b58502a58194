package jp.ryokai.roster;

import static jp.ryokai.roster.RosterFinding.Severity.INFO;
import static jp.ryokai.roster.RosterFinding.Severity.REFUSE;
import static jp.ryokai.roster.RosterFinding.Severity.WARN;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import jp.ryokai.people.Kind;
import jp.ryokai.platform.Problem;
import jp.ryokai.platform.Problems;
import jp.ryokai.roster.RosterCsv.Column;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;

/** Reads a roster's bytes into rows and findings. Changes nothing and keeps nothing. */
final class RosterFile {

    static final int MOST_BYTES = 5 * 1024 * 1024;
    static final int MOST_ROWS = 20_000;
    static final int MOST_COLUMNS = 60;

    /**
     * @param charset what the bytes were: UTF-8 or windows-31j
     * @param columns those the file has; what is not among them says nothing about anybody
     * @param rows those without a refusal
     * @param headings of the file in their order, with what each was taken for
     */
    public record Reading(
            String charset,
            Set<Column> columns,
            List<RosterRow> rows,
            List<RosterFinding> findings,
            List<Heading> headings) {

        /** Whether something in it must be corrected before the file can be taken over. */
        public boolean refused() {
            return findings.stream().anyMatch(f -> f.severity() == REFUSE);
        }
    }

    /** @param means our heading, null where the file's was not understood */
    public record Heading(String heading, String means) {}

    private final List<Heading> headingsSeen = new ArrayList<>();
    private final Map<Column, Integer> places = new EnumMap<>(Column.class);
    private final List<RosterRow> rows = new ArrayList<>();
    private final RosterFinding.Notes notes = new RosterFinding.Notes();

    private RosterFile() {}

    /**
     * @throws Problem when it is too large, no CSV in a known character set, or holds a 個人番号; of the last, only the
     *         place is told
     */
    public static Reading read(byte[] bytes) {
        if (bytes.length > MOST_BYTES) {
            throw Problems.TOO_LARGE.problem("The roster is larger than 5 MB: send only the roster's own columns.");
        }
        var charset = charset(bytes);
        var file = new RosterFile();
        file.readText(text(bytes));
        file.compareRows();
        return new Reading(
                charset.name(),
                Collections.unmodifiableSet(file.places.keySet()),
                List.copyOf(file.rows),
                file.notes.all(),
                List.copyOf(file.headingsSeen));
    }

    /** The text of a file in whatever charset it is. */
    static String text(byte[] bytes) {
        var text = new String(bytes, charset(bytes));
        return text.startsWith("\ufeff") ? text.substring(1) : text;
    }

    /** Strict, UTF-8 first: Japanese text in MS932 is practically never well-formed UTF-8. */
    private static Charset charset(byte[] bytes) {
        return Stream.of(StandardCharsets.UTF_8, Charset.forName("windows-31j"))
                .filter(charset -> {
                    try {
                        return charset.newDecoder().decode(ByteBuffer.wrap(bytes)) != null;
                    } catch (CharacterCodingException notThis) {
                        return false;
                    }
                })
                .findFirst()
                .orElseThrow(() -> Problems.ROSTER_FILE.problem(
                        "The file is neither UTF-8 nor MS932 (Shift_JIS): save it as CSV UTF-8 and send it again."));
    }

    private void readText(String text) {
        int width = -1;
        try (var csv = CSVParser.parse(
                text, CSVFormat.DEFAULT.builder().setIgnoreEmptyLines(false).get())) {
            var records = csv.iterator();
            for (int line = 1; records.hasNext(); line = (int) csv.getCurrentLineNumber() + 1) {
                var cells = records.next().stream().map(RosterCsv::bare).toList();
                refusePersonalNumbers(line, cells);
                refuseBeyondLimits(line, cells);
                if (cells.stream().allMatch(String::isBlank)) {
                    continue;
                }
                if (width < 0) {
                    width = cells.size();
                    refusePersonalHeading(line, cells);
                    readHeadings(line, cells);
                } else {
                    readRow(new RosterLine(line, places, cells, notes), width);
                }
            }
        } catch (UncheckedIOException | IOException broken) {
            // Its message may hold a cell; the line would be a guess, because a quote opened too early swallows lines.
            throw Problems.ROSTER_FILE.problem(
                    "The file is not well-formed CSV: a quotation mark is not closed or stands inside a cell. "
                            + "Save it again as CSV and send it.");
        }
        if (width < 0) {
            notes.add(0, null, REFUSE, "empty", "名簿に行がありません。見出しの行と、一人一行の名簿を取り込んでください。");
        }
    }

    private static void refusePersonalNumbers(int line, List<String> cells) {
        for (int i = 0; i < cells.size(); i++) {
            if (RosterCell.holdsPersonalNumber(cells.get(i))) {
                throw personalNumber("Line " + line + ", column " + (i + 1) + " holds");
            }
        }
    }

    /** Only headings are judged by their words: a committee may well be called after the マイナンバー. */
    private static void refusePersonalHeading(int line, List<String> headings) {
        for (int i = 0; i < headings.size(); i++) {
            if (RosterCell.headingMeansPersonalNumber(headings.get(i))) {
                throw personalNumber("Line " + line + ", column " + (i + 1) + " is headed as");
            }
        }
    }

    private static Problem personalNumber(String where) {
        return Problems.MY_NUMBER.problem(where + " a 個人番号, which this program must not receive. Nothing of the file "
                + "was kept. Delete the column, here and wherever the file is stored, and send it again.");
    }

    private static void refuseBeyondLimits(int line, List<String> cells) {
        if (cells.size() > MOST_COLUMNS) {
            throw Problems.ROSTER_FILE.problem(
                    "Line " + line + " has more than 60 columns: send only the roster's own.");
        }
        if (line > MOST_ROWS + 1) {
            throw Problems.ROSTER_FILE.problem("The file has more than 20000 lines: send it in parts.");
        }
    }

    private void readHeadings(int line, List<String> headings) {
        for (int i = 0; i < headings.size(); i++) {
            var heading = headings.get(i);
            var column = Column.of(heading).orElse(null);
            if (!heading.isBlank()) {
                headingsSeen.add(new Heading(shown(heading), column == null ? null : column.heading()));
            }
            if (column == null && !heading.isBlank()) {
                notes.add(line, null, INFO, "column-unknown", "「" + shown(heading) + "」の列は使いません。");
            } else if (column != null && places.putIfAbsent(column, i) != null) {
                notes.add(line, column, REFUSE, "column-twice", column.heading() + "の列が二つあります。一つにしてください。");
            }
        }
        Column.REQUIRED.stream()
                .filter(c -> !places.containsKey(c))
                .forEach(c ->
                        notes.add(line, c, REFUSE, "column-missing", "「" + c.heading() + "」の列がありません。見出しの行に加えてください。"));
    }

    /** Narrower lines are fine: spreadsheets leave out the commas of empty cells at the end. */
    private void readRow(RosterLine line, int width) {
        if (!places.keySet().containsAll(Column.REQUIRED)) {
            return;
        }
        int refusals = notes.count(REFUSE);
        if (!line.cells().stream().skip(width).allMatch(String::isBlank)) {
            line.find(null, REFUSE, "cells-count", "見出しと列の数が合いません。カンマを含む語は \" で囲んでください。");
        }
        var row = line.row();
        if (notes.count(REFUSE) == refusals) {
            rows.add(row);
        }
    }

    /** What lines say of each other: one key is one person, one seat is one member's at a time. */
    private void compareRows() {
        var people = new HashMap<String, RosterRow>();
        var terms = new HashSet<List<String>>();
        var seats = new HashMap<List<Object>, RosterRow>();
        for (var row : rows) {
            var first = row.key() == null ? null : people.putIfAbsent(row.key(), row);
            if (first != null && !row.samePerson(first)) {
                notes.add(
                        row.line(),
                        Column.KEY,
                        REFUSE,
                        "key-twice",
                        first.line() + "行目の別の人と識別子が同じです。一人ずつ別の識別子にしてください。");
            } else if (row.key() != null && !terms.add(List.of(row.key(), String.valueOf(row.from())))) {
                notes.add(row.line(), Column.KEY, REFUSE, "line-twice", "同じ人の同じ任期の行が二つあります。一つにしてください。");
            }
            if (row.kind() == Kind.MEMBER && row.seatNumber() != null && row.from() != null) {
                var other = seats.putIfAbsent(List.of(row.seatNumber(), row.from()), row);
                if (other != null) {
                    notes.add(row.line(), Column.SEAT, WARN, "seat-twice", other.line() + "行目の人と議席番号と任期開始が同じです。");
                }
            }
        }
    }

    /** A heading as it is told, short and on one line; the answer names it the same way. */
    static String shown(String text) {
        return text.codePoints()
                .limit(20)
                .filter(c -> !Character.isISOControl(c))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
