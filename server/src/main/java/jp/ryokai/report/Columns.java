package jp.ryokai.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import jp.ryokai.platform.Wareki;
import jp.ryokai.print.Page;
import jp.ryokai.print.Page.Column;

/**
 * The same reports as one table each, for programs: a CSV has one head, so what a sheet says once at its top (which
 * plan, of which day, as of when, how sensitive) stands in every row, and no number comes without its denominator.
 */
@ApplicationScoped
class Columns {

    private static final List<Column> ABOUT = List.of(
            Column.text("研修計画"),
            Column.text("年度"),
            Column.text("期限"),
            Column.text("名簿の日"),
            Column.text("基準の時点"),
            Column.text("取扱い"));

    private final Sheets sheets;

    @Inject
    Columns(Sheets sheets) {
        this.sheets = sheets;
    }

    /** The whole, each group that may be told, and how many are not counted for which reason. */
    Page numbers(PlanReport report) {
        var states = report.counts().keySet().stream().toList();
        var rows = new ArrayList<List<String>>();
        rows.add(row(
                List.of(
                        "全体",
                        "全体",
                        String.valueOf(report.denominator()),
                        String.valueOf(report.completed()),
                        percent(report.rate())),
                states.stream()
                        .map(state -> String.valueOf(report.counts().get(state)))
                        .toList(),
                "",
                about(report, Sheets.open(report))));
        var none = states.stream().map(state -> "").toList();
        SmallGroups.of(report)
                .forEach(group -> rows.add(row(
                        List.of(
                                Words.part(group.kind()),
                                group.name(),
                                String.valueOf(group.denominator()),
                                String.valueOf(group.completed()),
                                percent(group.rate())),
                        none,
                        "",
                        about(report, Sheets.open(report)))));
        Sheets.reasons(report)
                .forEach((reason, people) -> rows.add(row(
                        List.of("人数に入れていない方", Words.reason(reason), "", "", ""),
                        none,
                        people.toString(),
                        about(report, Sheets.open(report)))));
        return sheets.page(
                "受講・同意状況報告",
                Sheets.open(report),
                List.of(new Page.Table(
                        "受講・同意状況報告",
                        all(
                                List.of(
                                        Column.text("区分"),
                                        Column.text("名前"),
                                        Column.number("対象の人数"),
                                        Column.number("すべて終えた人"),
                                        Column.number("割合（％）")),
                                states.stream().map(state -> Column.number(Words.state(state))),
                                Column.number("人数に入れていない人数")),
                        rows)));
    }

    /** Everybody counted, then everybody not counted with the reason. */
    Page people(PlanReport report, PeopleReport people) {
        var rows = new ArrayList<List<String>>();
        people.people()
                .forEach(standing -> rows.add(row(
                        sheets.line(standing),
                        List.of("", String.valueOf(report.denominator())),
                        about(report, Sheets.NAMES))));
        report.excluded()
                .forEach(e -> rows.add(row(
                        List.of(
                                e.person().publicName(),
                                e.person().kana(),
                                Words.kind(e.person().kind()),
                                String.join("、", e.person().groups()),
                                "人数に入れていない方",
                                "",
                                "",
                                ""),
                        List.of(Words.reason(e.reason()), String.valueOf(report.denominator())),
                        about(report, Sheets.NAMES))));
        return sheets.page(
                "受講・同意状況の一覧",
                Sheets.NAMES,
                List.of(new Page.Table(
                        "受講・同意状況の一覧",
                        all(Sheets.PERSON, Stream.of(Column.text("入れていない理由")), Column.number("対象の人数")),
                        rows)));
    }

    private static List<Column> all(List<Column> first, Stream<Column> then, Column last) {
        return Stream.of(first.stream(), then, Stream.of(last), ABOUT.stream())
                .flatMap(part -> part)
                .toList();
    }

    private static List<String> about(PlanReport report, String label) {
        var plan = report.plan();
        return List.of(
                plan.title(),
                Wareki.fiscalYearName(plan.fiscalYear()),
                Wareki.format(plan.dueOn()),
                Wareki.format(report.countedOn()),
                Words.moment(report.asOf()),
                label);
    }

    private static String percent(Rate rate) {
        return rate.percent() == null ? "" : rate.percent();
    }

    private static List<String> row(Object... parts) {
        var row = new ArrayList<String>();
        for (var part : parts) {
            if (part instanceof List<?> cells) {
                cells.forEach(cell -> row.add((String) cell));
            } else {
                row.add((String) part);
            }
        }
        return row;
    }
}
