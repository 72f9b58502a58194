package jp.ryokai.policy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import jp.ryokai.platform.Wareki;
import jp.ryokai.policy.Lines.Line;

/**
 * What stands before the first clause: council, title, dates, preamble, all lines kept.
 *
 * @param council empty where the cover names none
 * @param title empty where none was found
 */
public record Cover(String council, String title, Optional<LocalDate> adopted, Optional<LocalDate> revised,
        Optional<LocalDate> effective, List<String> lines) {

    private static final Pattern COUNCIL = Pattern.compile("([^\\s\\u3000（）()「」○〇]{1,14}?(?:[都道府県市区町村]議会|市会|組合議会|連合議会|議会))");
    private static final Pattern TITLE = Pattern.compile(".{0,60}(?:規程|要綱|要領|方針|基準|ポリシー|規則|手順(?:書)?|指針|ガイドライン|内規|条例|申合せ|申し合わせ|心得|マニュアル)(?:（.{1,20}）|\\(.{1,20}\\))?(?:[\\s\\u3000]?[（(]?案[）)]?)?");
    private static final Pattern INSTRUMENT = Pattern.compile(".{0,30}(?:訓令|告示|規則|規程|条例|公告|要綱)(?:甲|乙)?\\s?第\\s?[0-9０-９一二三四五六七八九十]{1,4}\\s?号.{0,20}");
    private static final Pattern ADOPTED = Pattern.compile("策定|制定|決定|公布|作成|訓令|告示");
    private static final Pattern REVISED = Pattern.compile("改定|改正|改訂|変更");
    private static final Pattern EFFECTIVE = Pattern.compile("施行|適用|実施");
    private static final Pattern FORCE = Pattern.compile("([^。]{0,60}日)から(?:これを)?(?:施行|適用|実施)");

    static Cover of(List<Line> lines, List<Clause> clauses) {
        var council = lines.stream().map(Line::text).map(COUNCIL::matcher).filter(m -> m.lookingAt()).map(m -> m.group(1)).findFirst()
                .or(() -> lines.stream().map(line -> COUNCIL.matcher(line.text())).filter(m -> m.find()).map(m -> m.group(1)).findFirst())
                .orElse("");
        var adopted = dated(lines, ADOPTED, REVISED).or(() -> plain(lines));
        return new Cover(council, title(lines, council), adopted, last(lines), force(lines, clauses),
                lines.stream().map(Line::text).toList());
    }

    /** The line that names the text: marked with ○, else the last one that names the council too, else the last. */
    private static String title(List<Line> lines, String council) {
        var named = lines.stream().map(Line::text).filter(text -> !text.endsWith("。") && !text.startsWith("（")
                && TITLE.matcher(bare(text)).matches() && !INSTRUMENT.matcher(text).matches() && Wareki.find(text).isEmpty()).toList();
        return named.stream().filter(text -> text.startsWith("○") || text.startsWith("〇") || text.startsWith("◯")).findFirst()
                .or(() -> named.stream().filter(text -> !council.isEmpty() && text.contains(council)).reduce((_, later) -> later))
                .or(() -> named.stream().reduce((_, later) -> later))
                .map(Cover::bare).orElse("");
    }

    private static String bare(String text) {
        return text.replaceFirst("^[○〇◯●■◆#\\s\\u3000]{1,6}", "");
    }

    /** The date of the first line that speaks of the act, or of the line right before or behind it. */
    private static Optional<LocalDate> dated(List<Line> lines, Pattern act, Pattern not) {
        for (int i = 0; i < lines.size(); i++) {
            var text = lines.get(i).text();
            if (text.length() <= 60 && !text.endsWith("。") && act.matcher(text).find()) {
                for (var found : Wareki.find(text)) {
                    if (!not.matcher(behind(text)).find()) {
                        return Optional.of(found);
                    }
                }
            }
        }
        return Optional.empty();
    }

    /** 令和8年3月3日 策定、令和9年4月1日 改定: the first date's own word stands right behind it. */
    private static String behind(String text) {
        int act = text.length();
        var matcher = ADOPTED.matcher(text);
        return matcher.find() ? text.substring(0, Math.min(act, matcher.start())) : text;
    }

    private static Optional<LocalDate> plain(List<Line> lines) {
        return lines.stream().map(Line::text).filter(text -> text.length() <= 40 && !text.endsWith("。")
                && !REVISED.matcher(text).find() && !EFFECTIVE.matcher(text).find())
                .flatMap(text -> Wareki.find(text).stream()).findFirst();
    }

    private static Optional<LocalDate> last(List<Line> lines) {
        return lines.stream().map(Line::text).filter(text -> text.length() <= 60 && !text.endsWith("。") && REVISED.matcher(text).find())
                .flatMap(text -> Wareki.find(text).stream()).max(LocalDate::compareTo);
    }

    private static Optional<LocalDate> force(List<Line> lines, List<Clause> clauses) {
        var onCover = lines.stream().map(Line::text).filter(text -> text.length() <= 60 && EFFECTIVE.matcher(text).find())
                .flatMap(text -> Wareki.find(text).stream()).findFirst();
        return onCover.or(() -> clauses.stream().filter(clause -> clause.kind().equals("supplement"))
                .flatMap(Clause::flat).map(clause -> FORCE.matcher(clause.text())).filter(m -> m.find())
                .flatMap(m -> Wareki.find(m.group(1)).stream()).findFirst());
    }
}
