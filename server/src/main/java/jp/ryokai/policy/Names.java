package jp.ryokai.policy;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import jp.ryokai.people.PersonView;

/** Who did something, by id and as the roster names them now. */
record Names(Map<String, String> byId) {

    /** @param name as on the roster; the id where nobody of it is there any more */
    public record NamedPerson(String id, String name) {}

    static Names of(List<PersonView> people) {
        return new Names(people.stream().collect(Collectors.toMap(PersonView::id, PersonView::publicName)));
    }

    NamedPerson by(String person) {
        return new NamedPerson(person, byId.getOrDefault(person, person));
    }
}
