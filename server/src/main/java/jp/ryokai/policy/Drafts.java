package jp.ryokai.policy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.stream.Stream;
import jp.ryokai.clause.Clause;
import jp.ryokai.clause.Outline;
import jp.ryokai.clause.PolicyText;
import jp.ryokai.clause.Warning;
import jp.ryokai.ledger.Acts;
import jp.ryokai.people.Caller;
import jp.ryokai.people.People;
import jp.ryokai.people.Role;
import jp.ryokai.platform.Problems;
import jp.ryokai.platform.Tagged;

/** Texts handed in and looked at, before they are published. A draft counts for nothing. */
@ApplicationScoped
public class Drafts {

    static final int MOST_BYTES = 2 * 1024 * 1024;

    /**
     * What a draft would become, for a person to check before it is published.
     *
     * @param sha256 of the bytes exactly as handed in
     * @param title empty where none was found
     * @param adoptedOn 策定日, null where the text names none
     * @param dropped lines that are no part of the policy, each with its reason
     * @param differences to the latest edition, clause by clause; null where there is none
     * @param standing how far it has come
     * @param hash of all that takes effect with its publication, which an approver names; null while nothing is
     *     proposed
     */
    public record DraftView(
            String id,
            String document,
            String sha256,
            String title,
            LocalDate adoptedOn,
            List<Clause> clauses,
            List<Warning> warnings,
            List<Outline.Dropped> dropped,
            List<DifferenceView> differences,
            Instant madeAt,
            DraftStanding standing,
            String hash)
            implements Tagged {

        /** Its text never changes; what is decided about it does. */
        @Override
        public SortedMap<String, Object> changing() {
            return standing.changing();
        }
    }

    private final EntityManager database;
    private final Policies policies;
    private final People people;
    private final Acts acts;
    private final Clock clock;

    @Inject
    Drafts(EntityManager database, Policies policies, People people, Acts acts, Clock clock) {
        this.database = database;
        this.policies = policies;
        this.people = people;
        this.acts = acts;
        this.clock = clock;
    }

    /** Keeps a text and shows what it would become. Sent twice it is two drafts, of which one is never published. */
    @Transactional
    public DraftView add(String document, byte[] bytes, String charset, Caller by) {
        by.must(Role.MANAGER, Role.APPROVER);
        if (database.find(PolicyDocument.class, document) == null) {
            throw Problems.NOT_FOUND.problem("There is no such part of the policy.");
        }
        if (bytes.length > MOST_BYTES) {
            throw Problems.POLICY_TOO_LARGE.problem();
        }
        var read = charset(charset);
        refuseUnreadable(bytes, read);
        var draft = new PolicyDraft(document, bytes, read, by.person(), clock.instant());
        draft.name(PolicyText.read(draft.text()).title());
        database.persist(draft);
        acts.note(
                "policy.drafted",
                by.person(),
                by.device(),
                Json.createObjectBuilder()
                        .add("document", document)
                        .add("draft", draft.id())
                        .add("sha256", draft.sha256())
                        .build());
        return view(draft);
    }

    @Transactional(TxType.SUPPORTS)
    public DraftView draft(String document, String id, Caller by) {
        by.must(Role.MANAGER, Role.APPROVER, Role.AUDITOR);
        return view(found(document, id));
    }

    /** All drafts of a part, newest first, those that ended too. */
    @Transactional(TxType.SUPPORTS)
    public List<DraftStanding> standings(String document, Caller by) {
        by.must(Role.MANAGER, Role.APPROVER, Role.AUDITOR);
        if (database.find(PolicyDocument.class, document) == null) {
            throw Problems.NOT_FOUND.problem("There is no such part of the policy.");
        }
        var published = published(document);
        var drafts = database.createQuery(
                        "SELECT d FROM PolicyDraft d WHERE d.document = :document ORDER BY d.madeAt DESC, d.id DESC",
                        PolicyDraft.class)
                .setParameter("document", document)
                .getResultList();
        var names = Names.of(people, drafts.stream());
        return drafts.stream()
                .map(draft -> draft.standing(names, edition(draft, published)))
                .toList();
    }

    /** What a draft changes of the latest edition; nothing where there is none. For rooms. */
    @Transactional(TxType.SUPPORTS)
    public List<DifferenceView> differences(String document, String id, Caller by) {
        var view = draft(document, id, by);
        return view.differences() == null ? List.of() : view.differences();
    }

    PolicyDraft found(String document, String id) {
        var draft = database.find(PolicyDraft.class, id);
        if (draft == null || !draft.document().equals(document)) {
            throw Problems.NOT_FOUND.problem("There is no such draft of this part of the policy.");
        }
        return draft;
    }

    /** The number it was published as, null where it was not. */
    Integer edition(PolicyDraft draft) {
        return edition(draft, published(draft.document()));
    }

    private static Integer edition(PolicyDraft draft, List<PublishedPolicy> published) {
        return published.stream()
                .filter(edition -> edition.draft().equals(draft.id()))
                .map(PublishedPolicy::number)
                .findFirst()
                .orElse(null);
    }

    /** Oldest first. */
    private List<PublishedPolicy> published(String document) {
        return database.createQuery(
                        "SELECT e FROM PublishedPolicy e WHERE e.document = :document ORDER BY e.number",
                        PublishedPolicy.class)
                .setParameter("document", document)
                .getResultList();
    }

    DraftView view(PolicyDraft draft) {
        var outline = PolicyText.read(draft.text());
        var published = published(draft.document());
        var edition = edition(draft, published);
        var latest = published.stream()
                .map(PublishedPolicy::view)
                .filter(other -> edition == null || other.number() < edition)
                .reduce((a, b) -> b);
        return new DraftView(
                draft.id(),
                draft.document(),
                draft.sha256(),
                outline.title(),
                outline.adoptedOn().orElse(null),
                outline.clauses(),
                outline.warnings(),
                outline.dropped(),
                latest.map(before -> DifferenceView.between(policies.clauses(before), outline.clauses()))
                        .orElse(null),
                draft.madeAt(),
                draft.standing(Names.of(people, Stream.of(draft)), edition),
                Approved.hash(draft, latest.orElse(null)));
    }

    /** UTF-8, or the Shift_JIS of Windows, whose table holds 髙 and ① where the standard's does not. */
    private static Charset charset(String name) {
        return switch (name == null ? "utf-8" : name.toLowerCase(Locale.ROOT)) {
            case "utf-8", "utf8", "us-ascii" -> StandardCharsets.UTF_8;
            case "shift_jis", "shift-jis", "sjis", "ms932", "cp932", "windows-31j", "x-sjis" ->
                Charset.forName("windows-31j");
            default -> throw Problems.POLICY_CHARSET.problem("This charset is not offered: send UTF-8 or MS932.");
        };
    }

    private static void refuseUnreadable(byte[] bytes, Charset charset) {
        try {
            if (charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString().isBlank()) {
                throw Problems.INVALID.problem("The text is empty: send the policy's text.");
            }
        } catch (CharacterCodingException e) {
            throw Problems.POLICY_CHARSET.problem();
        }
    }
}
