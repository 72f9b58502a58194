package jp.ryokai.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import jp.ryokai.course.Course;
import jp.ryokai.course.PublishedModule;
import jp.ryokai.plan.ItemKind;
import jp.ryokai.platform.Settings;
import jp.ryokai.platform.Wareki;
import jp.ryokai.policy.DocumentView;
import jp.ryokai.policy.Policies;
import jp.ryokai.print.Page;
import jp.ryokai.print.Page.Column;
import jp.ryokai.print.Page.Fact;

/** Reports as pages a council can hand round: the numbers without names, and the list with them. */
@ApplicationScoped
class Sheets {

    static final String OPEN = "公開";
    /**
     * A name beside what was done or not done is nobody's business but the secretariat's (label of the 2025 guideline).
     */
    static final String NAMES = "自治体機密性2";

    static final List<Column> PERSON = List.of(
            Column.text("氏名"),
            Column.text("フリガナ"),
            Column.text("区分"),
            Column.text("会派・委員会"),
            Column.text("状況"),
            Column.text("終えた日"),
            Column.text("最後の連絡"),
            Column.text("内訳"));

    private final Course course;
    private final Policies policies;
    private final Settings settings;
    private final Clock clock;

    @Inject
    Sheets(Course course, Policies policies, Settings settings, Clock clock) {
        this.course = course;
        this.policies = policies;
        this.settings = settings;
        this.clock = clock;
    }

    /** A plan for fewer than five tells of somebody however it is counted: it is not for the public. */
    static String open(PlanReport report) {
        return report.denominator() > 0 && report.denominator() < SmallGroups.LEAST ? NAMES : OPEN;
    }

    /** 受講・同意状況報告: no name in it, and no group so small that a number would be one. */
    Page numbers(PlanReport report) {
        var facts = new ArrayList<>(head(report, asked(report)));
        facts.add(new Fact("対象の人数", report.denominator() + "人（" + Wareki.format(report.countedOn()) + "の名簿による）"));
        facts.add(new Fact("すべて終えた人", Words.share(report.rate())));
        facts.add(new Fact("うち期限のあと", report.late() + "人"));
        facts.add(new Fact(
                "同期を待つ端末",
                report.devicesAwaited().count() + "台"
                        + (report.devicesAwaited().count() == 0
                                ? ""
                                : "（最も長いもので" + report.devicesAwaited().longestDays() + "日）")));
        var blocks = new ArrayList<Page.Block>(List.of(new Page.Facts(facts)));
        blocks.add(new Page.Table(
                "状況ごとの人数",
                report.counts().keySet().stream()
                        .map(state -> Column.number(Words.state(state)))
                        .toList(),
                List.of(report.counts().values().stream().map(String::valueOf).toList())));
        var groups = SmallGroups.of(report);
        if (!groups.isEmpty()) {
            blocks.add(new Page.Table(
                    "会派・委員会ごとの人数",
                    List.of(
                            Column.text("会派・委員会"),
                            Column.number("対象"),
                            Column.number("すべて終えた人"),
                            Column.number("割合（％）")),
                    groups.stream()
                            .map(g -> List.of(
                                    g.name(),
                                    String.valueOf(g.denominator()),
                                    String.valueOf(g.completed()),
                                    String.valueOf(g.rate().percent())))
                            .toList()));
        }
        blocks.add(new Page.Table("人数に入れていない方", List.of(Column.text("理由"), Column.number("人数")), excluded(report)));
        blocks.add(new Page.Text("「同期待ち」は、端末にまだ届いていない記録があるかもしれない方です。未着手とは限りません。\n個人が分からないように、" + SmallGroups.LEAST
                + "人に満たない会派・委員会は、ほかとまとめるか、載せていません。順位は付けていません。"));
        return page("受講・同意状況報告", open(report), blocks);
    }

    /** The list behind the numbers. */
    Page people(PlanReport report, PeopleReport people) {
        var blocks = new ArrayList<Page.Block>();
        blocks.add(new Page.Table(
                "一人ひとりの状況（フリガナ順）",
                PERSON,
                people.people().stream().map(this::line).toList()));
        var facts = new ArrayList<>(head(report, asked(report)));
        facts.add(new Fact("対象の人数", report.denominator() + "人（" + Wareki.format(report.countedOn()) + "の名簿による）"));
        facts.add(new Fact("すべて終えた人", Words.share(report.rate())));
        blocks.addFirst(new Page.Facts(facts));
        if (!report.excluded().isEmpty()) {
            blocks.add(new Page.Table(
                    "人数に入れていない方",
                    List.of(Column.text("氏名"), Column.text("フリガナ"), Column.text("理由")),
                    report.excluded().stream()
                            .map(e ->
                                    List.of(e.person().publicName(), e.person().kana(), Words.reason(e.reason())))
                            .toList()));
        }
        return page("受講・同意状況の一覧", NAMES, blocks);
    }

