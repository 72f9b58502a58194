package jp.ryokai.people;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/**
 * Desk roles that slept since the last day in office and ended before the terms changed. They are noted when all else
 * of the act is written: a note holds the row of versions that every sync reads, and a roster has thousands of lines.
 */
public final class Lapses {

    private final Map<String, List<String>> ended = new LinkedHashMap<>();

    void add(String person, List<String> roles) {
        ended.put(person, roles);
    }

    void forEach(BiConsumer<String, List<String>> told) {
        ended.forEach(told);
    }
}
