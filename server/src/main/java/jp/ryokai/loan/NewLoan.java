package jp.ryokai.loan;

import java.time.LocalDate;
import jp.ryokai.platform.Problems;

/**
 * A tablet to lend.
 *
 * @param dueOn the day it is to be back; null: when the person leaves office
 * @param device the registration on it; null where it is not registered yet
 */
public record NewLoan(String asset, String person, LocalDate lentOn, LocalDate dueOn, String device) {

    public NewLoan {
        if (asset == null || person == null || lentOn == null) {
            throw Problems.INVALID.problem("Give asset, person and lentOn.");
        }
        if (dueOn != null && dueOn.isBefore(lentOn)) {
            throw Problems.LOAN_DAY.problem();
        }
    }
}
