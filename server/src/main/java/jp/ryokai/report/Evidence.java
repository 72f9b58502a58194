package jp.ryokai.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.ryokai.content.Editions;
import jp.ryokai.device.Devices;
import jp.ryokai.ledger.Kept;
import jp.ryokai.ledger.Log;
import jp.ryokai.ledger.PublicJwk;
import jp.ryokai.ledger.RecordKind;
import jp.ryokai.ledger.Records;
import jp.ryokai.paper.PaperView;
import jp.ryokai.paper.Papers;
import jp.ryokai.people.Caller;
import jp.ryokai.people.People;
import jp.ryokai.people.Role;
import jp.ryokai.plan.ItemStanding;
import jp.ryokai.platform.Japan;
import jp.ryokai.platform.JsonWire;
import jp.ryokai.platform.Windows;
import jp.ryokai.policy.Policies;
import jp.ryokai.policy.PolicyEdition;
import jp.ryokai.print.Page;
import jp.ryokai.print.Page.Column;
import jp.ryokai.print.Printer;

/**
 * What an auditor takes along (証跡): every record of a plan's people in its window exactly as received, its receipt, the
 * keys and the texts. It is checked without us; {@code README.txt} in it says how. Those who print it see everything a
 * manager sees, so restricted texts are in it.
 */
@ApplicationScoped
class Evidence {

    private static final Set<String> PROVING = Arrays.stream(RecordKind.values())
            .filter(Evidence::proves)
            .map(RecordKind::word)
            .collect(Collectors.toUnmodifiableSet());

    private final Reports reports;
    private final Sheets sheets;
    private final Columns columns;
    private final AuditList auditList;
    private final People people;
    private final Papers papers;
    private final Taking taking;
    private final Records records;
    private final Log log;
    private final Devices devices;
    private final Believed believed;
    private final Policies policies;
    private final Editions editions;
    private final Printer printer;
    private final Clock clock;

    @Inject
    Evidence(
            Reports reports,
            Sheets sheets,
            Columns columns,
            AuditList auditList,
            People people,
            Papers papers,
            Taking taking,
            Records records,
            Log log,
            Devices devices,
            Believed believed,
            Policies policies,
            Editions editions,
            Printer printer,
            Clock clock) {
        this.reports = reports;
        this.sheets = sheets;
        this.columns = columns;
        this.auditList = auditList;
        this.people = people;
        this.papers = papers;
        this.taking = taking;
        this.records = records;
        this.log = log;
        this.devices = devices;
        this.believed = believed;
        this.policies = policies;
        this.editions = editions;
        this.printer = printer;
        this.clock = clock;
    }

    /**
     * Makes the pack and leaves the record that it was taken, by whom and how much: who looks at what proves is part of
     * it.
     *
     * @param from first day of receipt, null for the plan's first day
     * @param to last day of receipt, null for until now
     */
    @Transactional(Transactional.TxType.SUPPORTS)
    public Spool of(String plan, LocalDate from, LocalDate to, Caller by) {
        by.must(Role.MANAGER, Role.AUDITOR);
        var whole = reports.wholeOf(plan, null);
        var persons = Stream.concat(
                        whole.people().people().stream().map(p -> p.person().id()),
                        whole.plan().excluded().stream().map(e -> e.person().id()))
                .toList();
        var kept = kept(whole, persons, from, to);
        var pack = new Spool();
        try {
            var archive = new Archive(pack.out(), clock.instant());
            lists(whole, kept, archive, by);
            log.checkpoint().ifPresent(note -> archive.add("checkpoint.txt", note));
            proofs(kept, archive, by);
            papers.counting(persons).forEach(paper -> scan(paper, archive, by));
            new TreeMap<>(editions.bytes(policies.documents().stream()
                            .flatMap(d -> d.editions().stream())
                            .map(PolicyEdition::sha256)
                            .toList()))
                    .forEach((sha256, bytes) -> archive.add("editions/" + sha256 + ".json", bytes));
            archive.end();
            taking.note(plan, kept.size(), pack.sha256(), by);
            return pack;
        } catch (RuntimeException e) {
            pack.giveUp();
            throw e;
        }
    }

    private List<Kept> kept(Reports.Whole whole, List<String> persons, LocalDate from, LocalDate to) {
        var since = Japan.startOf(from == null ? whole.plan().plan().opensOn() : from);
        var until = to == null ? clock.instant() : Japan.endOf(to);
        // A signature has no year: what the list calls signed is proved though it came before the plan began.
        var named = from != null
                ? Set.of()
                : whole.people().people().stream()
                        .flatMap(p -> p.items().stream())
                        .flatMap(item -> item.decisions().stream())
                        .map(ItemStanding.Decided::record)
                        .collect(Collectors.toSet());
        return records.ofPersons(persons, PROVING).stream()
                .filter(k -> k.index() != null
                        && !k.receivedAt().isAfter(until)
                        && (!k.receivedAt().isBefore(since) || named.contains(k.id())))
                .sorted(Comparator.comparing(Kept::index))
                .toList();
    }

