package jp.ryokai.clause;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import jp.ryokai.clause.Lines.Line;
import jp.ryokai.platform.Wareki;

/**
 * What stands before the first clause: council, title, dates, preamble, all lines kept.
 *
 * @param council empty where the cover names none
 * @param title empty where none was found
 */
record Cover(
        String council,
        String title,
        Optional<LocalDate> adopted,
        Optional<LocalDate> revised,
        Optional<LocalDate> effective,
        List<String> lines) {

    private static final Pattern COUNCIL =
            Pattern.compile("([^\\s\\u3000（）()「」○〇]{1,14}?(?:[都道府県市区町村]議会|市会|組合議会|連合議会|議会))");
    private static final Pattern TITLE =
            Pattern.compile(".{0,60}(?:規程|要綱|要領|方針|基準|ポリシー|規則|手順(?:書)?|指針|ガイドライン|内規|条例|について|宣言|計画"
                    + "|Rules|Policy|申合せ|申し合わせ|心得|マニュアル)(?:（.{1,20}）|\\(.{1,20}\\))?(?:[\\s\\u3000]?[（(]?案[）)]?)?");
    private static final Pattern INSTRUMENT =
            Pattern.compile(".{0,30}(?:訓令|告示|規則|規程|条例|公告|要綱)(?:甲|乙)?\\s?第\\s?[0-9０-９一二三四五六七八九十]{1,4}\\s?号.{0,20}");
    private static final Pattern FORCE = Pattern.compile("([^。]{0,60}日)から(?:これを)?(?:施行|適用|実施)");
    private static final Pattern YEAR = Pattern.compile("(?:令和|平成|昭和|20[0-9]{2}|２０[０-９]{2}).{0,6}年");

    /** What a date on the cover is the day of; the word stands right behind it, or else before it. */
    private enum Act {
        ADOPTED("策定|制定|決定|公布|作成"),
        REVISED("改定|改正|改訂|変更"),
        EFFECTIVE("施行|適用|実施"),
        PLAIN("");

        private final Pattern words;

        Act(String words) {
            this.words = Pattern.compile(words);
        }

        static Act of(String text) {
            return java.util.Arrays.stream(values())
                    .filter(act -> act.words.matcher(text).find())
                    .findFirst()
                    .orElseThrow();
        }
    }

    private record Dated(Act act, LocalDate date) {}

    static Cover of(List<Line> lines, List<Clause> clauses) {
        var council = lines.stream()
                .map(line -> bare(line.text()))
                .filter(text -> !text.endsWith("。"))
                .map(COUNCIL::matcher)
                .filter(m -> m.lookingAt())
                .map(m -> m.group(1))
                .findFirst()
                .orElse("");
        var dates = dates(lines);
        var adopted = first(dates, Act.ADOPTED).or(() -> first(dates, Act.PLAIN));
        var revised = dates.stream()
                .filter(dated -> dated.act() == Act.REVISED)
                .map(Dated::date)
                .max(LocalDate::compareTo);
        return new Cover(
                council,
                title(lines, council),
                adopted,
                revised,
                first(dates, Act.EFFECTIVE).or(() -> force(clauses)),
                lines.stream().map(Line::text).toList());
    }

    /** A line that names a year and yet no day: 令和8年　月　日, 令和8年3月. */
    Optional<String> unclearDate() {
        return lines.stream()
                .filter(text -> text.length() <= 40
                        && YEAR.matcher(text).find()
                        && Wareki.find(text).isEmpty())
                .findFirst();
    }

    /** A word alone on its line, as 改正, speaks for the dates of the lines below it. */
    private static List<Dated> dates(List<Line> lines) {
        var dates = new ArrayList<Dated>();
        var act = Act.PLAIN;
        for (var line : lines) {
            var text = line.text();
            if (text.length() <= 80 && !text.endsWith("。")) {
                var above = act;
                var found = dated(text);
                found.forEach(one -> dates.add(one.act() == Act.PLAIN ? new Dated(above, one.date()) : one));
                act = !found.isEmpty() ? act : text.length() <= 4 ? Act.of(text) : Act.PLAIN;
            }
        }
        return dates;
    }

    /** Whether a line could be the name of the whole text. */
    static boolean looksLikeTitle(String text) {
        return TITLE.matcher(bare(text)).matches() || COUNCIL.matcher(text).matches();
    }

    private static List<Dated> dated(String text) {
        var found = Wareki.find(text);
        var dated = new ArrayList<Dated>();
        for (int i = 0; i < found.size(); i++) {
            int before = i == 0 ? 0 : found.get(i - 1).to();
            int after = i + 1 < found.size() ? found.get(i + 1).from() : text.length();
            var act = Act.of(text.substring(found.get(i).to(), after));
            dated.add(new Dated(
                    act == Act.PLAIN
                            ? Act.of(text.substring(before, found.get(i).from()))
                            : act,
                    found.get(i).date()));
        }
        return dated;
    }

    private static Optional<LocalDate> first(List<Dated> dates, Act act) {
        return dates.stream()
                .filter(dated -> dated.act() == act)
                .map(Dated::date)
                .findFirst();
    }

    /** The line that names the text: marked with ○, else the last one that names the council too, else the last. */
    private static String title(List<Line> lines, String council) {
        var named = lines.stream()
                .map(Line::text)
                .filter(text -> !text.endsWith("。")
                        && !text.startsWith("（")
                        && TITLE.matcher(bare(text)).matches()
                        && !INSTRUMENT.matcher(text).matches()
                        && Wareki.find(text).isEmpty())
                .toList();
        return named.stream()
                .filter(text -> text.startsWith("○") || text.startsWith("〇") || text.startsWith("◯"))
                .findFirst()
                .or(() -> named.stream()
                        .filter(text -> !council.isEmpty() && text.contains(council))
                        .reduce((_, later) -> later))
                .or(() -> named.stream().reduce((_, later) -> later))
                .or(() -> lines.stream()
                        .map(Line::text)
                        .filter(text -> text.length() > 5
                                && !text.endsWith("。")
                                && !INSTRUMENT.matcher(text).matches()
                                && Wareki.find(text).isEmpty())
                        .findFirst())
                .map(Cover::bare)
                .orElse("");
    }

    private static String bare(String text) {
        return text.replaceFirst("^(?:#{1,6}\\s*|[○〇◯●■◆](?![○〇◯])[\\s\\u3000]*)", "");
    }

    /** 附則: この規程は、令和6年4月1日から施行する。 */
    private static Optional<LocalDate> force(List<Clause> clauses) {
        return clauses.stream()
                .filter(clause -> clause.kind().equals("supplement"))
                .flatMap(Clause::flat)
                .map(clause -> FORCE.matcher(clause.text()))
                .filter(m -> m.find())
                .flatMap(m -> Wareki.find(m.group(1)).stream())
                .map(Wareki.Found::date)
                .findFirst();
    }
}
