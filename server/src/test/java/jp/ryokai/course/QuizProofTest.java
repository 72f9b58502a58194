package jp.ryokai.course;

import static jp.ryokai.course.Draft.QUIZ;

import org.junit.jupiter.api.Test;

/** What the proof-reader says about questions. */
class QuizProofTest {

    @Test
    void a_question_without_an_explanation_is_found() {
        Draft.with(QUIZ, "    explanation: 周りの人の目に触れれば、", "    # 周りの人の目に触れれば、")
                .isFound("field-missing", QUIZ, "id: why-2");
    }

    @Test
    void a_question_without_a_clause_is_found() {
        Draft.with(QUIZ, "    clauses: [h1]\n", "").isFound("field-missing", QUIZ, "id: why-1");
    }

    @Test
    void a_question_id_used_in_another_module_is_found() {
        Draft.with(QUIZ, "id: why-3", "id: mail-2")
                .isFound("id-twice", "modules/suspicious-mail/quiz.yaml", "id: mail-2");
    }

    @Test
    void an_id_that_cannot_be_kept_is_found() {
        Draft.with(QUIZ, "id: why-3", "id: 問3").isFound("id-form", QUIZ, "id: 問3");
    }

    @Test
    void a_kind_nobody_knows_is_found() {
        Draft.with(QUIZ, "kind: single", "kind: essay").isFound("value", QUIZ, "kind: essay");
    }

    @Test
    void single_with_two_answers_is_found() {
        Draft.with(QUIZ, "answer: b", "answer: [a, b]").isFound("single-right", QUIZ, "answer: [a, b]");
    }

    @Test
    void single_without_an_answer_is_found() {
        Draft.with(QUIZ, "    answer: b\n", "").isFound("single-right", QUIZ);
    }

    @Test
    void an_answer_that_is_no_choice_is_found() {
        Draft.with(QUIZ, "answer: b", "answer: x").isFound("answer-unknown", QUIZ, "answer: x");
    }

    @Test
    void several_without_an_answer_is_found() {
        Draft.with(QUIZ, "answer: [a, b, c]", "answer: []").isFound("several-right", QUIZ, "answer: []");
    }

    @Test
    void an_order_with_a_choice_twice_is_found() {
        Draft.with(QUIZ, "answer: [b, a, c]", "answer: [b, a, b]").isFound("answer-twice", QUIZ, "answer: [b, a, b]");
    }

    @Test
    void an_order_that_leaves_a_choice_out_is_found() {
        Draft.with(QUIZ, "answer: [b, a, c]", "answer: [b, a]").isFound("order-right", QUIZ, "answer: [b, a]");
    }

    @Test
    void an_order_already_shown_in_its_right_order_is_found() {
        Draft.with(QUIZ, "answer: [b, a, c]", "answer: [a, b, c]\n")
                .isFound("order-given", QUIZ, "answer: [a, b, c]\n\n");
    }

    @Test
    void a_mail_without_a_sign_is_found() {
        new Draft()
                .change(QUIZ, "        sign: 議会の資料を見てよい範囲", "        # 議会の資料を見てよい範囲")
                .change(QUIZ, "        sign: 相談者の", "        # 相談者の")
                .change(QUIZ, "        sign: 秘密会の", "        # 秘密会の")
                .isFound("signs-none", QUIZ, "      to:\n");
    }

    @Test
    void more_signs_needed_than_there_are_is_found() {
        Draft.with(QUIZ, "    parts:", "    need: 4\n    parts:").isFound("value", QUIZ, "need: 4");
    }

    @Test
    void a_choice_that_takes_the_place_of_dont_know_is_found() {
        Draft.with(QUIZ, "      a: タブレット", "      dont-know: タブレット").isFound("id-form", QUIZ, "id: why-1");
    }

    @Test
    void a_term_in_a_choice_is_found() {
        Draft.with(QUIZ, "a: 機密性", "a: \"[[機密性]]\"").isFound("term-here", QUIZ, "a: \"[[機密性]]\"");
    }

    @Test
    void an_escape_that_spells_a_forbidden_character_is_found() {
        Draft.with(QUIZ, "a: 機密性", "a: \"\\u202e機密性\"").isFound("character", QUIZ, "a: \"\\u202e");
    }

    @Test
    void fewer_questions_than_one_attempt_asks_is_found() {
        new Draft().change("pack.yaml", "draw: 5", "draw: 11").isFound("draw", QUIZ, "- id: why-1");
    }

    @Test
    void a_text_of_more_than_two_hundred_characters_is_found() {
        Draft.with(QUIZ, "explanation: 周り", "explanation: " + "長".repeat(200)).isFound("text-long", QUIZ, "長長");
    }
}
