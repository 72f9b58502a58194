package jp.ryokai.platform;

/** Derby reads these once, from system properties, before its first connection. */
final class DerbyTuning {

    private DerbyTuning() {}

    static void apply(Settings settings) {
        System.setProperty(
                "derby.stream.error.file", settings.data().resolve("derby.log").toString());
        // Short waits: an unlucky transaction is refused with 40001/40XL1 and taken again, it does not hang a tablet.
        System.setProperty("derby.locks.waitTimeout", "10");
        System.setProperty("derby.locks.deadlockTimeout", "2");
        // Embedded Derby leaves rights to the umask; told otherwise it closes each file itself.
        System.setProperty("derby.storage.useDefaultFilePermissions", "false");
        // Never derby.system.durability=test: it loses acknowledged data.
    }
}
