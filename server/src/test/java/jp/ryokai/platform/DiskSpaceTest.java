package jp.ryokai.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.enterprise.inject.spi.CDI;
import java.nio.file.Files;
import jp.ryokai.tablet.Wire;
import jp.ryokai.testing.Cast;
import jp.ryokai.testing.Lessons;
import jp.ryokai.testing.Rooms;
import org.junit.jupiter.api.Test;

/** On Derby: PostgreSQL's files lie elsewhere, and it goes on by itself. */
@Rooms
class DiskSpaceTest {

    @Test
    void before_the_disk_is_full_a_push_is_refused_and_taken_again_when_there_is_room(Cast cast) {
        cast.published();
        var taro = cast.taro().tablet();
        taro.sync();
        Lessons.finish(taro);
        var disk = CDI.current().select(DiskSpace.class).get();
        var real = disk.measured();
        disk.measuredBy(() -> 1);
        try {
            assertEquals("503.123", assertThrows(Wire.Refused.class, taro::sync).code());
            assertEquals(1, taro.outbox().size(), "the tablet keeps it");
        } finally {
            disk.measuredBy(real);
        }
        assertEquals(
                "stored", taro.sync().getJsonArray("outcomes").getJsonObject(0).getString("outcome"));
    }

    /** One file lay there after each kill. */
    @Test
    void the_transaction_manager_leaves_nothing_on_the_disk(Cast cast) {
        cast.published();
        var data = CDI.current().select(Settings.class).get().data();
        assertTrue(Files.isDirectory(data));
        assertFalse(Files.exists(data.resolve("transactions")));
    }
}
