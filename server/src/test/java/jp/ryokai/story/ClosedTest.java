package jp.ryokai.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.List;
import jp.ryokai.tablet.HttpWire;
import jp.ryokai.tablet.Tablet;
import jp.ryokai.testing.KeyTool;
import jp.ryokai.testing.Processes;
import jp.ryokai.testing.ServerProcess;
import org.junit.jupiter.api.Test;

/** What a start reads and leaves on the disk beside the database: seen once, on Derby. */
@Processes(onPostgresql = false)
class ClosedTest {

    /** An administrator of another program on this machine reads no name: nothing is open, before the work or after. */
    @Test
    void nobody_else_on_the_machine_can_read_anything_of_it() throws Exception {
        try (var server = new ServerProcess("closed")) {
            // As a program of before left it, and as a careless cp does.
            var open = Files.createDirectories(server.folder().resolve("derby-of-before"));
            Files.setPosixFilePermissions(open, PosixFilePermissions.fromString("rwxr-xr-x"));
            Files.setPosixFilePermissions(
                    Files.writeString(open.resolve("c1.dat"), "x"), PosixFilePermissions.fromString("rw-r--rw-"));
            Files.setPosixFilePermissions(server.folder(), PosixFilePermissions.fromString("rwxr-xr-x"));
            server.start();
            assertEquals(List.of(), open(server.folder()), "after the start");
            var desk = new Tablet(new HttpWire(server.origin()), Clock.systemUTC());
            desk.enrol(server.codes().getFirst());
            desk.sync();
            assertEquals(List.of(), open(server.folder()), "after work");
            server.stop();
            assertEquals(List.of(), open(server.folder()), "after the end");
        }
    }

    private static List<String> open(Path folder) throws Exception {
        try (var files = Files.walk(folder)) {
            var all = files.toList();
            assertTrue(all.stream().anyMatch(file -> file.endsWith("pepper.key")), "it wrote something: " + all);
            return all.stream()
                    .filter(ClosedTest::isOpen)
                    .map(file -> folder.relativize(file).toString())
                    .toList();
        }
    }

    private static boolean isOpen(Path file) {
        try {
            return !PosixFilePermissions.toString(Files.getPosixFilePermissions(file))
                    .endsWith("------");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void keys_may_lie_in_a_key_store_that_others_keep() throws Exception {
        var folder = Files.createTempDirectory(Files.createDirectories(Path.of("target", "test-data")), "store");
        var store = folder.resolve("keys.p12").toAbsolutePath();
        var password =
                Files.writeString(folder.resolve("password"), "correct horse").toAbsolutePath();
        var setting = List.of("ryokai.keys.store=" + store, "ryokai.keys.store.password.file=" + password);
        var pair = "-genkeypair -dname CN=ryokai -validity 36500 -alias ";
        KeyTool.run(pair + "log -keyalg Ed25519", store, password);
        KeyTool.run(pair + "server -keyalg EC -groupname secp256r1", store, password);
        KeyTool.run(pair + "rescue -keyalg EC -groupname secp256r1", store, password);
        KeyTool.run("-genseckey -keyalg HmacSHA256 -keysize 256 -alias pepper", store, password);
        try (var server = new ServerProcess("store", setting.toArray(String[]::new)).start()) {
            var desk = new Tablet(new HttpWire(server.origin()), Clock.systemUTC());
            desk.enrol(server.codes().getFirst());
            desk.token();
            try (var made = Files.list(server.folder().resolve("keys"))) {
                assertEquals(List.of(), made.toList(), "nothing is made beside it");
            }
            server.stop();
            Files.writeString(password, "wrong");
            assertThrows(IllegalStateException.class, server::start);
            assertEquals(78, server.exitCode());
            assertTrue(server.printed().contains("give the key store its right password"), server.printed());
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
}
