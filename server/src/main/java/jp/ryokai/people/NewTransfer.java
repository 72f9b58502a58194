package jp.ryokai.people;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import jp.ryokai.platform.Problems;
import jp.ryokai.platform.Text;

/**
 * Members of staff who leave on one day.
 *
 * @param last their last day in office
 * @param cause 人事異動, 退職, 任期満了, at most 40 characters
 * @param people 1 to 200 of them
 */
public record NewTransfer(LocalDate last, String cause, List<String> people) {

    private static final int MOST = 200;
    private static final int LONGEST_CAUSE = 40;

    public NewTransfer {
        if (last == null || !Text.within(cause, LONGEST_CAUSE)) {
            throw Problems.INVALID.problem("last and cause are needed: the last day in office, and why it ends.");
        }
        if (people == null
                || people.isEmpty()
                || people.size() > MOST
                || people.stream().anyMatch(Objects::isNull)) {
            throw Problems.INVALID.problem("Name 1 to " + MOST + " people who leave.");
        }
        people = people.stream().distinct().toList();
    }
}
