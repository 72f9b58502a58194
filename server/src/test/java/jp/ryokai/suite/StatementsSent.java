package jp.ryokai.suite;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Which statement the tests of rooms send to which database. Most of them run on Derby alone, and that is enough only
 * as long as PostgreSQL is sent every statement by one of those that run on it.
 */
final class StatementsSent {

    private StatementsSent() {}

    /** Each statement that went to Derby and not to PostgreSQL, with the tests that send it. */
    static List<String> unseen(Collection<Outcome> outcomes) {
        var seen = sent(outcomes, Kind.ROOMS_POSTGRESQL).keySet();
        return sent(outcomes, Kind.ROOMS_DERBY).entrySet().stream()
                .filter(one -> !seen.contains(one.getKey()))
                .map(one -> "never sent to PostgreSQL: " + one.getKey() + "; on Derby by "
                        + String.join(", ", one.getValue()))
                .toList();
    }

    /** Kind, class, test and statement, from which one to run on PostgreSQL is chosen. */
    static void keep(Path file, Collection<Outcome> outcomes) throws IOException {
        Files.write(
                file,
                outcomes.stream()
                        .flatMap(one ->
                                one.sent().stream().map(words -> one.kind().word() + "\t" + one.test() + "\t" + words))
                        .sorted()
                        .toList());
    }

    /** By statement: the tests that send it, by class and name. */
    private static Map<String, Set<String>> sent(Collection<Outcome> outcomes, Kind kind) {
        var sent = new TreeMap<String, Set<String>>();
        for (var one : outcomes) {
            if (one.kind() == kind) {
                one.sent().forEach(line -> {
                    var parts = line.split("\t", 2);
                    sent.computeIfAbsent(parts[1], _ -> new TreeSet<>()).add(one.test() + " " + parts[0]);
                });
            }
        }
        return sent;
    }
}
