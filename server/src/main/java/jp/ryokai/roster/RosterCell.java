package jp.ryokai.roster;

import static jp.ryokai.roster.RosterFinding.Severity.INFO;
import static jp.ryokai.roster.RosterFinding.Severity.REFUSE;
import static jp.ryokai.roster.RosterFinding.Severity.WARN;

import java.nio.charset.Charset;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import jp.ryokai.people.Names;
import jp.ryokai.platform.Wareki;

/** What one cell says and what it is made of. Everything here looks; nothing here changes a cell. */
final class RosterCell {

    /** Something about the characters of a name; {@code %s} is the characters. */
    enum Sight {
        CONTROL(REFUSE, "control-character", "制御文字（改行・タブなど）が入っています。消してから取り込んでください。"),
        GAIJI(WARN, "gaiji", "外字「%s」はほかの機械で別の字や空白になります。そのまま残すか、近い字にするかを決めてください。"),
        LOST(WARN, "lost-character", "「%s」は、失われた字の代わりかもしれません。元の名簿と見比べてください。"),
        INVISIBLE(WARN, "invisible-character", "目に見えない文字が入っています（そのまま残します）。"),
        HALF_WIDTH_KANA(WARN, "half-width-kana", "半角カナ「%s」をそのまま残します。並べ替えと検索では全角と同じに扱います。"),
        NOT_KANA(WARN, "not-kana", "フリガナに、かなでない字「%s」があります。"),
        OUTER_SPACE(WARN, "outer-space", "前か後ろに空白があります（そのまま残します）。不要なら消してから取り込んでください。"),
        OUTSIDE_JIS(WARN, "outside-jis", "「%s」はJISの漢字表にもMS932にもない字です。帳票の書体にあるかを確かめてください。"),
        OUTSIDE_MS932(INFO, "outside-ms932", "「%s」はMS932で書けない字です。書き出しはUTF-8で行います。"),
        VARIATION(INFO, "variation-selector", "「%s」には字形の指定（異体字セレクタ）があり、そのまま残します。"),
        COMPATIBILITY(INFO, "compatibility-ideograph", "「%s」は互換漢字です。ほかの字に直さず、そのまま残します。"),
        VARIANT(INFO, "variant", "「%s」は字のとおりに残します。検索では、よく使う字でも見つかります。");

        final RosterFinding.Severity severity;
        final String code;
        final String message;

        Sight(RosterFinding.Severity severity, String code, String message) {
            this.severity = severity;
            this.code = code;
            this.message = message;
        }
    }

    private static final Charset MS932 = Charset.forName("windows-31j");
    private static final Charset JIS_X_0213 = Charset.forName("x-SJIS_0213");
    private static final Pattern UUID = Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");
    private static final Pattern TWELVE_DIGITS = Pattern.compile("(?<![0-9])[0-9]{12}(?![0-9])");
    private static final Pattern MY_NUMBER = Pattern.compile(".*(個人番号|マイナンバ|mynumber|個人識別番号).*|myno");
    /** What spreadsheets append to a day, and the form without separators. */
    private static final Pattern MIDNIGHT = Pattern.compile("\\s+0?0:00(:00)?$");

    private static final Pattern EIGHT_DIGITS = Pattern.compile("^([0-9]{4})([0-9]{2})([0-9]{2})$");

    private RosterCell() {}

