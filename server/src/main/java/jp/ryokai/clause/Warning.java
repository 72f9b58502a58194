package jp.ryokai.clause;

/**
 * Something in a policy's text that a person has to judge before it is published. Nothing is ever corrected silently.
 *
 * @param code stable for ever, one of {@link Finding}
 * @param line in the text handed in, from 1
 * @param clauseId empty where no clause is meant
 * @param messageJa the same sentence for the secretariat
 */
public record Warning(String code, int line, String clauseId, String message, String messageJa) {

    /** The catalogue of findings; %s is filled in order, the same words in both languages. */
    enum Finding {
        NO_CLAUSE("no-clause", "No clause was found in this text.", "条や項番が一つも見つかりません。本文を確認してください。"),
        FIGURE_MISSING(
                "figure-missing",
                "The figure %s is named, but a text holds no figure: add it to the edition.",
                "図%sの題名だけがあり、図がありません。図を添えてください。"),
        NUMBER_GAP("number-gap", "%s follows %s: what stands between is missing.", "%sの前が%sで、間の番号がありません。"),
        NUMBER_START("number-gap", "This list begins with %s.", "この並びは%sから始まっています。前の番号がありません。"),
        NUMBER_DUPLICATE("number-duplicate", "%s stands here more than once.", "%sが重複しています。"),
        NUMBER_ORDER("number-order", "%s stands after %s.", "%sが%sより後にあります。番号の順を確認してください。"),
        MARKER_UNCLEAR(
                "marker-unclear", "%s was read as %s: check it against the original.", "%sを%sと読みました。原本と照合してください。"),
        MARKER_LOST(
                "marker-unclear",
                "%s may begin a clause, but was left in the text above it.",
                "%sは項番のようにも見えますが、前の文の続きとしました。"),
        MARKER_DROPPED(
                "marker-unclear",
                "%s stands alone on its line; it was taken for a page number.",
                "%sだけの行をページ番号とみなして除きました。"),
        HEADING_LOST(
                "heading-lost",
                "%s looks like the heading of a clause whose number was lost.",
                "「%s」は、番号の失われた見出しのようです。"),
        TEXT_BEFORE(
                "text-before-first-clause",
                "The text before the first clause was kept with the cover: %s",
                "最初の条項の前に文があります（表紙とともに保存）: %s"),
        AMENDMENT("amendment-note", "Amendment note, not part of the text: %s", "改正の記録です（本文には含めません）: %s"),
        LINK_LINE(
                "orphan-link-line",
                "%s looks like what is left of a link and was put aside.",
                "「%s」は、リンクの残りのようなので除きました。"),
        CONTENTS_LACKS("toc-mismatch", "%s is not in the table of contents.", "%sが目次にありません。"),
        CONTENTS_EXTRA(
                "toc-mismatch", "The table of contents names %s, which the body does not have.", "目次にある%sが本文にありません。"),
        CONTENTS_DIFFERS(
                "toc-mismatch", "The table of contents says %s where the body says %s.", "目次の%sと本文の%sが一致しません。"),
        REFERENCE("reference-unresolved", "%s points to nothing in this text.", "%sに当たるものが本文にありません。"),
        TITLE("title-unclear", "No title was found before the first clause.", "最初の条項の前に題名が見つかりません。"),
        DATE("date-unclear", "%s could not be read as a date.", "「%s」を日付として読めません。");

        private final String code;
        private final String message;
        private final String messageJa;

        Finding(String code, String message, String messageJa) {
            this.code = code;
            this.message = message;
            this.messageJa = messageJa;
        }

        Warning at(int line, String clauseId, Object... words) {
            return new Warning(code, line, clauseId, message.formatted(words), messageJa.formatted(words));
        }
    }
}
