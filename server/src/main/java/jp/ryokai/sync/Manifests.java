package jp.ryokai.sync;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.security.interfaces.ECPublicKey;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.ryokai.acknowledgement.Acknowledgements;
import jp.ryokai.content.EditionView;
import jp.ryokai.content.Editions;
import jp.ryokai.content.Visibility;
import jp.ryokai.course.Course;
import jp.ryokai.device.AppSettings;
import jp.ryokai.device.DeviceView;
import jp.ryokai.ledger.Judgements;
import jp.ryokai.ledger.Jwk;
import jp.ryokai.ledger.Log;
import jp.ryokai.ledger.Records;
import jp.ryokai.ledger.Telling;
import jp.ryokai.notice.Shown;
import jp.ryokai.passkey.Passkeys;
import jp.ryokai.people.Caller;
import jp.ryokai.people.Kind;
import jp.ryokai.people.People;
import jp.ryokai.people.PersonView;
import jp.ryokai.plan.Obligation;
import jp.ryokai.plan.Obligations;
import jp.ryokai.platform.Japan;
import jp.ryokai.platform.Keys;
import jp.ryokai.platform.Problems;
import jp.ryokai.platform.Settings;
import jp.ryokai.platform.WebFolder;
import jp.ryokai.policy.DocumentView;
import jp.ryokai.policy.Policies;
import jp.ryokai.policy.PolicyEdition;

/** Puts a person's manifest together. Its work grows with that person's own records, never with the council. */
@ApplicationScoped
class Manifests {

    private final People people;
    private final Records records;
    private final Judgements judgements;
    private final Log log;
    private final OwnPages pages;
    private final Course course;
    private final Policies policies;
    private final Editions editions;
    private final Obligations obligations;
    private final Shown shown;
    private final Acknowledgements acknowledgements;
    private final Passkeys passkeys;
    private final WebFolder app;
    private final Keys keys;
    private final Settings settings;
    private final Clock clock;

    @Inject
    Manifests(
            People people,
            Records records,
            Judgements judgements,
            Log log,
            OwnPages pages,
            Course course,
            Policies policies,
            Editions editions,
            Obligations obligations,
            Shown shown,
            Acknowledgements acknowledgements,
            Passkeys passkeys,
            WebFolder app,
            Keys keys,
            Settings settings,
            Clock clock) {
        this.people = people;
        this.records = records;
        this.judgements = judgements;
        this.log = log;
        this.pages = pages;
        this.course = course;
        this.policies = policies;
        this.editions = editions;
        this.obligations = obligations;
        this.shown = shown;
        this.acknowledgements = acknowledgements;
        this.passkeys = passkeys;
        this.app = app;
        this.keys = keys;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * @param devices the person's own
     * @param all whether the person's own records are part of it; else they are told page by page ({@link OwnPages})
     */
    @Transactional(TxType.SUPPORTS)
    public Manifest of(Caller caller, Telling.State state, List<DeviceView> devices, boolean all) {
        var view = people.person(caller.person()).orElseThrow(Problems.NOT_FOUND::problem);
        var now = clock.instant();
        var documents = policies.documents(caller);
        var statements = acknowledgements.of(List.of(caller.person()));
        var asked = shown.on(obligations.of(caller.person(), devices, statements, now), view, now);
        return new Manifest(
                view,
                settings.council(),
                state.epoch(),
                asked,
                held(view, documents, asked),
                all ? records(caller.person(), state) : null,
                Jwk.of((ECPublicKey) keys.rescue().getPublic()),
                settings.lease().toSeconds(),
                AppSettings.of(settings),
                passkeys.of(caller.person()),
                documents.stream().map(part -> HeldPolicy.of(part, statements)).toList(),
                app.release().orElse(null),
                devices.stream().map(this::own).toList(),
                state.judged() == 0 ? null : judged(caller.person()));
    }

    private List<Manifest.JudgedRecord> judged(String person) {
        var which = judgements.of(person);
        var kept = records.bySha256(which);
        var receipts = log.receipts(which);
        return which.stream()
                .map(kept::get)
                .map(one -> new Manifest.JudgedRecord(
                        one.sha256(), one.outcome().word(), one.problem(), receipts.get(one.sha256())))
                .toList();
    }

    private List<Manifest.HeldRecord> records(String person, Telling.State state) {
        return pages.told(
                records.ofPerson(person).stream()
                        .filter(kept -> kept.device() != null)
                        .toList(),
                state);
    }

    /**
     * The course for this kind of person, what a running plan asks for though it has left the course since, with its
     * pictures, and of each document every edition in force, the newest and what it replaced.
     */
    private List<Manifest.HeldEdition> held(PersonView person, List<DocumentView> documents, List<Obligation> asked) {
        var current = course.current(Kind.of(person.kind()));
        var left = left(person, current, asked);
        var today = Japan.day(clock.instant());
        var texts = editions.some(documents.stream()
                .flatMap(document -> document.editions().stream())
                .filter(edition -> !edition.effectiveOn().isAfter(today))
                .map(PolicyEdition::sha256)
                .toList());
        return Stream.of(
                        current.stream(),
                        left.stream().sorted(Comparator.comparing(EditionView::sha256)),
                        texts.values().stream()
                                .sorted(Comparator.comparing(EditionView::publishedAt)
                                        .reversed()
                                        .thenComparing(EditionView::sha256)))
                .flatMap(part -> part)
                .map(e -> new Manifest.HeldEdition(
                        e.sha256(),
                        e.kind(),
                        e.name(),
                        e.title(),
                        e.size(),
                        e.label(),
                        e.visibility().word()))
                .toList();
    }

    private List<EditionView> left(PersonView person, List<EditionView> current, List<Obligation> asked) {
        var here = current.stream().map(EditionView::sha256).collect(Collectors.toSet());
        var named = asked.stream()
                .filter(one -> !one.timing().equals("closed"))
                .flatMap(one -> one.items().stream())
                .flatMap(item -> Stream.of(item.edition(), item.quiz()))
                .filter(Objects::nonNull)
                .filter(sha256 -> !here.contains(sha256))
                .collect(Collectors.toSet());
        var found = editions.some(named).values();
        var pictures = editions.some(found.stream()
                .filter(edition -> edition.kind().equals("module"))
                .flatMap(edition -> course.pictures(edition.sha256()).stream())
                .filter(sha256 -> !here.contains(sha256))
                .collect(Collectors.toSet()));
        // A tablet is sent for nothing it would be refused: one 404 would leave it without the rest.
        return Stream.concat(found.stream(), pictures.values().stream())
                .filter(edition -> edition.visibility() == Visibility.PUBLIC || edition.isFor(person.kind()))
                .toList();
    }

    /** With names: who reads it asks "who is that". No time of contact, which would make every manifest a new one. */
    private Manifest.OwnDevice own(DeviceView is) {
        return new Manifest.OwnDevice(
                is.id(),
                is.name(),
                is.enrolledAt(),
                is.revokedAt(),
                is.disownedAt(),
                is.code(),
                is.issuedAt(),
                name(is.issuedBy()),
                name(is.confirmedBy()),
                is.backing());
    }

    private String name(String person) {
        return person == null
                ? null
                : people.person(person).map(PersonView::publicName).orElse(null);
    }
}
