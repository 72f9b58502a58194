package jp.ryokai.course;

import static jp.ryokai.course.Draft.MODULE;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** What the proof-reader says about a module, with file and line. */
class ModuleProofTest {

    private static final String PAGE = "委員会の{採決|さいけつ}の記録が、";

    @Test
    void a_missing_field_is_found() {
        Draft.with(MODULE, "minutes: 6\n", "").isFound("field-missing", MODULE, "id: why");
    }

    @Test
    void a_field_nobody_knows_is_found() {
        Draft.with(MODULE, "minutes: 6", "minutes: 6\nminuts: 7").isFound("field-unknown", MODULE, "minuts");
    }

    @Test
    void a_field_written_twice_is_found() {
        Draft.with(MODULE, "minutes: 6", "minutes: 6\nminutes: 7").isFound("field-twice", MODULE, "minutes: 7");
    }

    @Test
    void minutes_that_are_no_number_are_found() {
        Draft.with(MODULE, "minutes: 6", "minutes: 六").isFound("value", MODULE, "minutes");
    }

    @Test
    void a_label_outside_the_scale_is_found() {
        Draft.with(MODULE, "label: 公開", "label: 社外秘").isFound("value", MODULE, "label");
    }

    @Test
    void an_audience_nobody_belongs_to_is_found() {
        Draft.with(MODULE, "[all]", "[everybody]").isFound("value", MODULE, "audience");
    }

    @Test
    void a_clause_that_the_policy_does_not_have_is_found() {
        Draft.with(MODULE, "clauses: [h1,", "clauses: [h11,").isFound("clause-unknown", MODULE, "clauses: [h11");
    }

    @Test
    void an_id_that_differs_from_its_folder_is_found() {
        Draft.with(MODULE, "id: why-it-matters", "id: why").isFound("id-folder", MODULE, "id: why");
    }

    @Test
    void front_matter_that_is_not_closed_is_found() {
        Draft.with(MODULE, "tags: [はじめての方へ]\n---", "tags: [はじめての方へ]").isFound("front-matter", MODULE, "---");
    }

    @Test
    void yaml_that_cannot_be_read_is_found_at_its_line() {
        Draft.with(MODULE, "minutes: 6", "minutes: [6").isFound("yaml", MODULE, "audience:");
    }

    @Test
    void text_before_the_first_page_is_found() {
        Draft.with(MODULE, "## 議会があずかっているもの", "前書き\n\n## 議会があずかっているもの").isFound("page-start", MODULE, "前書き");
    }

    @Test
    void a_page_of_more_than_two_hundred_characters_is_found() {
        Draft.with(MODULE, PAGE, PAGE + "長".repeat(100)).isFound("page-long", MODULE, "## 正しいまま残す");
    }

    @Test
    void readings_do_not_make_a_page_longer() {
        var draft = Draft.with(MODULE, PAGE, "{委員会|" + "い".repeat(200) + "}の{採決|さいけつ}の記録が、");
        org.junit.jupiter.api.Assertions.assertEquals(
                java.util.List.of(), draft.read().findings());
    }

    @Test
    void a_page_that_names_no_clause_is_found() {
        Draft.with(MODULE, "clauses: [h2.n6]\n", "").isFound("page-clauses", MODULE, "\n委員会の{採決");
    }

    @Test
    void a_page_without_text_is_found() {
        Draft.with(MODULE, "## 正しいまま残す", "## 空のページ\nclauses: [h1]\n\n## 正しいまま残す")
                .isFound("page-empty", MODULE, "## 空のページ");
    }

    @Test
    void a_term_that_the_glossary_does_not_have_is_found() {
        Draft.with(MODULE, "[[情報資産]]", "[[情報財産]]").isFound("term-unknown", MODULE, "[[情報財産]]");
    }

    @Test
    void a_term_that_is_not_closed_is_found() {
        Draft.with(MODULE, "[[情報資産]]", "[[情報資産]").isFound("term-open", MODULE, "[[情報資産]");
    }

    @Test
    void a_term_in_a_heading_is_found() {
        Draft.with(MODULE, "## 正しいまま残す", "## [[完全性]]").isFound("term-here", MODULE, "## [[完全性]]");
    }

    @Test
    void a_reading_that_is_not_closed_is_found() {
        Draft.with(MODULE, "{陳情|ちんじょう}", "{陳情|ちんじょう").isFound("ruby-open", MODULE, "{陳情");
    }

    @Test
    void a_reading_in_characters_that_need_one_is_found() {
        Draft.with(MODULE, "{陳情|ちんじょう}", "{陳情|陳情}").isFound("ruby-reading", MODULE, "{陳情");
    }

    @Test
    void a_council_word_that_the_pack_does_not_know_is_found() {
        Draft.with(MODULE, "{{事務局名}}", "{{事務局}}").isFound("setting-unknown", MODULE, "{{事務局}}");
    }

    @Test
    void emphasis_that_does_not_take_effect_is_found() {
        Draft.with(MODULE, PAGE, "**「採決」**の記録が、").isFound("emphasis-open", MODULE, "**「採決」**");
    }

    @Test
    void raw_html_is_found() {
        Draft.with(MODULE, PAGE, "<b onclick=\"x()\">太字</b>").isFound("html", MODULE, "<b onclick");
        Draft.with(MODULE, PAGE, "<script>\nx()\n</script>\n\n").isFound("html", MODULE, "<script>");
    }

    @Test
    void links_headings_and_code_are_found() {
        Draft.with(MODULE, PAGE, "[外へ](https://example.jp)").isFound("markup", MODULE, "[外へ]");
        Draft.with(MODULE, PAGE, "### 小見出し").isFound("markup", MODULE, "### 小見出し");
        Draft.with(MODULE, PAGE, "`コード`").isFound("markup", MODULE, "`コード`");
    }

    @Test
    void a_character_reference_is_found() {
        Draft.with(MODULE, PAGE, "&#x202E;記録が").isFound("entity", MODULE, "&#x202E;");
    }

    @Test
    void control_characters_private_glyphs_and_direction_marks_are_found() {
        for (var c : new String[] {"\u0007", "\uE123", "\u202E", "\u200B", "\uFFFD"}) {
            Draft.with(MODULE, PAGE, PAGE + c).isFound("character", MODULE, c);
        }
    }

    @Test
    void a_picture_without_a_description_is_found() {
        picture("![](images/door.png)").isFound("image-alt", MODULE, "![]");
    }

    @Test
    void a_picture_that_is_not_there_is_found() {
        picture("![扉の絵](images/window.png)").isFound("image-missing", MODULE, "![扉の絵]");
    }

    @Test
    void a_picture_from_elsewhere_is_found() {
        picture("![扉の絵](https://example.jp/door.png)").isFound("image-missing", MODULE, "![扉の絵]");
    }

    @Test
    void a_file_that_only_calls_itself_a_picture_is_found() {
        Draft.with(MODULE, PAGE, PAGE)
                .put("modules/why-it-matters/images/door.png", "<svg/>".getBytes(StandardCharsets.UTF_8))
                .isFound("image-kind", "modules/why-it-matters/images/door.png");
    }

    @Test
    void a_picture_of_more_dots_than_a_tablet_holds_is_found() {
        Draft.with(MODULE, PAGE, PAGE)
                .put("modules/why-it-matters/images/door.png", Draft.png(60_000, 60_000))
                .isFound("image-kind", "modules/why-it-matters/images/door.png");
    }

    private static Draft picture(String markdown) {
        return Draft.with(MODULE, PAGE, markdown).put("modules/why-it-matters/images/door.png", Draft.png(640, 480));
    }
}
