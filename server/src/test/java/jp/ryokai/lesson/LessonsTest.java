package jp.ryokai.lesson;

import static jp.ryokai.testing.Facts.json;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import jp.ryokai.ledger.Proven;
import jp.ryokai.platform.Problems;
import jp.ryokai.testing.Facts;
import jp.ryokai.testing.Inside;
import jp.ryokai.testing.Insider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@Inside
class LessonsTest {

    private final Lessons lessons = Insider.here(Lessons.class);
    private Insider taro;
    private String edition;

    @BeforeEach
    void a_module_is_published() {
        taro = Insider.member();
        edition = edition("lost-device");
    }

    @Test
    void a_finished_lesson_is_read_back_as_it_came() {
        var proven = Facts.proven(taro);
        Facts.kept(lessons::finish, proven, json("{'module':'lost-device','edition':'%s','seconds':240}", edition));
        assertEquals(
                List.of(new FinishedLesson(
                        taro.caller().person(),
                        "lost-device",
                        edition,
                        240,
                        proven.id(),
                        proven.sha256(),
                        proven.occurredAt(),
                        proven.receivedAt())),
                theirs());
    }

    @Test
    void the_first_since_a_moment_is_told_of_each_edition_by_its_time_and_by_receipt() {
        var one = Facts.proven(taro);
        for (var proven : List.of(Facts.later(one, 40, 10), one, Facts.later(one, -70, 20), Facts.later(one, 30, 30))) {
            Facts.kept(lessons::finish, proven, json("{'module':'lost-device','edition':'%s','seconds':240}", edition));
        }
        assertEquals(List.of(first(one)), first(taro, one.occurredAt().minusSeconds(60)));
        assertEquals(
                List.of(first(Facts.later(one, 30, 10))),
                first(taro, one.occurredAt().plusSeconds(1)));
        assertEquals(List.of(first(Facts.later(one, -70, 0))), first(taro, Instant.EPOCH));
        assertEquals(List.of(), first(taro, one.occurredAt().plusSeconds(41)));
    }

    private FirstLesson first(Proven by) {
        return new FirstLesson(taro.caller().person(), "lost-device", edition, by.occurredAt(), by.receivedAt());
    }

    private List<FirstLesson> first(Insider whose, Instant since) {
        return lessons.first(List.of(whose.caller().person()), since);
    }

    private List<FinishedLesson> theirs() {
        return lessons.all().stream()
                .filter(one -> one.person().equals(taro.caller().person()))
                .toList();
    }

    @Test
    void others_have_not_finished_it() {
        Facts.kept(
                lessons::finish,
                Facts.proven(taro),
                json("{'module':'lost-device','edition':'%s','seconds':1}", edition));
        assertEquals(List.of(), first(Insider.member(), Instant.EPOCH));
        assertEquals(List.of(), lessons.first(List.of(), Instant.EPOCH));
    }

    @Test
    void the_same_record_cannot_count_twice() {
        var proven = Facts.proven(taro);
        var body = json("{'module':'lost-device','edition':'%s','seconds':1}", edition);
        Facts.kept(lessons::finish, proven, body);
        assertThrows(RuntimeException.class, () -> Facts.kept(lessons::finish, proven, body));
        assertEquals(1, theirs().size());
    }

    @Test
    void an_edition_nobody_published_is_refused() {
        refused(Problems.LESSON_EDITION, "{'module':'lost-device','edition':'%s','seconds':1}", "0".repeat(64));
    }

    @Test
    void an_edition_of_another_module_is_refused() {
        refused(
                Problems.LESSON_EDITION,
                "{'module':'lost-device','edition':'%s','seconds':1}",
                edition("why-it-matters"));
    }

    @Test
    void an_edition_of_another_kind_is_refused() {
        refused(
                Problems.LESSON_EDITION,
                "{'module':'lost-device','edition':'%s','seconds':1}",
                Facts.published("glossary", "lost-device", "{\"terms\":[]}".getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void a_body_without_its_fields_is_refused() {
        refused(Problems.RECORD_BODY, "{'module':17,'edition':'%s','seconds':1}", edition);
        refused(Problems.RECORD_BODY, "{'module':'lost-device','seconds':1}");
        refused(Problems.RECORD_BODY, "{'module':'lost-device','edition':'%s','seconds':-1}", edition);
        refused(Problems.RECORD_BODY, "{'module':'lost-device','edition':'%s'}", edition);
    }

    private void refused(Problems kind, String body, Object... values) {
        Facts.refused(kind, lessons::finish, Facts.proven(taro), json(body, values));
        assertEquals(List.of(), theirs());
    }

    private static String edition(String module) {
        return Facts.published("module", module, ("{\"id\":\"" + module + "\"}").getBytes(StandardCharsets.UTF_8));
    }
}
