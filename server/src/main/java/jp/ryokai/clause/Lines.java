package jp.ryokai.clause;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.regex.Pattern;
import jp.ryokai.clause.Outline.Dropped;
import jp.ryokai.platform.Numerals;
import jp.ryokai.platform.Problems;

/**
 * The lines of a text that carry meaning, under their own numbers; page numbers and a web page's navigation go aside.
 */
record Lines(List<Line> kept, List<Dropped> dropped) {

    /** Twice the longest real standard we know of, with room for a scanned one's blanks. */
    static final int MOST_BYTES = 2 * 1024 * 1024;

    static final int MOST_LINES = 20_000;

    /**
     * @param text without the white space around it, else byte for byte
     * @param apart a blank line, or the beginning of the text, stands before it
     * @param newPage a page number or form feed stands before it
     */
    record Line(int number, String text, int indent, boolean apart, boolean newPage, Marker marker) {

        boolean isFirm() {
            return marker != null && marker.firmness() != Marker.Firmness.CITED;
        }

        String rest() {
            return text.substring(marker.to());
        }

        boolean isBullet() {
            return BULLET.matcher(text).lookingAt();
        }
    }

    private static final Pattern BULLET = Pattern.compile("[-－−–—•●○◯◎・*＊■□◆◇▪▶※→][^-－−–—・]");
    private static final Pattern BREAKS = Pattern.compile("\\r\\n|[\\n\\r\\u2028\\u2029\\u0085]");
    private static final Pattern PAGE = Pattern.compile("[-－−‐–—―ー~〜]\\s{0,3}[0-9０-９]{1,4}\\s{0,3}[-－−‐–—―ー~〜]"
            + "|[0-9０-９]{1,4}\\s{0,2}[/／]\\s{0,2}[0-9０-９]{1,4}(?:\\s?(?:ページ|頁))?"
            + "|(?:[PpＰｐ]|Page|page|PAGE)[.．]?\\s{0,2}[0-9０-９]{1,4}"
            + "|[0-9０-９]{1,4}\\s?(?:ページ|頁)");
    private static final Pattern RULE = Pattern.compile("[-－−–—―─━=＝_＿*＊~〜・…\\s\\u3000]{3,}");
    private static final Pattern NAVIGATION = Pattern.compile(
            "(?:この)?ページの?(?:先頭|トップ|上部)(?:へ|に|へ?戻る|に戻る)*|ページトップ(?:へ)?|(?:先頭|トップ|一覧|前の?ページ|目次)(?:へ|に)?(?:戻る|もどる)"
                    + "|(?:このページを)?印刷(?:する|用ページ|用画面)?|本文(?:へ|に)(?:スキップ|移動).{0,12}|(?:本文|メニュー|フッター)(?:ここ(?:から|まで))"
                    + "|文字(?:の)?(?:サイズ|大きさ).{0,20}"
                    + "|(?:現在の?位置|現在地|ここは)\\s?[:：]?.{0,80}"
                    + "|(?:ホーム|トップページ|トップ|HOME|Home)(?:\\s?[>＞›»→].{0,80})?|メニュー|サイトマップ|閉じる"
                    + "|(?:最終)?更新日?\\s?[:：].{0,30}|掲載日\\s?[:：]?.{0,30}|ページ(?:番号|ID)\\s?[:：]?.{0,20}"
                    + "|(?:シェア|ツイート|Tweet|LINEで送る|Facebook.{0,12}|X（旧Twitter）.{0,12})"
                    + "|(?:Copyright|©|\\(C\\)).{0,80}"
                    + "|.{0,40}(?:\\(|（|\\[|［)?PDF(?:ファイル|形式)?\\s?[:：/／,、]?\\s?[0-9０-９.,]{1,8}\\s?"
                    + "(?:KB|MB|キロバイト|メガバイト)(?:\\)|）|\\]|］)?"
                    + "|.{0,20}Adobe\\s?(?:Acrobat\\s?)?Reader.{0,80}|新しいウィンドウで(?:開きます|表示).{0,4}|別ウィンドウで(?:開きます|開く|表示)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern FOOTER =
            Pattern.compile("(?:この(?:ページ|記事|情報|内容)に関する|本件に関する)?(?:お問い?合わせ|問い?合わせ)(?:先|フォーム|は)?.{0,20}"
                    + "|より良いウェブサイト.{0,60}|このページの内容は.{0,40}|みなさまのご意見.{0,40}");

    static Lines of(String text) {
        if (text.length() > MOST_BYTES || text.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
            throw Problems.POLICY_TOO_LARGE.problem();
        }
        if (text.indexOf('\0') >= 0) {
            throw Problems.POLICY_NOT_TEXT.problem();
        }
        var raw = BREAKS.split(text, -1);
        if (raw.length > MOST_LINES + 1) {
            throw Problems.POLICY_TOO_LARGE.problem();
        }
        return new Reader(raw).read();
    }

    /** Goes through the lines once; what follows a line is known only to a second look. */
    private static final class Reader {
        private final String[] texts;
        private final Marker[] markers;
        private final int[] nextNumber;
        private final int[] indents;
        private final boolean[] pages;
        private int firstMarker;
        private final List<Line> kept = new ArrayList<>();
        private final List<Dropped> dropped = new ArrayList<>();
        private final HashMap<String, Integer> times = new HashMap<>();

        Reader(String[] raw) {
            texts = new String[raw.length];
            markers = new Marker[raw.length];
            nextNumber = new int[raw.length + 1];
            indents = new int[raw.length];
            pages = new boolean[raw.length];
            for (int i = 0; i < raw.length; i++) {
                int from = 0;
                int to = raw[i].length();
                while (from < to && Marker.isSpace(raw[i].charAt(from))) {
                    indents[i] += raw[i].charAt(from) == '\u3000' ? 2 : raw[i].charAt(from) == '\t' ? 4 : 1;
                    from++;
                }
                while (to > from && Marker.isSpace(raw[i].charAt(to - 1))) {
                    to--;
                }
                texts[i] = raw[i].substring(from, to);
                pages[i] = raw[i].indexOf('\f') >= 0;
                markers[i] = texts[i].isEmpty() ? null : Marker.at(texts[i]);
                times.merge(texts[i], 1, Integer::sum);
            }
            for (int i = raw.length - 1; i >= 0; i--) {
                var marker = markers[i];
                boolean inline = marker != null
                        && marker.script() == Script.DIGIT
                        && marker.wrap() == Script.Wrap.BARE
                        && marker.to() < texts[i].length()
                        && marker.firmness() == Marker.Firmness.WEAK;
                nextNumber[i] = inline ? marker.readings().getFirst().value() : nextNumber[i + 1];
            }
        }

        Lines read() {
            boolean apart = true;
            boolean newPage = false;
            while (firstMarker < texts.length && markers[firstMarker] == null) {
                firstMarker++;
            }
            int lastFirm = lastFirmMarker();
            boolean footer = false;
            for (int i = 0; i < texts.length; i++) {
                newPage |= pages[i];
                if (texts[i].isEmpty()) {
                    apart = true;
                    continue;
                }
                footer |= i > lastFirm
                        && lastFirm >= 0
                        && FOOTER.matcher(texts[i]).matches();
                var reason = footer ? "web-footer" : reason(i);
                if (reason != null) {
                    dropped.add(new Dropped(i + 1, reason, texts[i]));
                    newPage |= reason.equals("page-number");
                    continue;
                }
                kept.add(new Line(i + 1, texts[i], indents[i], apart, newPage, markers[i]));
                apart = false;
                newPage = false;
            }
            return new Lines(List.copyOf(kept), dropped);
        }

        private String reason(int i) {
            var text = texts[i];
            if (text.length() > 120) {
                return null;
            }
            if (PAGE.matcher(text).matches() || isBarePageNumber(i)) {
                return "page-number";
            }
            if (RULE.matcher(text).matches()) {
                return "rule";
            }
            if (markers[i] == null && NAVIGATION.matcher(unbracketed(text)).matches()) {
                return "navigation";
            }
            return times.get(text) > 1
                            && markers[i] == null
                            && text.length() <= 40
                            && besidePageNumber(i)
                            && i > firstMarker
                    ? "running-title"
                    : null;
        }

        /**
         * A number alone on its line is a page's, or a marker whose text the converter put on the next line. It is a
         * page's where it cuts a sentence, where a marker follows, or where its number is still to come as a marker.
         */
        private boolean isBarePageNumber(int i) {
            int value = Numerals.read(texts[i]);
            if (value < 0 || texts[i].charAt(0) >= '〇' && texts[i].charAt(0) < '０') {
                return false;
            }
            int before = neighbour(i, -1);
            int after = neighbour(i, 1);
            if (pages[i] || after < 0 || value == 0) {
                return true;
            }
            boolean sentenceCut = before >= 0 && texts[before].length() > 20 && !Segments.isFinished(texts[before]);
            boolean markerFollows = markers[after] != null
                    && markers[after].firmness() != Marker.Firmness.CITED
                    && markers[after].to() < texts[after].length()
                    && markers[after].script() != Script.KANA;
            return sentenceCut || markerFollows || nextNumber[i + 1] == value;
        }

        private int neighbour(int i, int step) {
            for (int at = i + step; at >= 0 && at < texts.length; at += step) {
                if (!texts[at].isEmpty()) {
                    return at;
                }
            }
            return -1;
        }

        private boolean besidePageNumber(int i) {
            for (int step : new int[] {-1, 1}) {
                int at = neighbour(i, step);
                if (at >= 0
                        && (PAGE.matcher(texts[at]).matches()
                                || Numerals.read(texts[at]) > 0 && isBarePageNumber(at))) {
                    return true;
                }
            }
            return false;
        }

        private int lastFirmMarker() {
            for (int i = texts.length - 1; i >= 0; i--) {
                if (markers[i] != null
                        && (markers[i].firmness() == Marker.Firmness.FIRM || nextNumber[i] != nextNumber[i + 1])) {
                    return i;
                }
            }
            return -1;
        }

        private static String unbracketed(String text) {
            return text.length() > 2 && "[［【(（".indexOf(text.charAt(0)) >= 0
                    ? text.substring(1, text.length() - 1).strip()
                    : text;
        }
    }
}
