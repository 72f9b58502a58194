package jp.ryokai.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumeralsTest {

    @ParameterizedTest
    @CsvSource({
        "12, 12",
        "１２, 12",
        "十, 10",
        "十一, 11",
        "二十, 20",
        "二十三, 23",
        "百二十, 120",
        "千九百八十九, 1989",
        "一二, 12",
        "二〇, 20",
        "〇, 0"
    })
    void a_number_is_read_in_digits_and_in_kanji(String written, int number) {
        assertEquals(number, Numerals.read(written));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ア", "十百", "二二十", "1二", "12345678", "-1"})
    void anything_else_is_no_number(String written) {
        assertEquals(-1, Numerals.read(written));
    }
}
