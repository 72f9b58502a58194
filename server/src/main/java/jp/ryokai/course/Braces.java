package jp.ryokai.course;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Node;
import org.commonmark.parser.beta.InlineContentParser;
import org.commonmark.parser.beta.InlineContentParserFactory;
import org.commonmark.parser.beta.InlineParserState;
import org.commonmark.parser.beta.ParsedInline;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;

/** What this pack adds to CommonMark: {@code {議場|ぎじょう}}, {@code [[機密性]]}, {@code [[守る|機密性]]}, {@code {{議会名}}}. */
final class Braces implements InlineContentParserFactory {

    /** CommonMark takes each {@code [} for itself, so a term's brackets go in as characters no pack may hold. */
    private static final char OPEN = '\uE000';

    private static final char CLOSE = '\uE001';

    static String marked(String source) {
        return source.replace("[[", "" + OPEN).replace("]]", "" + CLOSE);
    }

    static boolean holdsMark(String text) {
        return text.indexOf(OPEN) >= 0 || text.indexOf(CLOSE) >= 0;
    }

    static final class Ruby extends CustomNode {
        final String base;
        final String reading;

        Ruby(String base, String reading) {
            this.base = base;
            this.reading = reading;
        }
    }

    static final class Term extends CustomNode {
        final String shown;
        final String name;
        /** Of the glossary entry; null until found. */
        String id;

        Term(String shown, String name) {
            this.shown = shown;
            this.name = name;
        }
    }

    static final class Setting extends CustomNode {
        final String name;
        String value = "";

        Setting(String name) {
            this.name = name;
        }
    }

    @Override
    public Set<Character> getTriggerCharacters() {
        return Set.of('{', OPEN);
    }

    @Override
    public InlineContentParser create() {
        return Braces::parse;
    }

    private static ParsedInline parse(InlineParserState state) {
        var scanner = state.scanner();
        var term = scanner.peek() == OPEN;
        scanner.next();
        var setting = !term && scanner.next('{');
        var start = scanner.position();
        if (scanner.find(term ? CLOSE : '}') < 0) {
            return ParsedInline.none();
        }
        var inside = scanner.getSource(start, scanner.position()).getContent();
        scanner.next();
        if (setting && !scanner.next('}')
                || inside.isBlank()
                || inside.contains("\n")
                || inside.contains("{")
                || holdsMark(inside)) {
            return ParsedInline.none();
        }
        var node = term ? term(inside) : setting ? new Setting(inside.strip()) : ruby(inside);
        return node == null ? ParsedInline.none() : ParsedInline.of(node, scanner.position());
    }

    private static Node term(String inside) {
        var bar = inside.indexOf('|');
        return new Term(bar < 0 ? inside : inside.substring(0, bar), inside.substring(bar + 1));
    }

    private static Node ruby(String inside) {
        var halves = inside.split("\\|", -1);
        return halves.length == 2 && !halves[0].isBlank() && !halves[1].isBlank()
                ? new Ruby(halves[0], halves[1])
                : null;
    }

    /**
     * A term is a button, so that it can be reached and pressed without a pointer; the screen listens for all of them.
     */
    record Rendering(HtmlNodeRendererContext context) implements NodeRenderer {

        @Override
        public Set<Class<? extends Node>> getNodeTypes() {
            return Set.of(Ruby.class, Term.class, Setting.class);
        }

        @Override
        public void render(Node node) {
            var html = context.getWriter();
            switch (node) {
                case Ruby ruby -> {
                    html.tag("ruby");
                    html.text(ruby.base);
                    // Where ruby is not understood, as in a copied text, the reading stands in brackets.
                    html.raw("<rp>（</rp><rt>");
                    html.text(ruby.reading);
                    html.raw("</rt><rp>）</rp></ruby>");
                }
                case Term term -> {
                    // Sorted: the order of Map.of differs from run to run, and with it the edition's SHA-256 would.
                    html.tag(
                            "button",
                            new TreeMap<>(Map.of("data-term", term.id == null ? "" : term.id, "type", "button")));
                    html.text(term.shown);
                    html.tag("/button");
                }
                case Setting setting -> html.text(setting.value);
                default -> throw new IllegalStateException("not asked for: " + node);
            }
        }
    }
}
