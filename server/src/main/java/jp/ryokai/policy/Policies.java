package jp.ryokai.policy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.ryokai.clause.Clause;
import jp.ryokai.clause.Outline;
import jp.ryokai.clause.PolicyText;
import jp.ryokai.content.Editions;
import jp.ryokai.content.NewEdition;
import jp.ryokai.content.Visibility;
import jp.ryokai.duty.Duties;
import jp.ryokai.ledger.Acts;
import jp.ryokai.people.Caller;
import jp.ryokai.people.People;
import jp.ryokai.people.Role;
import jp.ryokai.platform.CanonicalJson;
import jp.ryokai.platform.Japan;
import jp.ryokai.platform.PerVersion;
import jp.ryokai.platform.Problems;
import jp.ryokai.platform.Seen;

/** The parts of the policy and their editions. */
@ApplicationScoped
public class Policies {

    /** 実施手順, policy clause 10. */
    private static final String NEVER_PUBLIC = "procedures";

    private final EntityManager database;
    private final Editions editions;
    private final Retraining retraining;
    private final People people;
    private final Duties duties;
    private final Acts acts;
    private final Clock clock;

    @Inject
    Policies(
            EntityManager database,
            Editions editions,
            Retraining retraining,
            People people,
            Duties duties,
            Acts acts,
            Clock clock) {
        this.database = database;
        this.editions = editions;
        this.retraining = retraining;
        this.people = people;
        this.duties = duties;
        this.acts = acts;
        this.clock = clock;
    }

    /** All parts, those without an edition as 未登録. For rooms: nothing is hidden. */
    @Transactional(TxType.SUPPORTS)
    public List<DocumentView> documents() {
        return PerVersion.once(List.of("documents"), this::read);
    }

    private List<DocumentView> read() {
        var today = Japan.day(clock.instant());
        var all = PublishedPolicy.all(database)
                .map(PublishedPolicy::view)
                .collect(Collectors.groupingBy(PolicyEdition::document));
        return database.createQuery("SELECT d FROM PolicyDocument d ORDER BY d.place", PolicyDocument.class)
                .getResultStream()
                .map(d -> DocumentView.of(d.id(), d.name(), all.getOrDefault(d.id(), List.of()), today))
                .toList();
    }

    /** All parts as this caller may know them: of a restricted edition, no more than that there is one. */
    @Transactional(TxType.SUPPORTS)
    public List<DocumentView> documents(Caller by) {
        var today = Japan.day(clock.instant());
        return documents().stream()
                .map(d -> d.only(readable(d.editions(), by), today))
                .toList();
    }

    /** The editions of these parts, oldest first. */
    @Transactional(TxType.SUPPORTS)
    public Map<String, List<PolicyEdition>> editions(Collection<String> documents) {
        return PerVersion.each(
                "editions of a document",
                documents,
                all -> PublishedPolicy.of(database, all)
                        .map(PublishedPolicy::view)
                        .collect(Collectors.groupingBy(PolicyEdition::document)));
    }

    /** The editions of a part, oldest first. */
    @Transactional(TxType.SUPPORTS)
    public List<PolicyEdition> editions(String document) {
        return editions(List.of(document)).getOrDefault(document, List.of());
    }

    @Transactional(TxType.SUPPORTS)
    public List<PolicyEdition> editions(String document, Caller by) {
        if (database.find(PolicyDocument.class, document) == null) {
            throw Problems.NOT_FOUND.problem("There is no such part of the policy.");
        }
        return readable(editions(document), by);
    }

    /** An edition by its number; one the caller may not know of is not there. */
    @Transactional(TxType.SUPPORTS)
    public PolicyEdition edition(String document, int number, Caller by) {
        return readable(editions(document), by).stream()
                .filter(e -> e.number() == number)
                .findFirst()
                .orElseThrow(() -> Problems.NOT_FOUND.problem("There is no such edition of this part of the policy."));
    }

