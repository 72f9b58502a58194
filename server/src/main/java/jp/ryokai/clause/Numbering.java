package jp.ryokai.clause;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.ryokai.clause.ClauseTreeBuilder.Found;
import jp.ryokai.clause.Warning.Finding;

/** Gives every clause its id, and says where numbers are missing, doubled or out of order. It corrects none of them. */
final class Numbering {

    private final List<Found> found = new ArrayList<>();
    private final Map<String, Integer> ids = new HashMap<>();
    /** The last number of each style and depth, for lists that run on through the next heading. */
    private final Map<String, Node> lasts = new HashMap<>();

    private final Map<String, Node> articles = new HashMap<>();
    private int supplements;

    List<Found> number(Node root) {
        walk(root, "");
        return found;
    }

    private void walk(Node node, String prefix) {
        Node before = null;
        for (var child : node.children) {
            child.id = unique(prefix + child.letter() + ownNumber(child), child);
            if (child.script() != Script.FIGURE && !child.script().isAnnex()) {
                before = sequence(child, before);
            }
            walk(child, child.id + ".");
        }
    }

    private String ownNumber(Node node) {
        var reading = node.reading;
        if (node.script() == Script.SUPPLEMENT) {
            return String.valueOf(++supplements);
        }
        if (node.kind().equals("annex") && node.number().isEmpty()) {
            return "";
        }
        return reading.prefix().replace('.', '-')
                + reading.value()
                + (reading.branch() > 0 ? "-" + reading.branch() : "");
    }

    private String unique(String id, Node node) {
        int again = ids.merge(id, 1, Integer::sum);
        if (again == 1) {
            return id;
        }
        found.add(new Found(Finding.NUMBER_DUPLICATE, node.line, node, node.label()));
        return id + "~" + again;
    }

    /** @return what the next sibling is measured by */
    private Node sequence(Node node, Node before) {
        var key = node.script() + " " + node.marker.wrap() + " " + node.depth;
        boolean article = node.script() == Script.ARTICLE;
        Node last =
                article ? articles.get(supplementOf(node)) : before != null && sameList(before, node) ? before : null;
        var earlier = lasts.put(key, node);
        if (article) {
            articles.put(supplementOf(node), node);
        }
        if (last == null) {
            boolean paragraphTwo = node.isParagraph() && node.reading.value() == 2;
            boolean runsOn = earlier != null && node.reading.follows(earlier.reading);
            if (!node.reading.isStart() && !paragraphTwo && !runsOn) {
                found.add(new Found(Finding.NUMBER_START, node.line, node, node.label()));
            }
        } else if (!node.reading.follows(last.reading) && !nextPart(last, node)) {
            report(node, last);
        }
        return node;
    }

    private void report(Node node, Node last) {
        int step = node.reading.value() - last.reading.through();
        if (step > 0) {
            found.add(new Found(Finding.NUMBER_GAP, node.line, node, node.label(), last.label()));
            lostHeading(last, node);
        } else if (step == 0 && node.reading.branch() == last.reading.branch() || node.reading.isStart()) {
            if (!node.id.contains("~")) {
                found.add(new Found(Finding.NUMBER_DUPLICATE, node.line, node, node.label()));
            }
        } else {
            found.add(new Found(Finding.NUMBER_ORDER, node.line, node, node.label(), last.label()));
        }
    }

    /** Where a number is missing, a short line standing alone in between is probably its heading. */
    private void lostHeading(Node last, Node node) {
        for (var at = last; at != null; at = at.children.isEmpty() ? null : at.children.getLast()) {
            at.words
                    .loneLines()
                    .forEach((line, text) -> found.add(new Found(Finding.HEADING_LOST, line, node.parent, text)));
        }
    }

    private static boolean sameList(Node before, Node node) {
        return before.script() == node.script() && before.marker.wrap() == node.marker.wrap();
    }

    private static boolean nextPart(Node last, Node node) {
        return node.script().isDecimal()
                && !last.reading.prefix().equals(node.reading.prefix())
                && node.reading.isStart();
    }

    /** Articles are numbered through all chapters, and anew in each 附則. */
    private static String supplementOf(Node node) {
        for (var above = node.parent; !above.isRoot(); above = above.parent) {
            if (above.script().isAnnex()) {
                return above.id;
            }
        }
        return "body";
    }
}
