package jp.ryokai.clause;

import java.util.regex.Pattern;

/** What stands in a text and belongs to none of its clauses: the place of a figure, a remainder of a web page. */
final class Asides {

    private static final Pattern FIGURE_NAME =
            Pattern.compile(".{0,50}(?:図(?:[0-9０-９]{1,3})?|体系|イメージ|フロー(?:チャート)?|ピラミッド|構成|相関|体制)"
                    + "(?:図|表|例|省略|略)?(?:[（(].{0,20}[)）])?|図\\s?[0-9０-９].{0,50}");
    private static final Pattern FIGURE_LINE = Pattern.compile(
            "図(?:表)?\\s?[-－]?\\s?[0-9０-９一二三四五]{1,3}(?:[-－.．][0-9０-９]{1,3})?(?:[\\s\\u3000:：.．]\\s?.{0,50})?"
                    + "|[（(]図(?:の)?(?:省略|略)[)）]|図(?:省略|略)");
    private static final Pattern LINKS = Pattern.compile(
            ".{0,60}(?:ページ|PDF|ＰＤＦ|KB|MB|ファイル|リンク|サイト|ホーム|トップ|戻る|先頭|印刷|開く|開きます|ダウンロード|問い?合わせ|ウィンドウ|https?:).{0,60}");

    private Asides() {}

    /** A whole line that stands for a figure. */
    static boolean isFigure(String line) {
        return FIGURE_LINE.matcher(line).matches();
    }

    /** Words in square brackets that name one. */
    static boolean isNameOfFigure(String words) {
        return FIGURE_NAME.matcher(words).matches();
    }

    /** Words in brackets that led somewhere on the page the text was copied from. */
    static boolean isLink(String words) {
        return LINKS.matcher(words).matches();
    }
}