    static boolean headingMeansPersonalNumber(String heading) {
        var letters = Names.foldKey(heading)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .filter(c -> c != 'ー')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append);
        return MY_NUMBER.matcher(letters).matches();
    }

    /** Whether twelve digits in the cell, whatever their width and hyphens, end in the check digit of a 個人番号. */
    static boolean holdsPersonalNumber(String cell) {
        if (cell.length() < 12 || UUID.matcher(cell).matches()) {
            return false;
        }
        var digits = new StringBuilder();
        Normalizer.normalize(cell, Normalizer.Form.NFKC)
                .codePoints()
                .filter(c -> !isHyphenOrSpace(c))
                .forEach(c -> digits.append(Character.isDigit(c) ? (char) ('0' + Character.digit(c, 10)) : 'x'));
        return TWELVE_DIGITS.matcher(digits).results().anyMatch(found -> checkDigitHolds(found.group()));
    }

    /** 平成26年総務省令第85号第5条: 11 − (Σ Pn×Qn mod 11), where P1 is the digit beside the check digit. */
    private static boolean checkDigitHolds(String twelve) {
        int sum = 0;
        for (int n = 1; n <= 11; n++) {
            sum += (twelve.charAt(11 - n) - '0') * (n <= 6 ? n + 1 : n - 5);
        }
        int rest = sum % 11;
        return twelve.charAt(11) - '0' == (rest <= 1 ? 0 : 11 - rest);
    }

    /** ISO, 20260401, 2026/4/1, 令和8年4月1日, R8.4.1, also full-width; no day before 1868 or after 2199. */
    static Optional<LocalDate> date(String cell) {
        var text = MIDNIGHT.matcher(
                        Normalizer.normalize(cell, Normalizer.Form.NFKC).strip())
                .replaceFirst("");
        return Wareki.parse(EIGHT_DIGITS.matcher(text).replaceFirst("$1-$2-$3"))
                .filter(day -> day.getYear() >= 1868 && day.getYear() <= 2199);
    }

    /** What a reader should know of the characters, each kind once with the characters it is about. */
    static Map<Sight, String> look(String cell, boolean reading) {
        var seen = new EnumMap<Sight, String>(Sight.class);
        var last = "";
        for (int c : cell.codePoints().toArray()) {
            var one = Character.toString(c);
            if (Names.isVariationSelector(c)) {
                note(seen, Sight.VARIATION, last + one);
                continue;
            }
            last = one;
            boolean halfWidth = c >= 0xff61 && c <= 0xff9f;
            switch (Character.getType(c)) {
                case Character.CONTROL -> note(seen, Sight.CONTROL, "");
                case Character.PRIVATE_USE -> note(seen, Sight.GAIJI, one);
                case Character.FORMAT, Character.UNASSIGNED, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
                    note(seen, Sight.INVISIBLE, "");
                default -> {
                    if (c == 0xfffd || "?？〓□■".indexOf(c) >= 0) {
                        note(seen, Sight.LOST, one);
                    } else if (halfWidth) {
                        note(seen, Sight.HALF_WIDTH_KANA, one);
                    } else if (reading) {
                        noteIf(!isKana(c), seen, Sight.NOT_KANA, one);
                    } else {
                        noteIf(!Normalizer.isNormalized(one, Normalizer.Form.NFC), seen, Sight.COMPATIBILITY, one);
                        noteIf(Character.isIdeographic(c) && !Names.foldKey(one).equals(one), seen, Sight.VARIANT, one);
                        noteIf(
                                !writable(MS932, one),
                                seen,
                                writable(JIS_X_0213, one) ? Sight.OUTSIDE_MS932 : Sight.OUTSIDE_JIS,
                                one);
                    }
                }
            }
        }
        noteIf(!strip(cell).equals(cell), seen, Sight.OUTER_SPACE, "");
        return seen;
    }

    /** Without spaces outside, full-width and no-break ones included. For anything but a person's name. */
    static String strip(String cell) {
        return cell.replaceAll("^[\\s\\u3000\\u00a0]+|[\\s\\u3000\\u00a0]+$", "");
    }

    private static boolean isKana(int c) {
        return c >= 0x3041 && c <= 0x3096
                || c >= 0x3099 && c <= 0x309e
                || c >= 0x30a1 && c <= 0x30fe
                || c == ' '
                || c == 0x3000;
    }

    private static boolean isHyphenOrSpace(int c) {
        return Character.getType(c) == Character.DASH_PUNCTUATION
                || c == 0x2212
                || c == 'ー'
                || c == 0x2500
                || Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || Character.getType(c) == Character.FORMAT;
    }

    private static boolean writable(Charset charset, String one) {
        return charset.newEncoder().canEncode(one);
    }

    private static void noteIf(boolean seenNow, Map<Sight, String> seen, Sight sight, String one) {
        if (seenNow) {
            note(seen, sight, one);
        }
    }

    private static void note(Map<Sight, String> seen, Sight sight, String one) {
        seen.merge(sight, one, (before, more) -> before.contains(more) ? before : before + more);
    }
}
