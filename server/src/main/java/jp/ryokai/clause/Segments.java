package jp.ryokai.clause;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import jp.ryokai.clause.Lines.Line;

/** The pieces of text a clause gathers, line by line, and how they become a heading and paragraphs. */
final class Segments {

    private record Segment(int line, String text, boolean apart, boolean newPage, boolean bullet, int width) {

        boolean bracketed() {
            return text.length() <= LONGEST_HEADING && text.startsWith("（") && text.indexOf('）') == text.length() - 1;
        }
    }

    /** Ends a sentence or opens a list; what ends otherwise and has no blank line behind it goes on. */
    private static final Pattern FINISHED = Pattern.compile("[。｡：:！？!?]|[。｡][)）」』]|[A-Za-z)]\\.");
    /** What no heading ends with and what a sentence does not stop at. */
    private static final String OPEN_ENDS = "、，,をにはがでへもやてのと・（「(";

    private static final Pattern VERB_END = Pattern.compile("(?:とおり|する|した|れる|ない|ある|いう)$");
    private static final Pattern JOINING_END = Pattern.compile("(?:及び|又は|並びに|若しくは)$");
    private static final int LONGEST_HEADING = 40;

    private final List<Segment> all = new ArrayList<>();
    private String caption = "";

    static boolean isFinished(String text) {
        int from = Math.max(0, text.length() - 2);
        var end = text.substring(from);
        return FINISHED.matcher(end).matches()
                || !end.isEmpty()
                        && FINISHED.matcher(end.substring(end.length() - 1)).matches();
    }

    /** Could be a heading by its own looks: short, no sentence, no hanging particle. */
    static boolean looksLikeHeading(String text) {
        return !text.isEmpty()
                && text.length() <= LONGEST_HEADING
                && text.indexOf('。') < 0
                && !text.contains("は、")
                && !isFinished(text)
                && (OPEN_ENDS.indexOf(text.charAt(text.length() - 1)) < 0 || text.endsWith("こと"))
                && !VERB_END.matcher(text).find();
    }

    void caption(String words) {
        caption = caption.isEmpty() ? words : caption + " " + words;
    }

    boolean hasCaption() {
        return !caption.isEmpty();
    }

    boolean isEmpty() {
        return all.isEmpty();
    }

    void add(String text, Line line) {
        if (!text.isEmpty()) {
            all.add(new Segment(
                    line.number(),
                    text,
                    line.apart(),
                    line.newPage(),
                    line.isBullet() && text.equals(line.text()),
                    line.text().length() + line.indent()));
        }
    }

    /** Short lines that stand alone behind the first: what a heading looks like when its number was lost. */
    Map<Integer, String> loneLines() {
        var lone = new TreeMap<Integer, String>();
        for (int i = 1; i < all.size(); i++) {
            var segment = all.get(i);
            boolean alone = i + 1 == all.size()
                    || all.get(i + 1).apart()
                    || all.get(i).text().startsWith("（");
            if (segment.apart() && alone && !segment.bullet() && looksLikeHeading(segment.text())) {
                lone.put(segment.line(), segment.text());
            }
        }
        return lone;
    }

    /** The last line goes on in the next: it stops at a particle or at the edge of the page. */
    boolean isCut(int pageWidth) {
        if (all.isEmpty() || isFinished(last()) || all.getLast().bracketed()) {
            return false;
        }
        return OPEN_ENDS.indexOf(last().charAt(last().length() - 1)) >= 0 && !last().endsWith("こと")
                || JOINING_END.matcher(last()).find()
                || all.getLast().width() > 15 && all.getLast().width() >= 0.75 * pageWidth;
    }

    String last() {
        return all.isEmpty() ? "" : all.getLast().text();
    }

    void replaceLast(String text) {
        var old = all.removeLast();
        if (!text.isEmpty()) {
            all.add(new Segment(old.line(), text, old.apart(), old.newPage(), old.bullet(), old.width()));
        }
    }

    /**
     * How many leading segments are the heading: none or one. A heading without a blank line behind it is told from a
     * broken sentence by what follows: a body ends with 。, the second half of a listed phrase does not.
     */
    boolean beginsWithHeading(boolean headed, boolean hasChildren, int pageWidth) {
        if (all.isEmpty() || hasCaption() || !looksLikeHeading(all.getFirst().text())) {
            return false;
        }
        if (all.size() == 1) {
            return headed || hasChildren;
        }
        var second = all.get(1);
        if (second.apart() && !second.newPage()) {
            return true;
        }
        if ("をにが".indexOf(second.text().charAt(0)) >= 0) {
            return false;
        }
        boolean body = second.bullet();
        for (int i = 1; i < all.size() && !body && (i == 1 || !all.get(i).apart()); i++) {
            body = isFinished(all.get(i).text())
                    || all.get(i).text().indexOf('。') >= 0
                    || all.get(i).text().endsWith("とおり");
        }
        return body && all.getFirst().text().length() <= 30 && all.getFirst().width() < 0.85 * pageWidth;
    }

    /** A full-width space divides a defined term from its meaning: (1) 貸与端末　議員に貸す端末をいう。 */
    private static int termEnd(String text) {
        int space = text.indexOf('\u3000');
        int tab = text.indexOf('\t');
        int at = space < 0 || tab >= 0 && tab < space ? tab : space;
        return at > 0 && at <= 30 && text.endsWith("。") && looksLikeHeading(text.substring(0, at)) ? at : -1;
    }

    /** @return heading and text */
    String[] read(boolean headed, boolean hasChildren, boolean keepLines, int pageWidth) {
        int from = beginsWithHeading(headed, hasChildren, pageWidth) ? 1 : 0;
        var heading = from == 1 ? all.getFirst().text() : caption;
        var text = new StringBuilder();
        for (int i = from; i < all.size(); i++) {
            if (i > from) {
                text.append(joint(all.get(i - 1), all.get(i), keepLines));
            }
            text.append(all.get(i).text());
        }
        var whole = text.toString();
        int term = heading.isEmpty() && !headed ? termEnd(whole) : -1;
        return term < 0
                ? new String[] {heading, whole}
                : new String[] {
                    whole.substring(0, term).strip(), whole.substring(term).strip()
                };
    }

    private static String joint(Segment before, Segment after, boolean keepLines) {
        if (keepLines
                || before.bracketed()
                || after.bracketed()
                || after.bullet()
                || isFinished(before.text())
                || before.text().indexOf('\t') >= 0
                || after.text().indexOf('\t') >= 0) {
            return "\n";
        }
        char end = before.text().charAt(before.text().length() - 1);
        boolean goesOn = !after.apart() || after.newPage() || "、，".indexOf(end) >= 0;
        return !goesOn ? "\n" : isLatin(end) && isLatin(after.text().charAt(0)) ? " " : "";
    }

    private static boolean isLatin(char sign) {
        return sign < 0x250 && (Character.isLetterOrDigit(sign) || ",;)".indexOf(sign) >= 0);
    }
}
