package jp.ryokai.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import jp.ryokai.tablet.HttpWire;
import jp.ryokai.tablet.Learner;
import jp.ryokai.tablet.Proof;
import jp.ryokai.tablet.Tablet;
import jp.ryokai.testing.OutsideLog;
import jp.ryokai.testing.Processes;
import jp.ryokai.testing.ServerProcess;
import org.junit.jupiter.api.Test;

/** The main job, from the printed code to the changed rate, with the server really stopped in the middle. */
@Processes
class StoryTest {

    @Test
    void a_member_learns_and_signs_while_the_server_is_down_and_the_rate_changes_when_it_is_back() throws Exception {
        try (var server = new ServerProcess("story", "ryokai.demo=true").start()) {
            var wire = new HttpWire(server.origin());
            var codes = server.codes();
            var desk = enrolled(wire, codes.get(4));
            var member = enrolled(wire, codes.get(0));
            member.sync();
            assertTrue(
                    member.fetch() >= 8, "modules, quizzes, policy, glossary, cards and statement are on the tablet");
            var before = report(wire, desk);
            assertEquals(0, before.getInt("completed"));
            assertEquals(27, before.getInt("denominator"));

            server.stop();
            var stopped = Instant.now();
            new Learner(member).learn().sign();
            assertEquals(5, member.outbox().size());
            assertThrows(UncheckedIOException.class, member::sync);
            assertEquals(5, member.outbox().size(), "nothing leaves the outbox without a receipt");
            member = Tablet.load(wire, Clock.systemUTC(), member.save());

            server.start();
            assertTrue(
                    Instant.parse(line(wire, desk, member.person()).getString("knownAsOf"))
                            .isBefore(stopped),
                    "the report says until when it knows what this tablet did");
            var answer = member.sync();
            assertEquals(
                    List.of("stored", "stored", "stored", "stored", "stored"),
                    answer.getJsonArray("outcomes").getValuesAs(JsonObject.class).stream()
                            .map(o -> o.getString("outcome"))
                            .toList(),
                    answer.toString());
            assertTrue(member.outbox().isEmpty());

            var after = report(wire, desk);
            assertEquals(1, after.getInt("completed"), "the rate changed in the same second");
            assertEquals("completed", line(wire, desk, member.person()).getString("state"));
            assertEquals(
                    "completed",
                    member.manifest()
                            .getJsonArray("obligations")
                            .getJsonObject(0)
                            .getString("state"));
            proofsHold(server, member);
        }
    }

    private static void proofsHold(ServerProcess server, Tablet member) throws Exception {
        var key = member.enrolment().getString("logKey");
        var log = OutsideLog.read(server.origin());
        member.receipts().forEach((sha256, receipt) -> {
            assertTrue(Proof.holds(receipt, sha256, key), "the receipt proves itself");
            assertEquals(receipt.getJsonNumber("index").longValue(), log.placeOf(sha256));
        });
        var receipt = member.receipts().values().iterator().next();
        assertFalse(Proof.holds(receipt, "0".repeat(64), key), "and no other record");
    }

    private static Tablet enrolled(HttpWire wire, String code) {
        var tablet = new Tablet(wire, Clock.systemUTC());
        tablet.enrol(code);
        return tablet;
    }

    private static JsonObject report(HttpWire wire, Tablet desk) {
        return wire.get(desk.token(), "/api/report/plans/" + plan(wire, desk)).asJsonObject();
    }

    private static JsonObject line(HttpWire wire, Tablet desk, String person) {
        return wire
                .get(desk.token(), "/api/report/plans/" + plan(wire, desk) + "/people")
                .asJsonObject()
                .getJsonArray("people")
                .getValuesAs(JsonObject.class)
                .stream()
                .filter(line -> line.getJsonObject("person").getString("id").equals(person))
                .findFirst()
                .orElseThrow();
    }

    private static String plan(HttpWire wire, Tablet desk) {
        return wire.get(desk.token(), "/api/plans")
                .asJsonArray()
                .getJsonObject(0)
                .getString("id");
    }
}
