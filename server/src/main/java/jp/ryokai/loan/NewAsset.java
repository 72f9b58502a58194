package jp.ryokai.loan;

import jp.ryokai.platform.Problems;
import jp.ryokai.platform.Text;

/** A tablet to enter. */
public record NewAsset(String number, String model, String remark) {

    private static final int LONGEST = 80;
    private static final int LONGEST_REMARK = 400;

    public NewAsset {
        number = number == null ? "" : number.strip();
        model = model == null ? "" : model.strip();
        remark = Text.orNull(remark);
        if (!Text.within(number, LONGEST) || !Text.within(model, LONGEST) || !Text.withinIf(remark, LONGEST_REMARK)) {
            throw Problems.INVALID.problem("Give number and model in 1 to 80 characters, and a remark of 400 at most.");
        }
    }
}
