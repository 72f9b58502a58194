package jp.ryokai.ledger;

import jakarta.enterprise.inject.spi.CDI;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import jp.ryokai.platform.Settings;

/** Opens this room's door for the tests: an emptied database gets its log again, as at a first start. */
public final class FreshLedger {

    private FreshLedger() {}

    /** What is outside is of a database that is no more; an operator who begins anew has another key. */
    public static void open() {
        CDI.current().select(Numbering.class).get().open();
        try {
            Files.deleteIfExists(mark().resolve("mark"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        start();
    }

    /** What each start does before its first answer. */
    public static void start() {
        CDI.current().select(Numbering.class).get().open();
        CDI.current().select(Outside.class).get().stand();
    }

    public static Path mark() {
        return CDI.current().select(Settings.class).get().mark();
    }

    /** What a tablet would show that synced with this server before it was restored from an older backup. */
    public static String checkpointOfALostLog(long size) {
        var keys = CDI.current().select(jp.ryokai.platform.Keys.class).get();
        var settings = CDI.current().select(Settings.class).get();
        return new Checkpoint(settings.logOrigin(), size, new byte[32])
                .sign(keys.log().getPrivate(), keys.log().getPublic());
    }
}
