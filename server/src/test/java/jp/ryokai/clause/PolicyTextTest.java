package jp.ryokai.clause;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.ryokai.platform.Problem;
import jp.ryokai.platform.Problems;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One rule, one sentence. Whole documents are in {@link LayoutsTest}. */
class PolicyTextTest {

    @ParameterizedTest
    @CsvSource({
        "1 目的, 1",
        "１　目的, １",
        "1. 目的, 1.",
        "1．目的, 1．",
        "1、目的, 1、",
        "第1 目的, 第1",
        "(1) 目的, (1)",
        "（１）目的, （１）",
        "⑴目的, ⑴",
        "①目的, ①",
        "ア　目的, ア",
        "（ア）目的, （ア）",
        "(ｱ) 目的, (ｱ)",
        "㋐目的, ㋐",
        "一　目的, 一",
        "(一) 目的, (一)",
        "㈠目的, ㈠",
        "1) 目的, 1)",
        "[1] 目的, [1]",
        "- (1) 目的, (1)",
        "・①目的, ①",
        "( 1 ) 目的, ( 1 )",
        "(a) 目的, (a)",
        "(i) 目的, (i)",
        "Ⅰ 目的, Ⅰ",
        "第一章　目的, 第一章",
        "第 1 章 目的, 第 1 章",
        "第1章目的, 第1章"
    })
    void a_marker_keeps_its_label_as_it_stands(String line, String label) {
        var clause = only(line + "\n情報を守る。");
        assertEquals(label, clause.label());
        assertEquals("目的", clause.heading());
        assertEquals("情報を守る。", clause.text());
    }

    @ParameterizedTest
    @CsvSource({
        "(1) (2) ①, n1 n2 n2.m1",
        "1 (1) ア (ア) ａ, h1 h1.n1 h1.n1.k1 h1.n1.k1.j1 h1.n1.k1.j1.l1",
        "1 ① ② 2, h1 h1.m1 h1.m2 h2",
        "(1) （１） （２） (2), n1 n1.n1 n1.n2 n2",
        "(1) ⑴ (2), n1 n1.n1 n2",
        "ア イ ウ, k1 k2 k3",
        "イ ロ ハ, k1 k2 k3",
        "(h) (i) (j), x8 x9 x10",
        "(i) (ii) (iii), y1 y2 y3",
        "９ 10 １１, h9 h10 h11",
        "1 1.1 1.2 2 2.1, h1 h1.d1-1 h1.d1-2 h2 h2.d2-1",
        "1 1-1 1-2, h1 h1.d1-1 h1.d1-2"
    })
    void levels_are_told_by_the_raw_signs(String labels, String ids) {
        var text = new StringBuilder();
        for (var label : labels.split(" ", -1)) {
            text.append(label).append("　議長が定める。\n");
        }
        assertEquals(ids, String.join(" ", ids(text.toString())));
    }

    @Test
    void a_style_seen_above_another_once_is_above_it_again() {
        assertEquals(List.of("h1", "h1.n1", "h1.n1.m1", "h2", "h2.m1", "h2.n1"), ids("""
            1 端末
            (1) 管理
            ① 台帳を作る。
            2 紙
            ① 棚に置く。
            (1) 捨てるときは細断する。
            """));
    }

    @Test
    void the_first_paragraph_has_no_number_and_its_items_hang_on_the_article() {
        assertEquals(List.of("a1", "a1.n1", "a1.p2", "a1.p2.n1", "a2"), ids("""
            第1条 議長は、次のことを行う。
            (1) 計画
            ２　事務局長は、次のことを行う。
            (1) 記録
            第2条 その他
            """));
    }

    @Test
    void a_heading_in_brackets_stands_before_behind_or_on_its_own_line() {
        var text = "（目的）\n第1条 守る。\n第2条（定義）言葉を定める。\n第3条　（責務）　努める。\n第4条\n（報告）\n知らせる。\n第5条(罰則)\n定めない。";
        assertEquals(
                List.of("目的", "定義", "責務", "報告", "罰則"),
                PolicyText.read(text).clauses().stream().map(Clause::heading).toList());
    }

