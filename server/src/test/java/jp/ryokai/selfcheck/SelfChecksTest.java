package jp.ryokai.selfcheck;

import static jp.ryokai.testing.Facts.json;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import jp.ryokai.platform.Problems;
import jp.ryokai.selfcheck.SelfCheck.Answer;
import jp.ryokai.selfcheck.SelfCheck.Choice;
import jp.ryokai.testing.Facts;
import jp.ryokai.testing.Inside;
import jp.ryokai.testing.Insider;
import jp.ryokai.testing.Postgresql;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@Postgresql
@Inside
class SelfChecksTest {

    private static final String FORM =
            "{\"id\":\"selfcheck\",\"items\":[{\"id\":\"sc-01\",\"ask\":\"?\"},{\"id\":\"sc-02\"},{\"id\":\"sc-03\"}]}";

    private final SelfChecks selfChecks = Insider.here(SelfChecks.class);
    private Insider taro;
    private String form;

    @BeforeEach
    void a_form_is_published() {
        taro = Insider.member();
        form = Facts.published("selfcheck", "selfcheck", FORM.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void answers_are_read_back_as_they_came() {
        var proven = Facts.proven(taro);
        Facts.kept(selfChecks::answer, proven, json("""
            {'form':'%s','answers':[{'item':'sc-02','answer':'no','comment':'画面に覆いがない。'},
             {'item':'sc-01','answer':'yes','comment':' '},{'item':'sc-03','answer':'na'}]}\
            """, form));
        assertEquals(
                List.of(new SelfCheck(
                        taro.caller().person(),
                        form,
                        List.of(
                                new Answer("sc-02", Choice.NO, "画面に覆いがない。"),
                                new Answer("sc-01", Choice.YES, null),
                                new Answer("sc-03", Choice.NA, null)),
                        proven.id(),
                        proven.sha256(),
                        proven.occurredAt(),
                        proven.receivedAt())),
                theirs());
    }

    @Test
    void a_form_answered_in_part_is_a_fact_too() {
        Facts.kept(
                selfChecks::answer,
                Facts.proven(taro),
                json("{'form':'%s','answers':[{'item':'sc-03','answer':'no'}]}", form));
        assertEquals(1, theirs().getFirst().answers().size());
    }

    @Test
    void answering_again_adds_and_replaces_nothing() {
        for (var answer : List.of("no", "yes")) {
            Facts.kept(
                    selfChecks::answer,
                    Facts.proven(taro),
                    json("{'form':'%s','answers':[{'item':'sc-01','answer':'%s'}]}", form, answer));
        }
        assertEquals(2, theirs().size());
        assertEquals(1, first(taro, Instant.EPOCH).size());
        assertEquals(List.of(), first(Insider.member(), Instant.EPOCH));
    }

    @Test
    void the_first_since_a_moment_is_told_by_its_time_and_by_receipt() {
        var one = Facts.proven(taro);
        for (var proven : List.of(one, Facts.later(one, -70, 20), Facts.later(one, 40, 10))) {
            Facts.kept(
                    selfChecks::answer, proven, json("{'form':'%s','answers':[{'item':'sc-01','answer':'no'}]}", form));
        }
        var person = taro.caller().person();
        assertEquals(
                List.of(new FirstCheck(person, form, one.occurredAt(), one.receivedAt())),
                first(taro, one.occurredAt().minusSeconds(60)));
        var later = Facts.later(one, 40, 10);
        assertEquals(
                List.of(new FirstCheck(person, form, later.occurredAt(), later.receivedAt())),
                first(taro, one.occurredAt().plusSeconds(1)));
    }

    private List<FirstCheck> first(Insider whose, Instant since) {
        return selfChecks.first(List.of(whose.caller().person()), since);
    }

    @Test
    void the_same_record_cannot_count_twice() {
        var proven = Facts.proven(taro);
        var body = json("{'form':'%s','answers':[{'item':'sc-01','answer':'yes'}]}", form);
        Facts.kept(selfChecks::answer, proven, body);
        assertThrows(RuntimeException.class, () -> Facts.kept(selfChecks::answer, proven, body));
        assertEquals(1, theirs().size());
    }

    @Test
    void a_form_nobody_published_is_refused() {
        refused(Problems.SELFCHECK_FORM, "{'form':'%s','answers':[{'item':'sc-01','answer':'yes'}]}", "0".repeat(64));
        refused(
                Problems.SELFCHECK_FORM,
                "{'form':'%s','answers':[{'item':'sc-01','answer':'yes'}]}",
                Facts.published(
                        "glossary", "selfcheck", "{\"items\":[{\"id\":\"sc-01\"}]}".getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void answers_are_to_the_items_of_the_form_each_once() {
        refused(Problems.SELFCHECK_ITEMS, "{'form':'%s','answers':[{'item':'sc-99','answer':'yes'}]}", form);
        refused(
                Problems.SELFCHECK_ITEMS,
                "{'form':'%s','answers':[{'item':'sc-01','answer':'yes'},{'item':'sc-01','answer':'no'}]}",
                form);
        refused(Problems.SELFCHECK_ITEMS, "{'form':'%s','answers':[]}", form);
    }

    @Test
    void a_body_without_its_fields_is_refused() {
        refused(Problems.RECORD_BODY, "{'answers':[{'item':'sc-01','answer':'yes'}]}");
        refused(Problems.RECORD_BODY, "{'form':'%s','answers':['yes']}", form);
        refused(Problems.RECORD_BODY, "{'form':'%s','answers':[{'item':'sc-01','answer':'maybe'}]}", form);
        refused(Problems.RECORD_BODY, "{'form':'%s','answers':[{'answer':'yes'}]}", form);
        refused(
                Problems.RECORD_BODY,
                "{'form':'%s','answers':[{'item':'sc-01','answer':'no','comment':'%s'}]}",
                form,
                "あ".repeat(1_001));
    }

    private void refused(Problems kind, String body, Object... values) {
        Facts.refused(kind, selfChecks::answer, Facts.proven(taro), json(body, values));
        assertEquals(List.of(), theirs());
    }

    private List<SelfCheck> theirs() {
        return selfChecks.all().stream()
                .filter(one -> one.person().equals(taro.caller().person()))
                .toList();
    }
}
