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
import jp.ryokai.platform.Settings;
import jp.ryokai.platform.Wareki;
import jp.ryokai.policy.DocumentView;
import jp.ryokai.policy.Policies;
import jp.ryokai.print.Page;
import jp.ryokai.print.Page.Column;
import jp.ryokai.print.Page.Fact;

/** Reports as pages a council can hand round: the numbers without names, and the list with them. */
@ApplicationScoped
public class Sheets {

    static final String OPEN = "公開";
    /** A name beside what was done or not done is nobody's business but the secretariat's (label of the 2025 guideline). */
    static final String NAMES = "自治体機密性2";

    @Inject
    private Course course;

    @Inject
    private Policies policies;

    @Inject
    private Settings settings;

    @Inject
    private Clock clock;

    /** 受講・同意状況報告: no name in it, and no group so small that a number would be one. */
    Page numbers(CampaignReport report) {
        var facts = new ArrayList<>(head(report));
        facts.add(new Fact("対象の人数", report.denominator() + "人（" + Wareki.format(report.countedOn()) + "の名簿による）"));
        facts.add(new Fact("すべて終えた人", Words.share(report.rate())));
        facts.add(new Fact("うち期限のあと", report.late() + "人"));
        facts.add(new Fact("同期を待つ端末", report.devicesAwaited().count() + "台"
                + (report.devicesAwaited().count() == 0 ? "" : "（最も長いもので" + report.devicesAwaited().longestDays() + "日）")));
        var blocks = new ArrayList<Page.Block>(List.of(new Page.Facts(facts)));
        blocks.add(new Page.Table("状況ごとの人数", List.of(Column.text("状況"), Column.number("人数")),
                report.counts().entrySet().stream().map(e -> List.of(Words.state(e.getKey()), e.getValue().toString())).toList()));
        var groups = Crowd.of(report.byGroup());
        if (!groups.isEmpty()) {
            blocks.add(new Page.Table("会派・委員会ごとの人数", List.of(Column.text("会派・委員会"), Column.number("対象"),
                    Column.number("すべて終えた人"), Column.number("割合（％）")), groups.stream().map(g -> List.of(g.name(),
                            String.valueOf(g.denominator()), String.valueOf(g.completed()), String.valueOf(g.rate().percent()))).toList()));
        }
        blocks.add(new Page.Table("人数に入れていない方", List.of(Column.text("理由"), Column.number("人数")), excluded(report)));
        blocks.add(new Page.Text("「同期を待つ」は、端末にまだ届いていない記録があるかもしれない方です。未着手とは限りません。"));
        blocks.add(new Page.Text("個人が分からないように、" + Crowd.LEAST + "人に満たない会派・委員会は、ほかとまとめるか、載せていません。順位は付けていません。"));
        return page("受講・同意状況報告", OPEN, blocks);
    }

    /** The list behind the numbers. */
    Page people(CampaignReport report, PeopleReport people) {
        var blocks = new ArrayList<Page.Block>();
        blocks.add(new Page.Table("受講・同意状況の一覧", List.of(Column.text("氏名"), Column.text("フリガナ"), Column.text("区分"),
                Column.text("会派・委員会"), Column.text("状況"), Column.text("終えた日"), Column.text("端末の最後の連絡"), Column.text("内訳")),
                people.people().stream().map(this::line).toList()));
        var facts = new ArrayList<>(head(report));
        facts.add(new Fact("対象の人数", report.denominator() + "人"));
        blocks.addFirst(new Page.Facts(facts));
        if (!report.excluded().isEmpty()) {
            blocks.add(new Page.Table("人数に入れていない方", List.of(Column.text("氏名"), Column.text("フリガナ"), Column.text("理由")),
                    report.excluded().stream().map(e -> List.of(e.person().publicName(), e.person().kana(), Words.reason(e.reason()))).toList()));
        }
        return page("受講・同意状況の一覧", NAMES, blocks);
    }

    Page page(String title, String label, List<Page.Block> blocks) {
        return new Page(title, settings.council(), label, clock.instant(), blocks);
    }

    List<Fact> head(CampaignReport report) {
        var plan = report.campaign();
        return List.of(new Fact("研修計画", plan.title()), new Fact("年度", Wareki.fiscalYearName(plan.fiscalYear())),
                new Fact("期間", Wareki.format(plan.opensOn()) + "から" + Wareki.format(plan.closesOn()) + "まで"),
                new Fact("期限", Wareki.formatWithWeekday(plan.dueOn())), new Fact("基準の時点", Words.moment(report.asOf())),
                new Fact("内容", plan.items().stream().map(item -> name(item.module(), item.documents())).collect(Collectors.joining("、"))));
    }

    /** A module by its title, documents by their names; what is no longer published keeps its id. */
    String name(String module, List<String> documents) {
        if (module != null) {
            return "「" + course.module(module).map(PublishedModule::title).orElse(module) + "」";
        }
        var names = policies.documents().stream().collect(Collectors.toMap(DocumentView::document, DocumentView::name));
        return documents.stream().map(d -> names.getOrDefault(d, d)).collect(Collectors.joining("・")) + "の確認";
    }

    private List<String> line(PeopleReport.PersonStanding standing) {
        var person = standing.person();
        return List.of(person.publicName(), person.kana(), Words.kind(person.kind()), String.join("、", person.groups()),
                Words.state(standing.state()) + (standing.late() ? "（期限のあと）" : ""), Words.day(standing.completedAt()),
                standing.knownAsOf() == null ? "端末なし" : Words.moment(standing.knownAsOf()),
                standing.items().stream().map(item -> name(item.module(), item.documents()) + "：" + Words.state(item.state())
                        + item.decisions().stream().map(d -> "・" + Words.form(d.form()) + Words.day(d.at())).collect(Collectors.joining()))
                        .collect(Collectors.joining("\n")));
    }

    private static List<List<String>> excluded(CampaignReport report) {
        Map<String, Long> reasons = report.excluded().stream().collect(Collectors.groupingBy(CampaignReport.Excluded::reason, TreeMap::new,
                Collectors.counting()));
        return reasons.isEmpty() ? List.of(List.of("該当する方はいません", "0"))
                : reasons.entrySet().stream().map(e -> List.of(Words.reason(e.getKey()), e.getValue().toString())).toList();
    }
}
