package jp.ryokai.ledger;

import jakarta.enterprise.inject.spi.CDI;

/** Opens this room's door for the tests: an emptied database gets its log again, as at a first start. */
public final class FreshLedger {

    private FreshLedger() {}

    public static void open() {
        CDI.current().select(Numbering.class).get().open();
    }

    /** What a tablet would show that synced with this server before it was restored from an older backup. */
    public static String checkpointOfALostLog(long size) {
        var keys = CDI.current().select(jp.ryokai.platform.Keys.class).get();
        var settings = CDI.current().select(jp.ryokai.platform.Settings.class).get();
        return new Checkpoint(settings.logOrigin(), size, new byte[32])
                .sign(keys.log().getPrivate(), keys.log().getPublic());
    }
}
