package jp.ryokai.clause;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.ryokai.clause.Lines.Line;
import jp.ryokai.clause.Marker.Firmness;

/**
 * Where a marker belongs. Ranked scripts (chapter, article) go by rank. A list goes on where its number follows, opens
 * one level deeper where it begins anew, and a number that fits nowhere stays with its like and is reported later.
 */
final class Levels {

    /** A place for a marker under one of its readings; the higher the score the better it fits. */
    record Spot(Node parent, Reading reading, int score) {}

    private record Style(Script script, Script.Wrap wrap) {}

    static final int FOLLOWS = 80;
    static final int STARTS = 50;
    private static final int SUCCESSOR_SEEN = 5;
    /** Deeper nesting is no policy but an accident or an attack; recursion over the tree stays shallow. */
    private static final int DEEPEST = 12;

    private final List<Line> lines;
    private final Map<Style, List<Integer>> places = new HashMap<>();
    private final Map<Style, Set<Style>> below = new HashMap<>();

    Levels(List<Line> lines) {
        this.lines = lines;
        for (int i = 0; i < lines.size(); i++) {
            var marker = lines.get(i).marker();
            if (marker != null && marker.firmness() != Firmness.CITED) {
                for (var reading : marker.readings()) {
                    places.computeIfAbsent(new Style(reading.script(), marker.wrap()), _ -> new ArrayList<>())
                            .add(i);
                }
            }
        }
    }

    /** The best place for the marker of line {@code at}, seen from the clause that is open now. */
    Spot spot(Marker marker, int at, Node open) {
        Spot best = null;
        for (var reading : marker.readings()) {
            var spot = reading.script().isList() ? listed(marker, reading, at, open) : ranked(reading, open);
            if (best == null || spot.score() > best.score()) {
                best = spot;
            }
        }
        return best;
    }

    /** Remembers what has been opened below what, so that a level skipped once is not nested the wrong way later. */
    void opened(Node node) {
        for (var above = node.parent; above.isList(); above = above.parent) {
            below.computeIfAbsent(style(above), _ -> new HashSet<>()).add(style(node));
        }
    }

    private static Spot ranked(Reading reading, Node open) {
        var parent = open;
        while (!parent.isRoot()
                && (parent.script().rank() >= reading.script().rank()
                        || parent.script().isAnnex() && reading.script().rank() < Script.ARTICLE.rank())) {
            parent = parent.parent;
        }
        return new Spot(parent, reading, 99);
    }

    private Spot listed(Marker marker, Reading reading, int at, Node open) {
        Spot best = null;
        Node like = null;
        Node inside = open;
        boolean alike = false;
        for (; inside.isList(); inside = inside.parent) {
            if (inside.sameStyle(marker, reading)) {
                alike |= inside.sameVariant(marker);
                like = like == null ? inside : like;
                var spot = new Spot(inside.parent, reading, beside(inside, marker, reading, at));
                best = best == null || spot.score() > best.score() ? spot : best;
            }
        }
        if (inside.holdsParagraphs()
                && reading.script() == Script.DIGIT
                && marker.wrap() == Script.Wrap.BARE
                && best == null
                && !reading.isStart()) {
            return new Spot(inside, reading, reading.value() == 2 || reading.branch() > 0 ? FOLLOWS + 5 : 40);
        }
        if (reading.isStart() && !alike && open.depth < DEEPEST && (best == null || best.score() < STARTS)) {
            return new Spot(
                    above(marker, reading, open),
                    reading,
                    STARTS + successor(marker, reading, at) - (reading.guessed() ? 1 : 0));
        }
        if (reading.isStart()
                && like != null
                && best.score() < STARTS
                && lines.get(at).indent() > like.indent + 1
                && open.depth < DEEPEST) {
            return new Spot(indentedBelow(open, at), reading, STARTS + 1);
        }
        return best != null
                ? best
                : new Spot(
                        open.depth < DEEPEST ? above(marker, reading, open) : open.parent,
                        reading,
                        10 + successor(marker, reading, at));
    }

    /** How well a number goes on behind its like. */
    private int beside(Node last, Marker marker, Reading reading, int at) {
        int variant = last.sameVariant(marker) ? 10 : 0;
        if (reading.follows(last.reading)) {
            return FOLLOWS + variant + (last.indent == lines.get(at).indent() ? 5 : 0);
        }
        boolean nextPart = reading.script().isDecimal() && !reading.prefix().equals(last.reading.prefix());
        if (nextPart) {
            return reading.isStart() ? FOLLOWS : 30;
        }
        return reading.value() > last.reading.value() ? 35 + variant / 2 : reading.isStart() ? 30 : 20;
    }

    /**
     * The same style is open further out, yet this line is set further in: a list of its own below what stands left of
     * it.
     */
    private Node indentedBelow(Node open, int at) {
        var parent = open;
        while (parent.isList() && parent.indent >= lines.get(at).indent()) {
            parent = parent.parent;
        }
        return parent;
    }

    /** A new list opens below what is open, unless the document has shown that style above it before. */
    private Node above(Marker marker, Reading reading, Node open) {
        var style = new Style(reading.script(), marker.wrap());
        var parent = open;
        while (parent.isList()
                && below.getOrDefault(style, Set.of()).contains(style(parent))
                && !below.getOrDefault(style(parent), Set.of()).contains(style)) {
            parent = parent.parent;
        }
        return parent;
    }

    /** Whether the next marker of this style goes on from this one: then it is no accident. */
    int successor(Marker marker, Reading reading, int at) {
        var style = places.getOrDefault(new Style(reading.script(), marker.wrap()), List.of());
        int next = java.util.Collections.binarySearch(style, at + 1);
        next = next < 0 ? -next - 1 : next;
        for (int i = next; i < Math.min(style.size(), next + 3); i++) {
            var later = lines.get(style.get(i)).marker();
            if (later.readings().stream().anyMatch(r -> r.follows(reading))) {
                return SUCCESSOR_SEEN;
            }
        }
        return 0;
    }

    private static Style style(Node node) {
        return new Style(node.script(), node.marker.wrap());
    }
}
