package jp.ryokai.clause;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.ryokai.clause.Warning.Finding;
import jp.ryokai.platform.Numerals;

/**
 * Where one clause points to another: 第3条第2項, 前条, 上記6、7及び8, 別表第1. What points to another law
 * (地方自治法第244条の6, 同条例第3条) is none of ours; what points into this text and meets nothing is reported.
 */
final class References {

    /**
     * The longest text of a council has some three hundred. To know whether one is another law's, the words before it
     * are read, and two megabytes of nothing but references held a core for minutes.
     */
    private static final int MOST = 2_000;

    private static final String NUM = "[" + Numerals.SIGNS + "]{1,4}";
    private static final Pattern POINTER = Pattern.compile("第(" + NUM + ")(編|章|節|款|条|項|号)(?:の(" + NUM + "))?"
            + "|(?<![以事直名])([前次同本])(条(?![件例約文項])|項(?!目)|号(?![令外数音])|章)|前(" + NUM + ")(条|項|号)|前各(項|号)");
    private static final Pattern LINK =
            Pattern.compile("[（(]|(?:[（(]?[^（）()]{0,20}[）)])?(?:まで)?(?:及び|又は|並びに|若しくは|、|から|・|[～〜―－]|と)?(?:まで)?");
    private static final Pattern FOREIGN =
            Pattern.compile("(?:法|法律|条例|規則|規程|規定|要綱|要領|基準|方針|令|憲法|約款|協定|契約|通知|指針|告示|公告|訓令|号外|議案|別記|様式|議|書|版|編)$");
    private static final Pattern OWN = Pattern.compile("(?:この|本|当)(?:規程|要綱|要領|基準|方針|指針|規則|条例|訓令|告示|基本方針|対策基準)$");
    private static final String PLACE =
            "(?:[0-9０-９]{1,2}(?:[(（][0-9０-９]{1,2}[)）])?[①-⑳]?|[(（][0-9０-９]{1,2}[)）][①-⑳]?|[①-⑳])";
    private static final Pattern ABOVE = Pattern.compile("(?:上記|前記|下記|後記)[\\s\\u3000]?(" + PLACE
            + "(?:(?:、|及び|又は|並びに|若しくは|から|[～〜]|・)" + PLACE + "){0,20})(?![0-9０-９つ点項個種件者名条章節年月日%％か段])");
    private static final Pattern PLACES = Pattern.compile(PLACE);
    private static final Pattern ANNEX =
            Pattern.compile("別表(?:第(" + NUM + ")|([0-9０-９]{1,2}))?|(?:別記)?様式第?(" + NUM + ")号?|別紙第?(" + NUM + ")");

    private static final Map<String, String> RANKED =
            Map.of("編", "part", "章", "chapter", "節", "section", "款", "subsection");

    private int left = MOST;
    private final List<Clause> clauses;
    private final ClauseIndex index;
    private final Set<String> reported = new HashSet<>();
    private final List<Warning> warnings = new ArrayList<>();

    References(List<Clause> clauses) {
        this.clauses = clauses;
        this.index = new ClauseIndex(clauses);
    }

    List<Warning> check() {
        for (var clause : PolicyText.flat(clauses)) {
            if (clause.kind().equals("figure")) {
                continue;
            }
            pointers(clause);
            above(clause);
            annexes(clause);
            if (clause.text().contains("次の各号")
                    && clause.children().isEmpty()
                    && clause.text().indexOf('\n') < 0) {
                unresolved(clause, "次の各号");
            }
        }
        return warnings;
    }

    private void unresolved(Clause clause, String words) {
        if (reported.add(clause.id() + " " + words)) {
            warnings.add(Finding.REFERENCE.at(clause.line(), clause.id(), "「" + words + "」"));
        }
    }

