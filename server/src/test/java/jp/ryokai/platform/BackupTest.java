package jp.ryokai.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The folder of a backup: whole or not there, and never put back when it is not what was written. */
class BackupTest {

    private static final Instant NOW = Instant.parse("2026-11-30T17:00:00Z");
    private static final String NAME = "ryokai-20261201-020000";
    private static final String CHECKPOINT = "ryokai.local/log\n3\n" + "A".repeat(43) + "=\n\n\u2014 x y\n";

    @TempDir
    private Path machine;

    private Path data;
    private Path mark;
    private Path disk;

    @BeforeEach
    void a_council_and_a_second_disk() throws IOException {
        data = write("var/ryokai/keys/log.key", "a key").getParent().getParent();
        write("var/ryokai/derby/seg0/c10.dat", "open, and never copied as it is");
        write("var/ryokai/console.key", "a secret of this start");
        write("var/ryokai/before-restore-1/keys/log.key", "an older council");
        write("var/ryokai/certificate.pem", "laid there by the operator");
        mark = write("var/ryokai-mark/mark", "word").getParent();
        disk = Files.createDirectories(machine.resolve("disk"));
    }

    @Test
    void it_holds_what_a_start_needs_closed_to_others_and_comes_back() throws IOException {
        var made = take();

        assertEquals(disk.resolve(NAME), made, "its time in Japan");
        assertEquals(
                List.of("certificate.pem", "derby/seg0/c10.dat", "keys/log.key", "manifest.json"),
                files(made),
                "no console.key, no mark, no older council");
        for (var file : List.of(made, made.resolve("keys"), made.resolve("derby/seg0"))) {
            assertEquals("rwx------", rights(file));
        }
        for (var file : List.of(made.resolve("manifest.json"), made.resolve("keys/log.key"))) {
            assertTrue(rights(file).matches("rw[-x]------"), rights(file));
        }
        assertEquals(3, Inventory.read(made).size());
        Restore.restore(made, data, mark);
        assertEquals("the snapshot", Files.readString(data.resolve("derby/seg0/c10.dat")));
        assertEquals("laid there by the operator", Files.readString(data.resolve("certificate.pem")));
        assertFalse(Files.exists(data.resolve("manifest.json")));
        assertTrue(Mark.read(mark).orElseThrow().restored());
    }

    @Test
    void whatever_is_not_as_it_was_written_is_refused_before_anything_is_touched() throws IOException {
        refused("SHA-256", made -> Files.writeString(made.resolve("keys/log.key"), "a kez"));
        refused("lacks derby/seg0/c10.dat", made -> Files.delete(made.resolve("derby/seg0/c10.dat")));
        refused("does not name", made -> Files.writeString(made.resolve("derby/seg0/c20.dat"), "more"));
        refused("cut", made -> Files.writeString(made.resolve("manifest.json"), ""));
        refused("cut", made -> {
            var manifest = made.resolve("manifest.json");
            Files.writeString(manifest, Files.readString(manifest).replace("\"size\":3", "\"size\":4"));
        });
        refused("cut", made -> Files.writeString(made.resolve("manifest.json"), "{\"format\":1}"));
    }

    @Test
    void what_is_cut_never_looks_like_a_backup_under_any_name() throws IOException {
        // As kill -9 leaves it: the snapshot is there, the manifest not filled yet.
        var part = disk.resolve(NAME + ".part");
        assertThrows(
                OutOfMemoryError.class,
                () -> backup().take(disk, NOW, folder -> {
                    snapshot(folder);
                    throw new OutOfMemoryError();
                }));
        assertTrue(Files.exists(part.resolve("derby/seg0/c10.dat")));
        assertEquals(List.of(), KeptBackups.all(disk));
        untouched("cut", part);
        var renamed = Files.move(part, disk.resolve("backup-of-december"));
        untouched("cut", renamed);
    }

    @Test
    void a_disk_that_fills_up_keeps_no_half_and_is_named() throws IOException {
        var failed = assertThrows(
                Backup.Failed.class,
                () -> backup().take(disk, NOW, folder -> {
                    snapshot(folder);
                    throw new IOException("No space left on device");
                }));

        assertEquals(Backup.Why.SPACE, failed.why());
        assertTrue(failed.getMessage().contains(disk.toString()), failed::getMessage);
        assertEquals(List.of(), files(disk));
        assertEquals(
                Backup.Why.SPACE,
                assertThrows(
                                Backup.Failed.class,
                                () -> backup(Long.MAX_VALUE / 2).take(disk, NOW, BackupTest::snapshot))
                        .why(),
                "and nothing is begun where the server's own reserve would go");
        take();
    }

