package jp.ryokai.quiz;

import static jp.ryokai.testing.Facts.json;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.json.JsonObject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.ryokai.course.Course;
import jp.ryokai.course.Quiz;
import jp.ryokai.course.TestCourse;
import jp.ryokai.ledger.Proven;
import jp.ryokai.people.Role;
import jp.ryokai.platform.Problems;
import jp.ryokai.testing.Facts;
import jp.ryokai.testing.Inside;
import jp.ryokai.testing.Insider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@Inside
class AttemptsTest {

    private final Attempts attempts = Insider.here(Attempts.class);
    private Insider taro;
    private Quiz quiz;
    private String edition;

    @BeforeEach
    void the_quiz_of_the_pack_is_published() {
        taro = Insider.member();
        var course = Insider.here(Course.class);
        course.publish(
                TestCourse.three(), Map.of(), Insider.staff(Role.APPROVER).caller());
        edition = course.module("lost-device").orElseThrow().quiz();
        quiz = course.quiz(edition).orElseThrow();
    }

    @Test
    void an_attempt_is_marked_and_read_back() {
        var proven = Facts.proven(taro);
        Facts.kept(attempts::attempt, proven, body(quiz.draw()));
        assertEquals(
                List.of(new Attempt(
                        taro.caller().person(),
                        "lost-device",
                        edition,
                        quiz.draw(),
                        quiz.draw(),
                        0,
                        quiz.passMark(),
                        true,
                        proven.id(),
                        proven.sha256(),
                        proven.occurredAt(),
                        proven.receivedAt())),
                List.of(kept(proven)));
    }

    @Test
    void an_attempt_that_fails_is_a_fact_too() {
        var proven = Facts.proven(taro);
        Facts.kept(attempts::attempt, proven, body(0));
        var attempt = kept(proven);
        assertEquals(List.of(0, quiz.draw(), false), List.of(attempt.right(), attempt.dontKnow(), attempt.passed()));
    }

    @Test
    void the_first_that_failed_and_the_first_that_passed_are_told_since_a_moment_by_their_time_and_by_receipt() {
        var one = Facts.proven(taro);
        var before = one.occurredAt().minusSeconds(60);
        Facts.kept(attempts::attempt, one, body(0));
        Facts.kept(attempts::attempt, Facts.later(one, 10, 5), body(0));
        Facts.kept(attempts::attempt, Facts.later(one, -70, 20), body(0));
        assertEquals(Set.of(first(one, false)), first(before));
        Facts.kept(attempts::attempt, Facts.later(one, 40, 30), body(quiz.draw()));
        Facts.kept(attempts::attempt, Facts.later(one, 30, 40), body(quiz.draw()));
        assertEquals(Set.of(first(one, false), first(Facts.later(one, 30, 30), true)), first(before));
        assertEquals(
                Set.of(first(Facts.later(one, 30, 30), true)),
                first(one.occurredAt().plusSeconds(11)));
    }

    private FirstAttempt first(Proven by, boolean passed) {
        return new FirstAttempt(
                taro.caller().person(), "lost-device", edition, passed, by.occurredAt(), by.receivedAt());
    }

    private Set<FirstAttempt> first(Instant since) {
        return Set.copyOf(attempts.first(List.of(taro.caller().person()), since));
    }

    private static Attempt kept(Proven proven) {
        return Insider.transaction(() -> Insider.here(EntityManager.class)
                .find(KeptAttempt.class, proven.sha256())
                .view());
    }

    @Test
    void a_quiz_nobody_published_is_refused() {
        var body = json("{'module':'lost-device','quiz':'%s','passMark':80,'answers':[]}", "0".repeat(64));
        Facts.refused(Problems.QUIZ_EDITION, attempts::attempt, Facts.proven(taro), body);
        assertEquals(List.of(), attempts.first(List.of(taro.caller().person()), Instant.EPOCH));
    }

    @Test
    void a_module_is_no_quiz() {
        var module = Facts.published(
                "module", "lost-device", "{\"id\":\"a module\"}".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        var body = json("{'module':'lost-device','quiz':'%s','passMark':80,'answers':[]}", module);
        Facts.refused(Problems.QUIZ_EDITION, attempts::attempt, Facts.proven(taro), body);
    }

    @Test
    void the_person_sees_their_marks_and_why() {
        var sha256 = kept();
        taro.request()
                .get("/api/attempts/{sha256}", sha256)
                .then()
                .statusCode(200)
                .body("right", equalTo(1))
                .body(
                        "questions[0].question",
                        equalTo(quiz.questions().getFirst().id()))
                .body("questions[0].result", equalTo("right"))
                .body(
                        "questions[0].right",
                        contains(quiz.questions().getFirst().right().toArray()))
                .body("questions[0].explanation", containsString("<"))
                .body("questions[1].result", equalTo("dont-know"));
    }

    @Test
    void how_somebody_answered_is_open_to_managers_and_to_nobody_else() {
        var sha256 = kept();
        Insider.staff(Role.MANAGER)
                .request()
                .get("/api/attempts/{sha256}", sha256)
                .then()
                .statusCode(200);
        for (var other : List.of(Insider.member(), Insider.staff(Role.AUDITOR), Insider.staff(Role.APPROVER))) {
            other.request().get("/api/attempts/{sha256}", sha256).then().statusCode(404);
        }
        taro.request().get("/api/attempts/{sha256}", "0".repeat(64)).then().statusCode(404);
    }

    private String kept() {
        var proven = Facts.proven(taro);
        Facts.kept(attempts::attempt, proven, body(1));
        return proven.sha256();
    }

    /** The first questions of the bank, the first so many of them answered rightly, the others not at all. */
    private JsonObject body(int right) {
        var answers = new StringBuilder();
        for (var i = 0; i < quiz.draw(); i++) {
            var question = quiz.questions().get(i);
            answers.append(i == 0 ? "" : ",")
                    .append("{'question':'")
                    .append(question.id())
                    .append('\'')
                    .append(i < right ? ",'answer':['" + String.join("','", question.right()) + "']" : "")
                    .append('}');
        }
        return json(
                "{'module':'lost-device','quiz':'%s','passMark':%d,'answers':[%s]}", edition, quiz.passMark(), answers);
    }
}
