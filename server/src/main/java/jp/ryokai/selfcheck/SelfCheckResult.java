package jp.ryokai.selfcheck;

import java.util.List;

/**
 * What people answered to one edition of the form, told of all together. Whoever answered again counts by the last
 * answer.
 *
 * @param form SHA-256 of the form's edition
 * @param people who answered at least one item in the 年度
 * @param items in the order of the form
 */
public record SelfCheckResult(String form, String title, int fiscalYear, int people, List<Item> items) {

    /**
     * @param clause of the policy it asks about
     * @param ask without marks
     * @param answered people who answered this item
     * @param yes null, as no and na, for fewer than five: a number would be a person
     * @param comments by their own letters and not by who came first; for managers only, and empty for fewer than five
     */
    public record Item(
            String id,
            String clause,
            List<String> audience,
            String ask,
            int answered,
            Integer yes,
            Integer no,
            Integer na,
            List<String> comments) {}
}