    /** A chain of pointers as 第3条第2項及び第5項; what its first one belongs to, all belong to. */
    private void pointers(Clause clause) {
        var text = clause.text();
        var matcher = POINTER.matcher(text);
        int end = -1;
        boolean foreign = false;
        Clause article = null;
        Clause paragraph = null;
        boolean lost = false;
        while (left-- > 0 && matcher.find()) {
            boolean chained = end >= 0
                    && matcher.start() - end <= 30
                    && LINK.matcher(text.substring(end, matcher.start())).matches();
            end = matcher.end();
            if (!chained) {
                foreign = isForeign(text, matcher);
                article = null;
                paragraph = null;
                lost = false;
            }
            var unit = unit(matcher);
            if (foreign || lost && !unit.equals("条")) {
                continue;
            }
            switch (unit) {
                case "条" -> {
                    article = articleOf(clause, matcher);
                    paragraph = null;
                    lost = article == null;
                }
                case "項" -> {
                    paragraph = paragraph(clause, article, matcher);
                    lost = paragraph == null && !behindSupplement(text, matcher);
                }
                case "号" -> lost = !hasItem(clause, paragraph == null ? article : paragraph, matcher);
                default ->
                    lost = matcher.group(1) != null && !index.hasNumber(RANKED.get(unit) + " " + number(matcher));
            }
            if (lost) {
                unresolved(clause, matcher.group());
            }
        }
    }

    private static String unit(Matcher matcher) {
        for (int group : new int[] {2, 5, 7, 8}) {
            if (matcher.group(group) != null) {
                return matcher.group(group);
            }
        }
        throw new IllegalStateException(matcher.group());
    }

    private static String number(Matcher matcher) {
        return matcher.group(1) == null
                ? ""
                : Numerals.read(matcher.group(1))
                        + (matcher.group(3) == null ? "" : "の" + Numerals.read(matcher.group(3)));
    }

    /** Another law's name before it, with or without its number in brackets, or 同: then it is not ours to judge. */
    private static boolean isForeign(String text, Matcher matcher) {
        if (matcher.group(4) != null) {
            return !"前次".contains(matcher.group(4));
        }
        var before = text.substring(Math.max(0, matcher.start() - 200), matcher.start())
                .stripTrailing();
        while (before.endsWith("）") || before.endsWith(")")) {
            int open = opening(before);
            if (open < 0) {
                break;
            }
            before = before.substring(0, open);
        }
        before = before.endsWith("」") ? before.substring(0, before.length() - 1) : before;
        return !OWN.matcher(before).find() && FOREIGN.matcher(before).find();
    }

    private static int opening(String text) {
        int depth = 0;
        for (int i = text.length() - 1; i >= 0; i--) {
            char sign = text.charAt(i);
            depth += sign == '）' || sign == ')' ? 1 : sign == '（' || sign == '(' ? -1 : 0;
            if (depth == 0) {
                return i;
            }
        }
        return -1;
    }

    private static boolean behindSupplement(String text, Matcher matcher) {
        return matcher.start() >= 2 && text.startsWith("附則", matcher.start() - 2);
    }

    private Clause articleOf(Clause clause, Matcher matcher) {
        var own = index.ancestor(clause, "article");
        var supplement = index.ancestor(clause, "supplement");
        if (matcher.group(1) != null) {
            var inSupplement = supplement == null ? null : index.child(supplement, "article", number(matcher));
            return inSupplement != null ? inSupplement : index.article(number(matcher));
        }
        int step = matcher.group(6) != null ? -Numerals.read(matcher.group(6)) : "前".equals(matcher.group(4)) ? -1 : 1;
        return own == null ? null : index.articleBeside(own, step);
    }

