package jp.ryokai.clause;

import java.util.List;
import java.util.stream.Stream;

/**
 * One clause of a policy as its text has it.
 *
 * @param id path from the top, unique in its document: {@code h6.n3.m1}; the letters are listed with the room
 * @param label the marker byte for byte, "(1 1)"; empty for a figure
 * @param number the marker for people: "11", "2の2", "ア"; never corrected
 * @param heading without the brackets around it; may be empty
 * @param text its own words without those of its children; paragraphs divided by a line feed
 * @param notes amendment notes as （令5訓令2・一部改正）, which are no part of what is signed
 * @param line where the marker stands in the text handed in, from 1
 */
public record Clause(
        String id,
        String label,
        String number,
        String kind,
        String heading,
        String text,
        List<String> notes,
        int line,
        List<Clause> children) {

    public Clause {
        notes = List.copyOf(notes);
        children = List.copyOf(children);
    }

    /** What a reader sees first: the heading, or the beginning of the text. */
    public String firstWords() {
        return heading.isEmpty() ? text : heading;
    }

    /** This clause and all below it, in the order of the text. */
    public Stream<Clause> flat() {
        return Stream.concat(Stream.of(this), children.stream().flatMap(Clause::flat));
    }
}
