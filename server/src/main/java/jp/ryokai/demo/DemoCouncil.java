package jp.ryokai.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.ryokai.content.Visibility;
import jp.ryokai.course.Course;
import jp.ryokai.course.Pack;
import jp.ryokai.device.Codes;
import jp.ryokai.ledger.Acts;
import jp.ryokai.people.Caller;
import jp.ryokai.people.Kind;
import jp.ryokai.people.People;
import jp.ryokai.people.PersonView;
import jp.ryokai.people.Role;
import jp.ryokai.people.Roles;
import jp.ryokai.plan.NewPlan;
import jp.ryokai.plan.PlanView.Audience;
import jp.ryokai.plan.Plans;
import jp.ryokai.platform.Japan;
import jp.ryokai.platform.Seen;
import jp.ryokai.platform.Wareki;
import jp.ryokai.policy.Drafts;
import jp.ryokai.policy.Policies;
import jp.ryokai.policy.Proposals;
import jp.ryokai.policy.Publication;
import jp.ryokai.roster.Rosters;

/** Fills an empty installation. All of it is one transaction: a start that dies here begins anew at the next. */
@ApplicationScoped
class DemoCouncil {

    private static final int CODES = 4;
    private static final Rights OPEN = new Rights(Visibility.PUBLIC, "all", "公開");
    /** Clause 10 of the policy: procedures are not made public. Those who work by them read them. */
    private static final Rights CLOSED = new Rights(Visibility.RESTRICTED, "staff", "自治体機密性2");

    private record Rights(Visibility visibility, String audience, String label) {}

    private final People people;
    private final Roles roles;
    private final Rosters rosters;
    private final Course course;
    private final Drafts drafts;
    private final Proposals proposals;
    private final Policies policies;
    private final Plans plans;
    private final Codes codes;
    private final Acts acts;
    private final Clock clock;

    @Inject
    DemoCouncil(
            People people,
            Roles roles,
            Rosters rosters,
            Course course,
            Drafts drafts,
            Proposals proposals,
            Policies policies,
            Plans plans,
            Codes codes,
            Acts acts,
            Clock clock) {
        this.people = people;
        this.roles = roles;
        this.rosters = rosters;
        this.course = course;
        this.drafts = drafts;
        this.proposals = proposals;
        this.policies = policies;
        this.plans = plans;
        this.codes = codes;
        this.acts = acts;
        this.clock = clock;
    }

    /** Codes to print, by whose they are; empty where the installation is not. */
    @Transactional
    public Map<String, String> fillIfEmpty() {
        if (!people.isEmpty()) {
            return Map.of();
        }
        rosters.applyUnlogged(DemoFiles.bytes("roster.csv"));
        var head = staff("議会事務局長");
        var deputy = staff("次長");
        var auditor = staff("主査");
        for (var leading : List.of(head, deputy)) {
            roles.grantUnlogged(leading.id(), Role.MANAGER);
            roles.grantUnlogged(leading.id(), Role.APPROVER);
        }
        roles.grantUnlogged(auditor.id(), Role.AUDITOR);
        acts.note(
                "council.begun",
                null,
                null,
                Json.createObjectBuilder().add("person", head.id()).build());
        var author = caller(deputy);
        var approver = caller(head);
        course.publish(Pack.bundled(), Pack.settings(DemoFiles.bytes("council.yaml")), approver);
        policy("basic-policy", "basic-policy.txt", OPEN, author, approver);
        policy("standards", "standards.txt", OPEN, author, approver);
        policy("procedures", "procedures.txt", CLOSED, author, approver);
        var plan = plans.draft(plan(), author);
        plans.publish(plan.id(), plan.hash(), approver);
        return issued(head, deputy, auditor);
    }

    private static Caller caller(PersonView person) {
        return new Caller(person.id(), null, EnumSet.of(Role.LEARNER, Role.MANAGER, Role.APPROVER));
    }

    private void policy(String document, String file, Rights rights, Caller author, Caller approver) {
        var draft = drafts.add(document, DemoFiles.bytes("policy/" + file), "UTF-8", author);
        proposals.propose(
                document,
                draft.id(),
                Publication.of(draft.id())
                        .visibility(rights.visibility())
                        .audience(rights.audience())
                        .label(rights.label())
                        .material(true)
                        .build(),
                Seen.of(draft),
                author);
        var shown = drafts.draft(document, draft.id(), approver);
        policies.publish(document, shown.id(), shown.hash(), approver);
    }

    /** This fiscal year's plan, open since two weeks, due in a month; all of it inside the year. */
    private NewPlan plan() {
        var today = Japan.day(clock.instant());
        var year = Japan.fiscalYear(today);
        var first = LocalDate.of(year, 4, 1);
        var last = LocalDate.of(year + 1, 3, 31);
        var opens = today.minusDays(14).isBefore(first) ? first : today.minusDays(14);
        var due = today.plusDays(30).isAfter(last) ? last : today.plusDays(30);
        return new NewPlan(
                Wareki.fiscalYearName(year) + " 情報セキュリティ研修と確認",
                opens,
                due,
                last,
                List.of(
                        NewPlan.Item.ofModule("why-it-matters"),
                        NewPlan.Item.ofModule("lost-device"),
                        NewPlan.Item.ofDocuments(List.of("basic-policy", "standards"))),
                List.of(new Audience("all", null)),
                null);
    }

    private Map<String, String> issued(PersonView head, PersonView deputy, PersonView auditor) {
        var issued = new LinkedHashMap<String, String>();
        people.all().stream()
                .filter(p -> p.isA(Kind.MEMBER) && p.inOffice(Japan.day(clock.instant())))
                .limit(CODES)
                .forEach(p -> issued.put(
                        p.publicName() + " 議員", codes.issueUnlogged(p.id()).code()));
        for (var leading : List.of(head, deputy)) {
            issued.put(
                    leading.publicName() + " " + leading.title() + "（管理・承認）",
                    codes.issueUnlogged(leading.id()).code());
        }
        issued.put(
                auditor.publicName() + " " + auditor.title() + "（監査）",
                codes.issueUnlogged(auditor.id()).code());
        return issued;
    }

    private PersonView staff(String title) {
        return people.all().stream()
                .filter(p -> p.isA(Kind.STAFF)
                        && Optional.ofNullable(p.title()).orElse("").equals(title))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the demo roster has no " + title));
    }
}
