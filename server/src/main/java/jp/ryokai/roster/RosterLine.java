package jp.ryokai.roster;

import static jp.ryokai.roster.RosterFinding.Severity.INFO;
import static jp.ryokai.roster.RosterFinding.Severity.REFUSE;
import static jp.ryokai.roster.RosterFinding.Severity.WARN;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import jp.ryokai.people.Kind;
import jp.ryokai.roster.RosterCsv.Column;

/** One line's cells, read column by column; what is wrong with one goes to the notes. */
record RosterLine(int number, Map<Column, Integer> places, List<String> cells, RosterFinding.Notes notes) {

    /** Stands where a file gives the day of a term and not its cause: a term cannot be without one. */
    static final String NO_CAUSE = "記載なし";

    /** The row; of no use where a refusal was noted on the way. */
    RosterRow row() {
        var kind = kind();
        var seat = seat();
        var from = date(Column.FROM);
        var to = date(Column.TO);
        if (to != null && (from == null || to.isBefore(from))) {
            find(Column.TO, REFUSE, "term-backwards", "任期終了が任期開始より前か、任期開始がありません。日付を直してください。");
        } else if (from == null) {
            find(Column.FROM, WARN, "term-missing", "任期開始がありません。在職者として数えません。");
        }
        if (kind == Kind.MEMBER && seat == null && places.containsKey(Column.SEAT)) {
            find(Column.SEAT, WARN, "seat-missing", "議員に議席番号がありません。");
        }
        return new RosterRow(
                number,
                plain(Column.KEY),
                personal(Column.NAME),
                personal(Column.KANA),
                kind,
                seat,
                from,
                to,
                cause(from),
                plain(Column.GROUP),
                committees(),
                plain(Column.TITLE));
    }

    void find(Column column, RosterFinding.Severity severity, String code, String message) {
        notes.add(number, column, severity, code, message);
    }

    /** A person's name or reading: looked at, never touched. */
    private String personal(Column column) {
        var cell = cell(column);
        if (cell.isBlank()) {
            find(column, REFUSE, "empty", column.heading() + "がありません。");
        }
        look(column, cell);
        return cell;
    }

    private String plain(Column column) {
        var cell = RosterCell.strip(cell(column));
        look(column, cell);
        return cell.isEmpty() ? null : cell;
    }

    private Kind kind() {
        return switch (folded(Column.KIND)) {
            case "議員", "member" -> Kind.MEMBER;
            case "事務局職員", "議会事務局職員", "職員", "事務局", "staff" -> Kind.STAFF;
            default -> {
                find(Column.KIND, REFUSE, "kind", "区分は「議員」か「事務局職員」にしてください。");
                yield null;
            }
        };
    }

    private Integer seat() {
        var digits = folded(Column.SEAT).replaceAll("番$", "");
        if (digits.isEmpty()) {
            return null;
        }
        if (!digits.matches("[0-9]{1,3}") || Integer.parseInt(digits) < 1 || Integer.parseInt(digits) > 200) {
            find(Column.SEAT, REFUSE, "seat", "議席番号は1から200までの数にしてください。");
            return null;
        }
        return Integer.valueOf(digits);
    }

    private LocalDate date(Column column) {
        var cell = folded(column);
        var date = RosterCell.date(cell).orElse(null);
        if (date == null && !cell.isEmpty()) {
            find(column, REFUSE, "date", column.heading() + "は 2027-05-01、2027/5/1、令和9年5月1日 のどれかの形で書いてください。");
        }
        return date;
    }

    private String cause(LocalDate from) {
        var cause = plain(Column.CAUSE);
        if (from == null || cause != null) {
            return cause;
        }
        find(Column.CAUSE, INFO, "cause-missing", "事由がないので「" + NO_CAUSE + "」とします。");
        return NO_CAUSE;
    }

    private List<String> committees() {
        var names = RosterCsv.COMMITTEE_SEPARATOR
                .splitAsStream(cell(Column.COMMITTEES))
                .map(RosterCell::strip)
                .filter(name -> !name.isEmpty())
                .distinct()
                .toList();
        names.forEach(name -> look(Column.COMMITTEES, name));
        if (names.stream().anyMatch(name -> name.length() > Column.GROUP.limit())) {
            find(Column.COMMITTEES, REFUSE, "too-long", "委員会の名が長すぎます。「、」で区切ってください。");
        }
        return names;
    }

    private String folded(Column column) {
        return Normalizer.normalize(RosterCell.strip(cell(column)), Normalizer.Form.NFKC);
    }

    private String cell(Column column) {
        var place = places.get(column);
        var cell = place == null || place >= cells.size() ? "" : cells.get(place);
        if (cell.length() > column.limit()) {
            find(column, REFUSE, "too-long", column.heading() + "が長すぎます（" + column.limit() + "字まで）。");
        }
        return cell;
    }

    private void look(Column column, String cell) {
        RosterCell.look(cell, column == Column.KANA)
                .forEach((sight, characters) ->
                        find(column, sight.severity, sight.code, sight.message.formatted(characters)));
    }
}
