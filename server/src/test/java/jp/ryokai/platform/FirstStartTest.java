package jp.ryokai.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The very first start on the embedded database, killed at any moment or doubled. */
class FirstStartTest {

    @TempDir
    Path data;

    private Path derby;
    private DatabaseSettings settings;

    @BeforeEach
    void nothingIsThere() {
        derby = data.resolve("derby");
        settings = new DatabaseSettings(
                "jdbc:derby:" + derby + ";create=true", "ryokai", "-", 2, Duration.ofSeconds(2), Duration.ZERO);
    }

    @Test
    void one_that_was_killed_is_put_aside_whole_and_begun_anew() throws IOException {
        Files.createFile(data.resolve("derby.begun"));
        Files.writeString(Files.createDirectories(derby).resolve("log"), "half");
        var start = FirstStart.of(settings);
        start.begin();
        assertFalse(Files.exists(derby));
        assertEquals("half", Files.readString(data.resolve("derby.unfinished-1").resolve("log")));
        Files.createDirectories(derby);
        start.end();
        assertFalse(Files.exists(data.resolve("derby.begun")));
    }

    @Test
    void one_that_ended_is_never_moved() throws IOException {
        Files.writeString(Files.createDirectories(derby).resolve("log"), "whole");
        var later = FirstStart.of(settings);
        later.begin();
        later.end();
        assertEquals("whole", Files.readString(derby.resolve("log")));
    }

    /** Derby makes its folder a second after the mark: killed between the two there is nothing to put aside. */
    @Test
    @Timeout(value = 10, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void one_that_was_killed_before_it_made_anything_is_begun_anew() throws IOException {
        Files.createFile(data.resolve("derby.begun"));
        var start = FirstStart.of(settings);
        start.begin();
        var refused = assertThrows(Settings.Wrong.class, FirstStart.of(settings)::begin);
        assertTrue(refused.getMessage().contains("another process"), refused.getMessage());
        Files.createDirectories(derby);
        start.end();
        assertFalse(Files.exists(data.resolve("derby.begun")));
        assertTrue(Files.exists(derby));
    }

    @Test
    void a_second_process_does_not_take_the_folder_of_one_that_still_begins() throws IOException {
        var first = FirstStart.of(settings);
        first.begin();
        Files.writeString(Files.createDirectories(derby).resolve("log"), "growing");
        var refused = assertThrows(Settings.Wrong.class, FirstStart.of(settings)::begin);
        assertTrue(refused.getMessage().contains("another process"), refused.getMessage());
        assertEquals("growing", Files.readString(derby.resolve("log")));
        first.end();
    }

    @Test
    void a_folder_without_its_first_file_is_refused_in_a_sentence() throws IOException {
        Files.writeString(Files.createDirectories(derby).resolve("log"), "what is left of it");
        var broken = assertThrows(
                SQLException.class,
                () -> DriverManager.getConnection(settings.url()).close());
        assertFalse(Unwell.isAway(broken), "no waiting mends it");
        assertTrue(Unwell.atStart(broken, settings).contains("service.properties"), Unwell.atStart(broken, settings));
    }

    @Test
    void a_database_that_nobody_answers_for_is_waited_for() {
        var away = assertThrows(
                SQLException.class,
                () -> DriverManager.getConnection("jdbc:postgresql://localhost:1/ryokai", "ryokai", "-")
                        .close());
        assertTrue(Unwell.isAway(away));
        assertTrue(Unwell.isAway(new SQLException("Login timeout exceeded.", "XBDA0")), "Derby on a busy machine");
        assertTrue(Unwell.atStart(away, settings).contains("did not answer"));
    }
}
