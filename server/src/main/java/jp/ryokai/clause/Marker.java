package jp.ryokai.clause;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.ryokai.clause.Script.Wrap;
import jp.ryokai.platform.Numerals;

/**
 * The sign at the head of a line that may open a clause, read from the raw signs: after any normalisation ① would be 1
 * and ⑴ would be (1), and their levels would be one.
 *
 * @param label byte for byte as in the text, with its point or bracket, without a list dash before it
 * @param from where the label begins, behind a list dash
 * @param to where the rest of the line begins
 * @param variant the label's width and make; (1) and （１） may be two levels of one document
 * @param readings what it may mean; イ is the second of アイウ and the first of イロハ, i is one or the ninth letter
 * @param firmness how sure it is that this is a marker at all
 */
record Marker(String label, int from, int to, Wrap wrap, String variant, List<Reading> readings, Firmness firmness) {

    /**
     * FIRM: (1), 第1条. WEAK: a bare sign and a space, as 3 or ア. TIGHT: a number with its text at once behind it.
     * CITED: the text behind it goes on as a citation does, 第3条の規定により.
     */
    enum Firmness {
        FIRM,
        WEAK,
        TIGHT,
        CITED
    }

    private static final String SP = "[\\s\\u3000\\u00a0]";
    private static final String NUM = "[0-9０-９]{1,3}|[〇一二三四五六七八九十百]{1,6}";
    private static final Pattern BULLETS = Pattern.compile("(?:[-－−‐–—―•●○◯◎・*＊■□◆◇▪▶>#]{1,6}" + SP + "{0,6}){1,2}");
    private static final Pattern RANKED = Pattern.compile("第(?:(" + NUM + ")|" + SP + "{1,2}(" + NUM + ")" + SP
            + "{0,2})([編部章節款条]|目(?=" + SP + "|$))" + "((?:の(?:" + NUM + ")){0,3})");
    private static final Pattern THROUGH =
            Pattern.compile("(?:から|及び|、|[～〜~―－-])" + "第(" + NUM + ")条(?:まで)?(?=" + SP + "{1,4}削除)");
    private static final Pattern ORDINAL =
            Pattern.compile("第" + SP + "?(" + NUM + ")(?:[.．、](?![0-9０-９])|(?=" + SP + "|$))");
    private static final Pattern ANNEX = Pattern.compile("(別表|別記様式|様式|別記|別紙|別図|別添|付録|付表|資料(?=第?[0-9０-９])|附" + SP
            + "{0,4}則)" + SP + "?(?:第?(" + NUM + ")号?(?:の(?:" + NUM + "))?)?(?=" + SP + "|$|[（(])");
    private static final Pattern ENCLOSED =
            Pattern.compile("([(（\\[［〔<＜【])" + SP + "{0,2}([^()（）\\[\\]［］〔〕<>＜＞【】]{1,9})([)）\\]］〕>＞】])");
    private static final Pattern BARE =
            Pattern.compile("([0-9０-９]{1,3}(?:[.．‐－−–-][0-9０-９]{1,3}){1,3}|[0-9０-９]{1,3}の[0-9０-９]{1,2}(?=" + SP + ")"
                    + "|[0-9０-９]{1,3}|[〇一二三四五六七八九十]{1,4}|[ァ-ヲｱ-ﾝぁ-を]|[A-Za-zＡ-Ｚａ-ｚ]{1,5}|[Ⅰ-Ⅻⅰ-ⅻ])([.．、，,)）:：])?");
    private static final Pattern SPACED = Pattern.compile("([1-9１-９]) ([0-9０-９])(?=" + SP + ")");
    private static final Pattern CITES = Pattern.compile("(?:及び|又は|若しくは|並びに|から|まで|に規定|に掲げ|に定め|に該当|に基づ|に係る|に準"
            + "|の規定|の各|のうち|の定め|を除|を準用|を含|と同|について|により|による|中「|以下|各号|関係|第[0-9０-９一-十]"
            + "|、第|・第|[～〜~]|[をに])");
    private static final String COUNTERS = "日月年時分秒人名件回号条項章節款階つか個部円％%歳才度枚台本冊週点種段等次者割倍桁文字級行列頁社番世世紀式.．,，、:：/／-－―～〜";

    /**
     * The marker a stripped line begins with, or null. Looks at the first few dozen signs only, however long the line.
     */
    static Marker at(String text) {
        var bullets = BULLETS.matcher(text);
        int from = bullets.lookingAt() ? bullets.end() : 0;
        if (from >= text.length()) {
            return null;
        }
        for (var pattern : List.of(RANKED, ANNEX, ORDINAL, ENCLOSED, BARE)) {
            var matcher = pattern.matcher(text).region(from, text.length()).useTransparentBounds(true);
            if (matcher.lookingAt()) {
                var marker = pattern == RANKED
                        ? ranked(text, matcher)
                        : pattern == ANNEX
                                ? annex(text, matcher)
                                : pattern == ORDINAL
                                        ? of(
                                                text,
                                                matcher.start(),
                                                matcher.end(),
                                                Wrap.BARE,
                                                "",
                                                List.of(Reading.of(Script.ORDINAL, Numerals.read(matcher.group(1)))),
                                                Firmness.WEAK)
                                        : pattern == ENCLOSED ? enclosed(text, matcher) : bare(text, matcher);
                if (marker != null) {
                    return marker;
                }
            }
        }
        return compact(text, from);
    }

