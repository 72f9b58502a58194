package jp.ryokai.plan;

import java.time.LocalDate;
import java.util.List;

/**
 * What would happen if the plan went out: nobody is asked anything by it.
 *
 * @param on the day whose roster it looks at: the first day of the plan, or today where that is over
 * @param people who would be asked, by フリガナ
 * @param excluded whom the audience names and that day does not count
 */
public record Rehearsal(LocalDate on, List<Asked> people, List<Left> excluded) {

    /**
     * @param cameOn the first day in office of somebody who came after the opening, null for everybody else
     * @param items how many items concern this person
     * @param device whether they hold a device that may speak
     */
    public record Asked(
            String person,
            String publicName,
            String kana,
            String kind,
            Integer seatNumber,
            String title,
            LocalDate dueOn,
            LocalDate cameOn,
            int items,
            boolean device) {}

    /** @param reason word of {@link Exclusion} */
    public record Left(String person, String publicName, String kana, String reason) {}
}
