package jp.ryokai.roster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import jp.ryokai.roster.RosterCell.Sight;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RosterCellTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "123456789018",
                "1234-5678-9018",
                "１２３４　５６７８　９０１８",
                "1234−5678ー9018",
                " 123456789018 ",
                "番号は1234 5678 9018です",
                "'123456789018",
                "=\"123456789018\"",
                "١٢٣٤٥٦٧٨٩٠١٨",
                "1234\u200b56789018",
                "000000000000"
            })
    void twelve_digits_with_the_right_check_digit_are_a_personal_number(String cell) {
        assertTrue(RosterCell.holdsPersonalNumber(cell));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "123456789017",
                "12345678901",
                "1234567890180",
                "0123456789018",
                "M001",
                "090-1234-5678",
                "2023-05-01",
                "2023-05-01 - 2027-04-30",
                "019abcde-0000-7000-8000-123456789018",
                ""
            })
    void other_digits_are_not(String cell) {
        assertFalse(RosterCell.holdsPersonalNumber(cell));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "個人番号",
                "個人 番号",
                "個　人　番　号",
                "マイナンバー",
                "ﾏｲﾅﾝﾊﾞｰ",
                "まいなんばー",
                "My Number",
                "ＭＹ－ＮＵＭＢＥＲ",
                "個人番号（12桁）",
                "マイナンバ－",
                "my_no"
            })
    void a_heading_that_means_the_personal_number_is_known(String heading) {
        assertTrue(RosterCell.headingMeansPersonalNumber(heading));
    }

    @ParameterizedTest
    @ValueSource(strings = {"番号", "議席番号", "職員番号", "個人", "識別子"})
    void a_heading_of_another_number_is_not(String heading) {
        assertFalse(RosterCell.headingMeansPersonalNumber(heading));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-04-01,2026-04-01",
        "2026/4/1,2026-04-01",
        "２０２６／４／１,2026-04-01",
        "2026年4月1日,2026-04-01",
        "2026.4.1,2026-04-01",
        "20260401,2026-04-01",
        "2026/4/1 0:00:00,2026-04-01",
        "令和8年4月1日,2026-04-01",
        "令和 ８ 年 ４ 月 １ 日,2026-04-01",
        "R8.4.1,2026-04-01",
        "Ｒ８．４．１,2026-04-01",
        "令和元年5月1日,2019-05-01",
        "㋿元年5月1日,2019-05-01",
        "平成31年4月30日,2019-04-30",
        "昭和64年1月7日,1989-01-07",
        "2024-02-29,2024-02-29"
    })
    void a_day_is_read_in_each_common_form(String cell, LocalDate day) {
        assertEquals(Optional.of(day), RosterCell.date(cell));
    }

    @Test
    void a_term_printed_before_the_era_ended_still_ends() {
        assertEquals(Optional.of(LocalDate.of(2021, 2, 23)), RosterCell.date("H33.2.23"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2023-02-29",
                "令和8年13月1日",
                "令和0年1月1日",
                "1600-01-01",
                "4/1",
                "46113",
                "8.4.1",
                "きのう",
                "0026-04-01",
                "2026-04/"
            })
    void what_is_no_day_is_not_guessed(String cell) {
        assertEquals(Optional.empty(), RosterCell.date(cell));
    }

    @ParameterizedTest
    @CsvSource({
        "山田 太郎,",
        "髙橋,VARIANT",
        "宮﨑,VARIANT",
        "\uE000田,GAIJI",
        "山\uFFFD,LOST",
        "?田,LOST",
        "〓田,LOST",
        "ﾔﾏﾀﾞ,HALF_WIDTH_KANA",
        "山\u200B田,INVISIBLE"
    })
    void what_is_unusual_in_a_name_is_seen(String name, Sight sight) {
        assertEquals(
                sight == null ? Set.of() : Set.of(sight),
                RosterCell.look(name, false).keySet());
    }

    @Test
    void a_variation_selector_is_shown_with_its_character() {
        assertEquals("葛\uDB40\uDD00", RosterCell.look("葛\uDB40\uDD00西", false).get(Sight.VARIATION));
    }

    @Test
    void a_compatibility_ideograph_is_named_and_the_unified_ones_of_that_block_are_not() {
        assertEquals("\uFA19", RosterCell.look("\uFA19谷", false).get(Sight.COMPATIBILITY));
        assertFalse(RosterCell.look("宮﨑", false).containsKey(Sight.COMPATIBILITY));
    }

    @Test
    void characters_that_older_files_cannot_carry_are_named() {
        assertEquals("𠮷", RosterCell.look("𠮷田", false).get(Sight.OUTSIDE_JIS));
        assertEquals("𠮟", RosterCell.look("𠮟田", false).get(Sight.OUTSIDE_MS932));
    }

    @Test
    void a_reading_holds_kana_and_spaces() {
        assertEquals(Set.of(), RosterCell.look("ヤマダ　タロー・ジョン", true).keySet());
        assertEquals("山a", RosterCell.look("山ダaロウ", true).get(Sight.NOT_KANA));
        assertEquals(
                Set.of(Sight.HALF_WIDTH_KANA), RosterCell.look("ﾔﾏﾀﾞ", true).keySet());
    }

    @Test
    void spaces_outside_and_control_characters_are_seen() {
        assertEquals(Set.of(Sight.OUTER_SPACE), RosterCell.look("山田　", false).keySet());
        assertEquals(Set.of(Sight.CONTROL), RosterCell.look("山\n田", false).keySet());
    }
}