    private void lists(Reports.Whole whole, List<Kept> kept, Archive archive, Caller by) {
        var list = sheets.people(whole.plan(), whole.people());
        var names = people.called(kept.stream().map(Kept::person).distinct().toList());
        archive.add("README.txt", readme())
                .add("log-key.txt", log.verifierKeys())
                .add("people.pdf", printer.pdf(list))
                .add("people.xlsx", printer.xlsx(list))
                .add("people.csv", printer.csv(columns.people(whole.plan(), whole.people())))
                .add("numbers.pdf", printer.pdf(sheets.numbers(whole.plan())))
                .add("records.csv", printer.csv(ledger(kept, names)));
        auditList.of(whole.plan(), whole.people(), kept, by).forEach((name, page) -> {
            archive.add(name + ".csv", printer.csv(page));
            archive.add(name + ".pdf", printer.pdf(page));
        });
    }

    /** What a plan asks for; an incident, or whose a device is, is none of its business. */
    private static boolean proves(RecordKind kind) {
        return switch (kind) {
            case LESSON_FINISHED,
                    QUIZ_ATTEMPTED,
                    STATEMENT_SIGNED,
                    STATEMENT_WITHHELD,
                    STATEMENT_DECLINED,
                    SELFCHECK_ANSWERED -> true;
            case INCIDENT_REPORTED, DEVICE_DISOWNED -> false;
        };
    }

    /** An auditor sees that a quiz was answered and when, and not how (policy clause 7 asks for no more). */
    private void proofs(List<Kept> kept, Archive archive, Caller by) {
        // So many at once, that memory holds a window of them and no more.
        Windows.over(kept, Stream::of).forEach(some -> {
            var hashes = some.stream().map(Kept::sha256).toList();
            var receipts = log.receipts(hashes);
            var bytes = records.bytes(some.stream()
                    .filter(record -> by.reads(record.person(), record.kind()))
                    .map(Kept::sha256)
                    .toList());
            for (var hash : hashes) {
                if (bytes.containsKey(hash)) {
                    archive.add("records/" + hash + ".jws", bytes.get(hash));
                }
                archive.add("receipts/" + hash + ".json", JsonWire.JSONB.toJson(receipts.get(hash)));
            }
        });
        var used =
                kept.stream().map(Kept::device).filter(Objects::nonNull).collect(Collectors.toCollection(TreeSet::new));
        var keys = new TreeMap<String, Object>();
        devices.keys(used)
                .forEach((id, key) -> keys.put(
                        id, JsonWire.JSONB.fromJson(PublicJwk.of(key.key()).json(), TreeMap.class)));
        archive.add("keys.json", JsonWire.JSONB.toJson(keys));
        new TreeMap<>(believed.of(used))
                .forEach((device, enrolment) ->
                        archive.add("enrolments/" + device + ".json", JsonWire.JSONB.toJson(enrolment)));
    }

    private void scan(PaperView paper, Archive archive, Caller by) {
        archive.add(
                "papers/" + paper.sha256()
                        + (paper.mediaType().endsWith("pdf")
                                ? ".pdf"
                                : paper.mediaType().endsWith("png") ? ".png" : ".jpg"),
                papers.scan(paper, by).bytes());
    }

    private static String readme() {
        try (var in = Evidence.class.getResourceAsStream("/report/evidence.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Page ledger(List<Kept> kept, Map<String, String> names) {
        return sheets.page(
                "記録の一覧",
                Sheets.NAMES,
                List.of(new Page.Table(
                        "記録の一覧",
                        List.of(
                                Column.number("台帳の位置"),
                                Column.text("種類"),
                                Column.text("氏名"),
                                Column.text("端末で記録した時刻"),
                                Column.text("受け付けた時刻"),
                                Column.text("結果"),
                                Column.text("SHA-256")),
                        kept.stream()
                                .map(k -> List.of(
                                        k.index().toString(),
                                        Words.record(k.kind()),
                                        names.getOrDefault(k.person(), ""),
                                        k.occurredAt() == null ? "" : Words.moment(k.occurredAt()),
                                        Words.moment(k.receivedAt()),
                                        Words.outcome(k.outcome().word()),
                                        k.sha256()))
                                .toList())));
    }
}