    @Test
    void a_heading_that_heads_nothing_is_text_and_none_of_it_is_lost() {
        assertEquals(
                "この規程は、情報を守る。（目的）○山手市議会情報規程",
                only("第1条　この規程は、情報を守る。\n（目的）\n3\n○山手市議会情報規程").text().replace("\n", ""));
    }

    @Test
    void a_citation_at_the_beginning_of_a_line_is_no_clause() {
        assertEquals(List.of("a1", "a2"), ids("第1条 議長は、必要なときは、\n第2条の規定にかかわらず、又は\n第3条及び第4条の例により、決める。\n第2条 議長が決める。"));
    }

    @Test
    void a_number_that_counts_something_is_no_clause() {
        assertEquals(List.of("h1", "h2"), ids("1 期限\n報告は、知った日から\n30 日以内に行い、\n2 部を提出する。\n2 保存\n3年間保存する。"));
    }

    @Test
    void a_sentence_broken_over_lines_is_one_again() {
        assertEquals(
                "議員は、端末を許可なく外に持ち出してはならない。",
                only("1 持ち出し\n\n議員は、端末を許可なく外\nに持ち出してはならない。").text());
        assertEquals(
                "Use the tablet in the chamber.",
                only("1 Use\n\nUse the tablet\nin the chamber.").text());
    }

    @Test
    void a_sentence_cut_by_a_page_number_is_one_again() {
        var outline =
                PolicyText.read("1 持ち出し\n\n議員は、貸与された端末を、議長の許可なく庁舎の外\n\n- 3 -\n\nに持ち出してはならない。\n2 その他\n4/12\n以上とする。");
        assertEquals(
                "議員は、貸与された端末を、議長の許可なく庁舎の外に持ち出してはならない。",
                outline.clauses().getFirst().text());
        assertEquals(
                List.of("page-number", "page-number"),
                outline.dropped().stream().map(Outline.Dropped::reason).toList());
    }

    @Test
    void a_list_with_dashes_stays_a_list_within_its_clause() {
        assertEquals(
                "次を守る。\n・貸さない。\n・改造しない。", only("1 端末\n次を守る。\n・貸さない。\n・改造しない。").text());
    }

    @Test
    void line_numbers_are_those_of_the_text_handed_in() {
        assertEquals(
                List.of(2, 5),
                PolicyText.read("\r\n1 目的\r守る。\n\n2 対象\n端末").clauses().stream()
                        .map(Clause::line)
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1 目的\n守る。\n3 対象\n端末",
                "第1条 守る。\n第3条 端末",
                "(1) 紙\n(2) 端末\n(4) 媒体",
                "ア 紙\nウ 端末",
                "2 対象\n端末\n3 対策\n守る。",
                "第1章 総則\n第3章 雑則"
            })
    void a_missing_number_is_reported_and_stays_missing(String text) {
        assertEquals(List.of("number-gap"), codes(text));
    }

    @Test
    void a_doubled_number_is_reported_and_gets_an_id_of_its_own() {
        var text = "1 目的\n守る。\n2 対象\n端末\n2 対策\n備える。\n3 見直し\n行う。";
        assertEquals(List.of("h1", "h2", "h2~2", "h3"), ids(text));
        assertEquals(List.of("number-duplicate"), codes(text));
    }

    @Test
    void articles_are_numbered_through_chapters_and_anew_in_the_supplement() {
        assertEquals(List.of(), codes("第1章 総則\n第1条 守る。\n第2章 対策\n第2条 備える。\n附則\n第1条 公布の日から施行する。\n第2条 経過措置を置く。"));
    }

    @Test
    void an_inserted_or_deleted_article_leaves_no_gap() {
        assertEquals(List.of(), codes("第1条 守る。\n第1条の2 備える。\n第1条の3 知らせる。\n第2条から第4条まで　削除\n第5条 見直す。"));
    }

