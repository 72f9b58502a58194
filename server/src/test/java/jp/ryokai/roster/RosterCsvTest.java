package jp.ryokai.roster;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import jp.ryokai.people.Kind;
import jp.ryokai.people.TermView;
import jp.ryokai.roster.RosterDifference.RosterPerson;
import jp.ryokai.roster.RosterDifference.Verdict;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class RosterCsvTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);

    @Test
    void the_file_opens_in_a_spreadsheet() {
        var bytes = RosterCsv.write(List.of(person("M001", "髙橋 一郎")));
        assertArrayEquals(new byte[] {(byte) 0xef, (byte) 0xbb, (byte) 0xbf}, Arrays.copyOf(bytes, 3));
        assertEquals("""
            識別子,氏名,フリガナ,区分,議席番号,任期開始,任期終了,事由,会派,委員会,役職\r
            M001,髙橋 一郎,タカハシ,議員,3,2023-05-01,2027-04-30,一般選挙,みどり会,総務委員会、文教委員会,\r
            """, new String(bytes, 3, bytes.length - 3, UTF_8));
    }

    @Test
    void no_cell_is_a_formula() {
        for (var name : List.of("=1+1", "+81", "-山田", "@SUM(A1)", "＝1+1", "'=1", "''@x")) {
            var text = new String(RosterCsv.write(List.of(person("M001", name))), UTF_8);
            assertEquals("'" + name, text.split("\r\n", -1)[1].split(",", -1)[1]);
            assertEquals(
                    name,
                    RosterFile.read(text.getBytes(UTF_8)).rows().getFirst().publicName());
        }
    }

    @Test
    void a_name_that_merely_begins_with_an_apostrophe_stays_so() {
        assertEquals("'山田", RosterCsv.guarded("'山田"));
        assertEquals("'山田", RosterCsv.bare("'山田"));
    }

    @Test
    void who_has_no_key_is_known_again_by_our_id() {
        var one = person(null, "佐藤 健一");
        var other = new RosterPerson(
                "id-2", null, one.publicName(), one.kana(), one.kind(), 4, null, one.terms(), null, List.of());
        var again = RosterFile.read(RosterCsv.write(List.of(one, other)));
        assertEquals(
                List.of(Verdict.SAME, Verdict.SAME),
                verdicts(RosterDifference.between(again, List.of(one, other), DAY)));
    }

    @Property(tries = 300)
    void what_was_exported_changes_nothing_when_it_comes_back(
            @ForAll("names") String name,
            @ForAll("names") String kana,
            @ForAll("words") String group,
            @ForAll("words") String committee,
            @ForAll boolean open,
            @ForAll boolean keyed) {
        var terms = List.of(
                new TermView(LocalDate.of(2019, 5, 1), LocalDate.of(2023, 4, 30), "一般選挙"),
                new TermView(LocalDate.of(2023, 5, 1), open ? null : LocalDate.of(2027, 4, 30), "+補欠選挙"));
        var roster = List.of(
                new RosterPerson(
                        "id-1",
                        keyed ? "-" + group : null,
                        name,
                        kana,
                        Kind.STAFF,
                        null,
                        group,
                        terms,
                        null,
                        List.of(committee)),
                new RosterPerson("id-2", "M2", name, kana, Kind.STAFF, 7, null, List.of(), group, List.of()));
        var again = RosterFile.read(RosterCsv.write(roster));
        assertFalse(again.refused(), () -> again.findings().toString());
        assertEquals(List.of(Verdict.SAME, Verdict.SAME), verdicts(RosterDifference.between(again, roster, DAY)));
    }

    @Provide
    Arbitrary<String> names() {
        return Arbitraries.strings()
                .withChars(" 　'\"=+-@,＝山田髙﨑ﾔア゛\u3099\uFA19\uE000?あaZ")
                .ofMinLength(1)
                .ofMaxLength(12)
                .filter(name -> !name.isBlank());
    }

    @Provide
    Arbitrary<String> words() {
        return Arbitraries.strings().withChars("'\"=+-@,総務・委員会a").ofMinLength(1).ofMaxLength(12);
    }

    private static RosterPerson person(String key, String name) {
        return new RosterPerson(
                "id-1",
                key,
                name,
                "タカハシ",
                Kind.MEMBER,
                3,
                null,
                List.of(new TermView(LocalDate.of(2023, 5, 1), LocalDate.of(2027, 4, 30), "一般選挙")),
                "みどり会",
                List.of("総務委員会", "文教委員会"));
    }

    private static List<Verdict> verdicts(List<RosterDifference.Entry> entries) {
        return entries.stream().map(RosterDifference.Entry::verdict).toList();
    }
}
