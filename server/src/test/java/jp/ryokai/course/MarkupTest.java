package jp.ryokai.course;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.regex.Pattern;
import jp.ryokai.course.Proof.Place;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class MarkupTest {

    private static final Place HERE = new Place("x.md", 1);
    /** The only tags that may come out, with the only attributes they may have. */
    private static final Pattern TAG = Pattern.compile("</?(p|ul|ol|li|strong|em|br|ruby|rt|rp|button)( /)?>|<button"
            + " data-term=\"[a-z0-9-]+\" type=\"button\">|<img( src=\"/content/[0-9a-f]{64}\")?( alt=\"[^\"<>]*\")?"
            + " />|<button type=\"button\">|<ol start=\"[0-9]+\">|<!-- -->");

    @Test
    void a_reading_stands_above_its_word() {
        assertEquals("<p><ruby>議場<rp>&#xff08;</rp><rt>ぎじょう</rt><rp>&#xff09;</rp></ruby>へ</p>", block("{議場|ぎじょう}へ"));
    }

    @Test
    void a_term_is_a_button_that_names_its_entry() {
        assertEquals("<p><button data-term=\"confidentiality\" type=\"button\">守る</button></p>", block("[[守る|機密性]]"));
    }

    @Test
    void a_line_break_in_the_source_leaves_no_gap_in_japanese() {
        assertEquals("<p>議場では、静かに。</p>", block("議場では、\n静かに。"));
    }

    @Test
    void a_council_word_is_text_whatever_it_holds() {
        assertEquals("<p>&lt;b&gt;[x](y)**</p>", block("{{議会名}}"));
    }

    @Test
    void rare_names_survive() {
        var text = "髙﨑𠮷葛\uDB40\uDD00神";
        assertEquals(
                "<p>" + text + "</p>",
                block(text)
                        .replace("&#x20bb7;", "𠮷")
                        .replace("&#xe0100;", "\uDB40\uDD00")
                        .replace("&#xfa11;", "﨑")
                        .replace("&#xfa19;", "神"));
    }

    @Property(tries = 3000)
    void nothing_but_the_allowed_tags_ever_comes_out(@ForAll("hostile") String source) {
        for (var html : new String[] {block(source), line(source)}) {
            var rest = TAG.matcher(html).replaceAll("");
            assertTrue(rest.indexOf('<') < 0, () -> source + " became " + html);
        }
    }

    @Provide
    Arbitrary<String> hostile() {
        return Arbitraries.of(
                        "{",
                        "}",
                        "|",
                        "[[",
                        "]]",
                        "[",
                        "](",
                        ")",
                        "!",
                        "<",
                        ">",
                        "<script>",
                        "</script>",
                        "&lt;",
                        "&#60;",
                        "\"",
                        "'",
                        "`",
                        "```\n",
                        "**",
                        "_",
                        "\\",
                        "\n",
                        "\n\n",
                        "- ",
                        "1. ",
                        "> ",
                        "# ",
                        "\t",
                        "    ",
                        " style=\"x\"",
                        " onclick=x",
                        "javascript:x",
                        "data:text/html,",
                        "<img src=x onerror=y>",
                        "<a href=z>",
                        "\uE000",
                        "\uE001",
                        "\0",
                        "議場",
                        "ぎじょう",
                        "機密性",
                        "{{議会名}}",
                        "<!--",
                        "-->",
                        "<![CDATA[",
                        "images/a.png")
                .list()
                .ofMaxSize(14)
                .map(parts -> String.join("", parts));
    }

    private static String block(String source) {
        return markup().block(new YamlMapping.Text(source, HERE)).html();
    }

    private static String line(String source) {
        return markup().line(new YamlMapping.Text(source, HERE)).html();
    }

    private static Markup markup() {
        var proof = new Proof();
        proof.terms.put("機密性", "confidentiality");
        proof.settings.put("議会名", "<b>[x](y)**");
        return new Markup(proof, Map.of("images/a.png", "0".repeat(64)));
    }
}
