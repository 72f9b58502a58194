package jp.ryokai.clause;

import java.util.ArrayList;
import java.util.List;

/** A clause while it grows. The root has no marker; its rank is below every other. */
final class Node {

    final Node parent;
    final Marker marker;
    final Reading reading;
    final int line;
    final int indent;
    final int depth;
    final List<Node> children = new ArrayList<>();
    final List<String> notes = new ArrayList<>();
    final Segments words = new Segments();
    String id = "";

    private Node(Node parent, Marker marker, Reading reading, int line, int indent) {
        this.parent = parent;
        this.marker = marker;
        this.reading = reading;
        this.line = line;
        this.indent = indent;
        this.depth = parent == null ? 0 : parent.depth + 1;
    }

    static Node root() {
        return new Node(null, null, Reading.of(Script.FIGURE, 0), 0, -1);
    }

    Node open(Marker marker, Reading reading, Lines.Line line) {
        var child = new Node(this, marker, reading, line.number(), line.indent());
        children.add(child);
        return child;
    }

    boolean isRoot() {
        return parent == null;
    }

    boolean isList() {
        return !isRoot() && script().isList();
    }

    Script script() {
        return reading.script();
    }

    boolean sameStyle(Marker other, Reading read) {
        return isList() && script() == read.script() && marker.wrap() == other.wrap();
    }

    boolean sameVariant(Marker other) {
        return marker.variant().equals(other.variant());
    }

    /** A number directly under an article, or under 附則, is a paragraph (項). */
    boolean holdsParagraphs() {
        return !isRoot() && (script() == Script.ARTICLE || script() == Script.SUPPLEMENT);
    }

    boolean isParagraph() {
        return !isRoot() && script() == Script.DIGIT && marker.wrap() == Script.Wrap.BARE && parent.holdsParagraphs();
    }

    String kind() {
        return isParagraph() ? "paragraph" : script().kind(marker.wrap());
    }

    String letter() {
        return isParagraph() ? "p" : script().letter(marker.wrap());
    }

    String label() {
        return script() == Script.FIGURE ? "" : marker.label();
    }

    /** For people: letters and kana as they stand, numbers in plain digits. */
    String number() {
        return switch (script()) {
            case FIGURE -> "";
            case KANA, IROHA, LATIN, LATIN_UPPER, ROMAN, ROMAN_UPPER ->
                java.text.Normalizer.normalize(marker.label(), java.text.Normalizer.Form.NFKC)
                        .replaceAll("[()\\s.、,:]", "");
            default ->
                script().isAnnex() && !marker.label().matches(".*[" + jp.ryokai.platform.Numerals.SIGNS + "].*")
                        ? ""
                        : reading.number();
        };
    }

    /** Whether it has the place of a heading, so that a single short line is its heading and not its text. */
    boolean isHeaded() {
        return !isRoot()
                && (script().rank() < Script.ARTICLE.rank()
                        || script().kind(marker.wrap()).equals("numbered") && !isParagraph());
    }

    Clause toClause(int pageWidth) {
        var read = words.read(isHeaded(), !children.isEmpty(), script().isAnnex(), pageWidth);
        return new Clause(
                id,
                label(),
                number(),
                kind(),
                read[0],
                read[1],
                notes,
                line,
                children.stream().map(child -> child.toClause(pageWidth)).toList());
    }
}
