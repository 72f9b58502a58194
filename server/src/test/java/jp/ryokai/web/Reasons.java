package jp.ryokai.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.NavigableMap;
import java.util.TreeMap;

/** A list of operations, each with the reason why it is on it. */
final class Reasons {

    private Reasons() {}

    static NavigableMap<String, String> of(String list) {
        var reasons = new TreeMap<String, String>();
        try (var in = Reasons.class.getResourceAsStream(list)) {
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t", 2))
                    .forEach(line -> reasons.put(line[0], line[1]));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return reasons;
    }
}
