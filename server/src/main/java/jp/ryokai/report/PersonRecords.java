package jp.ryokai.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import jp.ryokai.ledger.Kept;
import jp.ryokai.ledger.RecordKind;
import jp.ryokai.ledger.Records;
import jp.ryokai.people.Caller;
import jp.ryokai.people.People;
import jp.ryokai.people.Role;
import jp.ryokai.platform.Japan;
import jp.ryokai.platform.Problems;

/**
 * What somebody read, answered and decided, as it came from their devices: the timeline of a person. No answers and no
 * marks.
 */
@ApplicationScoped
class PersonRecords {

    private final Records records;
    private final People people;
    private final Clock clock;

    @Inject
    PersonRecords(Records records, People people, Clock clock) {
        this.records = records;
        this.people = people;
        this.clock = clock;
    }

    /**
     * @param fiscalYears in which something was done, newest first, the one shown among them
     * @param entries of one 年度, newest first by when it was done
     */
    public record RecordsOfYear(int fiscalYear, List<Integer> fiscalYears, List<Entry> entries) {}

    /**
     * @param index null until it is numbered
     * @param module of a module or its quiz, null otherwise
     * @param documents of a statement, empty otherwise
     */
    public record Entry(
            Long index,
            String sha256,
            String kind,
            Instant at,
            Instant receivedAt,
            boolean clockOff,
            String outcome,
            String problem,
            String device,
            String module,
            List<Document> documents) {}

    public record Document(String document, int number) {}

    /** @param year a 年度; null for the one of today */
    @Transactional(TxType.SUPPORTS)
    public RecordsOfYear of(String person, Integer year, Caller by) {
        by.must(Role.MANAGER, Role.AUDITOR);
        if (people.called(List.of(person)).isEmpty()) {
            throw Problems.NOT_FOUND.problem();
        }
        var shown = year == null ? Japan.fiscalYear(Japan.day(clock.instant())) : year;
        var all = records.ofPerson(person).stream()
                // What a tablet makes; acts of the desk are about others.
                .filter(kept -> RecordKind.of(kept.kind()).isPresent())
                .toList();
        var years = Stream.concat(all.stream().map(PersonRecords::fiscalYear), Stream.of(shown))
                .distinct()
                .sorted(Comparator.reverseOrder())
                .toList();
        var these = all.stream().filter(kept -> fiscalYear(kept) == shown).toList();
        var said = RecordBody.of(these, records);
        return new RecordsOfYear(
                shown,
                years,
                these.stream()
                        .map(kept -> entry(kept, said.getOrDefault(kept.sha256(), JsonObject.EMPTY_JSON_OBJECT)))
                        .sorted(Comparator.comparing(Entry::at).reversed())
                        .toList());
    }

    private static Entry entry(Kept kept, JsonObject said) {
        var documents = said.containsKey("documents")
                ? said.getJsonArray("documents").getValuesAs(JsonObject.class).stream()
                        .map(one -> new Document(one.getString("document"), one.getInt("number")))
                        .toList()
                : List.<Document>of();
        return new Entry(
                kept.index(),
                kept.sha256(),
                kept.kind(),
                at(kept),
                kept.receivedAt(),
                kept.clockOff(),
                kept.outcome().word(),
                kept.problem(),
                kept.device(),
                said.getString("module", null),
                documents);
    }

    private static int fiscalYear(Kept kept) {
        return Japan.fiscalYear(Japan.day(at(kept)));
    }

    /** When it was done; where that could not be read, when it came. */
    private static Instant at(Kept kept) {
        return kept.occurredAt() == null ? kept.receivedAt() : kept.occurredAt();
    }
}
