package jp.ryokai.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import jp.ryokai.tablet.HttpWire;
import jp.ryokai.tablet.Tablet;
import jp.ryokai.testing.Processes;
import jp.ryokai.testing.ServerProcess;
import org.junit.jupiter.api.Test;

/** Starting, as an operator meets it. */
@Processes
class StartTest {

    @Test
    void an_empty_installation_prints_one_code_once_and_its_first_person_gets_in() {
        try (var server = ServerProcess.onNothing("empty").start()) {
            assertEquals(1, server.codes().size());
            server.stop();
            server.start();
            assertEquals(1, server.codes().size(), "the second start prints no code");
            var desk = new Tablet(new HttpWire(server.origin()), Clock.systemUTC());
            desk.enrol(server.codes().getFirst());
            var roles = new HttpWire(server.origin())
                    .get(desk.token(), "/api/me")
                    .asJsonObject()
                    .getJsonArray("roles")
                    .toString();
            assertTrue(roles.contains("manager") && roles.contains("approver"), roles);
        }
    }

    @Test
    void a_wrong_setting_stops_the_start_with_its_cure() {
        try (var server = new ServerProcess("wrong", "ryokai.push.records=many")) {
            assertThrows(IllegalStateException.class, server::start);
            assertEquals(78, server.exitCode());
            assertTrue(
                    server.printed().contains("ryokai.push.records is \"many\": give a whole number from 1 to 1000."),
                    server.printed());
        }
    }

    @Test
    void a_log_is_not_continued_under_another_name() {
        try (var server = new ServerProcess("renamed").start()) {
            server.stop();
            try (var renamed = server.again("ryokai.log.origin=another.example/log")) {
                assertThrows(IllegalStateException.class, renamed::start);
                assertEquals(78, renamed.exitCode());
                assertTrue(renamed.printed().contains("was signed with another key or name"), renamed.printed());
                assertFalse(renamed.printed().contains("\tat "), "a sentence, not a trace");
            }
        }
    }
}
