package jp.ryokai.campaign;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.LocalDate;
import java.util.List;
import jp.ryokai.people.People;
import jp.ryokai.platform.Problems;

/** What a plan allows of exemptions and extensions. */
@ApplicationScoped
class Extensions {

    @Inject
    private Campaigns campaigns;

    @Inject
    private People people;

    @Inject
    private Gathering gathering;

    /** Refuses for somebody the plan does not name, and for a day outside what the plan can still count. */
    @Transactional(TxType.SUPPORTS)
    void refuseUnlessAsked(String id, String person, LocalDate until) {
        var campaign = campaigns.campaign(id).orElseThrow(() -> Problems.NOT_FOUND.problem("There is no such plan."));
        var named = person == null ? false : people.person(person).filter(new Roll(campaign, campaign.dueOn(), gathering.duties(List.of(campaign)))::names).isPresent();
        if (!named) {
            throw Problems.RELIEF_PERSON.problem();
        }
        if (until != null && (!until.isAfter(campaign.dueOn()) || until.isAfter(campaign.closesOn()))) {
            throw Problems.RELIEF_DAY.problem();
        }
    }
}
