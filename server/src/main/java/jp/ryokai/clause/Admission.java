package jp.ryokai.clause;

import java.util.List;
import jp.ryokai.clause.ClauseTreeBuilder.Found;
import jp.ryokai.clause.Levels.Spot;
import jp.ryokai.clause.Lines.Line;
import jp.ryokai.clause.Marker.Firmness;
import jp.ryokai.clause.Script.Wrap;
import jp.ryokai.clause.Warning.Finding;
import jp.ryokai.platform.Numerals;

/** Whether a line that begins like a clause is one: by how firm its marker is, and what stands open before it. */
final class Admission {

    private final Levels levels;
    private final Node root;
    private final int pageWidth;
    private final List<Found> found;

    Admission(Levels levels, Node root, int pageWidth, List<Found> found) {
        this.levels = levels;
        this.root = root;
        this.pageWidth = pageWidth;
        this.found = found;
    }

    /** Where it says no though the marker was a plain one, a finding says so. */
    boolean opens(Marker marker, Line line, int at, Node open, Reading lastArticle) {
        var spot = levels.spot(marker, at, open);
        boolean follows = spot.score() >= Levels.FOLLOWS;
        boolean starts = spot.reading().isStart() && spot.score() >= Levels.STARTS - 1;
        boolean sure = levels.successor(marker, spot.reading(), at) > 0;
        boolean cut = !line.apart() && open.words.isCut(pageWidth);
        boolean ranked = !spot.reading().script().isList()
                && (!cut
                        || spot.reading().follows(lastArticle)
                        || spot.reading().script() != Script.ARTICLE);
        boolean alone = line.rest().isEmpty() && Numerals.read(line.text()) > 0;
        if (alone && !follows && !(sure && spot.score() >= 35)) {
            return false;
        }
        if (open == root
                && root.children.isEmpty()
                && !ranked
                && !starts
                && !sure
                && marker.firmness() != Firmness.FIRM) {
            return false;
        }
        if (spot.reading().script().isAnnex() && root.children.isEmpty()) {
            return false;
        }
        boolean accepted = switch (marker.firmness()) {
            case CITED -> follows && !cut && !ranked;
            case TIGHT ->
                (follows || starts && sure)
                        && !cut
                        && line.text().length() <= 40
                        && !line.text().endsWith("。");
            case FIRM -> ranked || follows || starts || !cut;
            case WEAK ->
                isLetter(spot.reading().script()) && marker.wrap() == Wrap.BARE
                        ? follows || starts && (sure || marker.isPointed(line.text()))
                        : follows && !(cut && Marker.counts(line.rest()))
                                || starts && spot.score() >= Levels.STARTS
                                || !cut && spot.reading().value() <= 99 && plausible(spot, sure, line);
        };
        if (!accepted
                && root != open
                && marker.firmness() != Firmness.CITED
                && marker.firmness() != Firmness.TIGHT
                && !cut) {
            found.add(new Found(Finding.MARKER_LOST, line.number(), open, marker.label()));
        }
        return accepted;
    }

    /**
     * A weak marker that neither begins nor goes on: near enough to its like to be a gap, or the next one confirms it.
     */
    private static boolean plausible(Spot spot, boolean sure, Line line) {
        var siblings = spot.parent().children;
        int last = siblings.isEmpty() ? 0 : siblings.getLast().reading.value();
        return sure
                || Segments.looksLikeHeading(line.rest()) && !Marker.counts(line.rest())
                || spot.score() >= 20 && Math.abs(spot.reading().value() - last) <= 5;
    }

    private static boolean isLetter(Script script) {
        return script == Script.LATIN || script == Script.LATIN_UPPER || script == Script.ROMAN;
    }
}
