package jp.ryokai.calendar;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import jp.ryokai.ledger.Acts;
import jp.ryokai.people.Caller;
import jp.ryokai.people.Role;
import jp.ryokai.platform.Japan;
import jp.ryokai.platform.PerVersion;
import jp.ryokai.platform.Problems;
import jp.ryokai.platform.Settings;
import jp.ryokai.platform.Text;

/** 会期日 and the council's own free days, beside the national ones. */
@ApplicationScoped
public class CouncilDays {

    private static final int LONGEST = 120;
    private static final int LONGEST_WORDS = 60;

    private final EntityManager database;
    private final Acts acts;
    private final Settings settings;
    private final Clock clock;

    @Inject
    CouncilDays(EntityManager database, Acts acts, Settings settings, Clock clock) {
        this.database = database;
        this.acts = acts;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * @param from null for the first of the 年度 that runs
     * @param to null for the last of the next one
     */
    @Transactional(TxType.SUPPORTS)
    public CalendarView calendar(LocalDate from, LocalDate to) {
        var year = Japan.fiscalYear(Japan.day(clock.instant()));
        var first = from == null ? LocalDate.of(year, 4, 1) : from;
        var last = to == null ? LocalDate.of(year + 2, 3, 31) : to;
        if (last.isBefore(first) || ChronoUnit.YEARS.between(first, last) > 10) {
            throw Problems.INVALID.problem("from and to have to be days in order, ten years apart at most.");
        }
        var national = first.datesUntil(last.plusDays(1))
                .flatMap(day -> NationalHolidays.name(day).stream().map(name -> new CalendarView.National(day, name)))
                .toList();
        return new CalendarView(
                standing().stream()
                        .filter(one -> !one.to().isBefore(first) && !one.from().isAfter(last))
                        .toList(),
                national,
                NationalHolidays.SOURCE,
                NationalHolidays.LAST_YEAR,
                settings.hours().from().toString(),
                settings.hours().to().toString());
    }

    /** As of now: a day entered later moves what has not gone out yet. */
    @Transactional(TxType.SUPPORTS)
    public Calendar calendar() {
        return PerVersion.once(List.of("calendar"), () -> new Calendar(standing()));
    }

    @Transactional
    public CouncilDayView enter(String kind, LocalDate from, LocalDate to, String words, Caller by) {
        by.must(Role.MANAGER);
        var last = to == null ? from : to;
        if (kind == null
                || !List.of("session", "closed").contains(kind)
                || from == null
                || last.isBefore(from)
                || ChronoUnit.DAYS.between(from, last) >= LONGEST
                || !Text.within(words, LONGEST_WORDS)) {
            throw Problems.COUNCIL_DAY.problem();
        }
        var day = new CouncilDay(kind, from, last, words.strip(), by.person(), clock.instant());
        database.persist(day);
        acts.note(
                "calendar.day.entered",
                by.person(),
                by.device(),
                Json.createObjectBuilder()
                        .add("day", day.view().id())
                        .add("kind", kind)
                        .add("from", from.toString())
                        .add("to", last.toString())
                        .build());
        return day.view();
    }

    /** Takes days out; taken out again nothing happens. */
    @Transactional
    public CouncilDayView end(String id, Caller by) {
        by.must(Role.MANAGER);
        var day = database.find(CouncilDay.class, id);
        if (day == null) {
            throw Problems.NOT_FOUND.problem("There are no such days of the council's.");
        }
        if (!day.isEnded()) {
            day.end(clock.instant());
            acts.note(
                    "calendar.day.ended",
                    by.person(),
                    by.device(),
                    Json.createObjectBuilder().add("day", id).build());
        }
        return day.view();
    }

    private List<CouncilDayView> standing() {
        return database.createQuery(
                        "SELECT d FROM CouncilDay d WHERE d.endedAt IS NULL ORDER BY d.from, d.id", CouncilDay.class)
                .getResultStream()
                .map(CouncilDay::view)
                .toList();
    }
}
