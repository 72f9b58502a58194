package jp.ryokai.course;

import static jp.ryokai.course.Draft.MODULE;
import static jp.ryokai.course.Draft.QUIZ;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the proof-reader says about how the course is written. */
class StyleTest {

    private static final String HEADING = "## 正しいまま残す";

    @Test
    void the_course_of_this_repository_is_written_as_its_own_lists_ask() {
        assertEquals(List.of(), new Style(Draft.published()).findings());
    }

    @Test
    void a_hard_word_without_its_reading_is_found_where_it_first_stands() {
        found(Draft.with(MODULE, "{陳情|ちんじょう}", "陳情"), "ruby-missing", MODULE);
    }

    @Test
    void a_hard_word_needs_its_reading_only_once() {
        assertEquals(List.of(), codes(Draft.with(MODULE, "{陳情|ちんじょう}", "{陳情|ちんじょう}や陳情")));
    }

    @Test
    void a_word_to_leave_out_is_found_with_what_to_say() {
        var draft = Draft.with(QUIZ, "explanation: ", "explanation: 社員として、");
        found(draft, "word-avoid", QUIZ);
        assertTrue(new Style(draft.read()).findings().getFirst().message().contains("議員"));
    }

    @Test
    void one_thing_has_one_word_in_every_file_of_the_course() {
        var draft = Draft.with(QUIZ, "explanation: ", "explanation: あて先を書いた付せんは、");
        found(draft, "word-same", QUIZ);
        assertTrue(new Style(draft.read())
                .findings().stream().anyMatch(f -> f.message().contains("「宛先」")));
        found(Draft.with("glossary.yaml", "meaning: ", "meaning: 共有の書庫と、"), "word-same", "glossary.yaml");
        assertEquals(List.of(), codes(Draft.with(QUIZ, "explanation: ", "explanation: 宛先を書いた付箋は、")));
    }

    @Test
    void a_pack_of_before_the_list_is_read_without_it() {
        var words = "furigana:\n  陳情: ちんじょう\navoid:\n  社員: 「議員」\n";
        var draft = new Draft().put(Style.WORDS, words.getBytes(StandardCharsets.UTF_8));
        assertEquals(List.of(), codes(draft.change(QUIZ, "explanation: ", "explanation: あて先は、")));
    }

    @Test
    void a_word_that_is_asked_for_may_hold_the_one_that_is_not() {
        var words = "furigana:\n  陳情: ちんじょう\nsame:\n  箱: 段箱\navoid:\n  社員: 「議員」\n";
        var draft = new Draft().put(Style.WORDS, words.getBytes(StandardCharsets.UTF_8));
        var before = codes(draft).size();
        assertEquals(
                before,
                codes(draft.change(QUIZ, "explanation: ", "explanation: 段箱の中の、"))
                        .size());
        assertEquals(
                before + 1,
                codes(draft.change(QUIZ, "explanation: ", "explanation: 箱の中の、")).size());
    }

    @Test
    void an_address_that_may_be_somebodys_is_found() {
        found(
                Draft.with(QUIZ, "explanation: ", "explanation: https://gikai.example.jp/ や a@mail.test、"),
                "address",
                QUIZ);
        assertEquals(List.of(), codes(Draft.with(QUIZ, "explanation: ", "explanation: gikai@shisho.example、")));
    }

    @Test
    void a_question_that_asks_the_same_as_another_is_found() {
        var draft = Draft.ofAll();
        var first = new String(draft.files().get("modules/paper/quiz.yaml"), StandardCharsets.UTF_8);
        draft.put(QUIZ, first.replace("id: paper-", "id: again-").getBytes(StandardCharsets.UTF_8));
        found(draft, "question-echo", "modules/paper/quiz.yaml");
    }

    @Test
    void a_sentence_too_long_to_be_heard_is_a_hint_and_stops_nothing() {
        var style = new Style(Draft.with(MODULE, HEADING, HEADING)
                .change(MODULE, "勝手に変わらず、", "勝手に変わらず、" + "ええと、".repeat(20))
                .read());
        assertEquals(List.of(), style.findings());
        assertTrue(style.hints().stream()
                .anyMatch(hint ->
                        hint.code().equals("sentence-long") && hint.file().equals(MODULE)));
    }

    @Test
    void answers_that_always_stand_at_the_same_place_are_a_hint() {
        var single = """
              - id: same-%d
                kind: single
                difficulty: 1
                clauses: [h1]
                ask: 問い%d%d%d
                options: {a: はい%d, b: いいえ%d}
                answer: a
                explanation: 説明%d
            """;
        var quiz = new StringBuilder("questions:\n");
        for (var i = 1; i < 10; i++) {
            quiz.append(single.formatted(i, i * 11, i * 77, i * 31, i, i, i));
        }
        var style = new Style(new Draft()
                .put(QUIZ, quiz.toString().getBytes(StandardCharsets.UTF_8))
                .read());
        assertTrue(style.hints().stream()
                .anyMatch(hint ->
                        hint.code().equals("answer-place") && hint.file().equals(QUIZ)));
    }

    private static void found(Draft draft, String code, String file) {
        var findings = new Style(draft.read()).findings();
        assertTrue(
                findings.stream()
                        .anyMatch(f -> f.code().equals(code) && f.file().equals(file)),
                findings.toString());
    }

    private static List<String> codes(Draft draft) {
        return new Style(draft.read()).findings().stream().map(Finding::code).toList();
    }
}
