package jp.ryokai.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import jp.ryokai.acknowledgement.Wording;
import jp.ryokai.content.Editions;
import jp.ryokai.course.Course;
import jp.ryokai.people.Caller;
import jp.ryokai.people.Role;
import jp.ryokai.plan.ItemKind;
import jp.ryokai.platform.Japan;
import jp.ryokai.platform.Problems;
import jp.ryokai.policy.Policies;
import jp.ryokai.policy.PolicyEdition;
import jp.ryokai.print.Page;
import jp.ryokai.print.Page.Fact;

/**
 * 誓約書の用紙: what a tablet would show, on paper with a place to sign, for whoever cannot or will not use one and for the
 * day there is no power. The words are those of the statement in force; the sheet names each edition with its hash.
 */
@ApplicationScoped
class Blanks {

    private final Reports reports;
    private final Sheets sheets;
    private final Course course;
    private final Policies policies;
    private final Editions editions;
    private final Clock clock;

    @Inject
    Blanks(Reports reports, Sheets sheets, Course course, Policies policies, Editions editions, Clock clock) {
        this.reports = reports;
        this.sheets = sheets;
        this.course = course;
        this.policies = policies;
        this.editions = editions;
        this.clock = clock;
    }

    /** @param person null: everybody who has not signed yet */
    @Transactional(Transactional.TxType.SUPPORTS)
    public Page of(String plan, String person, Caller by) {
        by.must(Role.MANAGER);
        var words = course.statement()
                .flatMap(statement -> editions.bytes(statement.sha256()))
                .map(Wording::of)
                .orElseThrow(Problems.STATEMENT_EDITION::problem);
        var whole = person == null ? reports.wholeOf(plan, null) : reports.oneOf(plan, person);
        var asked = whole.plan().plan();
        var today = Japan.day(clock.instant());
        // Each document once, not once for each person.
        var inForce = new HashMap<String, Optional<PolicyEdition>>();
        Predicate<PeopleReport.PersonStanding> chosen =
                person == null ? Blanks::open : one -> one.person().id().equals(person);
        var blocks = whole.people().people().stream()
                .filter(chosen)
                .flatMap(standing -> standing.items().stream()
                        .filter(item -> item.kind() == ItemKind.ACKNOWLEDGEMENT)
                        .flatMap(item ->
                                sheet(
                                        standing.person(),
                                        asked.title(),
                                        item.documents().stream()
                                                .flatMap(document -> inForce
                                                        .computeIfAbsent(document, one -> policies.inForce(one, today))
                                                        .stream())
                                                .toList(),
                                        words)))
                .toList();
        if (blocks.isEmpty()) {
            throw Problems.NOT_FOUND.problem("Nobody has to sign in this plan, or not this person.");
        }
        return sheets.page("確認と署名の用紙", Sheets.NAMES, blocks);
    }

    private static boolean open(PeopleReport.PersonStanding standing) {
        return standing.items().stream()
                .anyMatch(item -> item.kind() == ItemKind.ACKNOWLEDGEMENT
                        && !item.state().equals("completed")
                        && !item.state().equals("on_paper"));
    }

    private static Stream<Page.Block> sheet(
            PersonLine person, String asked, List<PolicyEdition> documents, Wording words) {
        var facts = new ArrayList<>(
                List.of(new Fact("研修計画", asked), new Fact("氏名", person.publicName() + "（" + person.kana() + "）")));
        documents.forEach(one -> facts.add(new Fact(one.title(), "第" + one.number() + "版\nSHA-256 " + one.sha256())));
        return Stream.of(
                new Page.Break("確認と署名の用紙"),
                new Page.Facts(facts),
                new Page.Text(words.filled(
                        person.publicName(),
                        documents.stream()
                                .map(one -> new Wording.Line(one.title(), one.number()))
                                .toList())),
                new Page.Lines(List.of("署名の日", "署名")),
                new Page.Text("署名を保留・辞退される方は、署名をせずに、事務局へお知らせください。"),
                new Page.Lines(List.of("受付（登録した方）", "受付（確認した方）")));
    }
}