    /**
     * The paragraph meant; the first is the article itself. Without articles any neighbour or numbered clause will do.
     */
    private Clause paragraph(Clause clause, Clause article, Matcher matcher) {
        var holder = article != null ? article : index.ancestor(clause, "article");
        holder = holder != null ? holder : index.ancestor(clause, "supplement");
        if (holder == null) {
            boolean there = matcher.group(1) == null
                    ? hasNeighbour(clause, matcher)
                    : index.hasNumber("numbered " + number(matcher));
            return there ? clause : null;
        }
        var paragraph = index.ancestor(clause, "paragraph");
        int own = paragraph == null ? 1 : Numerals.read(paragraph.number());
        int wanted = matcher.group(1) != null
                ? Numerals.read(matcher.group(1))
                : matcher.group(6) != null
                        ? own - Numerals.read(matcher.group(6))
                        : matcher.group(8) != null || "前".equals(matcher.group(4)) ? own - 1 : own + 1;
        var sought = matcher.group(3) == null ? String.valueOf(wanted) : number(matcher);
        return wanted == 1 ? holder : index.child(holder, "paragraph", sought);
    }

    private boolean hasItem(Clause clause, Clause holder, Matcher matcher) {
        if (matcher.group(1) == null) {
            return hasNeighbour(clause, matcher);
        }
        if (holder != null) {
            return index.hasItemBelow(holder, number(matcher));
        }
        for (var above = clause; above != null; above = index.parent(above)) {
            if (index.child(above, "item", number(matcher)) != null
                    || index.child(above, "subitem", number(matcher)) != null) {
                return true;
            }
        }
        return false;
    }

    /** 前号, 次項 and the like where no article counts them: some neighbour on the way up must be there. */
    private boolean hasNeighbour(Clause clause, Matcher matcher) {
        boolean next = "次".equals(matcher.group(4));
        int steps = matcher.group(6) == null ? 1 : Numerals.read(matcher.group(6));
        if (matcher.group(8) != null && !clause.children().isEmpty()) {
            return true;
        }
        for (var at = clause; at != null; at = index.parent(at)) {
            int place = index.place(at);
            if (next ? place + 1 < index.siblings(at) : place >= steps) {
                return true;
            }
        }
        return false;
    }

    private void above(Clause clause) {
        var matcher = ABOVE.matcher(clause.text());
        while (left-- > 0 && matcher.find()) {
            var places = PLACES.matcher(matcher.group(1));
            while (places.find()) {
                if (!isPlace(places.group())) {
                    unresolved(clause, places.group());
                }
            }
        }
    }

    private boolean isPlace(String place) {
        var marker = Marker.at(place.matches("[0-9０-９]+") ? place + " " : place.replaceFirst("^([0-9０-９]+)", "$1 "));
        if (marker == null) {
            return false;
        }
        var rest = place.replaceFirst("^[0-9０-９]{1,2}", "");
        boolean leading = rest.length() < place.length();
        var top =
                leading ? index.top(String.valueOf(marker.readings().getFirst().value())) : null;
        if (leading) {
            return (top != null
                            || index.hasNumber(
                                    "numbered " + marker.readings().getFirst().value()))
                    && (rest.isEmpty()
                            || top != null
                                    && top.flat()
                                            .anyMatch(c -> c.number()
                                                    .equals(String.valueOf(Marker.at(rest)
                                                            .readings()
                                                            .getFirst()
                                                            .value()))));
        }
        var number = String.valueOf(marker.readings().getFirst().value());
        return index.hasNumber("item " + number) || index.hasNumber("subitem " + number);
    }

    private void annexes(Clause clause) {
        var matcher = ANNEX.matcher(clause.text());
        while (left-- > 0 && matcher.find()) {
            var before = clause.text().substring(Math.max(0, matcher.start() - 30), matcher.start());
            boolean foreign =
                    !OWN.matcher(before).find() && FOREIGN.matcher(before).find();
            var number = matcher.group(1) != null
                    ? matcher.group(1)
                    : matcher.group(2) != null
                            ? matcher.group(2)
                            : matcher.group(3) != null ? matcher.group(3) : matcher.group(4);
            var key =
                    ClauseIndex.annexKey(matcher.group(), number == null ? "" : String.valueOf(Numerals.read(number)));
            if (!foreign && !index.hasAnnex(key)) {
                unresolved(clause, matcher.group());
            }
        }
    }
}
