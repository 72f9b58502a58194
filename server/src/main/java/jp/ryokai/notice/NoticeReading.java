package jp.ryokai.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import jp.ryokai.people.Caller;
import jp.ryokai.people.Role;
import jp.ryokai.platform.Japan;
import jp.ryokai.platform.Problems;
import jp.ryokai.platform.Settings;
import jp.ryokai.print.Page;
import jp.ryokai.print.Printer;

/**
 * A plan's letters for the desk: what goes out when and to whom, and the same as text and as a list for a mail merge.
 */
@ApplicationScoped
@Transactional(TxType.SUPPORTS)
class NoticeReading {

    private final LetterAudience audience;
    private final NoticeStops stops;
    private final Sendings sendings;
    private final Mailer mailer;
    private final Printer printer;
    private final Settings settings;
    private final Clock clock;

    @Inject
    NoticeReading(
            LetterAudience audience,
            NoticeStops stops,
            Sendings sendings,
            Mailer mailer,
            Printer printer,
            Settings settings,
            Clock clock) {
        this.audience = audience;
        this.stops = stops;
        this.sendings = sendings;
        this.mailer = mailer;
        this.printer = printer;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * One letter to copy.
     *
     * @param address null for none
     */
    public record LetterView(String person, String publicName, String address, String subject, String body) {}

    public PlanNotices of(String plan, Caller by) {
        by.must(Role.MANAGER, Role.APPROVER, Role.AUDITOR);
        var read = audience.plan(plan);
        var today = Japan.day(clock.instant());
        var next = new ArrayList<PlanNotices.Next>();
        var left = new ArrayList<PlanNotices.Left>();
        for (var one : read.people()) {
            var comes = read.stopped() ? Optional.<PlanNotices.Next>empty() : next(read, one, today);
            if (comes.isPresent()) {
                next.add(comes.get());
            } else if (!one.state().isDone()) {
                var person = one.person();
                left.add(new PlanNotices.Left(
                        person.id(),
                        person.publicName(),
                        person.kana(),
                        person.seatNumber(),
                        person.title(),
                        reason(read, one, today)));
            }
        }
        // By フリガナ already; a stable sort by day keeps that.
        next.sort(Comparator.comparing(PlanNotices.Next::on));
        var notices = new PlanNotices(
                plan,
                read.plan().title(),
                read.timetable().all().stream()
                        .map(p -> new PlanNotices.Planned(p.occasion().word(), p.wanted(), p.on(), p.because()))
                        .toList(),
                next,
                left,
                read.listed(),
                read.stopped(),
                stops.of(plan),
                mailer.route().on(),
                read.sent());
        return by.is(Role.MANAGER) ? notices : notices.withoutAddresses();
    }

    public List<LetterView> letters(String plan, String kind, Caller by) {
        by.must(Role.MANAGER);
        return audience.letters(plan, occasion(kind)).stream()
                .map(one -> new LetterView(
                        one.person().id(),
                        one.person().publicName(),
                        one.address(),
                        one.letter().subject(),
                        one.letter().body()))
                .toList();
    }

    /** UTF-8 with BOM, formula-safe: for the council's own mail merge. */
    public byte[] merge(String plan, String kind, Caller by) {
        by.must(Role.MANAGER);
        var rows = audience.letters(plan, occasion(kind)).stream()
                .map(one -> List.of(
                        one.person().publicName(),
                        one.person().kana(),
                        one.address() == null ? "" : one.address(),
                        one.letter().subject(),
                        one.letter().body()))
                .toList();
        var columns = List.of("氏名", "フリガナ", "メールアドレス", "件名", "本文").stream()
                .map(Page.Column::text)
                .toList();
        return printer.csv(new Page(
                "差し込み用",
                settings.council(),
                "自治体機密性2",
                clock.instant(),
                List.of(new Page.Table("差し込み用", columns, rows))));
    }

    /** @param people whom the secretariat brought it; null for everybody it concerns now */
    public List<SendingView> byHand(String plan, String kind, List<String> people, Caller by) {
        by.must(Role.MANAGER);
        Map<String, LocalDate> dueOn = audience.letters(plan, occasion(kind)).stream()
                .filter(one -> people == null || people.contains(one.person().id()))
                .collect(Collectors.toMap(one -> one.person().id(), LetterAudience.Due::dueOn));
        return sendings.byHand(plan, occasion(kind), dueOn, by);
    }

    private static Optional<PlanNotices.Next> next(
            LetterAudience.PlanAudience read, LetterAudience.Listener one, LocalDate today) {
        var person = one.person();
        var due = one.schedule()
                .due(today)
                .filter(p -> !read.has(person.id(), p.occasion(), one.schedule().dueOn()));
        return due.or(() -> one.schedule().next(today))
                .filter(p -> p.occasion().toThemselves() && one.hears(p.occasion()))
                .map(p -> new PlanNotices.Next(
                        person.id(),
                        person.publicName(),
                        person.kana(),
                        person.seatNumber(),
                        person.title(),
                        one.state().word(),
                        p.occasion().word(),
                        p.on().isBefore(today) ? today : p.on(),
                        one.schedule().dueOn(),
                        one.address()));
    }

    private static String reason(LetterAudience.PlanAudience read, LetterAudience.Listener one, LocalDate today) {
        if (read.stopped()) {
            return "stopped";
        }
        if (one.rests() != null) {
            return one.person().onLeave(today) ? "leave" : "stopped";
        }
        return one.hears(Occasion.DAY) ? "no_more" : one.state().word();
    }

    private static Occasion occasion(String kind) {
        return Occasion.of(kind == null ? "" : kind)
                .orElseThrow(() -> Problems.INVALID.problem("kind has to be start, week, day or overdue."));
    }
}
