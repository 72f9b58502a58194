package jp.ryokai.policy;

import java.util.Map;
import java.util.stream.Stream;
import jp.ryokai.people.People;

/** Who did something, by id and as the roster names them now. */
record Names(Map<String, String> byId) {

    /** @param name as on the roster; the id where nobody of it is there any more */
    public record NamedPerson(String id, String name) {}

    static Names of(People people, Stream<PolicyDraft> drafts) {
        return new Names(people.called(drafts.flatMap(PolicyDraft::persons).toList()));
    }

    NamedPerson by(String person) {
        return new NamedPerson(person, byId.getOrDefault(person, person));
    }
}