    @Transactional(TxType.SUPPORTS)
    public Optional<PolicyEdition> edition(String sha256) {
        return PerVersion.found(
                List.of("policy edition", sha256),
                () -> Optional.ofNullable(database.find(PublishedPolicy.class, sha256))
                        .map(PublishedPolicy::view));
    }

    /** What is in force on a day: of the editions that took effect by then, the latest number. */
    @Transactional(TxType.SUPPORTS)
    public Optional<PolicyEdition> inForce(String document, LocalDate on) {
        return DocumentView.inForce(editions(document), on);
    }

    /** The clause tree as it was published, not as a newer program would read the text. */
    @Transactional(TxType.SUPPORTS)
    public List<Clause> clauses(PolicyEdition edition) {
        return EditionText.clauses(editions.bytes(edition.sha256()).orElseThrow());
    }

    /** How the 基本方針 and the 対策基準 in force fit together, as far as this caller may know them. */
    @Transactional(TxType.SUPPORTS)
    public Correspondence correspondence(Caller by) {
        by.must(Role.MANAGER, Role.APPROVER, Role.AUDITOR);
        var known = documents(by).stream().collect(Collectors.toMap(DocumentView::document, d -> d));
        return Correspondence.between(
                known.get("standards").status(), inForce(known.get("basic-policy")), inForce(known.get("standards")));
    }

    private List<Clause> inForce(DocumentView document) {
        return document.inForce() == null ? List.of() : clauses(document.inForce());
    }

    /** What an edition changed of the one before; nothing for the first. For rooms. */
    @Transactional(TxType.SUPPORTS)
    public List<DifferenceView> changesOf(PolicyEdition edition) {
        return editions(edition.document()).stream()
                .filter(other -> other.number() < edition.number())
                .reduce((a, b) -> b)
                .map(before -> DifferenceView.between(clauses(before), clauses(edition)))
                .orElse(List.of());
    }

    /**
     * Makes a draft an edition for ever, exactly as its author proposed it and the approver saw it. Repeatable: if our
     * answer is lost, the same draft gives the same edition.
     * Approvers who race wait for each other at the document's row; should that lock ever fail us, the unique number
     * refuses the loser as {@link Problems#RACE}. If we die before the commit, nothing was published.
     *
     * @param id of the draft
     * @param hash of what the approver saw
     */
    @Transactional
    public PolicyEdition publish(String document, String id, String hash, Caller by) {
        by.must(Role.APPROVER);
        hold(document);
        var draft = id == null ? null : database.find(PolicyDraft.class, id);
        if (draft == null || !draft.document().equals(document)) {
            throw Problems.POLICY_DRAFT.problem();
        }
        var published = database.createQuery(
                        "SELECT e FROM PublishedPolicy e WHERE e.draft = :draft", PublishedPolicy.class)
                .setParameter("draft", draft.id())
                .getResultStream()
                .findFirst();
        var before = editions(document).stream()
                .filter(e -> published.isEmpty() || e.number() < published.get().number())
                .reduce((a, b) -> b)
                .orElse(null);
        var standing = draft.standing(
                Names.of(people, Stream.of(draft)),
                published.map(PublishedPolicy::number).orElse(null));
        if (published.isPresent()) {
            Seen.approved(hash, Approved.hash(draft, before), standing);
            return published.get().view();
        }
        if (draft.isEnded()) {
            throw Problems.POLICY_DRAFT_OVER.problem();
        }
        by.mustNotBe(draft.madeBy());
        by.mustNotBe(draft.proposedBy());
        if (draft.proposal() == null || draft.isReturned()) {
            throw Problems.POLICY_UNPROPOSED.problem();
        }
        Seen.approved(hash, Approved.hash(draft, before), standing);
        var outline = PolicyText.read(draft.text());
        if (outline.clauses().isEmpty()) {
            throw Problems.POLICY_EMPTY.problem();
        }
        var number = before == null ? 1 : before.number() + 1;
        var as = completed(document, draft.proposal(), outline);
        var bytes = CanonicalJson.bytes(EditionText.json(document, number, as, draft, outline.clauses()));
        var content = editions.publishUnlogged(new NewEdition(
                "policy", document, as.title(), "application/json", bytes, as.label(), as.visibility(), as.audience()));
        var edition = new PolicyEdition(
                document,
                number,
                content.sha256(),
                draft.sha256(),
                as.title(),
                as.adoptedOn(),
                as.effectiveOn(),
                as.visibility(),
                as.material(),
                clock.instant(),
                as.label(),
                as.reason(),
                as.resign());
        database.persist(new PublishedPolicy(edition, draft.id(), by.person()));
        var act = Json.createObjectBuilder()
                .add("document", document)
                .add("number", number)
                .add("edition", edition.sha256())
                .add("source", edition.sourceSha256())
                .add("draft", draft.id())
                .add("visibility", edition.visibility().word())
                .add("material", edition.material())
                .add("resign", edition.resign())
                .add("audience", as.audience())
                .add("hash", hash)
                .add("dataOnly", as.dataOnly())
                .add("formerlyRestricted", as.formerlyRestricted())
                .add("warnings", warnings(outline))
                .add("retrain", as.retrain())
                .add("retrainModules", Json.createArrayBuilder(as.retrainModules()));
        if (as.asksToReadAgain()) {
            act.add("plan", retraining.draft(edition, as.retrain(), as.retrainModules(), draft.author()));
        }
        acts.note(
                "policy.published",
                by.person(),
                by.device(),
                duties.approval(act, by, Japan.day(clock.instant())).build());
        return edition;
    }

