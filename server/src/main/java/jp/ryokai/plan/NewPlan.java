package jp.ryokai.plan;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.ryokai.platform.Japan;
import jp.ryokai.platform.Problem;
import jp.ryokai.platform.Problems;
import jp.ryokai.platform.Text;

/**
 * A plan to draft.
 *
 * @param title 1 to 200 characters
 * @param opensOn first day; its 年度 is the plan's
 * @param dueOn last day in time, not before the first
 * @param closesOn last day that counts, not before the due day; a window is a year at most, and one that begins in
 *     March for members of a by-election may end in April
 * @param items what is asked, in this order; 50 at most
 * @param audience who is addressed: everyone whom any of these names; 300 at most
 * @param newcomerDays days to settle in for whoever comes into office after the opening, 0 to 180; absent for 30
 */
public record NewPlan(
        String title,
        LocalDate opensOn,
        LocalDate dueOn,
        LocalDate closesOn,
        List<Item> items,
        List<PlanView.Audience> audience,
        Integer newcomerDays) {

    private static final Set<String> WHOLE = Set.of("all", "members", "staff", "newcomers");
    private static final Set<String> NAMED = Set.of("group", "committee", "person", "duty");
    private static final int SETTLING_IN = 30;
    private static final int LONGEST_SETTLING_IN = 180;

    /**
     * A module by its id, documents to sign for, or a self-check.
     *
     * @param namedEditions numbers of the editions asked of some of the documents; absent for those in force
     */
    public record Item(ItemKind kind, String module, List<String> documents, Map<String, Integer> namedEditions) {

        public static Item ofModule(String module) {
            return new Item(ItemKind.MODULE, module, null, null);
        }

        public static Item ofDocuments(List<String> documents) {
            return new Item(ItemKind.ACKNOWLEDGEMENT, null, documents, null);
        }

        static Item ofSelfCheck() {
            return new Item(ItemKind.SELFCHECK, null, null, null);
        }

        private boolean isWellFormed() {
            var some = documents != null && !documents.isEmpty();
            return switch (kind) {
                case MODULE -> module != null && !module.isBlank() && !some && namesNone();
                case ACKNOWLEDGEMENT ->
                    module == null
                            && some
                            && documents.size() <= 10
                            && new HashSet<>(documents).size() == documents.size()
                            && documents.stream().allMatch(d -> d != null && d.matches("[a-z0-9-]{1,50}"))
                            && namesOwn();
                case SELFCHECK -> module == null && !some && namesNone();
                case null -> false;
            };
        }

        private boolean namesNone() {
            return namedEditions == null || namedEditions.isEmpty();
        }

        private boolean namesOwn() {
            return namesNone()
                    || namedEditions.entrySet().stream()
                            .allMatch(one ->
                                    documents.contains(one.getKey()) && one.getValue() != null && one.getValue() > 0);
        }
    }

    public NewPlan {
        if (!Text.within(title, 200)) {
            throw Problems.INVALID.problem(
                    "title is missing or longer than 200 characters: say what the plan is called.");
        }
        if (opensOn == null
                || dueOn == null
                || closesOn == null
                || dueOn.isBefore(opensOn)
                || closesOn.isBefore(dueOn)
                || !closesOn.isBefore(opensOn.plusYears(1))) {
            throw Problems.PLAN_DATES.problem();
        }
        if (items == null
                || items.isEmpty()
                || items.size() > 50
                || audience == null
                || audience.isEmpty()
                || audience.size() > 300) {
            throw Problems.PLAN_EMPTY.problem();
        }
        if (!items.stream().allMatch(item -> item != null && item.isWellFormed())) {
            throw itemProblem();
        }
        if (!audience.stream().allMatch(NewPlan::isWellFormed)) {
            throw Problems.PLAN_AUDIENCE.problem();
        }
        if (newcomerDays != null && (newcomerDays < 0 || newcomerDays > LONGEST_SETTLING_IN)) {
            throw Problems.INVALID.problem(
                    "newcomerDays is less than 0 or more than 180: say how many days a newcomer has.");
        }
    }

    public int settlingIn() {
        return newcomerDays == null ? SETTLING_IN : newcomerDays;
    }

    public int fiscalYear() {
        return Japan.fiscalYear(opensOn);
    }

    private static boolean isWellFormed(PlanView.Audience one) {
        return one != null && one.kind() != null && (one.ref() == null ? WHOLE : NAMED).contains(one.kind());
    }

    private static Problem itemProblem() {
        return Problems.INVALID.problem("An item is not understood: give kind module with the id of a module, kind "
                + "acknowledgement with up to ten different documents, or kind selfcheck alone.");
    }
}
