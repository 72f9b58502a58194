package jp.ryokai.people;

import java.util.List;

/** How a person stood on the roster before a file changed it. */
public record Before(
        String rosterKey,
        String publicName,
        String kana,
        String kind,
        Integer seatNumber,
        String title,
        List<TermView> terms,
        String group,
        List<String> committees) {

    NewPerson described() {
        return new NewPerson(rosterKey, publicName, kana, Kind.of(kind), seatNumber, title);
    }
}
