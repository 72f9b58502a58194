package jp.ryokai.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.http.ContentType;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import jp.ryokai.platform.Hashes;
import jp.ryokai.tablet.Learner;
import jp.ryokai.tablet.Tablet;
import jp.ryokai.testing.Cast;
import jp.ryokai.testing.Here;
import jp.ryokai.testing.Postgresql;
import jp.ryokai.testing.Rooms;
import jp.ryokai.testing.RoomsExtension;
import jp.ryokai.testing.TestClock;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import net.jqwik.api.lifecycle.AfterTry;
import net.jqwik.api.lifecycle.BeforeTry;

/**
 * Any order, any repetition, any split of the outboxes of several devices ends in the same completion, the same
 * attempts and the same verdicts.
 */
@Postgresql
@Rooms
class AnyOrderTest {

    private Cast cast;

    @BeforeTry
    void begin() {
        cast = RoomsExtension.fresh();
        cast.published();
        cast.policyInForce();
    }

    @AfterTry
    void verify() {
        RoomsExtension.verify();
    }

    @Property(tries = 2)
    void any_order_repetition_and_split_ends_the_same(@ForAll Random random) {
        endsTheSame(random);
    }

    /** By its name only: ten minutes. */
    @Property(tries = 100)
    @Tag("long")
    void any_order_of_a_hundred_ends_the_same(@ForAll Random random) {
        endsTheSame(random);
    }

    private void endsTheSame(Random random) {
        var inOrder = new Play(cast, "一");
        inOrder.outbox().forEach(letter -> inOrder.push(List.of(letter)));
        var shuffled = new Play(cast, "二");
        shuffled.deliver(random);
        assertEquals(inOrder.ending(), shuffled.ending());
        assertTrue(
                inOrder.ending().contains("completed") && inOrder.ending().contains("quarantined"), inOrder.ending());
    }

    private record Letter(Tablet tablet, String jws) {}

    /** The same play with other people: two members, three tablets, one plan. */
    private static final class Play {

        private final Cast cast;
        private final List<Tablet> tablets = new ArrayList<>();
        private final List<String> people = new ArrayList<>();
        private final List<Letter> letters = new ArrayList<>();
        private final Map<String, String> verdicts = new LinkedHashMap<>();
        private final String plan;
        private Duration ago = Duration.ofHours(5);

        Play(Cast cast, String name) {
            this.cast = cast;
            var first = cast.joins("甲" + name, "コウ", "member", null);
            var second = cast.joins("乙" + name, "オツ", "member", null);
            people.addAll(List.of(first.id(), second.id()));
            plan = cast.planFor(people);
            tablets.addAll(List.of(tablet(first.id()), tablet(first.id()), tablet(second.id())));
            tablets.forEach(tablet -> {
                tablet.sync();
                tablet.fetch();
            });
            act();
        }

        private Tablet tablet(String person) {
            var tablet = new Tablet(Cast.newWire(), Clock.offset(Cast.CLOCK, ago.negated()));
            tablet.enrol(cast.code(person));
            return tablet;
        }

        /** What happened on the tablets, in the order it happened. */
        private void act() {
            var one = tablets.get(0);
            var other = tablets.get(1);
            var second = tablets.get(2);
            then(() -> new Learner(one).learn());
            then(() -> withheld(other, "statement.withheld"));
            then(() -> new Learner(other).learn());
            then(() -> new Learner(one).sign());
            then(() -> new Learner(second).learn().sign());
            then(() -> withheld(second, "statement.declined"));
            one.record(
                    "lesson.finished",
                    Json.createObjectBuilder().add("module", "no-such-module").build());
            second.record("party.thrown", Json.createObjectBuilder().build());
            tablets.forEach(tablet -> tablet.outbox().values().forEach(jws -> letters.add(new Letter(tablet, jws))));
        }

        /**
         * A minute apart: two devices of a person tell their order by the clock, and a clock is known to a few
         * milliseconds.
         */
        private static void then(Runnable act) {
            TestClock.forward(Duration.ofMinutes(1));
            act.run();
        }

        private static void withheld(Tablet tablet, String kind) {
            var learner = new Learner(tablet);
            learner.items("acknowledgement").forEach(item -> {
                var signed = learner.statement(item).build();
                tablet.record(
                        kind,
                        Json.createObjectBuilder()
                                .add("documents", signed.getJsonArray("documents"))
                                .add("reason", "もう一度、読んでから決めます。")
                                .build());
            });
        }

        List<Letter> outbox() {
            return letters;
        }

        void deliver(Random random) {
            var all = new ArrayList<>(letters);
            letters.stream().filter(l -> random.nextInt(3) == 0).forEach(all::add);
            Collections.shuffle(all, random);
            while (!all.isEmpty()) {
                var tablet = all.getFirst().tablet();
                var some = all.stream()
                        .filter(l -> l.tablet() == tablet)
                        .limit(1 + random.nextInt(4))
                        .toList();
                push(some);
                some.forEach(all::remove);
            }
        }

        void push(List<Letter> some) {
            var tablet = some.getFirst().tablet();
            var answer = Here.request()
                    .header("Authorization", "Bearer " + tablet.token())
                    .contentType(ContentType.JSON)
                    .body(Json.createObjectBuilder()
                            .add("device", tablet.device())
                            .add(
                                    "records",
                                    Json.createArrayBuilder(
                                            some.stream().map(Letter::jws).toList()))
                            .build()
                            .toString())
                    .post("/api/sync")
                    .then()
                    .statusCode(200)
                    .extract()
                    .asString();
            Json.createReader(new java.io.StringReader(answer))
                    .readObject()
                    .getJsonArray("outcomes")
                    .getValuesAs(JsonObject.class)
                    .forEach(o -> {
                        var verdict = o.getString("verdict")
                                + (o.containsKey("problem")
                                        ? " " + o.getJsonObject("problem").getString("code")
                                        : "");
                        var before = verdicts.put(o.getString("sha256"), verdict);
                        assertTrue(before == null || before.equals(verdict), "a verdict never changes");
                    });
        }

        /** Completion, attempts and verdicts, without the names and ids that differ between two plays. */
        String ending() {
            var text = new StringBuilder();
            letters.forEach(
                    l -> text.append(verdicts.get(Hashes.sha256Hex(l.jws()))).append('\n'));
            var report = cast.hanako()
                    .asks()
                    .get("/api/report/plans/{plan}/people", plan)
                    .then()
                    .statusCode(200)
                    .extract()
                    .asString();
            var lines = Json.createReader(new java.io.StringReader(report))
                    .readObject()
                    .getJsonArray("people")
                    .getValuesAs(JsonObject.class);
            people.forEach(person -> lines.stream()
                    .filter(line -> line.getJsonObject("person").getString("id").equals(person))
                    .forEach(line -> {
                        text.append(line.getString("state")).append(' ');
                        line.getJsonArray("items")
                                .getValuesAs(JsonObject.class)
                                .forEach(item -> text.append(item.getString("state"))
                                        .append(item.getJsonArray("decisions").getValuesAs(JsonObject.class).stream()
                                                .map(d -> d.getString("form"))
                                                .toList())
                                        .append(' '));
                        text.append('\n');
                    }));
            return text.toString();
        }
    }
}
