package jp.ryokai.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.ryokai.improvement.ImprovementView;
import jp.ryokai.improvement.Improvements;
import jp.ryokai.ledger.Kept;
import jp.ryokai.ledger.RecordKind;
import jp.ryokai.people.Caller;
import jp.ryokai.people.People;
import jp.ryokai.platform.Wareki;
import jp.ryokai.print.Page;
import jp.ryokai.print.Page.Column;
import jp.ryokai.selfcheck.SelfCheckResults;

/**
 * The head of an evidence pack: what an auditor asks, in the columns of the 監査ガイドライン, and which file answers. The
 * numbers of the model text and of JIS Q 27002:2024 stand beside each row; the measure of 施行規則16条の3 follows its clause.
 */
@ApplicationScoped
class AuditList {

    /** 監査項目, clause, 施行規則16条の3 number, 例文の番号, JIS Q 27002, file. */
    private record Row(
            String item, String question, String clause, int measure, String model, String jis, String file) {}

    private static final List<Row> ROWS = List.of(
            new Row("規程の承認と公開", "規程が定められ、版と日付が分かるか", "5、9", 4, "5.1", "5.1", "editions/"),
            new Row("研修・訓練の計画", "研修計画が立てられ、承認されているか", "6(5)", 4, "5.2", "6.3", "plan.csv"),
            new Row("研修の対象", "対象のすべての方が、漏れなく挙がっているか", "6(5)", 4, "5.2", "6.3", "people.csv"),
            new Row("研修の記録", "だれが、いつ、どの版を受けたか", "6(5)", 4, "5.2", "6.3", "records.csv、records/、receipts/"),
            new Row("研修の結果", "結果がまとめられ、報告されているか", "6(5)", 4, "5.2", "6.3", "numbers.pdf"),
            new Row("遵守の同意", "規程を守ることを、本人が確かめたか", "5", 4, "5.1", "5.4", "records/、papers/"),
            new Row("遵守状況の確認", "守られているかを、記録で確かめたか", "6(7)", 6, "7.2", "5.36", "records.csv"),
            new Row("自己点検", "自己点検が行われ、結果が分かるか", "7", 8, "9.2", "5.36", "selfchecks.csv"),
            new Row("改善", "見つかったことに、担当と期日が付き、直されたか", "6(9)、8", 8, "9.3", "5.35", "improvements.csv"),
            new Row("記録の保護", "記録が書き換えられていないことを確かめられるか", "6(6)", 5, "6.1", "5.33、8.15", "checkpoint.txt、hashes.txt"));

    private final Sheets sheets;
    private final Improvements improvements;
    private final SelfCheckResults selfchecks;
    private final People people;

    @Inject
    AuditList(Sheets sheets, Improvements improvements, SelfCheckResults selfchecks, People people) {
        this.sheets = sheets;
        this.improvements = improvements;
        this.selfchecks = selfchecks;
        this.people = people;
    }

    /** Pages by the name of their file. */
    Map<String, Page> of(PlanReport report, PeopleReport standing, List<Kept> kept, Caller by) {
        var pages = new LinkedHashMap<String, Page>();
        pages.put(
                "audit",
                page(
                        "監査資料の一覧",
                        List.of("項目", "No.", "監査項目", "条項", "施行規則16条の3", "例文の番号", "JIS Q 27002", "監査資料", "件数"),
                        rows(report, standing, kept)));
        pages.put(
                "plan",
                page(
                        "研修計画",
                        List.of(
                                "研修計画",
                                "年度",
                                "期間の初日",
                                "期限",
                                "期間の終わり",
                                "内容",
                                "作った人",
                                "承認した人",
                                "承認した日",
                                "対象の人数",
                                "人数に入れていない人数"),
                        List.of(plan(report))));
        var year = report.plan().fiscalYear();
        pages.put(
                "improvements",
                page(
                        "改善事項",
                        List.of("改善事項", "条項", "きっかけ", "担当", "期日", "状況", "完了した日", "したこと"),
                        improvements.of(year, by).stream()
                                .map(AuditList::improvement)
                                .toList()));
        pages.put(
                "selfchecks",
                page(
                        "自己点検の結果",
                        List.of("条項", "問い", "答えた人数", "はい", "いいえ", "該当なし"),
                        selfchecks.of(year, by).stream()
                                .flatMap(result -> result.items().stream())
                                .filter(item -> item.yes() != null)
                                .map(item -> List.of(
                                        Clauses.number(item.clause()),
                                        item.ask(),
                                        String.valueOf(item.answered()),
                                        item.yes().toString(),
                                        item.no().toString(),
                                        item.na().toString()))
                                .toList()));
        return pages;
    }

    private static List<List<String>> rows(PlanReport report, PeopleReport standing, List<Kept> kept) {
        var rows = new ArrayList<List<String>>();
        for (var row : ROWS) {
            var count = switch (row.file()) {
                case "people.csv" -> standing.denominator() + report.excluded().size();
                case "records.csv", "records.csv、records/、receipts/" -> kept.size();
                case "records/、papers/" ->
                    kept.stream()
                            .filter(k -> RecordKind.STATEMENT_SIGNED.is(k.kind()))
                            .count();
                case "numbers.pdf", "plan.csv" -> 1L;
                default -> null;
            };
            rows.add(List.of(
                    row.item(),
                    String.valueOf(rows.size() + 1),
                    row.question(),
                    row.clause(),
                    row.measure() + "号",
                    row.model(),
                    row.jis(),
                    row.file(),
                    count == null ? "" : count.toString()));
        }
        return rows;
    }

    private List<String> plan(PlanReport report) {
        var plan = report.plan();
        return List.of(
                plan.title(),
                Wareki.fiscalYearName(plan.fiscalYear()),
                Wareki.format(plan.opensOn()),
                Wareki.format(plan.dueOn()),
                Wareki.format(plan.closesOn()),
                sheets.asked(report),
                name(plan.createdBy()),
                name(plan.publishedBy()),
                Words.day(plan.publishedAt()),
                String.valueOf(report.denominator()),
                String.valueOf(report.excluded().size()));
    }

    private String name(String person) {
        return person == null ? "" : people.called(List.of(person)).getOrDefault(person, "");
    }

    private static List<String> improvement(ImprovementView item) {
        return List.of(
                item.title(),
                Clauses.numbers(item.clauses()),
                switch (item.source()) {
                    case "selfcheck" -> "自己点検";
                    case "audit" -> "監査";
                    case "incident" -> "できごと";
                    default -> "そのほか";
                },
                item.owner().publicName(),
                Wareki.format(item.dueOn()),
                switch (item.state()) {
                    case "closed" -> "完了";
                    case "carried" -> "翌年度へ";
                    default -> item.overdue() ? "期日を過ぎています" : "対応中";
                },
                item.closedOn() == null ? "" : Wareki.format(item.closedOn()),
                item.done() == null ? "" : item.done());
    }

    private Page page(String title, List<String> heads, List<List<String>> rows) {
        return sheets.page(
                title,
                Sheets.NAMES,
                List.of(new Page.Table(title, heads.stream().map(Column::text).toList(), rows)));
    }
}
