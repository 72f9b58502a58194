package jp.ryokai.selfcheck;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import jp.ryokai.content.Editions;
import jp.ryokai.people.Caller;
import jp.ryokai.people.Role;
import jp.ryokai.platform.Japan;
import jp.ryokai.selfcheck.SelfCheck.Answer;
import jp.ryokai.selfcheck.SelfCheck.Choice;

/** Self-checks of a 年度 by item, so that a clause that is hard to keep shows, and no person does. */
@ApplicationScoped
public class SelfCheckResults {

    /** From so many people on a number tells nothing of one of them. */
    private static final int LEAST = 5;

    private static final Pattern MARKS = Pattern.compile("<rt>.*?</rt>|<[^>]*>");
    private static final Pattern ENTITY = Pattern.compile("&#x([0-9a-fA-F]{1,5});");

    private final SelfChecks checks;
    private final Editions editions;
    private final Clock clock;

    @Inject
    SelfCheckResults(SelfChecks checks, Editions editions, Clock clock) {
        this.checks = checks;
        this.editions = editions;
        this.clock = clock;
    }

    /**
     * One for each edition that was answered, the one with the most people first.
     *
     * @param fiscalYear null for the one that runs
     */
    public List<SelfCheckResult> of(Integer fiscalYear, Caller by) {
        by.must(Role.MANAGER, Role.APPROVER, Role.AUDITOR);
        var year = fiscalYear == null ? Japan.fiscalYear(Japan.day(clock.instant())) : fiscalYear;
        return checks.all().stream()
                .filter(check -> Japan.fiscalYear(Japan.day(check.occurredAt())) == year)
                .collect(Collectors.groupingBy(SelfCheck::form, LinkedHashMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(form -> result(form.getKey(), year, form.getValue(), by.is(Role.MANAGER)))
                .sorted((a, b) -> Integer.compare(b.people(), a.people()))
                .toList();
    }

    private SelfCheckResult result(String form, int year, List<SelfCheck> all, boolean comments) {
        var last = new LinkedHashMap<String, SelfCheck>();
        all.stream()
                .sorted(java.util.Comparator.comparing(SelfCheck::occurredAt).thenComparing(SelfCheck::sha256))
                .forEach(check -> last.put(check.person(), check));
        var answers = last.values().stream()
                .flatMap(check -> check.answers().stream())
                .collect(Collectors.groupingBy(Answer::item));
        return new SelfCheckResult(
                form,
                editions.edition(form).orElseThrow().title(),
                year,
                last.size(),
                items(form).stream()
                        .map(item -> item(item, answers.getOrDefault(item.getString("id"), List.of()), comments))
                        .toList());
    }

    private static SelfCheckResult.Item item(JsonObject item, Collection<Answer> answers, boolean comments) {
        var enough = answers.size() >= LEAST;
        var counts = answers.stream().collect(Collectors.groupingBy(Answer::choice, Collectors.counting()));
        return new SelfCheckResult.Item(
                item.getString("id"),
                item.getString("clause", null),
                item.containsKey("audience")
                        ? item.getJsonArray("audience").getValuesAs(JsonString::getString)
                        : List.of("all"),
                plain(item.getString("ask", "")),
                answers.size(),
                count(counts, Choice.YES, enough),
                count(counts, Choice.NO, enough),
                count(counts, Choice.NA, enough),
                enough && comments
                        ? answers.stream()
                                .map(Answer::comment)
                                .filter(Objects::nonNull)
                                .sorted()
                                .toList()
                        : List.of());
    }

    /** The form's markup as text: readings and marks go, signs that were written as numbers come back. */
    private static String plain(String html) {
        return ENTITY.matcher(MARKS.matcher(html).replaceAll(""))
                .replaceAll(m -> Matcher.quoteReplacement(Character.toString(Integer.parseInt(m.group(1), 16))))
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&amp;", "&");
    }

    private static Integer count(Map<Choice, Long> counts, Choice choice, boolean enough) {
        return enough ? counts.getOrDefault(choice, 0L).intValue() : null;
    }

    private List<JsonObject> items(String form) {
        try (var reader =
                Json.createReader(new ByteArrayInputStream(editions.bytes(form).orElseThrow()))) {
            return reader.readObject().getJsonArray("items").getValuesAs(JsonObject.class);
        }
    }
}
