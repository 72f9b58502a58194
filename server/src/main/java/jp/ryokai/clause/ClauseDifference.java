package jp.ryokai.clause;

import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.DeltaType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What became of each clause from one edition to the next. A clause is its own heading and text: a changed child does
 * not make its parent changed. White space and the writing of a marker, (1) or （１）, are no difference.
 *
 * <p>A text that only follows a renumbering, 上記3 become 上記4, is CHANGED all the same: people sign words, and
 * whether new words matter is for a person to say.
 *
 * @param changes in the order of the newer edition, each removed clause where it stood
 * @param unchanged how many clauses are the same in id and words
 * @param ids for every clause found again, its old id and its new one
 */
public record ClauseDifference(List<Change> changes, int unchanged, Map<String, String> ids) {

    /** RENUMBERED has the same words under another id, be it by moving or because something above it moved. */
    public enum Kind {
        ADDED,
        REMOVED,
        CHANGED,
        RENUMBERED
    }

    public enum Sign {
        SAME,
        INSERTED,
        DELETED
    }

    public record Run(Sign sign, String text) {}

    /**
     * @param before empty where added
     * @param after empty where removed
     * @param runs the words of both editions, only where CHANGED; heading and text divided by a line feed
     * @param withParent its own number is the same; only something above it was renumbered
     */
    public record Change(
            Kind kind, Optional<Clause> before, Optional<Clause> after, List<Run> runs, boolean withParent) {}

    /** Below this two texts under one number are two clauses, not one that changed. */
    private static final double ALIKE = 0.4;
    /** To be the same clause under another number a text has to be this much the same. */
    private static final double NEARLY_SAME = 0.6;

    private static final int MOST_PAIRS = 250_000;
    private static final int MOST_TOKENS = 4_000;
    private static final Pattern TOKEN = Pattern.compile("[A-Za-z]+|[0-9]+|[０-９]+|[ァ-ヶー]+|\\R|[^\\S\\n]+|\\X");

    public static ClauseDifference between(Outline before, Outline after) {
        return between(before.clauses(), after.clauses());
    }

    public static ClauseDifference between(List<Clause> before, List<Clause> after) {
        return new Matching(PolicyText.flat(before), PolicyText.flat(after)).difference();
    }

    /** Word by word, what went before what came; texts too long for that are set against each other as a whole. */
    static List<Run> runs(String before, String after) {
        var old = tokens(before);
        var now = tokens(after);
        int same = 0;
        while (same < Math.min(old.size(), now.size()) && old.get(same).equals(now.get(same))) {
            same++;
        }
        int tail = 0;
        while (tail < Math.min(old.size(), now.size()) - same
                && old.get(old.size() - 1 - tail).equals(now.get(now.size() - 1 - tail))) {
            tail++;
        }
        var runs = new ArrayList<Run>();
        add(runs, Sign.SAME, old.subList(0, same));
        middle(runs, old.subList(same, old.size() - tail), now.subList(same, now.size() - tail));
        add(runs, Sign.SAME, old.subList(old.size() - tail, old.size()));
        return List.copyOf(runs);
    }

    private static void middle(List<Run> runs, List<String> old, List<String> now) {
        int at = 0;
        if (Math.max(old.size(), now.size()) <= MOST_TOKENS) {
            var patch = com.github.difflib.DiffUtils.diff(old, now, new MyersDiffWithLinearSpace<String>());
            var inserted = new ArrayList<String>();
            for (AbstractDelta<String> delta : patch.getDeltas().stream()
                    .filter(d -> d.getType() != DeltaType.EQUAL)
                    .toList()) {
                int from = delta.getSource().getPosition();
                if (from > at) {
                    add(runs, Sign.INSERTED, inserted);
                    inserted.clear();
                    add(runs, Sign.SAME, old.subList(at, from));
                }
                add(runs, Sign.DELETED, delta.getSource().getLines());
                inserted.addAll(delta.getTarget().getLines());
                at = from + delta.getSource().size();
            }
            add(runs, Sign.INSERTED, inserted);
            add(runs, Sign.SAME, old.subList(at, old.size()));
        } else {
            add(runs, Sign.DELETED, old);
            add(runs, Sign.INSERTED, now);
        }
    }

    private static void add(List<Run> runs, Sign sign, List<String> tokens) {
        if (!tokens.isEmpty()) {
            boolean goesOn = !runs.isEmpty() && runs.getLast().sign() == sign;
            var before = goesOn ? runs.removeLast().text() : "";
            runs.add(new Run(sign, before + String.join("", tokens)));
        }
    }

    private static List<String> tokens(String text) {
        return TOKEN.matcher(text).results().map(found -> found.group()).toList();
    }

    private static String words(Clause clause) {
        return clause.heading().isEmpty()
                ? clause.text()
                : clause.text().isEmpty() ? clause.heading() : clause.heading() + "\n" + clause.text();
    }

    private static String content(Clause clause) {
        return words(clause).replaceAll("[\\s\\u3000\\u00a0]", "");
    }

    /** Finds each clause again: by id and words, then by words alone, then by likeness, the same id first. */
    private static final class Matching {
        private final List<Clause> olds;
        private final List<Clause> news;
        private final Map<String, Clause> newById = new HashMap<>();
        private final IdentityHashMap<Clause, String> contents = new IdentityHashMap<>();
        private final Map<String, Clause> pairs = new LinkedHashMap<>();
        private final Set<String> taken = new HashSet<>();

        private record Pair(Clause old, Clause now, double likeness) {}

