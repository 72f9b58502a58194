package jp.ryokai.loan;

import jp.ryokai.platform.Problems;

/** A tablet to enter. */
public record NewAsset(String number, String model, String remark) {

    private static final int LONGEST = 80;
    private static final int LONGEST_REMARK = 400;

    public NewAsset {
        number = number == null ? "" : number.strip();
        model = model == null ? "" : model.strip();
        remark = remark == null || remark.isBlank() ? null : remark.strip();
        if (number.isEmpty()
                || number.length() > LONGEST
                || model.isEmpty()
                || model.length() > LONGEST
                || remark != null && remark.length() > LONGEST_REMARK) {
            throw Problems.INVALID.problem("Give number and model in 1 to 80 characters, and a remark of 400 at most.");
        }
    }
}
