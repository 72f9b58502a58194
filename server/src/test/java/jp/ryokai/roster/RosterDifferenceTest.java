package jp.ryokai.roster;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import jp.ryokai.people.GroupKind;
import jp.ryokai.people.Kind;
import jp.ryokai.people.MembershipView;
import jp.ryokai.people.PersonView;
import jp.ryokai.people.TermView;
import jp.ryokai.roster.RosterDifference.Change;
import jp.ryokai.roster.RosterDifference.Entry;
import jp.ryokai.roster.RosterDifference.RosterPerson;
import jp.ryokai.roster.RosterDifference.Verdict;
import org.junit.jupiter.api.Test;

class RosterDifferenceTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    private static final TermView TERM = term("2023-05-01", "2027-04-30", "一般選挙");
    private static final RosterPerson TARO = member("id-1", "M001", "山田 太郎", 1, TERM);
    private static final String HEADINGS = "識別子,氏名,フリガナ,区分,議席番号,任期開始,任期終了,事由,会派,委員会,役職\n";
    private static final String TARO_LINE = "M001,山田 太郎,カナ,議員,1,2023-05-01,2027-04-30,一般選挙,みどり会,総務委員会,\n";

    @Test
    void the_same_line_changes_nothing() {
        assertEquals(List.of(Verdict.SAME), verdicts(TARO_LINE, TARO));
    }

    @Test
    void a_new_line_adds_a_person() {
        var entry = only(TARO_LINE);
        assertEquals(Verdict.ADDED, entry.verdict());
        assertEquals(
                new RosterPerson(
                        null, "M001", "山田 太郎", "カナ", Kind.MEMBER, 1, null, List.of(TERM), "みどり会", List.of("総務委員会")),
                entry.after());
    }

    @Test
    void a_change_names_the_field_and_both_values() {
        var entry = only(TARO_LINE.replace("山田", "山本").replace(",1,", ",5,").replace("みどり会", "清流の会"), TARO);
        assertEquals(Verdict.CHANGED, entry.verdict());
        assertEquals(
                List.of(
                        new Change("氏名", "山田 太郎", "山本 太郎"),
                        new Change("議席番号", "1", "5"),
                        new Change("会派", "みどり会", "清流の会")),
                entry.changes());
        assertEquals("id-1", entry.after().id());
    }

    @Test
    void another_spelling_of_a_name_is_a_change() {
        var ichiro = member("id-1", "M001", "高橋 一郎", 1, TERM);
        assertEquals(
                List.of(new Change("氏名", "高橋 一郎", "髙橋 一郎")),
                only(TARO_LINE.replace("山田 太郎", "髙橋 一郎"), ichiro).changes());
    }

    @Test
    void who_is_in_office_and_not_in_the_file_is_proposed_as_left() {
        var former = member("id-2", "M002", "前 議員", 2, term("2019-05-01", "2023-04-30", "一般選挙"));
        var missing = member("id-3", "M003", "川田 次郎", 3, TERM);
        var entries = differences(TARO_LINE, TARO, former, missing);
        assertEquals(
                List.of(Verdict.SAME, Verdict.LEFT),
                entries.stream().map(Entry::verdict).toList());
        assertEquals("id-3", entries.getLast().before().id());
        assertNull(entries.getLast().after());
    }

    @Test
    void the_reelected_stay_the_same_person_with_one_term_more() {
        var entry = only(TARO_LINE.replace("2023-05-01,2027-04-30", "2027-05-01,2031-04-30"), TARO);
        assertEquals(
                List.of(TERM, term("2027-05-01", "2031-04-30", "一般選挙")),
                entry.after().terms());
        assertEquals(List.of("任期"), entry.changes().stream().map(Change::field).toList());
        assertEquals("id-1", entry.after().id());
    }

    @Test
    void a_term_without_an_end_ends_the_day_before_the_next() {
        var open = member("id-1", "M001", "山田 太郎", 1, term("2023-05-01", null, "一般選挙"));
        var entry = only(TARO_LINE.replace("2023-05-01,2027-04-30", "2027-05-01,2031-04-30"), open);
        assertEquals(TERM, entry.after().terms().getFirst());
    }

    @Test
    void terms_that_overlap_are_left_to_a_person() {
        assertEquals(List.of(Verdict.AMBIGUOUS), verdicts(TARO_LINE.replace("2023-05-01", "2025-10-20"), TARO));
    }

    @Test
    void a_corrected_end_of_a_term_is_a_change_of_that_term() {
        var entry = only(TARO_LINE.replace("2027-04-30", "2026-06-30"), TARO);
        assertEquals(
                List.of(term("2023-05-01", "2026-06-30", "一般選挙")), entry.after().terms());
    }

    @Test
    void a_column_the_file_does_not_have_changes_nothing() {
        var read = RosterFile.read("氏名,フリガナ,区分,任期開始\n山田 太郎,カナ,議員,2023-05-01\n".getBytes(UTF_8));
        assertEquals(
                Verdict.SAME,
                RosterDifference.between(read, List.of(TARO), DAY).getFirst().verdict());
    }

    @Test
    void two_people_of_one_name_are_kept_apart_by_their_keys() {
        var other = member("id-2", "M002", "山田 太郎", 2, TERM);
        var lines = TARO_LINE + TARO_LINE.replace("M001", "M002").replace(",1,", ",9,");
        var entries = differences(lines, other, TARO);
        assertEquals(
                List.of(Verdict.SAME, Verdict.CHANGED),
                entries.stream().map(Entry::verdict).toList());
        assertEquals("id-2", entries.getLast().after().id());
    }

    @Test
    void two_people_of_one_name_without_keys_are_never_guessed() {
        var keyless = TARO_LINE.replace("M001", "");
        var other = member("id-2", "M002", "山田 太郎", 2, TERM);
        assertEquals(List.of(Verdict.AMBIGUOUS), verdicts(keyless, TARO, other));
        assertEquals(List.of(Verdict.AMBIGUOUS, Verdict.AMBIGUOUS), verdicts(keyless + keyless, TARO));
        assertEquals(List.of(Verdict.AMBIGUOUS, Verdict.AMBIGUOUS), verdicts(keyless + keyless));
        assertEquals(List.of(Verdict.SAME, Verdict.AMBIGUOUS), verdicts(TARO_LINE + keyless, TARO));
    }

    @Test
    void a_member_and_a_clerk_of_one_name_are_two_people() {
        var clerk = TARO_LINE.replace("M001", "").replace("議員,1", "事務局職員,");
        assertEquals(List.of(Verdict.SAME, Verdict.ADDED), verdicts(TARO_LINE.replace("M001", "") + clerk, TARO));
    }

    @Test
    void a_key_nobody_has_adds_a_namesake_beside_the_one_with_another_key() {
        var entry = differences(TARO_LINE.replace("M001", "M009"), TARO).getFirst();
        assertEquals(Verdict.ADDED, entry.verdict());
        assertTrue(entry.note().contains("同姓同名"));
    }

    @Test
    void the_only_one_of_that_name_may_get_a_first_key() {
        var keyless = member("id-1", null, "山田 太郎", 1, TERM);
        assertEquals(
                List.of(new Change("識別子", null, "M001")),
                only(TARO_LINE, keyless).changes());
        assertEquals(
                List.of(Verdict.AMBIGUOUS, Verdict.AMBIGUOUS),
                verdicts(TARO_LINE + TARO_LINE.replace("M001", "M002"), keyless));
    }

    @Test
    void two_lines_for_the_same_person_are_not_both_taken() {
        var byOurId = TARO_LINE.replace("M001", "id-1").replace("山田", "山本");
        assertEquals(List.of(Verdict.SAME, Verdict.AMBIGUOUS), verdicts(TARO_LINE + byOurId, TARO));
    }

    @Test
    void a_refused_file_has_no_differences() {
        assertEquals(List.of(), differences(TARO_LINE.replace("2023-05-01", "五月"), TARO));
    }

    @Test
    void a_person_of_the_roster_is_compared_by_the_groups_of_the_day() {
        var from = LocalDate.of(2023, 5, 1);
        var view = new PersonView(
                "id-1",
                "M001",
                "山田 太郎",
                "カナ",
                "member",
                1,
                null,
                List.of(TERM),
                List.of(
                        new MembershipView("g1", GroupKind.GROUP, "清流の会", from, LocalDate.of(2025, 3, 31)),
                        new MembershipView("g2", GroupKind.GROUP, "みどり会", LocalDate.of(2025, 4, 1), null),
                        new MembershipView("c1", GroupKind.COMMITTEE, "総務委員会", from, null)),
                List.of("learner"));
        assertEquals(TARO, RosterPerson.of(view, DAY));
    }

    private static RosterPerson member(String id, String key, String name, int seat, TermView... terms) {
        return new RosterPerson(id, key, name, "カナ", Kind.MEMBER, seat, null, List.of(terms), "みどり会", List.of("総務委員会"));
    }

    private static TermView term(String from, String to, String cause) {
        return new TermView(LocalDate.parse(from), to == null ? null : LocalDate.parse(to), cause);
    }

    private static List<Entry> differences(String lines, RosterPerson... roster) {
        return RosterDifference.between(RosterFile.read((HEADINGS + lines).getBytes(UTF_8)), List.of(roster), DAY);
    }

    private static Entry only(String lines, RosterPerson... roster) {
        var entries = differences(lines, roster);
        assertEquals(1, entries.size(), entries.toString());
        return entries.getFirst();
    }

    private static List<Verdict> verdicts(String lines, RosterPerson... roster) {
        return differences(lines, roster).stream().map(Entry::verdict).toList();
    }
}
