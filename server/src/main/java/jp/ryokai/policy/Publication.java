package jp.ryokai.policy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.ryokai.clause.Outline;
import jp.ryokai.content.Visibility;
import jp.ryokai.platform.Problems;
import jp.ryokai.platform.Text;

/**
 * What its author asks for a draft to become. An approver takes it exactly as it is, or gives it back.
 *
 * @param draft left alone: the address names it
 * @param title null takes the text's own
 * @param adoptedOn 策定日; null takes the text's own
 * @param effectiveOn first day in force; null takes the text's own 施行日 or 改定日, else the day it was adopted
 * @param audience who may read: all, members, staff, or roles for manager, approver and auditor alone; null is all for
 *     a public edition and roles for a restricted one
 * @param label how sensitive it is, in the council's own scale
 * @param material whether those who signed before sign again; null is yes
 * @param reason why it replaces the one before (policy clause 8); the first edition needs none
 * @param resign who signs again because of a material edition: all, members, staff or nobody; null is all
 * @param dataOnly the words are those of the edition before, only days, title, label or rights change; null is no
 * @param formerlyRestricted it is known that this part was 非公開 before and is made public now; null is no
 * @param retrain who reads modules again because of a material edition: all, members, staff or nobody; null is nobody
 * @param retrainModules ids of those modules, 1 to 20 of them; null where nobody reads again
 */
