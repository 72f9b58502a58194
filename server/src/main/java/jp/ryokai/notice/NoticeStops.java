package jp.ryokai.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import jp.ryokai.campaign.Campaigns;
import jp.ryokai.ledger.Acts;
import jp.ryokai.people.Caller;
import jp.ryokai.people.People;
import jp.ryokai.people.Role;
import jp.ryokai.platform.Problems;
import jp.ryokai.platform.Text;

/** Whose letters rest, and why. */
@ApplicationScoped
class NoticeStops {

    private static final int LONGEST = 400;

    private final EntityManager database;
    private final Campaigns campaigns;
    private final People people;
    private final Acts acts;
    private final Clock clock;

    @Inject
    NoticeStops(EntityManager database, Campaigns campaigns, People people, Acts acts, Clock clock) {
        this.database = database;
        this.campaigns = campaigns;
        this.people = people;
        this.acts = acts;
        this.clock = clock;
    }

    /** Of a plan, the newest first, those that are over too. */
    @Transactional(TxType.SUPPORTS)
    public List<StopView> of(String campaign) {
        return database.createQuery(
                        "SELECT s FROM NoticeStop s WHERE s.campaign = :campaign ORDER BY s.stoppedAt DESC, s.id DESC",
                        NoticeStop.class)
                .setParameter("campaign", campaign)
                .getResultStream()
                .map(NoticeStop::view)
                .toList();
    }

    /** Those that stand and concern this person, in any plan. */
    @Transactional(TxType.SUPPORTS)
    public List<StopView> concerning(String person) {
        return database.createQuery(
                        "SELECT s FROM NoticeStop s WHERE s.resumedAt IS NULL AND (s.person IS NULL OR s.person ="
                                + " :person)",
                        NoticeStop.class)
                .setParameter("person", person)
                .getResultStream()
                .map(NoticeStop::view)
                .toList();
    }

    /** @param person null for the whole plan */
    @Transactional
    public StopView stop(String campaign, String person, String reason, Caller by) {
        by.must(Role.MANAGER);
        if (campaigns.campaign(campaign).isEmpty()
                || person != null && people.person(person).isEmpty()) {
            throw Problems.NOT_FOUND.problem("There is no such plan, or no such person on the roster.");
        }
        if (!Text.within(reason, LONGEST)) {
            throw Problems.NOTICE_REASON.problem();
        }
        if (of(campaign).stream().anyMatch(stop -> stop.stands() && Objects.equals(stop.person(), person))) {
            throw Problems.NOTICE_RESTS.problem();
        }
        var stop = new NoticeStop(campaign, person, reason.strip(), by.person(), clock.instant());
        database.persist(stop);
        // The reason may speak of somebody's health: it stays in the row and does not enter a log that nobody can
        // shorten.
        acts.note(
                "notice.stopped",
                by.person(),
                by.device(),
                about(campaign, person).build());
        return stop.view();
    }

    /** Resumed again it stays as it is. */
    @Transactional
    public StopView resume(String campaign, String id, Caller by) {
        by.must(Role.MANAGER);
        var stop = database.find(NoticeStop.class, id);
        if (stop == null || !stop.view().campaign().equals(campaign)) {
            throw Problems.NOT_FOUND.problem("This plan has no such stop.");
        }
        if (stop.view().stands()) {
            stop.resume(by.person(), clock.instant());
            acts.note(
                    "notice.resumed",
                    by.person(),
                    by.device(),
                    about(campaign, stop.view().person()).build());
        }
        return stop.view();
    }

    private static jakarta.json.JsonObjectBuilder about(String campaign, String person) {
        var body = Json.createObjectBuilder().add("campaign", campaign);
        return person == null ? body : body.add("person", person);
    }
}
