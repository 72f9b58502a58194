package jp.ryokai.people;

import java.time.LocalDate;
import java.util.List;

/**
 * What an election does, or would do.
 *
 * @param stay in office before and after; come: in office from then on; leave: in office until the day before
 */
public record ElectionView(
        boolean rehearsal,
        String kind,
        LocalDate from,
        LocalDate to,
        List<Line> stay,
        List<Line> come,
        List<Line> leave) {

    /** @param person null for a newcomer of a rehearsal; returning: was in office once, the history joins up */
    public record Line(String person, String publicName, String kana, Integer seatNumber, boolean returning) {}
}
