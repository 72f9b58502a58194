package jp.ryokai.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.transaction.Transactional;
import jp.ryokai.ledger.Acts;
import jp.ryokai.people.Caller;

/** The only thing this room writes, in a transaction of its own: a pack is read for seconds and must hold up nobody. */
@ApplicationScoped
class Taking {

    private final Acts acts;

    @Inject
    Taking(Acts acts) {
        this.acts = acts;
    }

    /** If we die before it, the pack was not handed over either. */
    @Transactional
    void note(String plan, int records, String sha256, Caller by) {
        acts.note(
                "evidence.taken",
                by.person(),
                by.device(),
                Json.createObjectBuilder()
                        .add("plan", plan)
                        .add("records", records)
                        .add("sha256", sha256)
                        .build());
    }
}
