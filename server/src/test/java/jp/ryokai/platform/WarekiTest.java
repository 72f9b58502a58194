package jp.ryokai.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WarekiTest {

    @ParameterizedTest
    @CsvSource({
        "令和8年3月3日, 2026-03-03",
        "令和元年5月1日, 2019-05-01",
        "令和１年５月１日, 2019-05-01",
        "R8.3.3, 2026-03-03",
        "Ｒ８．３．３, 2026-03-03",
        "h31/4/30, 2019-04-30",
        "平成三十年十二月一日, 2018-12-01",
        "昭和六十四年一月七日, 1989-01-07",
        "大正 15 年 12 月 24 日, 1926-12-24",
        "㋿8年3月3日, 2026-03-03",
        "2026年3月3日, 2026-03-03",
        "２０２６／３／３, 2026-03-03",
        "2026-03-03, 2026-03-03",
        "二〇二六年三月三日, 2026-03-03",
        "令和8年3月3日（火）, 2026-03-03",
        "平成31年6月1日, 2019-06-01"
    })
    void a_date_is_read_however_it_is_written(String written, LocalDate day) {
        assertEquals(Optional.of(day), Wareki.parse(written));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "令和8年3月", "令和8年2月30日", "令和8年　月　日", "8.3.3", "第3条", "令和8年13月1日", "USR8.3.3x"})
    void what_is_no_day_is_no_date(String written) {
        assertEquals(Optional.empty(), Wareki.parse(written));
    }

    @Test
    void every_date_of_a_line_is_found_with_its_place() {
        var found = Wareki.find("制定 平成30年4月1日、改正 令和8年3月3日");
        assertEquals(
                List.of(LocalDate.of(2018, 4, 1), LocalDate.of(2026, 3, 3)),
                found.stream().map(Wareki.Found::date).toList());
        assertEquals(3, found.getFirst().from());
    }

    @Test
    void the_first_year_of_an_era_is_written_gannen() {
        assertEquals("令和元年5月1日", Wareki.format(LocalDate.of(2019, 5, 1)));
        assertEquals("平成31年4月30日", Wareki.format(LocalDate.of(2019, 4, 30)));
        assertEquals("令和8年3月3日（火）", Wareki.formatWithWeekday(LocalDate.of(2026, 3, 3)));
    }

    @Test
    void a_fiscal_year_begins_in_april() {
        assertEquals(2025, Japan.fiscalYear(LocalDate.of(2026, 3, 31)));
        assertEquals(2026, Japan.fiscalYear(LocalDate.of(2026, 4, 1)));
        assertEquals("令和8年度", Wareki.fiscalYearName(2026));
        assertEquals("令和元年度", Wareki.fiscalYearName(2019));
    }

    @Property
    void what_is_written_is_read_again(@ForAll @IntRange(min = -37_000, max = 45_000) int epochDay) {
        var day = LocalDate.ofEpochDay(epochDay);
        assertEquals(Optional.of(day), Wareki.parse(Wareki.format(day)));
        assertEquals(Optional.of(day), Wareki.parse(Wareki.formatWithWeekday(day)));
    }
}
