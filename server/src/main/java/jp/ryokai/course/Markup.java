package jp.ryokai.course;

import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import jp.ryokai.course.Proof.Place;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BulletList;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Document;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/**
 * An author's text as HTML: CommonMark without raw HTML, links, headings and code, with ruby, terms and the council's
 * words. The renderer escapes everything it does not know, and an allow-list goes over the result: two locks, because
 * the page this lands in belongs to the person who signs.
 */
final class Markup {

    /** @param length characters a reader sees, without white space and without readings */
    record Rendered(String html, int length) {}

    private static final Pattern TERM_ID = Pattern.compile("[a-z][a-z0-9-]{0,39}");
    private static final Pattern CONTENT = Pattern.compile("/content/[0-9a-f]{64}");
    /** No style, no class, no event attribute: the page's CSP forbids anything inline, and nothing here needs it. */
    private static final PolicyFactory ALLOWED = new HtmlPolicyBuilder()
            .allowElements("p", "ul", "ol", "li", "strong", "em", "br", "ruby", "rt", "rp", "button", "img")
            .allowAttributes("type")
            .matching(false, "button")
            .onElements("button")
            .allowAttributes("data-term")
            .matching(TERM_ID)
            .onElements("button")
            .allowAttributes("src")
            .matching(CONTENT)
            .onElements("img")
            .allowAttributes("alt")
            .onElements("img")
            .allowUrlProtocols()
            .toFactory();

    private static final Set<Class<? extends Node>> KNOWN = Set.of(
            Document.class,
            Paragraph.class,
            BulletList.class,
            OrderedList.class,
            ListItem.class,
            StrongEmphasis.class,
            Emphasis.class,
            SoftLineBreak.class,
            HardLineBreak.class);

    private final Proof proof;
    private final Map<String, String> pictures;
    private final Parser pages = parser().build();
    private final Parser lines = parser().enabledBlockTypes(Set.of()).build();
    private final HtmlRenderer renderer = HtmlRenderer.builder()
            .escapeHtml(true)
            .softbreak("")
            .nodeRendererFactory(Braces.Rendering::new)
            .build();

    /** @param pictures path as the author writes it, with the SHA-256 of the picture */
    Markup(Proof proof, Map<String, String> pictures) {
        this.proof = proof;
        this.pictures = pictures;
    }

    /** Paragraphs, lists and pictures. */
    Rendered block(YamlMapping.Text text) {
        return render(pages.parse(Braces.marked(text.value())), text.at(), true);
    }

    /** One line without a paragraph around it; without terms, because a button must not stand in a choice. */
    Rendered line(YamlMapping.Text text) {
        var rendered = render(lines.parse(Braces.marked(text.value())), text.at(), false);
        var html = rendered.html();
        if (!html.startsWith("<p>") || html.indexOf("</p>") != html.length() - 4) {
            if (!html.isEmpty()) {
                proof.note(text.at(), "one-line", "ここには、段落を分けずに一文で書いてください。");
            }
            return rendered;
        }
        return new Rendered(html.substring(3, html.length() - 4), rendered.length());
    }

    private Rendered render(Node document, Place at, boolean rich) {
        var reading = new Reading(at, rich);
        document.accept(reading);
        return new Rendered(ALLOWED.sanitize(renderer.render(document)).strip(), reading.length);
    }

    private static Parser.Builder parser() {
        return Parser.builder()
                .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
                .customInlineContentParserFactory(new Braces())
                .maxOpenBlockParsers(20)
                .maxInlineNesting(20);
    }

    /** Goes over the tree once: checks what is there, resolves terms, pictures and the council's words, counts. */
    private final class Reading extends AbstractVisitor {

        private final Place start;
        private final boolean rich;
        private int length;

        private Reading(Place start, boolean rich) {
            this.start = start;
            this.rich = rich;
        }

        @Override
        protected void visitChildren(Node parent) {
            if (parent instanceof HtmlBlock || parent instanceof HtmlInline) {
                note(parent, "html", "HTMLのタグは使えません。「<」を使わずに書いてください。");
            } else if (!KNOWN.contains(parent.getClass()) && !(parent instanceof Image)) {
                note(parent, "markup", "ここでは使えない書き方です（見出し、リンク、コード、引用、区切り線など）。段落か箇条書きにしてください。");
            }
            super.visitChildren(parent);
        }

        @Override
        public void visit(Text text) {
            var literal = text.getLiteral();
            count(literal);
            if (literal.contains("{") || literal.contains("}")) {
                note(text, "ruby-open", "波かっこが閉じていないか、形が違います。ふりがなは {議場|ぎじょう} のように書いてください。");
            }
            if (Braces.holdsMark(literal)) {
                note(text, "term-open", "用語のかっこが閉じていません。[[機密性]] のように書いてください。");
            }
            if (literal.contains("**")) {
                note(text, "emphasis-open", "強調の「**」が効いていません。かぎかっこや句読点を「**」の外に出してください。");
            }
        }

        @Override
        public void visit(Image image) {
            var alt = new StringBuilder();
            for (var child = image.getFirstChild(); child != null; child = child.getNext()) {
                alt.append(child instanceof Text text ? text.getLiteral() : "");
            }
            if (alt.toString().isBlank()) {
                note(image, "image-alt", "画像に説明がありません。![何の絵か](images/…) のように書いてください。");
            }
            var sha256 = pictures.get(image.getDestination());
            if (sha256 == null || !rich) {
                note(image, "image-missing", "画像「" + image.getDestination() + "」が、この教材の images フォルダにありません。");
            }
            image.setDestination("/content/" + sha256);
            image.setTitle(null);
        }

        @Override
        public void visit(CustomNode node) {
            switch (node) {
                case Braces.Ruby ruby -> {
                    count(ruby.base);
                    if (!ruby.reading.matches("[\\u3041-\\u3096\\u30a1-\\u30fc]+")) {
                        note(ruby, "ruby-reading", "ふりがな「" + ruby.reading + "」は、ひらがなかカタカナで書いてください。");
                    }
                }
                case Braces.Term term -> {
                    count(term.shown);
                    term.id = proof.terms.get(term.name);
                    if (term.id == null) {
                        note(term, "term-unknown", "用語「" + term.name + "」は glossary.yaml にありません。");
                    } else if (!rich) {
                        note(term, "term-here", "見出しや選択肢には、用語のかっこ [[ ]] を使えません。");
                    }
                }
                case Braces.Setting setting -> {
                    setting.value = proof.setting(setting.name, where(setting));
                    count(setting.value);
                }
                default -> throw new IllegalStateException("no other node is made here: " + node);
            }
        }

        private void count(String shown) {
            length += (int) shown.codePoints()
                    .filter(c -> !Character.isWhitespace(c) && Character.getType(c) != Character.NON_SPACING_MARK)
                    .count();
        }

        private void note(Node node, String code, String message) {
            proof.note(where(node), code, message);
        }

        private Place where(Node node) {
            for (var here = node; here != null; here = here.getParent()) {
                if (!here.getSourceSpans().isEmpty()) {
                    return start.below(here.getSourceSpans().getFirst().getLineIndex());
                }
            }
            return start;
        }
    }
}
