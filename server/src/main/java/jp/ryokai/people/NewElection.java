package jp.ryokai.people;

import java.time.LocalDate;
import java.util.List;
import jp.ryokai.platform.Problems;

/**
 * Who was elected, and for how long.
 *
 * @param kind {@code general}: whoever is not elected leaves the day before; {@code by}: nobody leaves
 * @param rehearsal answers what would happen and changes nothing
 */
public record NewElection(String kind, LocalDate from, LocalDate to, List<Elected> elected, boolean rehearsal) {

    /**
     * @param person id of somebody who is or was on the roster; null for a newcomer, who needs a name and a reading
     * @param seatNumber the new seat; null keeps it
     */
    public record Elected(String person, String publicName, String kana, String rosterKey, Integer seatNumber) {

        NewPerson newcomer() {
            return new NewPerson(rosterKey, publicName, kana, Kind.MEMBER, seatNumber, null);
        }
    }

    public NewElection {
        if (from == null || to == null || to.isBefore(from) || to.isAfter(from.plusYears(5))) {
            throw Problems.INVALID.problem("from and to are needed, in that order and at most five years apart.");
        }
        if (!"general".equals(kind) && !"by".equals(kind)) {
            throw Problems.INVALID.problem("kind is general or by.");
        }
        if (elected == null || elected.isEmpty() || elected.size() > 200) {
            throw Problems.NOBODY_ELECTED.problem();
        }
        var known = elected.stream()
                .map(Elected::person)
                .filter(java.util.Objects::nonNull)
                .toList();
        if (known.size() != known.stream().distinct().count()) {
            throw Problems.INVALID.problem("Somebody is elected twice: name each person once.");
        }
    }

    boolean general() {
        return kind.equals("general");
    }

    String cause() {
        return general() ? "一般選挙" : "補欠選挙";
    }
}
