package jp.ryokai.people;

import jp.ryokai.platform.Problems;
import jp.ryokai.platform.Text;

/**
 * A person as the roster describes them.
 *
 * @param rosterKey the council's own identifier, null where it has none; never a 個人番号
 * @param publicName 議員名 as elected or the name used at work, byte for byte, 200 characters at most
 * @param kana フリガナ
 * @param seatNumber 議席番号, null for staff
 * @param title 役職, null where none
 */
public record NewPerson(String rosterKey, String publicName, String kana, Kind kind, Integer seatNumber, String title) {

    public NewPerson {
        if (!Text.within(publicName, 200)) {
            throw Problems.INVALID.problem(
                    "publicName is missing or longer than 200 characters: give the name as it is shown.");
        }
        if (!Text.within(kana, 200)) {
            throw Problems.INVALID.problem(
                    "kana is missing or longer than 200 characters: give the reading in katakana.");
        }
        if (kind == null) {
            throw Problems.INVALID.problem("kind is missing: give member or staff.");
        }
        if (seatNumber != null && (seatNumber < 1 || seatNumber > 200)) {
            throw Problems.INVALID.problem(
                    "seatNumber is outside 1 to 200: give the number of the seat, or leave it out.");
        }
        if (!Text.withinIf(title, 60) || !Text.withinIf(rosterKey, 60)) {
            throw Problems.INVALID.problem("title or rosterKey is longer than 60 characters: shorten it.");
        }
    }
}
