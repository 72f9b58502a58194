package jp.ryokai.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CanonicalJsonTest {

    @Test
    void keys_stand_in_the_order_of_their_utf_16_units() {
        // RFC 8785 section 3.2.3, the example, with texts for values.
        assertEquals(
                "{\"\\r\":\"\",\"1\":\"\",\"\u0080\":\"\",\"\u00f6\":\"\","
                        + "\"\u20ac\":\"\",\"\ud83d\ude00\":\"\",\"\ufb33\":\"\"}",
                json(Map.of(
                        "\u20ac",
                        "",
                        "\r",
                        "",
                        "\ufb33",
                        "",
                        "1",
                        "",
                        "\ud83d\ude00",
                        "",
                        "\u0080",
                        "",
                        "\u00f6",
                        "")));
    }

    @Test
    void texts_escape_only_what_must_be_escaped() {
        assertEquals("\"\\\"\\\\/\\b\\f\\n\\r\\t\\u001f\u007f<議>\"", json("\"\\/\b\f\n\r\t\u001f\u007f<議>"));
    }

    @Test
    void lists_numbers_and_empty_things_have_one_spelling() {
        assertEquals("[1,-2,true,[],{}]", json(List.of(1, -2L, true, List.of(), Map.of())));
    }

    @Test
    void what_has_no_single_spelling_is_refused() {
        assertThrows(IllegalArgumentException.class, () -> json(1.5));
        assertThrows(IllegalArgumentException.class, () -> json(null));
        assertThrows(IllegalArgumentException.class, () -> json("\ud842"));
    }

    private static String json(Object value) {
        return new String(CanonicalJson.bytes(value), StandardCharsets.UTF_8);
    }
}
