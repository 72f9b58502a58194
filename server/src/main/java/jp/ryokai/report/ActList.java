package jp.ryokai.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import jp.ryokai.ledger.Kept;
import jp.ryokai.ledger.Records;
import jp.ryokai.people.Caller;
import jp.ryokai.people.Role;
import jp.ryokai.platform.Japan;
import jp.ryokai.platform.Problems;

/** 操作記録: who did what about whom, newest first. The same records as the feed, narrowed and told for people. */
@ApplicationScoped
class ActList {

    private static final int PAGE = 100;

    private final Records records;

    @Inject
    ActList(Records records) {
        this.records = records;
    }

    /** @param next index to give as {@code before} for what is older, null at the end */
    public record ActPage(List<Entry> entries, Long next) {}

    /**
     * @param person who did it, null for the server itself
     * @param about ids of the people it concerns, its doer left out
     * @param plan plan, null where it concerns none; the same for document, module and duty
     * @param deputyFor duties in whose holder's place it was approved (代理)
     */
    public record Entry(
            long index,
            String sha256,
            String kind,
            String person,
            Instant receivedAt,
            String outcome,
            List<String> about,
            String plan,
            List<String> documents,
            String module,
            String duty,
            List<String> deputyFor) {}

    /** @param fiscalYear 年度 in which it was received; null for all */
    @Transactional(TxType.SUPPORTS)
    public ActPage of(Long before, String kind, String person, Integer fiscalYear, Caller by) {
        by.must(Role.MANAGER, Role.AUDITOR);
        if (before != null && before < 0 || fiscalYear != null && (fiscalYear < 1 || fiscalYear > 9998)) {
            throw Problems.INVALID.problem("Give before as an index of 0 or more and fiscalYear as a year.");
        }
        var from = fiscalYear == null ? Instant.EPOCH : Japan.startOf(LocalDate.of(fiscalYear, 4, 1));
        var until = fiscalYear == null
                ? Japan.startOf(LocalDate.of(9999, 1, 1))
                : Japan.startOf(LocalDate.of(fiscalYear + 1, 4, 1));
        var found = records.latest(before == null ? Long.MAX_VALUE : before, kind, person, from, until, PAGE + 1);
        var page = found.stream().limit(PAGE).toList();
        var said = RecordBody.of(page, records);
        var shown = page.stream()
                .map(kept -> entry(kept, said.getOrDefault(kept.sha256(), JsonObject.EMPTY_JSON_OBJECT)))
                .toList();
        return new ActPage(shown, found.size() > PAGE ? shown.getLast().index() : null);
    }

    private static Entry entry(Kept kept, JsonObject said) {
        var about = Stream.concat(
                        text(said, "person").stream(),
                        Stream.of("people", "elected", "left").flatMap(name -> texts(said, name)))
                .filter(id -> !id.equals(kept.person()))
                .distinct()
                .toList();
        var documents = said.get("documents") instanceof JsonArray many
                ? many.stream()
                        .filter(JsonObject.class::isInstance)
                        .map(JsonObject.class::cast)
                        .flatMap(one -> text(one, "document").stream())
                        .toList()
                : text(said, "document");
        return new Entry(
                kept.index(),
                kept.sha256(),
                kept.kind(),
                kept.person(),
                kept.receivedAt(),
                kept.outcome().word(),
                about,
                first(said, "plan"),
                documents,
                first(said, "module"),
                first(said, "duty"),
                texts(said, "deputyFor").toList());
    }

    private static String first(JsonObject said, String name) {
        return text(said, name).stream().findFirst().orElse(null);
    }

    private static List<String> text(JsonObject said, String name) {
        return said.get(name) instanceof JsonString one ? List.of(one.getString()) : List.of();
    }

    private static Stream<String> texts(JsonObject said, String name) {
        return said.get(name) instanceof JsonArray many
                ? many.stream().filter(JsonString.class::isInstance).map(one -> ((JsonString) one).getString())
                : Stream.empty();
    }
}
