package jp.ryokai.clause;

import static jp.ryokai.clause.ClauseDifference.Sign.DELETED;
import static jp.ryokai.clause.ClauseDifference.Sign.INSERTED;
import static jp.ryokai.clause.ClauseDifference.Sign.SAME;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import jp.ryokai.clause.ClauseDifference.Run;
import org.junit.jupiter.api.Test;

class ClauseDifferenceTest {

    @Test
    void an_inserted_heading_renumbers_what_follows_and_changes_only_what_reads_differently() throws IOException {
        var difference = between(layout("old"), layout("new"));
        assertEquals(
                List.of(
                        "ADDED - h2",
                        "RENUMBERED h2 h3",
                        "RENUMBERED h2.n1 h3.n1",
                        "ADDED - h3.n2",
                        "RENUMBERED h2.n2 h3.n3",
                        "CHANGED h2.n3 h3.n4",
                        "CHANGED h3 h4",
                        "REMOVED h4 -"),
                lines(difference));
        assertEquals(1, difference.unchanged());
        assertEquals("h3.n4", difference.ids().get("h2.n3"));
    }

    @Test
    void a_clause_that_only_moved_with_its_parent_says_so() throws IOException {
        var moved = between(layout("old"), layout("new")).changes().stream()
                .filter(ClauseDifference.Change::withParent)
                .map(change -> change.before().orElseThrow().id())
                .toList();
        assertEquals(List.of("h2.n1"), moved);
    }

    @Test
    void a_pointer_that_follows_a_renumbering_is_a_change_of_words() throws IOException {
        var change = between(layout("old"), layout("new")).changes().stream()
                .filter(c -> c.after().isPresent() && c.after().get().id().equals("h4"))
                .findFirst()
                .orElseThrow();
        assertEquals(
                List.of(
                        new Run(SAME, "報告\n上記"),
                        new Run(DELETED, "2"),
                        new Run(INSERTED, "3"),
                        new Run(SAME, "の違反は、すぐに議長に報告する。")),
                change.runs());
    }

    @Test
    void a_changed_child_does_not_change_its_parent() {
        assertEquals(
                List.of("CHANGED h1.n1 h1.n1"),
                lines(between("1 端末\n次を守る。\n(1) 端末を貸さないこと。", "1 端末\n次を守る。\n(1) 端末を人に貸さないこと。")));
    }

    @Test
    void line_breaks_spaces_and_the_width_of_a_marker_are_no_difference() {
        assertEquals(List.of(), lines(between("1 目的\n情報を守る。\n(1) 紙", "１　目的\n\n情報を　守る。\n（１）紙")));
    }

    @Test
    void another_clause_under_the_same_number_is_not_the_old_one_changed() {
        assertEquals(
                List.of("ADDED - h2", "REMOVED h2 -"),
                lines(between("1 目的\n守る。\n2 罰則\n違反した者の名を知らせる。", "1 目的\n守る。\n2 研修\n年に一度の学びの場を設ける。")));
    }

    @Test
    void a_clause_reworded_under_another_number_is_found_again() {
        assertEquals(
                List.of("ADDED - n1", "CHANGED n1 n2"),
                lines(between("(1) 貸与された端末を、許可なく外に持ち出さないこと。", "(1) 紙を捨てるときは細断すること。\n(2) 貸与された端末を、議長の許可なく外に持ち出さないこと。")));
    }

    @Test
    void latin_words_and_katakana_are_compared_as_wholes() {
        assertEquals(
                List.of(
                        new Run(DELETED, "LGWAN"),
                        new Run(INSERTED, "VPN"),
                        new Run(SAME, "の"),
                        new Run(DELETED, "サーバ"),
                        new Run(INSERTED, "サービス")),
                ClauseDifference.runs("LGWANのサーバ", "VPNのサービス"));
    }

    @Test
    void a_text_too_long_for_words_is_set_against_the_other_as_a_whole() {
        var runs = ClauseDifference.runs("甲乙".repeat(5_000), "丙丁".repeat(5_000));
        assertEquals(List.of(DELETED, INSERTED), runs.stream().map(Run::sign).toList());
    }

    @Test
    void the_demo_s_second_edition_differs_where_it_says() throws IOException {
        var demo = Path.of("../content/demo/policy");
        var difference = ClauseDifference.between(
                PolicyText.read(Files.readString(demo.resolve("basic-policy.txt"))),
                PolicyText.read(Files.readString(demo.resolve("basic-policy.2.txt"))));
        assertTrue(lines(difference)
                .containsAll(List.of(
                        "ADDED - h3.n6",
                        "ADDED - h4.n2.m2",
                        "CHANGED h4.n2.m2 h4.n2.m3",
                        "RENUMBERED h4.n2.m3 h4.n2.m4")));
    }

    private static ClauseDifference between(String before, String after) {
        return ClauseDifference.between(PolicyText.read(before), PolicyText.read(after));
    }

    private static List<String> lines(ClauseDifference difference) {
        return difference.changes().stream()
                .map(change ->
                        change.kind() + " " + change.before().map(Clause::id).orElse("-") + " "
                                + change.after().map(Clause::id).orElse("-"))
                .toList();
    }

    private static String layout(String name) throws IOException {
        return Files.readString(Path.of("src/test/resources/policy", name + ".txt"));
    }
}
