package jp.ryokai.content;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.ryokai.people.Caller;
import jp.ryokai.people.People;
import jp.ryokai.people.Role;
import jp.ryokai.platform.PerVersion;
import jp.ryokai.platform.Problems;
import jp.ryokai.platform.Windows;

/** All editions ever published. Adds, finds; never changes, never removes. */
@ApplicationScoped
public class Editions {

    private static final String VIEW = """
        SELECT NEW jp.ryokai.content.EditionView(e.sha256, e.kind, e.name, e.title, e.mediaType, e.byteCount,
               e.label, e.visibility, e.audience, e.publishedAt)
        FROM Edition e
        """;

    private final EntityManager database;
    private final People people;
    private final Clock clock;

    @Inject
    Editions(EntityManager database, People people, Clock clock) {
        this.database = database;
        this.people = people;
        this.clock = clock;
    }

    /**
     * Keeps the bytes under their hash. The act that publishes leaves the record, so this leaves none. Repeatable:
     * equal bytes are the edition that is there; label, visibility and audience are those of the latest publication,
     * because who may see the same bytes can change. Two that race meet at the primary key, and the loser's whole act
     * is refused as {@link Problems#RACE}.
     */
    @Transactional(TxType.MANDATORY)
    public EditionView publishUnlogged(NewEdition edition) {
        var row = database.find(Edition.class, edition.sha256());
        if (row == null) {
            row = new Edition(edition, clock.instant());
            database.persist(row);
        } else {
            row.giveRights(edition);
        }
        // At once: rows of other rooms point at this one, and the order of a later flush is not ours to say.
        database.flush();
        return row.view();
    }

    @Transactional(TxType.SUPPORTS)
    public Optional<EditionView> edition(String sha256) {
        return Optional.ofNullable(some(List.of(sha256)).get(sha256));
    }

    /** Those that exist, by hash. */
    @Transactional(TxType.SUPPORTS)
    public Map<String, EditionView> some(Collection<String> hashes) {
        return PerVersion.each("edition", hashes, this::read);
    }

    private Map<String, EditionView> read(Collection<String> hashes) {
        return Windows.over(
                        hashes,
                        some -> database.createQuery(VIEW + "WHERE e.sha256 IN :some", EditionView.class)
                                .setParameter("some", some)
                                .getResultStream())
                .collect(Collectors.toMap(EditionView::sha256, Function.identity()));
    }

    /** The exact bytes, whoever asks: for rooms, which answer for what they do with them. */
    @Transactional(TxType.SUPPORTS)
    public Optional<byte[]> bytes(String sha256) {
        return database.createQuery("SELECT e.bytes FROM Edition e WHERE e.sha256 = :sha256", byte[].class)
                .setParameter("sha256", sha256)
                .getResultStream()
                .findFirst();
    }

    /** The same of many, in few queries; the unknown are left out. */
    @Transactional(TxType.SUPPORTS)
    public Map<String, byte[]> bytes(Collection<String> hashes) {
        return Windows.over(
                        hashes,
                        some -> database.createQuery(
                                        "SELECT e.sha256, e.bytes FROM Edition e WHERE e.sha256 IN :some",
                                        Object[].class)
                                .setParameter("some", some)
                                .getResultStream())
                .collect(Collectors.toMap(row -> (String) row[0], row -> (byte[]) row[1]));
    }

    /** The edition if the caller may know of it; empty as well where it exists and they may not. */
    @Transactional(TxType.SUPPORTS)
    public Optional<EditionView> readable(String sha256, Caller by) {
        return edition(sha256).filter(edition -> mayRead(edition, by));
    }

    /** A restricted edition is for those whom its audience names, and for the roles that answer for it. */
    @Transactional(TxType.SUPPORTS)
    public boolean mayRead(EditionView edition, Caller by) {
        return switch (edition.visibility()) {
            case PUBLIC -> true;
            case RESTRICTED ->
                by.is(Role.MANAGER)
                        || by.is(Role.APPROVER)
                        || by.is(Role.AUDITOR)
                        || people.person(by.person())
                                .filter(person -> edition.isFor(person.kind()))
                                .isPresent();
            case SERVER -> false;
        };
    }
}
