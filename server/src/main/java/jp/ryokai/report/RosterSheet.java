package jp.ryokai.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import jp.ryokai.people.Caller;
import jp.ryokai.people.MembershipView;
import jp.ryokai.people.People;
import jp.ryokai.people.PersonView;
import jp.ryokai.people.Role;
import jp.ryokai.platform.Japan;
import jp.ryokai.platform.Wareki;
import jp.ryokai.print.Page;
import jp.ryokai.print.Page.Column;
import jp.ryokai.print.Page.Fact;

/** Who is in office on a day, on paper that stands upright: members and staff apart, each by フリガナ. */
@ApplicationScoped
class RosterSheet {

    private final People people;
    private final Sheets sheets;
    private final Clock clock;

    @Inject
    RosterSheet(People people, Sheets sheets, Clock clock) {
        this.people = people;
        this.sheets = sheets;
        this.clock = clock;
    }

    /** @param on null for today */
    Page of(LocalDate on, Caller by) {
        by.must(Role.MANAGER, Role.APPROVER, Role.AUDITOR);
        var day = on == null ? Japan.day(clock.instant()) : on;
        var there = people.all().stream().filter(person -> person.inOffice(day)).toList();
        var members =
                there.stream().filter(person -> person.kind().equals("member")).count();
        return sheets.page(
                "名簿",
                Sheets.NAMES,
                List.of(
                        new Page.Facts(List.of(
                                new Fact("名簿の日", Wareki.formatWithWeekday(day)),
                                new Fact("人数", "議員" + members + "人、事務局職員" + (there.size() - members) + "人"),
                                new Fact("作成の時点", Words.moment(clock.instant())))),
                        new Page.Table(
                                "在職・在任の方（フリガナ順）",
                                List.of(
                                        Column.text("氏名"),
                                        Column.text("フリガナ"),
                                        Column.text("区分"),
                                        Column.number("議席"),
                                        Column.text("会派・委員会・役職")),
                                there.stream().map(person -> row(person, day)).toList())));
    }

    private static List<String> row(PersonView person, LocalDate day) {
        var places = person.groupsOn(day).stream().map(MembershipView::name).collect(Collectors.joining("、"));
        var title = person.title() == null ? "" : person.title();
        return List.of(
                person.publicName(),
                person.kana(),
                Words.kind(person.kind()),
                person.seatNumber() == null ? "" : person.seatNumber().toString(),
                places.isEmpty() || title.isEmpty() ? places + title : title + "、" + places);
    }
}
