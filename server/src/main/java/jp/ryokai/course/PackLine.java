package jp.ryokai.course;

import java.time.Instant;
import java.util.Map;

/**
 * A pack as a list names it.
 *
 * @param sha256 of its files packed the way this program packs them
 * @param files how many it has
 * @param stops findings that keep it from being published
 * @param state open, published, ended (thrown away)
 * @param reason why the course changed, null where it was not published or came with the program
 */
public record PackLine(
        String id,
        String title,
        String version,
        String sha256,
        int files,
        int stops,
        String state,
        NamedPerson madeBy,
        Instant madeAt,
        NamedPerson publishedBy,
        Instant publishedAt,
        String reason,
        Instant endedAt) {

    /** @param name as on the roster; the id where nobody of it is there any more */
    public record NamedPerson(String id, String name) {

        static NamedPerson of(String person, Map<String, String> names) {
            return new NamedPerson(person, names.getOrDefault(person, person));
        }
    }
}
