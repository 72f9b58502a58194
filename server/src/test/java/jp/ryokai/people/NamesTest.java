package jp.ryokai.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamesTest {

    @ParameterizedTest
    @CsvSource({
        "髙橋,高橋",
        "宮﨑,宮崎",
        "𠮷田,吉田",
        "渡邉 史子,渡辺史子",
        "渡邊,渡辺",
        "齋藤,斉藤",
        "濵田,浜田",
        "栁,柳",
        "葛\uDB40\uDD00西,葛西",
        "\uFA19谷,神谷",
        "たかはし,タカハシ",
        "ﾀｶﾊｼ,タカハシ",
        "ﾜﾀﾅﾍﾞ,わたなべ",
        "山田　太郎,山田 太郎",
        "か゛,ガ",
        "ＡＢＣ,abc",
        "強靱,強靭",
        "きょうこ,キヨウコ"
    })
    void a_name_is_found_by_another_spelling(String kept, String typed) {
        assertEquals(Names.foldKey(kept), Names.foldKey(typed));
    }

    @ParameterizedTest
    @CsvSource({"佐藤,加藤", "ハシ,バシ", "土屋,圡谷", "太田,大田"})
    void different_names_stay_different(String one, String other) {
        assertNotEquals(Names.foldKey(one), Names.foldKey(other));
    }

    @Property
    void the_key_of_a_key_is_the_key(@ForAll("awkward") String any) {
        assertEquals(Names.foldKey(any), Names.foldKey(Names.foldKey(any)));
    }

    /** Anything, and what composes only after something else was folded away. */
    @Provide
    Arbitrary<String> awkward() {
        return Arbitraries.oneOf(
                Arbitraries.strings(),
                Arbitraries.strings().withChars("かはわカﾊｶﾞ゛゜\u3099\u309a ヽゞィ髙\uFA19\uFE00İＥ\u0301㍿\u200d"));
    }

    @Property
    void keys_fit_their_columns(@ForAll String any) {
        assertTrue(Names.foldKey(any.repeat(9)).length() <= 399);
        assertTrue(Names.sortKey(any.repeat(9)).length() <= 399);
    }

    @Test
    void readings_sort_as_the_fifty_sounds_whatever_their_width_and_script() {
        assertSorted("アオキ", "ｲﾄｳ", "おがわ", "オガワ ハルカ", "オガワラ アキ", "ｶﾄｳ", "サトウ", "たかはし", "ﾜﾀﾅﾍﾞ", "ヲカ", "ン");
    }

    @Test
    void a_long_vowel_sorts_as_the_vowel_before_it() {
        assertSorted("オオタ", "オーツカ", "オオツキ");
        assertSorted("カアサ", "カーシ", "カアス");
    }

    @Test
    void voicing_and_size_decide_only_between_equals() {
        assertSorted("ハシ", "バシ", "パシ", "ハシダ");
        assertSorted("ハツトリ", "ハットリカズ", "ハツトリキイ");
        assertSorted("オカワ イチ", "オガワ イチ", "オカワ ウメ");
    }

    @Test
    void an_iteration_mark_repeats_the_kana_before_it() {
        assertSorted("カナアエ", "カナヽエ", "カナニエ");
        assertSorted("ミスシ", "ミスヾシ", "ミスセシ");
    }

    @ParameterizedTest
    @CsvSource({"葛\uDB40\uDD00西,2", "𠮷田,2", "髙橋 一郎,5", "か\u3099,1", "'',0"})
    void a_character_with_its_variation_is_counted_once(String name, int length) {
        assertEquals(length, Names.length(name));
    }

    private static void assertSorted(String... expected) {
        var shuffled = new ArrayList<>(List.of(expected));
        Collections.shuffle(shuffled, new Random(7));
        shuffled.sort(Comparator.comparing(Names::sortKey));
        assertEquals(List.of(expected), shuffled);
    }
}
