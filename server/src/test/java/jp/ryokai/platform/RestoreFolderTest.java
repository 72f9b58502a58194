package jp.ryokai.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RestoreFolderTest {

    @TempDir
    private Path machine;

    private Path data;
    private Path mark;
    private Path backup;

    @BeforeEach
    void a_council_with_a_backup_of_yesterday() throws IOException {
        data = write("var/ryokai/keys/log.key", "today").getParent().getParent();
        write("var/ryokai/derby/seg0/c10.dat", "today");
        backup = write("backup/keys/log.key", "yesterday").getParent().getParent();
        write("backup/derby/seg0/c10.dat", "yesterday");
        mark = machine.resolve("mark");
    }

    @Test
    void the_backup_takes_the_place_and_what_was_there_is_kept() throws IOException {
        var aside = Restore.restore(backup, data, mark);

        assertEquals("yesterday", Files.readString(data.resolve("derby/seg0/c10.dat")));
        assertEquals("yesterday", Files.readString(data.resolve("keys/log.key")));
        assertEquals("today", Files.readString(aside.resolve("derby/seg0/c10.dat")));
        assertTrue(Mark.read(mark).orElseThrow().restored());
        Restore.refuseUnfinished(data);
    }

    /** The folder above is root's where a package installed it, and none at all where a container mounts the data. */
    @Test
    void nothing_is_written_beside_the_folder_of_the_data() throws IOException {
        Restore.restore(backup, data, mark);

        try (var beside = Files.list(data.getParent())) {
            assertEquals(1, beside.count());
        }
    }

    @Test
    void a_backup_that_cannot_be_copied_changes_nothing_and_says_nothing() throws IOException {
        // A link to nowhere: root, who runs tests in a container, may read every file there is.
        Files.createSymbolicLink(backup.resolve("derby/seg0/c20.dat"), machine.resolve("nowhere"));

        assertThrows(IOException.class, () -> Restore.restore(backup, data, mark));

        assertEquals("today", Files.readString(data.resolve("derby/seg0/c10.dat")));
        assertTrue(Mark.read(mark).isEmpty());
        Restore.refuseUnfinished(data);
        assertFalse(Files.exists(data.resolve("restoring.part")), "its half is not left on the disk");
    }

    /** As we left it when we died between two entries: the old keys are put aside, the new ones are not there yet. */
    @Test
    void one_half_of_each_is_never_served_and_restoring_again_makes_it_whole() throws IOException {
        write("var/ryokai/restoring/keys/log.key", "yesterday");
        Files.createDirectories(data.resolve("before-restore-1"));
        Files.move(data.resolve("keys"), data.resolve("before-restore-1/keys"));

        var refused = assertThrows(Settings.Wrong.class, () -> Restore.refuseUnfinished(data));
        assertTrue(refused.getMessage().contains("once more"), refused::getMessage);
        assertThrows(
                Settings.Wrong.class,
                () -> Move.move("jdbc:derby:" + data.resolve("derby") + ";create=false", "jdbc:postgresql:", "", ""),
                "nor is it moved to another database");
        Restore.restore(backup, data, mark);

        assertEquals("yesterday", Files.readString(data.resolve("keys/log.key")));
        assertEquals("today", Files.readString(data.resolve("before-restore-1/keys/log.key")));
        assertEquals("today", Files.readString(data.resolve("before-restore-2/derby/seg0/c10.dat")));
        Restore.refuseUnfinished(data);
    }

    @Test
    void a_backup_made_after_a_restore_brings_no_older_council_with_it() throws IOException {
        write("backup/before-restore-1/keys/log.key", "last year");

        Restore.restore(backup, data, mark);

        assertEquals("today", Files.readString(data.resolve("before-restore-1/keys/log.key")));
        assertFalse(Files.exists(data.resolve("restoring")));
    }

    private Path write(String path, String text) throws IOException {
        var file = machine.resolve(path);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }
}