    @Test
    void the_second_at_once_is_refused_and_the_first_is_made() throws IOException {
        var second = new Backup.Why[1];
        backup().take(disk, NOW, folder -> {
            second[0] = assertThrows(Backup.Failed.class, this::take).why();
            return snapshot(folder);
        });
        assertEquals(Backup.Why.RUNNING, second[0]);
        assertEquals(List.of(disk.resolve(NAME)), KeptBackups.all(disk));
    }

    @Test
    void it_lies_in_a_folder_that_is_there_and_not_in_what_it_saves() throws IOException {
        for (var place : List.of(machine.resolve("not-mounted"), data, data.resolve("keys"), mark)) {
            var failed = assertThrows(Backup.Failed.class, () -> backup().take(place, NOW, BackupTest::snapshot));
            assertEquals(Backup.Why.FOLDER, failed.why(), failed::getMessage);
        }
        assertFalse(Files.exists(machine.resolve("not-mounted")));
    }

    @Test
    void the_oldest_go_and_what_is_not_ours_stays() throws IOException {
        for (int day = 0; day < 4; day++) {
            backup().take(disk, NOW.plus(Duration.ofDays(day)), BackupTest::snapshot);
        }
        backup().take(disk, NOW.plus(Duration.ofDays(3)), BackupTest::snapshot);
        write("disk/photos/one.jpg", "a photo");
        write("disk/ryokai-20261204-015900.part/derby/half", "another server is at it");
        write("disk/ryokai-20261203-020000.part/derby/half", "killed yesterday");
        KeptBackups.keepOnly(2, disk);

        backup().take(disk, NOW.plus(Duration.ofDays(3)), BackupTest::snapshot);
        KeptBackups.keepOnly(2, disk);
        assertEquals(
                List.of("ryokai-20261204-020000-2", "ryokai-20261204-020000-3"),
                KeptBackups.all(disk).stream()
                        .map(one -> one.getFileName().toString())
                        .toList());
        assertTrue(Files.exists(disk.resolve("photos/one.jpg")));
        assertTrue(Files.exists(disk.resolve("ryokai-20261204-015900.part")));
        assertFalse(Files.exists(disk.resolve("ryokai-20261203-020000.part")));
    }

    private interface Harm {
        void to(Path made) throws IOException;
    }

    private void refused(String word, Harm harm) throws IOException {
        var made = take();
        harm.to(made);
        untouched(word, made);
        assertTrue(Folders.forget(made));
    }

    private void untouched(String word, Path backup) throws IOException {
        var refused = assertThrows(IOException.class, () -> Restore.restore(backup, data, mark));
        assertTrue(refused.getMessage().contains(word), refused::getMessage);
        assertEquals("open, and never copied as it is", Files.readString(data.resolve("derby/seg0/c10.dat")));
        assertFalse(Files.exists(data.resolve("before-restore-2")));
        assertTrue(Mark.read(mark).isEmpty(), "nothing was said");
    }

    private Path take() throws Backup.Failed {
        return backup().take(disk, NOW, BackupTest::snapshot);
    }

    private Backup backup() {
        return backup(0);
    }

    private Backup backup(long reserve) {
        var derby = new DatabaseSettings("jdbc:derby:x", "ryokai", "", 2, Duration.ZERO, Duration.ZERO);
        return new Backup(data, data.resolve("keys"), mark, derby, reserve);
    }

    private static String snapshot(Path folder) throws IOException {
        var file = folder.resolve("derby/seg0/c10.dat");
        Files.createDirectories(file.getParent());
        Files.writeString(file, "the snapshot");
        return CHECKPOINT;
    }

    private static List<String> files(Path folder) throws IOException {
        try (var all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString())
                    .sorted()
                    .toList();
        }
    }

    private static String rights(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    private Path write(String path, String text) throws IOException {
        var file = machine.resolve(path);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }
}