        Matching(List<Clause> olds, List<Clause> news) {
            this.olds = olds;
            this.news = news;
            news.forEach(clause -> newById.put(clause.id(), clause));
            olds.forEach(clause -> contents.put(clause, content(clause)));
            news.forEach(clause -> contents.put(clause, content(clause)));
            sameIdAndWords();
            sameWords();
            alike();
        }

        private void pair(Clause old, Clause now) {
            pairs.put(old.id(), now);
            taken.add(now.id());
        }

        private void sameIdAndWords() {
            for (var old : olds) {
                var now = newById.get(old.id());
                if (now != null && contents.get(old).equals(contents.get(now))) {
                    pair(old, now);
                }
            }
        }

        private void sameWords() {
            var free = new HashMap<String, java.util.ArrayDeque<Clause>>();
            news.stream()
                    .filter(now ->
                            !taken.contains(now.id()) && !contents.get(now).isEmpty())
                    .forEach(now -> free.computeIfAbsent(contents.get(now), _ -> new java.util.ArrayDeque<>())
                            .add(now));
            for (var old : olds) {
                var same = pairs.containsKey(old.id()) ? null : free.get(contents.get(old));
                if (same != null && !same.isEmpty()) {
                    pair(old, same.poll());
                }
            }
        }

        private void alike() {
            var restOld =
                    olds.stream().filter(old -> !pairs.containsKey(old.id())).toList();
            var restNew = news.stream().filter(now -> !taken.contains(now.id())).toList();
            boolean all = (long) restOld.size() * restNew.size() <= MOST_PAIRS;
            var grams = new IdentityHashMap<Clause, Set<String>>();
            restOld.forEach(clause -> grams.put(clause, grams(clause)));
            restNew.forEach(clause -> grams.put(clause, grams(clause)));
            var candidates = new ArrayList<Pair>();
            for (var old : restOld) {
                for (var now : all
                        ? restNew
                        : restNew.stream().filter(n -> n.id().equals(old.id())).toList()) {
                    double likeness = likeness(old, now, grams);
                    boolean sameId = old.id().equals(now.id());
                    if (likeness >= (sameId ? ALIKE : NEARLY_SAME)) {
                        candidates.add(new Pair(old, now, likeness + (sameId ? 0.15 : 0)));
                    }
                }
            }
            candidates.sort(Comparator.comparingDouble(Pair::likeness).reversed());
            for (var candidate : candidates) {
                if (!pairs.containsKey(candidate.old().id())
                        && !taken.contains(candidate.now().id())) {
                    pair(candidate.old(), candidate.now());
                }
            }
        }

        private Set<String> grams(Clause clause) {
            var content = contents.get(clause);
            var grams = new HashSet<String>();
            for (int i = 0; i + 2 <= Math.min(content.length(), 2_000); i++) {
                grams.add(content.substring(i, i + 2));
            }
            return grams;
        }

        /** Dice's measure over pairs of signs; the same heading over another text is the same clause. */
        private static double likeness(Clause old, Clause now, Map<Clause, Set<String>> grams) {
            if (!old.kind().equals(now.kind())) {
                return 0;
            }
            var a = grams.get(old);
            var b = grams.get(now);
            long common = a.stream().filter(b::contains).count();
            double dice = a.isEmpty() && b.isEmpty()
                    ? (old.id().equals(now.id()) ? 1 : 0)
                    : 2.0 * common / (a.size() + b.size());
            return !old.heading().isEmpty() && old.heading().equals(now.heading()) ? Math.max(dice, 0.7) : dice;
        }

        ClauseDifference difference() {
            var ids = new LinkedHashMap<String, String>();
            pairs.forEach((old, now) -> ids.put(old, now.id()));
            var oldOf = new HashMap<String, Clause>();
            olds.stream()
                    .filter(old -> pairs.containsKey(old.id()))
                    .forEach(old -> oldOf.put(pairs.get(old.id()).id(), old));
            var changes = new ArrayList<Change>();
            int unchanged = 0;
            int next = 0;
            for (var now : news) {
                var old = oldOf.get(now.id());
                if (old == null) {
                    changes.add(new Change(Kind.ADDED, Optional.empty(), Optional.of(now), List.of(), false));
                    continue;
                }
                for (;
                        next < olds.size()
                                && !olds.get(next).id().equals(old.id())
                                && !pairs.containsKey(olds.get(next).id());
                        next++) {
                    changes.add(removed(olds.get(next)));
                }
                next = next < olds.size() && olds.get(next).id().equals(old.id()) ? next + 1 : next;
                boolean same = contents.get(old).equals(contents.get(now));
                if (same && old.id().equals(now.id())) {
                    unchanged++;
                } else {
                    changes.add(new Change(
                            same ? Kind.RENUMBERED : Kind.CHANGED,
                            Optional.of(old),
                            Optional.of(now),
                            same ? List.of() : runs(words(old), words(now)),
                            carried(old.id(), now.id(), ids)));
                }
            }
            for (; next < olds.size(); next++) {
                if (!pairs.containsKey(olds.get(next).id())) {
                    changes.add(removed(olds.get(next)));
                }
            }
            return new ClauseDifference(List.copyOf(changes), unchanged, Map.copyOf(ids));
        }

        private static Change removed(Clause old) {
            return new Change(Kind.REMOVED, Optional.of(old), Optional.empty(), List.of(), false);
        }

        /** Its parent became its new parent, and its own step of the path is the same. */
        private static boolean carried(String old, String now, Map<String, String> ids) {
            int a = old.lastIndexOf('.');
            int b = now.lastIndexOf('.');
            return !old.equals(now)
                    && a > 0
                    && b > 0
                    && old.substring(a).equals(now.substring(b))
                    && now.substring(0, b).equals(ids.get(old.substring(0, a)));
        }
    }
}
