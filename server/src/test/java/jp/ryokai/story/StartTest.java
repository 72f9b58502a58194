package jp.ryokai.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.util.List;
import jp.ryokai.tablet.HttpWire;
import jp.ryokai.tablet.Tablet;
import jp.ryokai.testing.Processes;
import jp.ryokai.testing.ServerProcess;
import org.junit.jupiter.api.Test;

/** Starting, as an operator meets it. */
@Processes
class StartTest {

    private static final List<String> KEYS = List.of("log", "server", "rescue", "pepper");

    /** One installation for all of it: each start of a program of its own costs seconds of a core. */
    @Test
    void an_empty_installation_prints_one_code_once_and_is_started_with_its_own_key_and_name_only() throws Exception {
        try (var server = ServerProcess.onNothing("empty").start()) {
            assertEquals(1, server.codes().size());
            server.stop();
            isNotContinuedUnderAnotherName(server.again("ryokai.log.origin=another.example/log"));
            isNotStartedWithoutItsKeys(server);
            server.start();
            assertEquals(1, server.codes().size(), "no further start prints a code");
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

    private static void isNotContinuedUnderAnotherName(ServerProcess renamed) {
        try (renamed) {
            assertThrows(IllegalStateException.class, renamed::start);
            assertEquals(78, renamed.exitCode());
            assertTrue(renamed.printed().contains("was signed with another key or name"), renamed::printed);
            // A library's warning of a cut connection may carry a trace; what stops the start may not.
            assertFalse(renamed.printed().contains("Exception in thread"), renamed::printed);
        }
    }

    /** Missing or another; none is made. On PostgreSQL the folder may be empty while the database is ten years old. */
    private static void isNotStartedWithoutItsKeys(ServerProcess server) throws Exception {
        var keys = server.folder().resolve("keys");
        var aside = Files.createDirectories(server.folder().resolve("aside"));
        for (var name : KEYS) {
            Files.move(keys.resolve(name + ".key"), aside.resolve(name + ".key"));
        }
        Files.copy(aside.resolve("rescue.key"), keys.resolve("server.key"));
        assertThrows(IllegalStateException.class, server::start);
        assertTrue(
                server.printed()
                        .contains("log is missing, server is another, rescue is missing, pepper is missing. "
                                + "Nothing was made or changed."),
                server::printed);
        try (var left = Files.list(keys)) {
            assertEquals(List.of(keys.resolve("server.key")), left.toList(), "none was made");
        }
        for (var name : KEYS) {
            Files.move(aside.resolve(name + ".key"), keys.resolve(name + ".key"), StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