    Script script() {
        return readings.getFirst().script();
    }

    private static Marker ranked(String text, Matcher found) {
        var script = switch (found.group(3)) {
            case "編", "部" -> Script.PART;
            case "章" -> Script.CHAPTER;
            case "節" -> Script.SECTION;
            case "款" -> Script.SUBSECTION;
            case "目" -> Script.DIVISION;
            default -> Script.ARTICLE;
        };
        int value = Numerals.read(found.group(1) == null ? found.group(2) : found.group(1));
        var branches = found.group(4).split("の", -1);
        int branch = branches.length > 1 ? Numerals.read(branches[1]) : 0;
        int end = found.end();
        int through = value;
        var range = THROUGH.matcher(text).region(end, text.length()).useTransparentBounds(true);
        if (script == Script.ARTICLE && range.lookingAt() && Numerals.read(range.group(1)) > value) {
            through = Numerals.read(range.group(1));
            end = range.end();
        }
        var firmness = cites(text, end) || goesOnBehindBracket(text, end) ? Firmness.CITED : Firmness.FIRM;
        return of(
                text,
                found.start(),
                end,
                Wrap.BARE,
                "",
                List.of(new Reading(script, value, branch, through, "", false)),
                firmness);
    }

    private static Marker annex(String text, Matcher found) {
        var script = switch (found.group(1).substring(0, 2)) {
            case "別表", "付表" -> Script.TABLE;
            case "様式" -> Script.FORM;
            default ->
                found.group(1).equals("別記様式")
                        ? Script.FORM
                        : found.group(1).startsWith("附") ? Script.SUPPLEMENT : Script.SHEET;
        };
        int value = found.group(2) == null ? 1 : Numerals.read(found.group(2));
        boolean sentence = text.endsWith("。") && script != Script.SUPPLEMENT || goesOnBehindBracket(text, found.end());
        return of(
                text,
                found.start(),
                found.end(),
                Wrap.BARE,
                "",
                List.of(Reading.of(script, value)),
                sentence ? Firmness.CITED : Firmness.FIRM);
    }

    private static Marker enclosed(String text, Matcher found) {
        boolean paren = "(（".contains(found.group(1));
        var inner = found.group(2)
                .strip()
                .replace('\u3000', ' ')
                .replace('\u00a0', ' ')
                .strip();
        var signs = inner.replace(" ", "");
        var readings = Reading.of(signs);
        boolean spaced = signs.length() < inner.length();
        if (readings.isEmpty()
                || spaced && Numerals.read(signs) < 0
                || !paren && readings.getFirst().script() != Script.DIGIT) {
            return null;
        }
        if (spaced) {
            readings = List.of(Reading.guess(Numerals.read(signs)));
        }
        var variant = (found.group(1).charAt(0) < 128 ? "h" : "f")
                + (signs.charAt(0) < 128 ? "h" : signs.charAt(0) < 'ァ' ? "g" : "f");
        return of(
                text,
                found.start(),
                found.end(),
                paren ? Wrap.PAREN : Wrap.BRACKET,
                variant,
                readings,
                cites(text, found.end()) ? Firmness.CITED : Firmness.FIRM);
    }

    private static Marker bare(String text, Matcher found) {
        var signs = found.group(1);
        var point = found.group(2) == null ? "" : found.group(2);
        int end = found.end();
        boolean open = end == text.length() || isSpace(text.charAt(end));
        boolean closed = point.equals(")") || point.equals("）");
        var readings = signs.matches("[0-9０-９]{1,3}[.．‐－−–-].*") ? Reading.ofDecimal(signs) : Reading.of(signs);
        boolean digits =
                Numerals.read(signs) > 0 && signs.charAt(0) < '〇' || signs.charAt(0) >= '０' && signs.charAt(0) <= '９';
        boolean letters = !readings.isEmpty() && signs.codePointAt(0) < 128 && !digits
                || signs.charAt(0) >= 'Ａ' && signs.charAt(0) <= 'ｚ';
        if (readings.isEmpty()
                || !open
                        && (point.equals(",") || letters && !closed || !point.isEmpty() && isDigit(text.charAt(end)))) {
            return null;
        }
        var variant = signs.charAt(0) < 128 ? "h" : signs.charAt(0) >= 'ぁ' && signs.charAt(0) <= 'ん' ? "g" : "f";
        if (!open && point.isEmpty()) {
            boolean tight = digits
                    && !readings.getFirst().script().isDecimal()
                    && COUNTERS.indexOf(text.charAt(end)) < 0
                    && !isDigit(text.charAt(end))
                    && text.charAt(end) > 128
                    && !cites(text, end);
            return tight ? of(text, found.start(), end, Wrap.BARE, variant, readings, Firmness.TIGHT) : null;
        }
        var firmness = cites(text, end) || point.equals("、") && enumerates(text, end) ? Firmness.CITED : Firmness.WEAK;
        return of(text, found.start(), end, closed ? Wrap.CLOSED : Wrap.BARE, variant, readings, firmness);
    }

