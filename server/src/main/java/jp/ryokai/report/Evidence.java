package jp.ryokai.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.ryokai.content.Editions;
import jp.ryokai.device.Devices;
import jp.ryokai.ledger.Kept;
import jp.ryokai.ledger.Log;
import jp.ryokai.ledger.PublicJwk;
import jp.ryokai.ledger.RecordKind;
import jp.ryokai.ledger.Records;
import jp.ryokai.paper.Papers;
import jp.ryokai.people.Caller;
import jp.ryokai.people.People;
import jp.ryokai.people.PersonView;
import jp.ryokai.people.Role;
import jp.ryokai.plan.ItemStanding;
import jp.ryokai.platform.Hashes;
import jp.ryokai.platform.Japan;
import jp.ryokai.platform.JsonWire;
import jp.ryokai.policy.Policies;
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
    public byte[] of(String plan, LocalDate from, LocalDate to, Caller by) {
        by.must(Role.MANAGER, Role.AUDITOR);
        var report = reports.planOf(plan, null);
        var people = reports.peopleOf(plan, null);
        var names = this.people.all().stream().collect(Collectors.toMap(PersonView::id, PersonView::publicName));
        var since = Japan.startOf(from == null ? report.plan().opensOn() : from);
        var until = to == null ? clock.instant() : Japan.endOf(to);
        var persons = Stream.concat(
                        people.people().stream().map(p -> p.person().id()),
                        report.excluded().stream().map(e -> e.person().id()))
                .toList();
        // A signature has no year: what the list calls signed is proved though it came before the plan began.
        var named = from != null
                ? Set.of()
                : people.people().stream()
                        .flatMap(p -> p.items().stream())
                        .flatMap(item -> item.decisions().stream())
                        .map(ItemStanding.Decided::record)
                        .collect(Collectors.toSet());
        var kept = persons.stream()
                .flatMap(person -> records.ofPerson(person).stream())
                .filter(k -> RecordKind.of(k.kind()).filter(Evidence::proves).isPresent()
                        && k.index() != null
                        && !k.receivedAt().isAfter(until)
                        && (!k.receivedAt().isBefore(since) || named.contains(k.id())))
                .sorted(Comparator.comparing(Kept::index))
                .toList();
        var list = sheets.people(report, people);
        var archive = new Archive()
                .add("README.txt", readme())
                .add("log-key.txt", log.verifierKeys())
                .add("people.pdf", printer.pdf(list))
                .add("people.xlsx", printer.xlsx(list))
                .add("people.csv", printer.csv(columns.people(report, people)))
                .add("numbers.pdf", printer.pdf(sheets.numbers(report)))
                .add("records.csv", printer.csv(ledger(kept, names)));
        auditList.of(report, people, kept, by).forEach((name, page) -> {
            archive.add(name + ".csv", printer.csv(page));
            archive.add(name + ".pdf", printer.pdf(page));
        });
        log.checkpoint().ifPresent(note -> archive.add("checkpoint.txt", note));
        proofs(kept, archive, by);
        scans(persons, archive, by);
        policies.documents().stream()
                .flatMap(d -> d.editions().stream())
                .forEach(edition -> editions.bytes(edition.sha256())
                        .ifPresent(bytes -> archive.add("editions/" + edition.sha256() + ".json", bytes)));
        var bytes = archive.bytes(clock.instant());
        taking.note(plan, kept.size(), Hashes.sha256Hex(bytes), by);
        return bytes;
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
        var receipts = log.receipts(kept.stream().map(Kept::sha256).toList());
        for (var record : kept) {
            if (by.reads(record.person(), record.kind())) {
                records.bytes(record.sha256())
                        .ifPresent(bytes -> archive.add("records/" + record.sha256() + ".jws", bytes));
            }
            archive.add("receipts/" + record.sha256() + ".json", JsonWire.JSONB.toJson(receipts.get(record.sha256())));
        }
        var keys = new LinkedHashMap<String, Object>();
        devices.keys(kept.stream().map(Kept::device).collect(Collectors.toSet()))
                .forEach((id, key) -> keys.put(
                        id, JsonWire.JSONB.fromJson(PublicJwk.of(key.key()).json(), TreeMap.class)));
        archive.add("keys.json", JsonWire.JSONB.toJson(keys));
        kept.stream()
                .filter(record -> record.device() != null)
                .collect(Collectors.toMap(Kept::device, Kept::person, (first, _) -> first, TreeMap::new))
                .forEach((device, person) -> believed.of(person, device)
                        .ifPresent(enrolment ->
                                archive.add("enrolments/" + device + ".json", JsonWire.JSONB.toJson(enrolment))));
    }

    private void scans(List<String> persons, Archive archive, Caller by) {
        papers.counting(persons)
                .forEach(paper -> archive.add(
                        "papers/" + paper.sha256()
                                + (paper.mediaType().endsWith("pdf")
                                        ? ".pdf"
                                        : paper.mediaType().endsWith("png") ? ".png" : ".jpg"),
                        papers.scan(paper.id(), by).bytes()));
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