    /** Whoever changes what becomes of a draft waits here for whoever publishes it. */
    void hold(String document) {
        if (database.find(PolicyDocument.class, document, LockModeType.PESSIMISTIC_WRITE) == null) {
            throw Problems.NOT_FOUND.problem("There is no such part of the policy.");
        }
    }

    /** The decisions in full for the next edition of a part, refused where they cannot be meant. */
    Publication completed(String document, Publication asked, Outline outline) {
        var before = editions(document);
        var as = asked.completed(
                outline,
                1 + before.stream().mapToInt(PolicyEdition::number).max().orElse(0));
        if (as.visibility() == Visibility.PUBLIC) {
            if (document.equals(NEVER_PUBLIC)) {
                throw Problems.POLICY_NEVER_PUBLIC.problem();
            }
            if (!as.formerlyRestricted()
                    && !before.isEmpty()
                    && before.getLast().visibility() == Visibility.RESTRICTED) {
                throw Problems.POLICY_WAS_RESTRICTED.problem();
            }
        }
        if (!before.isEmpty()) {
            var same = DifferenceView.between(clauses(before.getLast()), outline.clauses())
                    .isEmpty();
            if (same && !as.dataOnly()) {
                throw Problems.POLICY_UNCHANGED.problem();
            }
            if (!same && as.dataOnly()) {
                throw Problems.INVALID.problem(
                        "dataOnly is given, but words differ from the edition before: leave it out.");
            }
        }
        return as;
    }

    /** What was open when it was published; codes and places only, the words are the edition's and may be 非公開. */
    private static JsonArrayBuilder warnings(Outline outline) {
        var warnings = Json.createArrayBuilder();
        outline.warnings()
                .forEach(w -> warnings.add(Json.createObjectBuilder()
                        .add("code", w.code())
                        .add("line", w.line())
                        .add("clause", w.clauseId())));
        return warnings;
    }

    private List<PolicyEdition> readable(List<PolicyEdition> some, Caller by) {
        var content = editions.some(some.stream().map(PolicyEdition::sha256).toList());
        return some.stream()
                .filter(e -> editions.mayRead(content.get(e.sha256()), by))
                .toList();
    }
}
