package jp.ryokai.roster;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import jp.ryokai.people.Kind;
import jp.ryokai.platform.Problem;
import jp.ryokai.platform.Problems;
import jp.ryokai.roster.RosterFinding.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RosterFileTest {

    private static final String HEADINGS = "識別子,氏名,フリガナ,区分,議席番号,任期開始,任期終了,事由,会派,委員会,役職\n";
    private static final String TARO = "M001,山田 太郎,ヤマダ タロウ,議員,1,2023-05-01,2027-04-30,一般選挙,みどり会,総務委員会、議会運営委員会,議長\n";

    @Test
    void a_line_becomes_a_row() {
        var row = read(HEADINGS + TARO).rows().getFirst();
        assertEquals(
                new RosterRow(
                        2,
                        "M001",
                        "山田 太郎",
                        "ヤマダ タロウ",
                        Kind.MEMBER,
                        1,
                        LocalDate.of(2023, 5, 1),
                        LocalDate.of(2027, 4, 30),
                        "一般選挙",
                        "みどり会",
                        List.of("総務委員会", "議会運営委員会"),
                        "議長"),
                row);
    }

    @Test
    void the_character_set_the_mark_and_the_line_ends_make_no_difference() {
        var plain = read(HEADINGS + TARO);
        var windows = (HEADINGS + TARO).replace("\n", "\r\n");
        assertEquals(plain, RosterFile.read(("\ufeff" + windows).getBytes(UTF_8)));
        var ms932 = RosterFile.read(windows.getBytes(Charset.forName("windows-31j")));
        assertEquals("windows-31j", ms932.charset());
        assertEquals(plain.rows(), ms932.rows());
    }

    @Test
    void names_come_out_byte_for_byte() {
        for (var name :
                List.of("髙橋 一郎", "宮﨑", "\uFA19谷", "葛\uDB40\uDD00西", "𠮷田", " 山田　", "か\u3099", "ﾔﾏﾀﾞ", "\uE000田")) {
            assertEquals(
                    name,
                    read("氏名,フリガナ,区分,任期開始\n" + name + ",カナ,職員,R8.4.1\n")
                            .rows()
                            .getFirst()
                            .publicName());
        }
    }

    @Test
    void ms932_keeps_the_hard_names_it_can_write() {
        var text = "氏名,フリガナ,区分,任期開始\n髙橋 﨑,ﾀｶﾊｼ,職員,R8.4.1\n";
        var row = RosterFile.read(text.getBytes(Charset.forName("windows-31j")))
                .rows()
                .getFirst();
        assertEquals("髙橋 﨑", row.publicName());
        assertEquals("ﾀｶﾊｼ", row.kana());
    }

    @Test
    void headings_are_known_by_other_words_and_widths() {
        var row = read("番　号,議員名,ﾌﾘｶﾞﾅ,種別,議席,就任日,任期満了\nM1,山田,やまだ,議員,３番,令和５年５月１日,R9.4.30\n")
                .rows()
                .getFirst();
        assertEquals("M1", row.key());
        assertEquals(3, row.seatNumber());
        assertEquals(LocalDate.of(2023, 5, 1), row.from());
        assertEquals(LocalDate.of(2027, 4, 30), row.to());
    }

    @Test
    void the_demo_roster_reads_without_a_warning_that_matters() throws IOException {
        var demo = RosterFile.read(Files.readAllBytes(Path.of("../content/demo/roster.csv")));
        assertEquals(27, demo.rows().size());
        assertFalse(demo.refused());
        assertEquals(
                List.of("outside-jis"),
                demo.findings().stream()
                        .filter(f -> f.severity() == Severity.WARN)
                        .map(RosterFinding::code)
                        .toList());
    }

    @Test
    void a_missing_column_is_refused_by_name_and_an_unknown_one_is_told() {
        var reading = read("氏名,区分,任期開始,趣味\n山田,議員,R5.5.1,釣り\n");
        assertTrue(reading.refused());
        assertEquals(List.of("column-unknown null", "column-missing フリガナ"), codes(reading));
        assertEquals(List.of(), reading.rows());
    }

    @Test
    void a_column_named_twice_is_refused() {
        assertTrue(codes(read("氏名,名前,フリガナ,区分,任期開始\n")).contains("column-twice 氏名"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "M1,,ヤ,議員,1,R5.5.1,,,,,|empty 氏名",
                "M1,山,,議員,1,R5.5.1,,,,,|empty フリガナ",
                "M1,山,ヤ,市長,1,R5.5.1,,,,,|kind 区分",
                "M1,山,ヤ,議員,一,R5.5.1,,,,,|seat 議席番号",
                "M1,山,ヤ,議員,201,R5.5.1,,,,,|seat 議席番号",
                "M1,山,ヤ,議員,1,五月,,,,,|date 任期開始",
                "M1,山,ヤ,議員,1,R5.5.1,R5.4.30,,,,|term-backwards 任期終了",
                "M1,山,ヤ,議員,1,,R5.4.30,,,,|term-backwards 任期終了",
                "M1,\"山\n田\",ヤ,議員,1,R5.5.1,,,,,|control-character 氏名",
                "M1,山,ヤ,議員,1,R5.5.1,,,,,,余り|cells-count null"
            })
    void a_wrong_cell_is_refused_with_its_column(String lineAndFinding) {
        var parts = lineAndFinding.split("\\|", -1);
        var reading = read(HEADINGS + TARO + parts[0] + "\n");
        assertTrue(codes(reading).contains(parts[1]), codes(reading).toString());
        assertTrue(reading.refused());
        assertEquals(1, reading.rows().size());
        assertEquals(
                3,
                reading.findings().stream()
                        .filter(f -> f.severity() == Severity.REFUSE)
                        .findFirst()
                        .orElseThrow()
                        .line());
    }

    @Test
    void a_cell_longer_than_its_column_is_refused() {
        assertTrue(codes(read(HEADINGS + "M1," + "山".repeat(201) + ",ヤ,議員,1,R5.5.1\n"))
                .contains("too-long 氏名"));
    }

    @Test
    void commas_that_a_spreadsheet_left_out_at_the_end_are_not_missed() {
        var reading = read(HEADINGS + "M1,山,ヤ,議員,1,R5.5.1\n");
        assertFalse(reading.refused());
        assertNull(reading.rows().getFirst().title());
    }

    @Test
    void lines_are_counted_as_an_editor_counts_them() {
        var reading = read("\n" + HEADINGS + "\nM1,山,ヤ,議員,1,R5.5.1,,,,\"総務\n文教\",\n,,,,,,,,,,\n" + TARO);
        assertEquals(List.of(4, 7), reading.rows().stream().map(RosterRow::line).toList());
        assertEquals(List.of("総務", "文教"), reading.rows().getFirst().committees());
    }

    @Test
    void one_key_for_two_people_is_refused_and_for_two_terms_is_not() {
        var second = "M001,山田 太郎,ヤマダ タロウ,議員,1,2027-05-01,2031-04-30,一般選挙,,,\n";
        assertFalse(read(HEADINGS + TARO + second).refused());
        assertTrue(codes(read(HEADINGS + TARO + second + second)).contains("line-twice 識別子"));
        assertTrue(codes(read(HEADINGS + TARO + second.replace("太郎", "次郎"))).contains("key-twice 識別子"));
    }

    @Test
    void two_members_on_one_seat_are_told() {
        assertTrue(codes(read(HEADINGS + TARO + TARO.replace("M001,山田", "M002,川田")))
                .contains("seat-twice 議席番号"));
    }

    @Test
    void a_term_without_a_cause_says_so() {
        assertEquals(
                "記載なし",
                read(HEADINGS + "M1,山,ヤ,議員,1,R5.5.1\n").rows().getFirst().cause());
    }

    @Test
    void the_findings_stay_readable_when_everything_is_wrong() {
        var reading = read(HEADINGS + "M1,山,ヤ,市長,1,R5.5.1\n".repeat(2000));
        assertTrue(reading.refused());
        assertTrue(
                reading.findings().size() <= 1503,
                "findings: " + reading.findings().size());
        assertTrue(reading.findings().stream().anyMatch(f -> f.code().equals("more")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "氏名,個人番号\n山田,\n",
                "氏名,備考\n山田,1234-5678-9018\n",
                "氏名,備考\n山田,x\n123456789018,\n",
                "123456789018,氏名\n",
                "氏名,備考\n山田,\"'１２３４５６７８９０１８\"\n"
            })
    void a_personal_number_refuses_the_file_and_is_not_repeated(String text) {
        var problem = assertThrows(Problem.class, () -> read(text));
        assertEquals(Problems.MY_NUMBER, problem.kind());
        assertTrue(problem.detail().matches("Line [123], column [12] .*"), problem.detail());
        assertFalse(problem.detail().matches(".*[0-9０-９]{3}.*"), problem.detail());
        assertNull(problem.getCause());
        assertEquals(0, problem.getSuppressed().length);
    }

    @Test
    void a_committee_named_after_the_number_is_no_number() {
        assertFalse(read(HEADINGS + TARO.replace("総務委員会", "マイナンバー特別委員会")).refused());
    }

    @Test
    void bytes_of_no_known_character_set_are_refused_with_the_cure() {
        var problem =
                assertThrows(Problem.class, () -> RosterFile.read(new byte[] {(byte) 0xff, (byte) 0xfe, 0x0f, 0x6c}));
        assertEquals(Problems.ROSTER_FILE, problem.kind());
        assertTrue(problem.detail().contains("CSV UTF-8"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"氏名,フリガナ\n山田", "氏名\n\"山\"田\n"})
    void a_broken_quotation_is_refused_without_repeating_it(String text) {
        var problem = assertThrows(Problem.class, () -> read(text));
        assertEquals(Problems.ROSTER_FILE, problem.kind());
        assertFalse(problem.detail().contains("山"));
    }

    @Test
    void a_file_beyond_the_limits_is_refused() {
        assertEquals(
                Problems.TOO_LARGE,
                assertThrows(Problem.class, () -> RosterFile.read(new byte[RosterFile.MOST_BYTES + 1]))
                        .kind());
        assertThrows(Problem.class, () -> read("\n".repeat(RosterFile.MOST_ROWS + 2)));
        assertThrows(Problem.class, () -> read(",".repeat(RosterFile.MOST_COLUMNS)));
    }

    @Test
    void an_empty_file_is_refused() {
        assertTrue(read("").refused());
        assertTrue(read("\n ,\n").refused());
    }

    private static RosterFile.Reading read(String text) {
        return RosterFile.read(text.getBytes(UTF_8));
    }

    private static List<String> codes(RosterFile.Reading reading) {
        return reading.findings().stream().map(f -> f.code() + " " + f.column()).toList();
    }
}
