package jp.ryokai.policy;

import java.util.List;

/** What a revision asks to be read again. This room knows no plans: the room that does draws one up. */
public interface Retraining {

    /** Refuses modules nobody could be asked for. */
    void refuseUnknown(List<String> modules);

    /**
     * Draws the plan up, in the transaction that publishes the edition: there is never one without the other. Leaves no
     * act of its own; the publication's names the plan.
     *
     * @param author who chose it, so that somebody else approves the plan
     * @return id of the plan
     */
    String draft(PolicyEdition edition, String audience, List<String> modules, String author);
}