public record Publication(
        String draft,
        String title,
        LocalDate adoptedOn,
        LocalDate effectiveOn,
        Visibility visibility,
        String audience,
        String label,
        Boolean material,
        String reason,
        String resign,
        Boolean dataOnly,
        Boolean formerlyRestricted,
        String retrain,
        List<String> retrainModules) {

    private static final int MOST_MODULES = 20;
    private static final String OPEN = "公開";
    private static final Set<String> RESIGN = Set.of("all", "members", "staff", "nobody");

    /** A decision about a draft that leaves everything else open. */
    public static Builder of(String draft) {
        return new Builder(draft);
    }

    /** These decisions with what the text says of itself, for the edition of this number; refuses what is missing. */
    Publication completed(Outline text, int number) {
        var named = Optional.ofNullable(title).orElse(text.title());
        if (named.isBlank()) {
            throw Problems.INVALID.problem("The text names no title: give title.");
        }
        var adopted = Optional.ofNullable(adoptedOn).or(text::adoptedOn).orElseThrow(Problems.POLICY_DATE::problem);
        var effective = Optional.ofNullable(effectiveOn)
                .or(() -> text.effectiveOn(adopted))
                .orElse(adopted);
        if (effective.isBefore(adopted)) {
            throw Problems.POLICY_DATE.problem(
                    "effectiveOn lies before adoptedOn: a text is in force from the day it is adopted or later.");
        }
        if (visibility != Visibility.PUBLIC && visibility != Visibility.RESTRICTED) {
            throw Problems.INVALID.problem("visibility is missing: give public or restricted.");
        }
        if (visibility == Visibility.RESTRICTED && OPEN.equals(label)) {
            throw Problems.INVALID.problem("A restricted edition cannot bear the label " + OPEN
                    + ": give the label of the council's scale that fits.");
        }
        if (number > 1 && (reason == null || reason.isBlank()) || !Text.withinIf(reason, 400)) {
            throw Problems.POLICY_REASON.problem();
        }
        var matters = Optional.ofNullable(material).orElse(!Boolean.TRUE.equals(dataOnly));
        return new Builder(this)
                .title(named)
                .days(adopted, effective)
                .audience(Optional.ofNullable(audience).orElse(visibility == Visibility.PUBLIC ? "all" : "roles"))
                .material(matters)
                .resign(again(matters))
                .dataOnly(Boolean.TRUE.equals(dataOnly))
                .formerlyRestricted(Boolean.TRUE.equals(formerlyRestricted))
                .retrain(reading(matters, number), retrainModules == null ? List.of() : List.copyOf(retrainModules))
                .build();
    }

    boolean asksToReadAgain() {
        return retrain != null && !retrain.equals("nobody");
    }

    private String reading(boolean matters, int number) {
        var reading = Optional.ofNullable(retrain).orElse("nobody");
        var some = retrainModules != null && !retrainModules.isEmpty();
        if (!RESIGN.contains(reading)) {
            throw Problems.INVALID.problem("retrain is not known: give all, members, staff or nobody.");
        }
        if (reading.equals("nobody") == some) {
            throw Problems.POLICY_RETRAINING.problem();
        }
        if (some && (!matters || number == 1)) {
            throw Problems.POLICY_RETRAINING.problem(
                    "A first edition, and one that is not material, asks nobody to read again: leave retrain and"
                            + " retrainModules out.");
        }
        if (some
                && (retrainModules.size() > MOST_MODULES
                        || retrainModules.stream().anyMatch(id -> id == null || id.isBlank())
                        || retrainModules.stream().distinct().count() < retrainModules.size())) {
            throw Problems.POLICY_RETRAINING.problem("Name 1 to 20 different modules in retrainModules.");
        }
        return reading;
    }

    private String again(boolean matters) {
        var again = Optional.ofNullable(resign).orElse(matters ? "all" : "nobody");
        if (!RESIGN.contains(again)) {
            throw Problems.INVALID.problem("resign is not known: give all, members, staff or nobody.");
        }
        if (!matters && !again.equals("nobody")) {
            throw Problems.INVALID.problem(
                    "An edition that is not material leaves every signature as it is: leave resign out, or make it"
                            + " material.");
        }
        if (matters && Boolean.TRUE.equals(dataOnly)) {
            throw Problems.INVALID.problem(
                    "Where no word changes nobody signs again: leave material out, or leave dataOnly out.");
        }
        return again;
    }

    /** Fourteen words, each under its name: what nobody sets stays open. */
    public static final class Builder {

        private final String draft;
        private String title;
        private LocalDate adoptedOn;
        private LocalDate effectiveOn;
        private Visibility visibility;
        private String audience;
        private String label;
        private Boolean material;
        private String reason;
        private String resign;
        private Boolean dataOnly;
        private Boolean formerlyRestricted;
        private String retrain;
        private List<String> retrainModules;

        private Builder(String draft) {
            this.draft = draft;
        }

        private Builder(Publication as) {
            draft = as.draft;
            title(as.title).days(as.adoptedOn, as.effectiveOn);
            visibility(as.visibility).audience(as.audience).label(as.label);
            material(as.material).reason(as.reason).resign(as.resign).dataOnly(as.dataOnly);
            formerlyRestricted(as.formerlyRestricted).retrain(as.retrain, as.retrainModules);
        }

        private Builder title(String value) {
            title = value;
            return this;
        }

        private Builder days(LocalDate adopted, LocalDate effective) {
            adoptedOn = adopted;
            effectiveOn = effective;
            return this;
        }

        public Builder visibility(Visibility value) {
            visibility = value;
            return this;
        }

        public Builder audience(String value) {
            audience = value;
            return this;
        }

        public Builder label(String value) {
            label = value;
            return this;
        }

        public Builder material(Boolean value) {
            material = value;
            return this;
        }

        public Builder reason(String value) {
            reason = value;
            return this;
        }

        private Builder resign(String value) {
            resign = value;
            return this;
        }

        private Builder dataOnly(Boolean value) {
            dataOnly = value;
            return this;
        }

        private Builder formerlyRestricted(Boolean value) {
            formerlyRestricted = value;
            return this;
        }

        private Builder retrain(String who, List<String> modules) {
            retrain = who;
            retrainModules = modules;
            return this;
        }

        public Publication build() {
            return new Publication(
                    draft,
                    title,
                    adoptedOn,
                    effectiveOn,
                    visibility,
                    audience,
                    label,
                    material,
                    reason,
                    resign,
                    dataOnly,
                    formerlyRestricted,
                    retrain,
                    retrainModules);
        }
    }
}
