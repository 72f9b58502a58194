package jp.ryokai.acknowledgement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.charset.StandardCharsets;
import java.util.List;
import jp.ryokai.acknowledgement.Wording.Line;
import jp.ryokai.course.TestCourse;
import org.junit.jupiter.api.Test;

class WordingTest {

    private static final List<Line> TWO = List.of(new Line("基本方針", 2), new Line("対策基準", 1));

    @Test
    void the_open_places_are_filled_and_nothing_else_is_touched() {
        assertEquals(
                "私、髙橋 一郎は、次の文書\n\n・基本方針（第2版）\n・対策基準（第1版）\nを守ります。{{ほか}}\n",
                new Wording("私、{{氏名}}は、次の文書\n\n{{文書一覧}}\nを守ります。{{ほか}}\n").filled("髙橋 一郎", TWO));
    }

    @Test
    void a_name_that_looks_like_an_open_place_stays_a_name() {
        assertEquals(
                "{{文書一覧}} $1 \\ ・基本方針（第2版）\n・対策基準（第1版）", new Wording("{{氏名}} {{文書一覧}}").filled("{{文書一覧}} $1 \\", TWO));
    }

    @Test
    void the_words_of_the_pack_name_the_person_and_the_documents() {
        var filled = Wording.of(TestCourse.edition("statement")).filled("𠮷田 よし子", TWO);
        assertEquals(List.of(true, true), List.of(filled.contains("𠮷田 よし子"), filled.contains("・対策基準（第1版）")));
        assertFalse(filled.contains("{{"), "nothing is left open");
    }

    @Test
    void other_words_than_the_pack_has_are_other_words() {
        var edition = "{\"signed\":{\"text\":\"{{氏名}}は守ります。\"}}".getBytes(StandardCharsets.UTF_8);
        assertEquals("山田は守ります。", Wording.of(edition).filled("山田", TWO));
    }
}