    @Test
    void a_lost_article_heading_is_reported_where_it_stands() {
        var warnings =
                PolicyText.read("（目的）\n第1条 守る。\n（定義）\n次の言葉を使う。\n（責務）\n第3条 努める。").warnings();
        assertTrue(warnings.stream().anyMatch(warning -> warning.code().equals("heading-lost") && warning.line() == 3));
        assertTrue(warnings.stream().anyMatch(warning -> warning.code().equals("number-gap") && warning.line() == 6));
    }

    @Test
    void a_figure_s_title_is_a_clause_and_its_figure_is_missed() {
        var outline = PolicyText.read("1 目的\n守る。\n\n[情報を守る体系]\n");
        assertEquals(List.of("h1", "fig1"), outline.flat().map(Clause::id).toList());
        assertEquals("figure-missing", outline.warnings().getLast().code());
    }

    @Test
    void a_scanned_letter_for_a_digit_is_read_by_its_place_and_reported() {
        var outline = PolicyText.read("(l) 紙を返す。\n(2) 端末を返す。\n(1 0) その他");
        assertEquals("1", outline.clauses().getFirst().number());
        assertEquals("(1 0)", outline.clauses().getLast().label());
        assertEquals("10", outline.clauses().getLast().number());
        assertEquals(
                2,
                outline.warnings().stream()
                        .filter(warning -> warning.code().equals("marker-unclear"))
                        .count());
    }

    @Test
    void an_amendment_note_is_kept_beside_its_article() {
        var article = PolicyText.read("第1条 守る。\n(1) 紙\n（平30告示162・一部改正）\n第2条 備える。")
                .clauses()
                .getFirst();
        assertEquals(List.of("（平30告示162・一部改正）"), article.notes());
    }

    @Test
    void the_cover_tells_the_days_of_adoption_revision_and_effect() {
        var outline = PolicyText.read("東山町議会\n情報セキュリティ基本方針\n令和元年５月１日 策定\n平成三十年四月一日 改正\nR8.4.1 施行\n1 目的\n守る。");
        assertEquals("東山町議会", outline.cover().council());
        assertEquals("情報セキュリティ基本方針", outline.title());
        assertEquals(Optional.of(LocalDate.of(2019, 5, 1)), outline.adoptedOn());
        assertEquals(Optional.of(LocalDate.of(2018, 4, 1)), outline.cover().revised());
        assertEquals(Optional.of(LocalDate.of(2026, 4, 1)), outline.cover().effective());
    }

    @Test
    void a_text_without_clauses_is_read_and_reported() {
        assertEquals(List.of("no-clause"), codes("お知らせ\n\n今日は休みです"));
    }

    @Test
    void what_is_too_large_or_no_text_is_refused() {
        assertEquals(
                Problems.POLICY_TOO_LARGE,
                assertThrows(Problem.class, () -> PolicyText.read("あ".repeat(700_000)))
                        .kind());
        assertEquals(
                Problems.POLICY_TOO_LARGE,
                assertThrows(Problem.class, () -> PolicyText.read("\n".repeat(20_001)))
                        .kind());
        assertEquals(
                Problems.POLICY_NOT_TEXT,
                assertThrows(Problem.class, () -> PolicyText.read("PK\u0003\u0004\u0000"))
                        .kind());
    }

    private static Clause only(String text) {
        var clauses = PolicyText.read(text).flat().toList();
        assertEquals(1, clauses.size());
        return clauses.getFirst();
    }

    private static List<String> ids(String text) {
        return PolicyText.read(text).flat().map(Clause::id).toList();
    }

    /** What was found but for the title these short texts lack. */
    private static List<String> codes(String text) {
        return PolicyText.read(text).warnings().stream()
                .map(Warning::code)
                .filter(code -> !code.equals("title-unclear"))
                .toList();
    }
}