    /**
     * "1 0 見直し": a scanned ten, or a one before a text that begins with 0. The sequence must say which; null where
     * neither.
     */
    static Marker spacedAt(String text) {
        var found = SPACED.matcher(text);
        if (!found.lookingAt()) {
            return null;
        }
        int value = Numerals.read(found.group(1) + found.group(2));
        return of(text, 0, found.end(2), Wrap.BARE, "h", List.of(Reading.guess(value)), Firmness.WEAK);
    }

    /** Runs of Unicode in which one sign is a whole marker. */
    private record Run(char first, char last, int value, Script script, Wrap wrap, String variant) {}

    private static final List<Run> RUNS = List.of(
            new Run('①', '⑳', 1, Script.DIGIT, Wrap.CIRCLED, "c"),
                    new Run('\u3251', '\u325f', 21, Script.DIGIT, Wrap.CIRCLED, "c"),
            new Run('\u32b1', '\u32bf', 36, Script.DIGIT, Wrap.CIRCLED, "c"),
                    new Run('❶', '❿', 1, Script.DIGIT, Wrap.CIRCLED, "n"),
            new Run('\u24eb', '\u24f4', 11, Script.DIGIT, Wrap.CIRCLED, "n"),
                    new Run('\u24f5', '\u24fe', 1, Script.DIGIT, Wrap.CIRCLED, "w"),
            new Run('⑴', '⒇', 1, Script.DIGIT, Wrap.PAREN, "c"), new Run('⒈', '⒛', 1, Script.DIGIT, Wrap.BARE, "c"),
            new Run('⒜', '⒵', 1, Script.LATIN, Wrap.PAREN, "c"), new Run('ⓐ', 'ⓩ', 1, Script.LATIN, Wrap.CIRCLED, "c"),
            new Run('Ⓐ', 'Ⓩ', 1, Script.LATIN_UPPER, Wrap.CIRCLED, "c"),
                    new Run('㈠', '㈩', 1, Script.KANJI, Wrap.PAREN, "c"),
            new Run('㊀', '㊉', 1, Script.KANJI, Wrap.CIRCLED, "c"),
                    new Run('㋐', '㋾', 1, Script.KANA, Wrap.CIRCLED, "c"));

    private static Marker compact(String text, int from) {
        char sign = text.charAt(from);
        for (var run : RUNS) {
            if (sign >= run.first() && sign <= run.last()) {
                var firmness = cites(text, from + 1) || text.startsWith("、", from + 1) ? Firmness.CITED : Firmness.FIRM;
                return of(
                        text,
                        from,
                        from + 1,
                        run.wrap(),
                        run.variant(),
                        List.of(Reading.of(run.script(), run.value() + sign - run.first())),
                        firmness);
            }
        }
        return null;
    }

    private static Marker of(
            String text, int from, int end, Wrap wrap, String variant, List<Reading> readings, Firmness firmness) {
        int to = end;
        while (to < text.length() && isSpace(text.charAt(to))) {
            to++;
        }
        return new Marker(text.substring(from, end), from, to, wrap, variant, readings, firmness);
    }

    private static boolean cites(String text, int end) {
        return CITES.matcher(text).region(end, text.length()).lookingAt();
    }

    /** 第4条（第2項を除く。）の規定: not a heading in brackets but a citation with one. */
    private static boolean goesOnBehindBracket(String text, int end) {
        if (end >= text.length() || "（(".indexOf(text.charAt(end)) < 0) {
            return false;
        }
        int close = Math.max(text.indexOf('）', end), text.indexOf(')', end));
        return close > 0 && close - end < 80 && cites(text, close + 1) && text.charAt(close + 1) != '第';
    }

    /** 1、2及び3: a list within a sentence. */
    private static boolean enumerates(String text, int end) {
        var rest = text.substring(end, Math.min(text.length(), end + 12));
        return rest.matches("(?:[0-9０-９]{1,3}|[ア-ンa-z一二三四五六七八九十])(?:及び|又は|若しくは|並びに|、|から|の|に).*");
    }

    /** a. or ａ and a full-width space: nobody begins a word so. */
    boolean isPointed(String text) {
        return ".．、)）".indexOf(label.charAt(label.length() - 1)) >= 0
                || text.startsWith("\u3000", from + label.length());
    }

    /** 3 日以内, 2 階: the number counts something and begins nothing. */
    static boolean counts(String rest) {
        return !rest.isEmpty() && COUNTERS.indexOf(rest.charAt(0)) >= 0;
    }

    static boolean isSpace(char sign) {
        return Character.isWhitespace(sign) || Character.isSpaceChar(sign) || sign == '\u200b' || sign == '\ufeff';
    }

    private static boolean isDigit(char sign) {
        return sign >= '0' && sign <= '9' || sign >= '０' && sign <= '９';
    }
}
