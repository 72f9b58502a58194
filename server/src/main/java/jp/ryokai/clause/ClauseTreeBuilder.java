package jp.ryokai.clause;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import jp.ryokai.clause.Levels.Spot;
import jp.ryokai.clause.Lines.Line;
import jp.ryokai.clause.Marker.Firmness;
import jp.ryokai.clause.Outline.Dropped;
import jp.ryokai.clause.Script.Wrap;
import jp.ryokai.clause.Warning.Finding;
import jp.ryokai.platform.Numerals;

/**
 * Goes through the lines once and lets the tree grow: cover first, then each line opens a clause or joins the open one.
 */
final class ClauseTreeBuilder {

    /** A finding whose clause has no id yet. */
    record Found(Finding finding, int line, Node node, Object... words) {}

    private record Waiting(String words, Line line) {}

    private static final Pattern CAPTION =
            Pattern.compile("[（(【［]([^（()）【】［］。]{1,40}(?:[（(][^（()）]{1,20}[)）])?[^（()）【】［］。]{0,20})[)）】］]");
    private static final Pattern AMENDMENT =
            Pattern.compile("[（(\\[［](?:明治|大正|昭和|平成|令和|[明大昭平令])\\s?(?:元|[0-9０-９]{1,2}|[一二三四五六七八九十]{1,3})"
                    + "[^（()）]{0,200}(?:改正|追加|削除|繰上げ?|繰下げ?|全改|一改)[^（()）]{0,20}[)）\\]］]");
    private static final Pattern ENACTING =
            Pattern.compile(".{0,80}(?:全部を改正する|一部を(?:次のように)?改正する|次のように(?:定める|制定する|改める)|ここに(?:公布|告示)する|定めることとした)。?");
    private static final Pattern BRACKETED =
            Pattern.compile("[\\[［【〔<＜(（]\\s{0,3}([^\\[\\]［］【】〔〕<>＜＞]{1,60}?)\\s{0,3}[\\]］】〕>＞)）]");
    private final List<Line> lines;
    private final Levels levels;
    private final Admission admission;
    private final Node root = Node.root();
    private final List<Line> cover = new ArrayList<>();
    private final List<Found> found = new ArrayList<>();
    private final List<Dropped> dropped = new ArrayList<>();
    private final java.util.Set<String> texts = new java.util.HashSet<>();
    private Node open = root;
    /** Words that wait for the clause they head, with the line they stood on; null where none do. */
    private Waiting waiting;

    private int figures;
    private int plainCaptions;
    private Reading lastArticle = Reading.of(Script.ARTICLE, 0);

    ClauseTreeBuilder(List<Line> lines, int pageWidth) {
        this.lines = lines;
        this.levels = new Levels(lines);
        this.admission = new Admission(levels, root, pageWidth, found);
        lines.forEach(line -> texts.add(line.text()));
    }

