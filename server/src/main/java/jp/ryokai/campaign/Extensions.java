package jp.ryokai.campaign;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import jp.ryokai.people.People;
import jp.ryokai.platform.Japan;
import jp.ryokai.platform.Problems;

/** What a plan allows of exemptions and extensions. */
@ApplicationScoped
class Extensions {

    private final Campaigns campaigns;
    private final People people;
    private final Gathering gathering;
    private final Clock clock;

    @Inject
    Extensions(Campaigns campaigns, People people, Gathering gathering, Clock clock) {
        this.campaigns = campaigns;
        this.people = people;
        this.gathering = gathering;
        this.clock = clock;
    }

    /**
     * Refuses for somebody the plan names on none of its days, when it is over, and for a day outside what it can still
     * count.
     */
    @Transactional(TxType.SUPPORTS)
    void refuseUnlessAsked(String id, String person, LocalDate until) {
        var campaign = campaigns.campaign(id).orElseThrow(() -> Problems.NOT_FOUND.problem("There is no such plan."));
        var named =
                person == null
                        ? false
                        : people.person(person)
                                .filter(new Denominator(
                                        campaign, campaign.closesOn(), gathering.duties(List.of(campaign)))::names)
                                .isPresent();
        if (!named) {
            throw Problems.RELIEF_PERSON.problem();
        }
        if (campaign.closesOn().isBefore(Japan.day(clock.instant()))) {
            throw Problems.RELIEF_LATE.problem();
        }
        if (until != null && (!until.isAfter(campaign.dueOn()) || until.isAfter(campaign.closesOn()))) {
            throw Problems.RELIEF_DAY.problem();
        }
    }
}
