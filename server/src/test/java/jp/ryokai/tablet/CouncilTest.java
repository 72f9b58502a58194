package jp.ryokai.tablet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.time.Clock;
import jp.ryokai.testing.Processes;
import jp.ryokai.testing.ServerProcess;
import org.junit.jupiter.api.Test;

/** The demo's desk has something to show after one command, and the codes the start printed still work. */
@Processes(onPostgresql = false)
class CouncilTest {

    @Test
    void a_council_lives_through_an_autumn_and_whoever_holds_a_printed_code_can_still_enrol() {
        try (var server = new ServerProcess("council", "ryokai.demo=true").start()) {
            var wire = new HttpWire(server.origin());
            var desk = Tablet.desk(wire, Clock.systemUTC());
            desk.enrol(server.codes().get(4));
            new Council(server.origin(), desk).live();

            var plan = wire.get(desk.token(), "/api/plans")
                    .asJsonArray()
                    .getJsonObject(0)
                    .getString("id");
            var report = (JsonObject) wire.get(desk.token(), "/api/report/plans/" + plan);
            var counts = report.getJsonObject("counts");
            for (var state : new String[] {"completed", "in_progress", "on_hold", "declined", "no_device"}) {
                assertTrue(counts.getInt(state) > 0, "somebody is " + state + ": " + counts);
            }
            var member = new Tablet(wire, Clock.systemUTC());
            member.enrol(server.codes().getFirst());
            assertEquals("岩瀬 みのり", member.enrolment().getJsonObject("person").getString("publicName"));
        }
    }
}