    ClauseTreeBuilder grow() {
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            if (!opens(line, i) && !isAside(line, i)) {
                join(line);
            }
        }
        giveBack();
        return this;
    }

    Node root() {
        return root;
    }

    List<Line> cover() {
        return cover;
    }

    List<Found> found() {
        return found;
    }

    List<Dropped> dropped() {
        return dropped;
    }

    private boolean opens(Line line, int at) {
        var spaced = Marker.spacedAt(line.text());
        var marker = spaced != null && levels.spot(spaced, at, open).score() >= Levels.FOLLOWS ? spaced : line.marker();
        if (marker == null || !admission.opens(marker, line, at, open, lastArticle)) {
            return false;
        }
        open(marker, levels.spot(marker, at, open), line);
        nested(line, marker);
        return true;
    }

    private void open(Marker marker, Spot spot, Line line) {
        open = spot.parent().open(marker, spot.reading(), line);
        levels.opened(open);
        lastArticle = open.script() == Script.ARTICLE ? open.reading : lastArticle;
        if (waiting != null) {
            open.words.caption(waiting.words);
            waiting = null;
        }
        if (spot.reading().guessed() || marker.firmness() == Firmness.TIGHT) {
            found.add(new Found(
                    Finding.MARKER_UNCLEAR,
                    line.number(),
                    open,
                    marker.label(),
                    spot.reading().number()));
        }
    }

    /** The rest of a marker's line: a heading in brackets, a second marker, the text. */
    private void nested(Line line, Marker first) {
        var rest = line.text().substring(first.to());
        if (!open.isList()) {
            var inBrackets = CAPTION.matcher(rest);
            if (inBrackets.lookingAt()
                    && (inBrackets.end() == rest.length()
                            || rest.length() > inBrackets.end()
                                    && (Marker.isSpace(rest.charAt(inBrackets.end()))
                                            || open.script() == Script.ARTICLE))) {
                open.words.caption(inBrackets.group(1));
                rest = rest.substring(inBrackets.end()).strip();
            }
        }
        var second = rest.isEmpty() ? null : Marker.at(rest);
        if (second != null
                && second.from() == 0
                && second.script().isList()
                && second.readings().getFirst().isStart()
                && (second.firmness() == Firmness.FIRM || second.firmness() == Firmness.WEAK && open.holdsParagraphs())
                && second.to() < rest.length()
                && (open.script() != second.script() || open.marker.wrap() != second.wrap())) {
            open(second, new Spot(open, second.readings().getFirst(), Levels.STARTS), line);
            rest = rest.substring(second.to());
        }
        open.words.add(rest, line);
        trailingNote();
    }

    /** Lines that are neither clause nor text: captions, amendment notes, figures, remains of links. */
    private boolean isAside(Line line, int at) {
        var text = line.text();
        if (text.length() > 300) {
            return false;
        }
        if (open != root && AMENDMENT.matcher(text).matches()) {
            note(holder(), text, line.number());
            return true;
        }
        var inBrackets = CAPTION.matcher(text);
        if (inBrackets.matches() && isCaption(inBrackets.group(1), line, at)) {
            return true;
        }
        if (headsNext(line, at)) {
            await(text, line);
            plainCaptions++;
            return true;
        }
        if (root.children.isEmpty()) {
            return false;
        }
        var bracketed = BRACKETED.matcher(text);
        boolean square = bracketed.matches() && "（(".indexOf(text.charAt(0)) < 0;
        if (square && (Asides.isLink(bracketed.group(1)) || echoes(bracketed.group(1)))) {
            dropped.add(new Dropped(line.number(), "link", text));
            found.add(new Found(Finding.LINK_LINE, line.number(), open, text));
            return true;
        }
        if (Asides.isFigure(text) || square && Asides.isNameOfFigure(bracketed.group(1))) {
            figure(line);
            return true;
        }
        if (square && line.apart() && text.charAt(0) != '【') {
            dropped.add(new Dropped(line.number(), "link", text));
            found.add(new Found(Finding.LINK_LINE, line.number(), open, text));
            return true;
        }
        return false;
    }

    private boolean echoes(String inner) {
        var marker = Marker.at(inner);
        return texts.contains(inner)
                || marker != null && marker.to() < inner.length() && marker.firmness() == Firmness.FIRM;
    }

    private boolean isCaption(String words, Line line, int at) {
        var next = at + 1 < lines.size() ? lines.get(at + 1) : null;
        boolean article = next != null && next.isFirm() && next.marker().script() == Script.ARTICLE;
        boolean paragraph = next != null
                && next.isFirm()
                && next.marker().script() == Script.DIGIT
                && next.marker().wrap() == Wrap.BARE
                && inHolder();
        if (article || paragraph) {
            await(words, line);
            return true;
        }
        if (open != root && open.words.isEmpty() && !open.words.hasCaption() && !open.isList()) {
            open.words.caption(words);
            return true;
        }
        if (inHolder() && open.words.isEmpty()) {
            open.words.caption(words);
            return true;
        }
        if (inHolder() && next != null && !next.isFirm()) {
            found.add(new Found(Finding.HEADING_LOST, line.number(), open, line.text()));
        }
        return false;
    }

    /** A short line right before an article that begins with its sentence: the heading, without the brackets it had. */
    private boolean headsNext(Line line, int at) {
        var next = at + 1 < lines.size() ? lines.get(at + 1) : null;
        boolean sentence = next != null
                && next.isFirm()
                && (next.marker().script() == Script.ARTICLE || next.marker().script() == Script.ORDINAL)
                && (next.text().indexOf('。') > 0 || next.rest().isEmpty())
                && next.rest().indexOf('（') != 0;
        boolean mine = open == root
                ? !cover.isEmpty() && line.text().length() <= 10 && !Cover.looksLikeTitle(line.text())
                : !open.words.isEmpty() && (plainCaptions > 0 || Segments.isFinished(open.words.last()));
        return sentence
                && mine
                && line.marker() == null
                && line.text().length() <= 20
                && !line.isBullet()
                && Segments.looksLikeHeading(line.text());
    }

    private boolean inHolder() {
        var node = open;
        while (node.isList()) {
            node = node.parent;
        }
        return node.holdsParagraphs();
    }

    private void figure(Line line) {
        var reading = Reading.of(Script.FIGURE, ++figures);
        var marker = new Marker(line.text(), 0, line.text().length(), Wrap.BARE, "", List.of(reading), Firmness.FIRM);
        var figure = root.open(marker, reading, line);
        figure.words.caption(line.text());
        found.add(new Found(Finding.FIGURE_MISSING, line.number(), figure, line.text()));
    }

    /** A note on a line of its own stands behind the whole article, so it is the article's, not the last item's. */
    private Node holder() {
        var node = open;
        while (node.isList() && !node.parent.isRoot()) {
            node = node.parent;
        }
        return node;
    }

    private void note(Node node, String text, int line) {
        node.notes.add(text);
        found.add(new Found(Finding.AMENDMENT, line, node, text));
    }

    private void trailingNote() {
        var last = open.words.last();
        int from = Math.max(last.lastIndexOf('（'), last.lastIndexOf('('));
        if (from > 0
                && last.length() - from < 230
                && AMENDMENT.matcher(last.substring(from)).matches()) {
            open.words.replaceLast(last.substring(0, from).strip());
            note(open, last.substring(from), open.line);
        }
    }

    private void await(String words, Line line) {
        giveBack();
        waiting = new Waiting(words, line);
    }

    /** What looked like a heading headed nothing: it is text where it stood, and not a sign of it is lost. */
    private void giveBack() {
        if (waiting != null) {
            keep(waiting.line);
            waiting = null;
        }
    }

    private void keep(Line line) {
        if (root.children.isEmpty()) {
            cover.add(line);
        } else {
            open.words.add(line.text(), line);
        }
    }

    private void join(Line line) {
        if (root.children.isEmpty()) {
            giveBack();
            keep(line);
            if (line.text().endsWith("。")) {
                found.add(new Found(
                        ENACTING.matcher(line.text()).matches() ? Finding.AMENDMENT : Finding.TEXT_BEFORE,
                        line.number(),
                        root,
                        line.text()));
            }
            return;
        }
        if (line.marker() != null
                && line.rest().isEmpty()
                && Numerals.read(line.text()) > 0
                && !open.script().isAnnex()) {
            dropped.add(new Dropped(line.number(), "page-number", line.text()));
            found.add(new Found(Finding.MARKER_DROPPED, line.number(), open, line.text()));
            return;
        }
        giveBack();
        keep(line);
        trailingNote();
    }
}
