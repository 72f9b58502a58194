package jp.ryokai.policy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.stream.Stream;
import jp.ryokai.clause.PolicyText;
import jp.ryokai.ledger.Acts;
import jp.ryokai.people.Caller;
import jp.ryokai.people.Changes;
import jp.ryokai.people.People;
import jp.ryokai.people.Role;
import jp.ryokai.platform.Problems;
import jp.ryokai.platform.Seen;
import jp.ryokai.platform.Text;

/** What becomes of a draft before it is published: put forward, given back, thrown away. */
@ApplicationScoped
public class Proposals {

    private static final int LONGEST = 400;

    private final EntityManager database;
    private final Policies policies;
    private final Drafts drafts;
    private final Retraining retraining;
    private final People people;
    private final Changes changes;
    private final Acts acts;
    private final Clock clock;

    @Inject
    Proposals(
            EntityManager database,
            Policies policies,
            Drafts drafts,
            Retraining retraining,
            People people,
            Changes changes,
            Acts acts,
            Clock clock) {
        this.database = database;
        this.policies = policies;
        this.drafts = drafts;
        this.retraining = retraining;
        this.people = people;
        this.changes = changes;
        this.acts = acts;
        this.clock = clock;
    }

    /** Asks for approval. What could not be published is refused here, where its author can still mend it. */
    @Transactional
    public DraftStanding propose(String document, String id, Publication as, Seen seen, Caller by) {
        by.must(Role.MANAGER, Role.APPROVER);
        var draft = unfinished(document, id);
        var outline = PolicyText.read(draft.text());
        if (outline.clauses().isEmpty()) {
            throw Problems.POLICY_EMPTY.problem();
        }
        var full = policies.completed(document, as, outline);
        if (!Text.within(full.label(), 40)) {
            throw Problems.EDITION_UNLABELLED.problem();
        }
        retraining.refuseUnknown(full.retrainModules());
        var before = standing(draft);
        draft.propose(full, by.person(), clock.instant());
        if (!changes.made(thing(id), before, standing(draft), seen, by)) {
            return before;
        }
        acts.note(
                "policy.proposed",
                by.person(),
                by.device(),
                body(draft)
                        .add("visibility", full.visibility().word())
                        .add("material", full.material())
                        .add("resign", full.resign())
                        .add("retrain", full.retrain())
                        .add("retrainModules", Json.createArrayBuilder(full.retrainModules()))
                        .build());
        return standing(draft);
    }

    /** An approver says what is to be mended; the draft stays and can be put forward again. */
    @Transactional
    public DraftStanding giveBack(String document, String id, String because, Seen seen, Caller by) {
        by.must(Role.APPROVER);
        if (!Text.within(because, LONGEST)) {
            throw Problems.POLICY_REASON.problem("Say in 1 to 400 characters what is to be mended.");
        }
        var draft = unfinished(document, id);
        var before = standing(draft);
        draft.giveBack(because.strip(), by.person(), clock.instant());
        if (!changes.made(thing(id), before, standing(draft), seen, by)) {
            return before;
        }
        acts.note(
                "policy.returned",
                by.person(),
                by.device(),
                body(draft).add("because", because.strip()).build());
        return standing(draft);
    }

    /** Throws a draft away: it can be read, and never be published. */
    @Transactional
    public void end(String document, String id, Seen seen, Caller by) {
        by.must(Role.MANAGER, Role.APPROVER);
        var draft = unfinished(document, id);
        changes.refuseUnlessSeen(thing(id), standing(draft), seen);
        draft.end(by.person(), clock.instant());
        acts.note("policy.withdrawn", by.person(), by.device(), body(draft).build());
    }

    private PolicyDraft unfinished(String document, String id) {
        policies.hold(document);
        var draft = drafts.found(document, id);
        // Read anew: whoever held the row before us may have ended it.
        database.refresh(draft);
        if (draft.isEnded() || drafts.edition(draft) != null) {
            throw Problems.POLICY_DRAFT_OVER.problem();
        }
        return draft;
    }

    private DraftStanding standing(PolicyDraft draft) {
        return draft.standing(Names.of(people, Stream.of(draft)), null);
    }

    private static String thing(String draft) {
        return "policy-draft:" + draft;
    }

    private static JsonObjectBuilder body(PolicyDraft draft) {
        return Json.createObjectBuilder()
                .add("document", draft.document())
                .add("draft", draft.id())
                .add("sha256", draft.sha256());
    }
}