    Page page(String title, String label, List<Page.Block> blocks) {
        return new Page(title, settings.council(), label, clock.instant(), blocks);
    }

    List<Fact> head(PlanReport report, String asked) {
        var plan = report.plan();
        return List.of(
                new Fact("研修計画", plan.title() + "（" + Wareki.fiscalYearName(plan.fiscalYear()) + "）"),
                new Fact(
                        "期間と期限",
                        Wareki.format(plan.opensOn()) + "から" + Wareki.format(plan.closesOn()) + "まで。期限は"
                                + Wareki.formatWithWeekday(plan.dueOn())),
                new Fact("内容", asked),
                new Fact("基準の時点", Words.moment(report.asOf())));
    }

    /** What a plan asks by kind: titles of thirty modules fill a page, and a title may be nobody's business outside. */
    String asked(PlanReport report) {
        var items = report.plan().items();
        var modules = items.stream().filter(item -> item.module() != null).count();
        var told = new ArrayList<String>(modules == 0 ? List.of() : List.of("研修" + modules + "本"));
        items.stream()
                .filter(item -> item.kind() == ItemKind.ACKNOWLEDGEMENT)
                .forEach(item -> told.add(name(null, item.documents())));
        items.stream().filter(item -> item.kind() == ItemKind.SELFCHECK).forEach(item -> told.add("自己点検"));
        return String.join("、", told);
    }

    /** A module by its title, documents by their names; what is no longer published keeps its id. */
    String name(String module, List<String> documents) {
        if (module != null) {
            return "「" + course.module(module).map(PublishedModule::title).orElse(module) + "」";
        }
        var names = policies.documents().stream().collect(Collectors.toMap(DocumentView::document, DocumentView::name));
        return documents.stream().map(d -> names.getOrDefault(d, d)).collect(Collectors.joining("・")) + "の確認";
    }

    List<String> line(PeopleReport.PersonStanding standing) {
        var person = standing.person();
        return List.of(
                person.publicName(),
                person.kana(),
                Words.kind(person.kind()),
                String.join("、", person.groups()),
                Words.state(standing.state())
                        + (standing.late() ? "（期限のあと）" : "")
                        + (standing.person().onLeave() ? "（休み）" : ""),
                Words.day(standing.completedAt()),
                standing.knownAsOf() == null ? "端末なし" : Words.day(standing.knownAsOf()),
                parts(standing));
    }

    /** 研修 2／3本、署名 令和8年11月23日. Decisions are told with their days, those taken back too. */
    private static String parts(PeopleReport.PersonStanding standing) {
        var modules =
                standing.items().stream().filter(item -> item.module() != null).toList();
        var told = new ArrayList<String>();
        if (!modules.isEmpty()) {
            told.add("研修 "
                    + modules.stream()
                            .filter(item -> item.state().equals("completed"))
                            .count() + "／" + modules.size() + "本");
        }
        standing.items().stream()
                .filter(item -> item.kind() == ItemKind.ACKNOWLEDGEMENT)
                .forEach(item -> told.add(
                        item.decisions().isEmpty()
                                ? "未署名"
                                : item.decisions().stream()
                                        .map(d -> Words.form(d.form()) + " " + Words.day(d.at()))
                                        .collect(Collectors.joining("、"))));
        standing.items().stream()
                .filter(item -> item.kind() == ItemKind.SELFCHECK)
                .forEach(item -> told.add("自己点検 " + Words.state(item.state())));
        return String.join("\n", told);
    }

    static Map<String, Long> reasons(PlanReport report) {
        return report.excluded().stream()
                .collect(Collectors.groupingBy(PlanReport.Excluded::reason, TreeMap::new, Collectors.counting()));
    }

    private static List<List<String>> excluded(PlanReport report) {
        var reasons = reasons(report);
        return reasons.isEmpty()
                ? List.of(List.of("該当する方はいません", "0"))
                : reasons.entrySet().stream()
                        .map(e -> List.of(Words.reason(e.getKey()), e.getValue().toString()))
                        .toList();
    }
}
