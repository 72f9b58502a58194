package jp.ryokai.clause;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import jp.ryokai.clause.Lines.Line;
import jp.ryokai.clause.Warning.Finding;
import jp.ryokai.platform.Numerals;

/** The table of contents (目次): told from the body it repeats, put aside, and held against the body. */
record Contents(List<Line> lines, List<Line> body) {

    private static final Pattern TITLE =
            Pattern.compile("[【\\[［〔<＜－-]?\\s?(?:目[\\s\\u3000]{0,6}次|もくじ|CONTENTS|Contents)\\s?[】\\]］〕>＞－-]?");
    private static final Pattern LEADERS = Pattern.compile(
            "(.{1,80}?)[\\s\\u3000]?[.．・…‥･·]{3,}[\\s\\u3000.．・…‥･·]{0,80}[-－P（(]?\\s?[0-9０-９]{1,3}\\s?[-－）)]?");
    private static final Pattern PAGE_BEHIND = Pattern.compile("(.{1,60}?)[\\s\\u3000\\t]{1,60}[0-9０-９]{1,3}");
    private static final Pattern RANGE =
            Pattern.compile("(.{0,60}?)[\\s\\u3000]?[（(]第([" + Numerals.SIGNS + "]{1,6})条(?:の[" + Numerals.SIGNS
                    + "]{1,3})?" + "(?:[\\s\\u3000]?(?:から|[-－―—‐–~〜～・、]|及び)[\\s\\u3000]?(?:第)?([" + Numerals.SIGNS
                    + "]{1,6})条(?:の[" + Numerals.SIGNS + "]{1,3})?(?:まで)?)?[）)]");

    /** Finds the table under its title 目次, and lines with dot leaders wherever they stand. */
    static Contents find(List<Line> all) {
        int from = 0;
        while (from < all.size() && !TITLE.matcher(all.get(from).text()).matches()) {
            from++;
        }
        int to = from < all.size() ? end(all, from + 1) : from;
        if (from == all.size()) {
            from = Math.min(first(all, 0), all.size());
            to = untitled(all, from);
        }
        var lines = new ArrayList<Line>();
        var body = new ArrayList<Line>();
        for (int i = 0; i < all.size(); i++) {
            boolean contents = i >= from && i < to || isLeader(all.get(i));
            (contents ? lines : body).add(all.get(i));
        }
        return new Contents(lines, body);
    }

    /**
     * The body begins where the first entry comes again; between them only lines that look like entries are the
     * table's.
     */
    private static int end(List<Line> all, int from) {
        int first = first(all, from);
        int again = first + 1;
        while (again < all.size() && !repeats(all.get(first), all.get(again))) {
            again++;
        }
        int to = from;
        if (again < all.size()) {
            for (int i = from; i < again; i++) {
                to = isEntry(all.get(i)) ? i + 1 : to;
            }
            return to;
        }
        while (to < all.size()
                && (isLeader(all.get(to))
                        || RANGE.matcher(all.get(to).text()).matches()
                        || PAGE_BEHIND.matcher(all.get(to).text()).matches())) {
            to++;
        }
        return to;
    }

    private static int first(List<Line> all, int from) {
        int first = from;
        while (first < all.size() && !all.get(first).isFirm()) {
            first++;
        }
        return first;
    }

    /** A table that lost its title 目次: headings only, no sentence, until the first one comes again word for word. */
    private static int untitled(List<Line> all, int from) {
        for (int i = from; i < all.size() && all.get(i).text().indexOf('。') < 0; i++) {
            boolean again = i > from + 1
                    && repeats(all.get(from), all.get(i))
                    && bare(all.get(i).text()).equals(bare(all.get(from).text()));
            if (again) {
                return i;
            }
        }
        return from;
    }

    private static boolean repeats(Line entry, Line line) {
        if (!line.isFirm()
                || line.marker().script() != entry.marker().script()
                || line.marker().wrap() != entry.marker().wrap()
                || !line.marker()
                        .readings()
                        .getFirst()
                        .equals(entry.marker().readings().getFirst())) {
            return false;
        }
        return !isLeader(line) && !RANGE.matcher(line.text()).matches();
    }

    private static boolean isEntry(Line line) {
        return line.isFirm() && !line.text().endsWith("。")
                || isLeader(line)
                || RANGE.matcher(line.text()).matches();
    }

    private static boolean isLeader(Line line) {
        return line.text().length() < 200 && LEADERS.matcher(line.text()).matches();
    }

    List<Warning> compare(List<Clause> clauses) {
        var warnings = new ArrayList<Warning>();
        var flat = PolicyText.flat(clauses);
        var byLabel = new HashMap<String, ArrayDeque<Clause>>();
        flat.forEach(clause -> byLabel.computeIfAbsent(bare(clause.label()), _ -> new ArrayDeque<>())
                .add(clause));
        var named = new HashSet<String>();
        var kinds = new HashSet<String>();
        for (var entry : lines) {
            if (entry.marker() != null) {
                var clause = byLabel.getOrDefault(bare(entry.marker().label()), new ArrayDeque<>())
                        .poll();
                if (clause == null) {
                    warnings.add(Finding.CONTENTS_EXTRA.at(
                            entry.number(), "", entry.marker().label()));
                } else {
                    named.add(clause.id());
                    kinds.add(clause.kind());
                    compare(entry, clause, warnings);
                }
            }
        }
        flat.stream()
                .filter(clause -> !clause.kind().equals("supplement")
                        && kinds.contains(clause.kind())
                        && !named.contains(clause.id()))
                .forEach(clause -> warnings.add(Finding.CONTENTS_LACKS.at(clause.line(), clause.id(), clause.label())));
        return warnings;
    }

    private static void compare(Line entry, Clause clause, List<Warning> warnings) {
        var rest = entry.rest();
        var range = RANGE.matcher(rest);
        if (range.matches()) {
            rest = range.group(1);
            var articles = clause.flat().filter(c -> c.kind().equals("article")).toList();
            int last = Numerals.read(range.group(3) == null ? range.group(2) : range.group(3));
            if (!articles.isEmpty()
                    && !(is(articles.getFirst(), Numerals.read(range.group(2))) && is(articles.getLast(), last))) {
                warnings.add(Finding.CONTENTS_DIFFERS.at(
                        entry.number(),
                        clause.id(),
                        entry.text(),
                        articles.getFirst().label() + "―" + articles.getLast().label()));
            }
        }
        for (var pattern : List.of(LEADERS, PAGE_BEHIND)) {
            var matcher = pattern.matcher(rest);
            rest = matcher.matches() ? matcher.group(1) : rest;
        }
        var heading = clause.heading().isEmpty() ? clause.text() : clause.heading();
        if (!bare(rest).isEmpty() && !bare(heading).startsWith(bare(rest))) {
            warnings.add(Finding.CONTENTS_DIFFERS.at(entry.number(), clause.id(), rest, heading));
        }
    }

    private static boolean is(Clause article, int number) {
        return article.number().equals(String.valueOf(number))
                || article.number().startsWith(number + "の")
                || article.number().endsWith("から" + number);
    }

    private static String bare(String text) {
        return text.replaceAll("[\\s\\u3000（）()]", "");
    }
}
