package jp.ryokai.clause;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Where each clause stands and what can be pointed at, looked up once: a long text has many thousand pointers. */
final class ClauseIndex {

    private final Map<String, Clause> parents = new HashMap<>();
    private final Map<String, Integer> places = new HashMap<>();
    private final Map<String, Integer> siblings = new HashMap<>();
    private final Map<String, Clause> children = new HashMap<>();
    private final Map<String, Clause> tops = new HashMap<>();
    private final Map<String, Clause> articles = new HashMap<>();
    private final Map<String, Integer> orders = new HashMap<>();
    private final List<Clause> inOrder = new ArrayList<>();
    private final Set<String> itemsBelow = new HashSet<>();
    private final Set<String> annexes = new HashSet<>();
    private final Set<String> numbers = new HashSet<>();

    ClauseIndex(List<Clause> clauses) {
        place(clauses, null);
        clauses.forEach(clause -> tops.putIfAbsent(clause.number(), clause));
        for (var clause : PolicyText.flat(clauses)) {
            place(clause.children(), clause);
            numbers.add(clause.kind() + " " + clause.number());
            switch (clause.kind()) {
                case "article" -> article(clause);
                case "annex" -> annexes.add(annexKey(clause.label(), clause.number()));
                case "item", "subitem" -> {
                    for (var above = parent(clause); above != null; above = parent(above)) {
                        itemsBelow.add(above.id() + " " + clause.number());
                    }
                }
                default -> {}
            }
        }
    }

    private void place(List<Clause> all, Clause parent) {
        for (int i = 0; i < all.size(); i++) {
            var clause = all.get(i);
            places.put(clause.id(), i);
            siblings.put(clause.id(), all.size());
            if (parent != null) {
                parents.put(clause.id(), parent);
                children.putIfAbsent(parent.id() + " " + clause.kind() + " " + clause.number(), clause);
            }
        }
    }

    private void article(Clause clause) {
        orders.put(clause.id(), inOrder.size());
        inOrder.add(clause);
        var number = clause.number();
        int through = number.indexOf("から");
        if (through < 0) {
            articles.putIfAbsent(number, clause);
            return;
        }
        for (int n = Integer.parseInt(number.substring(0, through));
                n <= Integer.parseInt(number.substring(through + 2));
                n++) {
            articles.putIfAbsent(String.valueOf(n), clause);
        }
    }

    Clause parent(Clause clause) {
        return parents.get(clause.id());
    }

    int place(Clause clause) {
        return places.get(clause.id());
    }

    int siblings(Clause clause) {
        return siblings.get(clause.id());
    }

    /** The clause itself or the nearest above it of this kind, or null. */
    Clause ancestor(Clause clause, String kind) {
        for (var at = clause; at != null; at = parent(at)) {
            if (at.kind().equals(kind)) {
                return at;
            }
        }
        return null;
    }

    Clause child(Clause of, String kind, String number) {
        return children.get(of.id() + " " + kind + " " + number);
    }

    Clause top(String number) {
        return tops.get(number);
    }

    Clause article(String number) {
        return articles.get(number);
    }

    Clause articleBeside(Clause article, int step) {
        int at = orders.get(article.id()) + step;
        return at >= 0 && at < inOrder.size() ? inOrder.get(at) : null;
    }

    boolean hasItemBelow(Clause holder, String number) {
        return itemsBelow.contains(holder.id() + " " + number);
    }

    /** @param kindAndNumber "chapter 3" */
    boolean hasNumber(String kindAndNumber) {
        return numbers.contains(kindAndNumber);
    }

    boolean hasAnnex(String key) {
        return annexes.contains(key);
    }

    /** 別記様式第1号 and 様式第1号 are one. */
    static String annexKey(String words, String number) {
        return (words.contains("様式") ? "様式" : words.substring(0, 2)) + number;
    }
}
