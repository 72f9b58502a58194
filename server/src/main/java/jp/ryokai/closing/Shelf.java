package jp.ryokai.closing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import jp.ryokai.ledger.Acts;
import jp.ryokai.people.Caller;
import jp.ryokai.platform.Problems;

/** Where closed reports lie. A plan's place is taken once: of two who close at the same moment the key lets one. */
@ApplicationScoped
class Shelf {

    private final EntityManager database;
    private final Acts acts;

    @Inject
    Shelf(EntityManager database, Acts acts) {
        this.database = database;
        this.acts = acts;
    }

    @Transactional(TxType.SUPPORTS)
    void refuseClosed(String campaign) {
        if (database.find(Closing.class, campaign) != null) {
            throw Problems.CLOSING_DONE.problem();
        }
    }

    @Transactional
    void put(Closing closing, Caller by) {
        refuseClosed(closing.campaign());
        database.persist(closing);
        acts.note(
                "campaign.closed",
                by.person(),
                by.device(),
                Json.createObjectBuilder()
                        .add("campaign", closing.campaign())
                        .add("report", closing.sha256())
                        .build());
        database.flush();
    }
}
