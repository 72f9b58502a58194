package jp.ryokai.clause;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import jp.ryokai.clause.ClauseTreeBuilder.Found;
import jp.ryokai.clause.Lines.Line;
import jp.ryokai.clause.Warning.Finding;

/** A council's policy as text becomes an {@link Outline}. The same text always gives the same one. */
public final class PolicyText {

    /** A text of short lines says nothing of where its page ends. */
    private static final int NARROWEST = 30;

    private PolicyText() {}

    /**
     * @param text at most 2 MiB and 20,000 lines; any line ends, with or without a byte order mark
     * @throws jp.ryokai.platform.Problem 413.60 where it is larger, 422.61 where it is no text
     */
    public static Outline read(String text) {
        var lines = Lines.of(text);
        var contents = Contents.find(lines.kept());
        int pageWidth = Math.max(
                NARROWEST,
                contents.body().stream()
                        .mapToInt(line -> line.text().length() + line.indent())
                        .max()
                        .orElse(0));
        var tree = new ClauseTreeBuilder(contents.body(), pageWidth).grow();
        var found = new ArrayList<>(tree.found());
        found.addAll(new Numbering().number(tree.root()));
        var clauses = tree.root().children.stream()
                .map(node -> node.toClause(pageWidth))
                .toList();
        var cover = Cover.of(tree.cover(), clauses);

        var warnings = new ArrayList<Warning>();
        for (Found one : found) {
            warnings.add(one.finding().at(one.line(), one.node().id, one.words()));
        }
        if (clauses.isEmpty()) {
            warnings.add(Finding.NO_CLAUSE.at(1, ""));
        } else if (cover.title().isEmpty()) {
            warnings.add(Finding.TITLE.at(1, ""));
        }
        cover.unclearDate()
                .filter(_ -> cover.adopted().isEmpty())
                .ifPresent(line -> warnings.add(Finding.DATE.at(1, "", line)));
        warnings.addAll(contents.compare(clauses));
        warnings.addAll(new References(clauses).check());
        warnings.sort(Comparator.comparingInt(Warning::line));

        var dropped = new ArrayList<>(lines.dropped());
        contents.lines().stream().map(PolicyText::asContents).forEach(dropped::add);
        dropped.addAll(tree.dropped());
        dropped.sort(Comparator.comparingInt(Outline.Dropped::line));
        return new Outline(cover, clauses, warnings, dropped);
    }

    private static Outline.Dropped asContents(Line line) {
        return new Outline.Dropped(line.number(), "contents", line.text());
    }

    public static List<Clause> flat(List<Clause> clauses) {
        return clauses.stream().flatMap(Clause::flat).toList();
    }
}
