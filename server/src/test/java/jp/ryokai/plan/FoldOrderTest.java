package jp.ryokai.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;

/** Whatever way the records of two tablets come in, however often, the standing is the same. */
class FoldOrderTest {

    private static final Instant START = Scene.at("2027-03-25T09:00");

    @Property(tries = 500)
    @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
    void shuffled_and_doubled_facts_give_the_same_standing(@ForAll("histories") List<Fact> facts, @ForAll long seed) {
        var first = scene(facts).fold("2027-07-30");
        var again = new ArrayList<>(facts);
        var random = new Random(seed);
        facts.stream().filter(fact -> random.nextBoolean()).forEach(again::add);
        Collections.shuffle(again, random);
        assertEquals(first, scene(again).fold("2027-07-30"));
        Statistics.collect(first.standings().getFirst().state());
        Statistics.coverage(coverage -> coverage.check(State.COMPLETED).count(n -> n > 0));
    }

    @Property(tries = 200)
    void more_facts_never_turn_a_completed_module_back(
            @ForAll("histories") List<Fact> facts, @ForAll("histories") List<Fact> more) {
        var module =
                Scene.withModule().member("taro", Scene.TERM, Scene.NEXT_TERM).device("taro", "2027-07-30", 0);
        module.facts.addAll(facts);
        var before = module.state("2027-07-30");
        module.facts.addAll(more);
        if (before == State.COMPLETED) {
            assertEquals(State.COMPLETED, module.state("2027-07-30"));
        }
    }

    /** What the rooms hand over ({@link Facts}): the first time by occurrence, and by receipt, of each edition. */
    @Property(tries = 500)
    void the_first_of_each_edition_since_the_opening_is_all_that_counts(@ForAll("histories") List<Fact> facts) {
        var opens = Scene.at("2027-04-01T00:00");
        var first = new HashMap<List<Object>, Fact>();
        var kept = new ArrayList<Fact>();
        for (var fact : facts) {
            switch (fact) {
                case Fact.Decision decision -> kept.add(decision);
                case Fact _ when fact.at().isBefore(opens) -> {}
                case Fact.Lesson l ->
                    first.merge(
                            List.of(l.edition()),
                            l,
                            (a, b) -> new Fact.Lesson(
                                    l.person(), l.module(), l.edition(), occurred(a, b), received(a, b)));
                case Fact.Attempt t ->
                    first.merge(
                            List.of(t.quiz(), t.passed()),
                            t,
                            (a, b) -> new Fact.Attempt(
                                    t.person(), t.module(), t.quiz(), t.passed(), occurred(a, b), received(a, b)));
                case Fact.Checked checked -> kept.add(checked);
            }
        }
        kept.addAll(first.values());
        for (var asOf : List.of("2027-04-20", "2027-06-30", "2027-07-30")) {
            assertEquals(scene(facts).fold(asOf), scene(kept).fold(asOf));
        }
    }

    private static Instant occurred(Fact a, Fact b) {
        return a.occurredAt().isBefore(b.occurredAt()) ? a.occurredAt() : b.occurredAt();
    }

    private static Instant received(Fact a, Fact b) {
        return a.receivedAt().isBefore(b.receivedAt()) ? a.receivedAt() : b.receivedAt();
    }

    private static Scene scene(List<Fact> facts) {
        var scene = Scene.withModule()
                .text("basic-policy", 2, "2027-06-01", true)
                .member("taro", Scene.TERM, Scene.NEXT_TERM)
                .device("taro", "2027-07-30", 0)
                .device("taro", "2027-07-29", 0);
        scene.items.add(PlanView.Item.ofDocuments(2, List.of("basic-policy")));
        scene.currentSince.put("e2", Scene.at("2027-05-20"));
        scene.facts.addAll(facts);
        return scene;
    }

    /** A record's id names one record only, so equal ids are dropped: the intake keeps the second as a conflict. */
    @Provide
    Arbitrary<List<Fact>> histories() {
        return fact().list().ofMinSize(0).ofMaxSize(12).map(facts -> {
            var ids = new HashSet<String>();
            return facts.stream()
                    .filter(fact -> !(fact instanceof Fact.Decision decision) || ids.add(decision.id()))
                    .toList();
        });
    }

    private static Arbitrary<Fact> fact() {
        var ids = Arbitraries.integers().between(0, 40).map("r%02d"::formatted);
        // Few distinct times, so that equal ones and the order by id are really met.
        var times = Arbitraries.integers().between(0, 20).map(n -> START.plus(Duration.ofDays(n * 6L)));
        return Combinators.combine(Arbitraries.integers().between(0, 9), ids, times, times)
                .as((kind, id, at, received) -> switch (kind) {
                    case 0, 1 -> new Fact.Lesson("taro", Scene.MODULE, kind == 0 ? Scene.EDITION : "e2", at, received);
                    case 2, 3, 4 -> new Fact.Attempt("taro", Scene.MODULE, Scene.QUIZ, kind < 4, at, received);
                    case 5, 6, 7 ->
                        new Fact.Decision(
                                "taro",
                                Fact.Decision.Form.SIGNED,
                                Map.of("basic-policy", kind == 5 ? 1 : 2),
                                id,
                                at,
                                received);
                    case 8 ->
                        new Fact.Decision(
                                "taro", Fact.Decision.Form.WITHHELD, Map.of("basic-policy", 1), id, at, received);
                    default ->
                        new Fact.Decision(
                                "taro", Fact.Decision.Form.DECLINED, Map.of("basic-policy", 2), id, at, received);
                });
    }
}
