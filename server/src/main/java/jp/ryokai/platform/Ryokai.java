package jp.ryokai.platform;

import io.helidon.logging.common.LogConfig;
import io.helidon.microprofile.cdi.Main;
import java.util.List;
import org.eclipse.microprofile.config.ConfigProvider;

/** The program: checks the settings, opens the keys, starts Helidon MP. */
public final class Ryokai {

    /** sysexits.h EX_CONFIG: what a supervisor should not restart before a person has looked. */
    private static final int WRONG_CONFIGURATION = 78;

    private static final String CARRIERS = "jdk.virtualThreadScheduler.parallelism";

    private Ryokai() {}

    public static void main(String[] args) {
        // Both databases store UTC wall time; a JDBC driver must not shift it by the machine's zone.
        java.util.TimeZone.setDefault(java.util.TimeZone.getTimeZone("UTC"));
        LogConfig.configureRuntime();
        OneLine.everywhere();
        OwnerOnly.umask();
        try {
            SettingsFile.check();
            prepare(Settings.read(ConfigProvider.getConfig()));
            // What only the database can tell is found out in here: another log key, another version's tables.
            Main.main(args);
        } catch (Settings.Wrong e) {
            System.err.println(e.getMessage());
            System.exit(WRONG_CONFIGURATION);
        }
    }

    /** What must stand before the container starts, because the platform reads it while it starts. */
    public static void prepare(Settings settings) {
        Restore.refuseUnfinished(settings.data());
        OwnerOnly.close(settings.data());
        if (settings.tls().on()) {
            // In TLS 1.2 a client may ask for a new handshake as often as it likes, and our key signs each
            // (CVE-2011-1473). Read once, by the first class of TLS.
            System.setProperty("jdk.tls.rejectClientInitiatedRenegotiation", "true");
            Certificate.read(settings.tls());
        }
        DerbyTuning.apply(settings);
        // A virtual thread that computes is not interrupted for another: with as many carriers as cores, as many
        // reports
        // would hold every push until they are done. So there is one more for each of them, and the system shares the
        // cores out. Read at the first virtual thread.
        if (System.getProperty(CARRIERS) == null) {
            var carriers =
                    Runtime.getRuntime().availableProcessors() + settings.door().heavy();
            System.setProperty(CARRIERS, Integer.toString(carriers));
        }
        // One resource commits in one phase (Branch), so there is nothing for the transaction manager to remember; on
        // disk it left a file behind with every kill, for ever.
        for (var store : List.of("", "communicationStore.", "stateStore.")) {
            var bean = "com.arjuna.ats.arjuna.common.ObjectStoreEnvironmentBean." + store;
            System.setProperty(bean + "objectStoreType", "com.arjuna.ats.internal.arjuna.objectstore.VolatileStore");
            System.setProperty(
                    bean + "objectStoreDir",
                    settings.data().resolve("transactions").toString());
        }
        Keys.open(settings.keys());
    }
}
