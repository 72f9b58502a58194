package jp.ryokai.print;

import java.time.Instant;
import java.util.List;

/**
 * What is to be printed.
 *
 * @param title once at the top, and as the file's own title
 * @param sender who speaks: the council's name
 * @param label how sensitive it is (公開, 自治体機密性2 …); stands on every page
 * @param madeAt the moment it was made, as the file says it
 * @param blocks from top to bottom
 */
public record Page(String title, String sender, String label, Instant madeAt, List<Block> blocks) {

    /** A part of a page. */
    public sealed interface Block permits Break, Text, Large, Qr, Lines, Drawing, Table, Facts {}

    /** A new sheet with a heading of its own; a page that begins with one has no other title on paper. */
    public record Break(String heading) implements Block {}

    /** Something to be read across a table: a number to type. */
    public record Large(String text) implements Block {}

    /** A text as a QR code, with the words that say what it opens. */
    public record Qr(String text, String words) implements Block {}

    /** Empty lines to be filled in by hand, each with its name. */
    public record Lines(List<String> names) implements Block {}

    /**
     * A signature drawn on a tablet.
     *
     * @param path SVG path data (M, L, Q) in a field of 600 by 200; anything else is not drawn
     * @param words what it is, for who cannot see it
     */
    public record Drawing(String path, String words) implements Block {}

    /** One paragraph. */
    public record Text(String text) implements Block {}

    /** Names with their values, one under the other: the head of a certificate, the count of a report. */
    public record Facts(List<Fact> facts) implements Block {}

    public record Fact(String name, String value) {}

    /**
     * Rows under headings. A table that crosses the end of a sheet repeats its headings.
     *
     * @param caption what the table shows, as a sentence or a name
     * @param rows each as long as the headings
     */
    public record Table(String caption, List<Column> columns, List<List<String>> rows) implements Block {

        public Table {
            for (var row : rows) {
                if (row.size() != columns.size()) {
                    throw new IllegalArgumentException("a row of " + caption + " has " + row.size() + " cells");
                }
            }
        }
    }

    /** @param number set to the right, and a number to a spreadsheet where it is one */
    public record Column(String heading, boolean number) {

        public static Column text(String heading) {
            return new Column(heading, false);
        }

        public static Column number(String heading) {
            return new Column(heading, true);
        }
    }
}
