package jp.ryokai.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import java.io.StringReader;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FieldsTest {

    @Test
    void a_text_is_read_as_it_is() {
        assertEquals(" 髙橋\u3000一郎 ", fields("{'name':' 髙橋\u3000一郎 '}").text("name", 20));
    }

    @Test
    void what_is_missing_blank_too_long_or_no_text_is_refused() {
        for (var wrong :
                new String[] {"{}", "{'name':null}", "{'name':' '}", "{'name':'12345'}", "{'name':1}", "{'name':{}}"}) {
            refused(() -> fields(wrong).text("name", 4));
        }
    }

    @Test
    void a_text_no_database_can_keep_is_refused() {
        refused(() -> fields("{'name':'a\\u0000'}").text("name", 4));
        refused(() -> fields("{'name':'a\\ud842'}").text("name", 4));
        assertEquals("𠮷", fields("{'name':'\\ud842\\udfb7'}").text("name", 4));
    }

    @Test
    void a_text_that_may_be_missing_may_not_be_wrong() {
        assertEquals(Optional.empty(), fields("{}").textIf("reason", 4));
        assertEquals(Optional.empty(), fields("{'reason':null}").textIf("reason", 4));
        refused(() -> fields("{'reason':[]}").textIf("reason", 4));
    }

    @Test
    void a_hash_has_one_spelling() {
        assertEquals(
                "a".repeat(64), fields("{'edition':'" + "a".repeat(64) + "'}").hash("edition"));
        refused(() -> fields("{'edition':'" + "A".repeat(64) + "'}").hash("edition"));
        refused(() -> fields("{'edition':'" + "a".repeat(63) + "'}").hash("edition"));
    }

    @Test
    void a_number_is_whole_and_within_its_limits() {
        assertEquals(240, fields("{'seconds':240}").number("seconds", 0, 240));
        for (var wrong : new String[] {
            "{}", "{'seconds':-1}", "{'seconds':241}", "{'seconds':1.5}", "{'seconds':'1'}", "{'seconds':1e400}"
        }) {
            refused(() -> fields(wrong).number("seconds", 0, 240));
        }
    }

    @Test
    void a_list_holds_objects_only_and_not_too_many() {
        assertTrue(fields("{}").list("answers", 2).isEmpty());
        assertEquals(2, fields("{'answers':[{},{}]}").list("answers", 2).size());
        refused(() -> fields("{'answers':[{},{},{}]}").list("answers", 2));
        refused(() -> fields("{'answers':[1]}").list("answers", 2));
        refused(() -> fields("{'answers':{}}").list("answers", 2));
    }

    @Test
    void truth_is_said_and_not_guessed() {
        assertTrue(fields("{'drill':true}").truth("drill"));
        assertFalse(fields("{'drill':false}").truth("drill"));
        for (var wrong : new String[] {"{}", "{'drill':null}", "{'drill':'true'}", "{'drill':0}"}) {
            refused(() -> fields(wrong).truth("drill"));
        }
    }

    @Test
    void a_word_is_one_of_those_known() {
        assertEquals("lost", fields("{'kind':'lost'}").word("kind", List.of("lost", "leak")));
        for (var wrong : new String[] {"{}", "{'kind':'Lost'}", "{'kind':['lost']}"}) {
            refused(() -> fields(wrong).word("kind", List.of("lost", "leak")));
        }
    }

    @Test
    void a_time_has_its_offset_and_is_kept_in_milliseconds() {
        assertEquals(
                Instant.parse("2026-11-23T01:15:00.123Z"),
                fields("{'at':'2026-11-23T10:15:00.123456+09:00'}").time("at"));
        for (var wrong : new String[] {
            "{}",
            "{'at':'2026-11-23'}",
            "{'at':'2026-11-23T10:15:00'}",
            "{'at':1}",
            "{'at':'1969-12-31T23:59:59Z'}",
            "{'at':'9999-01-01T00:00:00Z'}",
            "{'at':'+999999999-01-01T00:00:00Z'}"
        }) {
            refused(() -> fields(wrong).time("at"));
        }
    }

    @Test
    void a_list_of_texts_holds_texts_only() {
        assertEquals(List.of(), fields("{}").texts("done", 2, 3));
        assertEquals(List.of("一", "二三"), fields("{'done':['一','二三']}").texts("done", 2, 3));
        for (var wrong : new String[] {
            "{'done':['a','b','c']}",
            "{'done':['abcd']}",
            "{'done':[' ']}",
            "{'done':[1]}",
            "{'done':'a'}",
            "{'done':null}",
            "{'done':['a\\u0000']}"
        }) {
            refused(() -> fields(wrong).texts("done", 2, 3));
        }
    }

    @Test
    void a_refusal_names_the_field_and_never_the_value() {
        var problem =
                assertThrows(Problem.class, () -> fields("{'name':'山田太郎'}").text("name", 3));
        assertTrue(problem.detail().contains("name"));
        assertFalse(problem.detail().contains("山田"));
    }

    private static void refused(Runnable read) {
        assertEquals(
                Problems.RECORD_BODY, assertThrows(Problem.class, read::run).kind());
    }

    private static Fields fields(String json) {
        return new Fields(
                Json.createReader(new StringReader(json.replace('\'', '"'))).readObject());
    }
}
