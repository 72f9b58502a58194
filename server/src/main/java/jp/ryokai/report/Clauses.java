package jp.ryokai.report;

import java.util.List;
import java.util.stream.Collectors;

/** A clause's id as people cite it: {@code h6.n3.m1} is 6(3)①. */
final class Clauses {

    private Clauses() {}

    static String number(String id) {
        if (id == null) {
            return "";
        }
        var said = new StringBuilder();
        for (var part : id.split("\\.", -1)) {
            var number = part.replaceAll("[^0-9]", "");
            said.append(
                    switch (number.isEmpty() ? '?' : part.charAt(0)) {
                        case 'h' -> number;
                        case 'n' -> "(" + number + ")";
                        case 'm' ->
                            Integer.parseInt(number) <= 20
                                    ? Character.toString('①' + Integer.parseInt(number) - 1)
                                    : number;
                        default -> part;
                    });
        }
        return said.toString();
    }

    static String numbers(List<String> ids) {
        return ids.stream().map(Clauses::number).collect(Collectors.joining("、"));
    }
}
