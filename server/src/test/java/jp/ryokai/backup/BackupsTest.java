package jp.ryokai.backup;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Optional;
import jp.ryokai.device.FreshDevices;
import jp.ryokai.platform.BackupSettings;
import jp.ryokai.platform.KeptBackups;
import jp.ryokai.testing.Cast;
import jp.ryokai.testing.Postgresql;
import jp.ryokai.testing.Rooms;
import jp.ryokai.testing.TestClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the console asks for, and what the desk is told. */
@Rooms
class BackupsTest {

    @Postgresql
    @Test
    void the_console_makes_one_and_the_desk_sees_how_old_it_is(@TempDir Path disk, Cast cast) throws IOException {
        FreshDevices.console("backup", disk.toString(), "")
                .then()
                .statusCode(200)
                .body("backup.folder", startsWith(disk.toString()))
                .body("backup.late", equalTo(false));
        assertEquals(1, KeptBackups.all(disk).size());
        cast.makoto()
                .reads("/api/backup")
                .body("late", equalTo(false))
                .body("nightly", equalTo(false))
                .body("folder", equalTo(null));
        TestClock.forward(Duration.ofHours(49));
        cast.makoto().reads("/api/backup").body("late", equalTo(true));
    }

    @Test
    void what_cannot_be_made_is_refused_with_a_sentence_and_told_to_the_desk(@TempDir Path disk, Cast cast) {
        FreshDevices.console("backup", disk.resolve("not-mounted").toString(), "")
                .then()
                .statusCode(422)
                .body("code", equalTo("422.271"))
                .body("detail", containsString("there is no folder"));
        assertFalse(Files.exists(disk.resolve("not-mounted")));
        cast.makoto().reads("/api/backup").body("problem", equalTo("folder"));
        FreshDevices.console("backup", disk.toString(), "").then().statusCode(200);
        cast.makoto().reads("/api/backup").body("problem", equalTo(null));
    }

    @Test
    void one_is_due_when_the_hour_has_passed_since_the_last_however_long_ago() {
        var nightly = new BackupSettings(Path.of("/disk"), LocalTime.of(2, 0), 14);
        var two = Instant.parse("2026-11-30T17:00:00Z");
        assertTrue(Backups.isDue(nightly, Optional.empty(), two));
        assertFalse(Backups.isDue(nightly, made(two.minusSeconds(3_600)), two.minusSeconds(1)), "not before the hour");
        assertTrue(Backups.isDue(nightly, made(two.minusSeconds(3_600)), two), "by hand an hour ago is not tonight's");
        assertFalse(Backups.isDue(nightly, made(two), two.plus(Duration.ofHours(23))));
        assertTrue(Backups.isDue(nightly, made(two), two.plus(Duration.ofHours(31))), "off at two, on at nine");
    }

    private static Optional<Last> made(Instant at) {
        return Optional.of(new Last(at, 1));
    }
}
