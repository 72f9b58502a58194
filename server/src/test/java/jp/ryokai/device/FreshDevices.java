package jp.ryokai.device;

import jakarta.enterprise.inject.spi.CDI;

/** Opens this room's door for the tests. */
public final class FreshDevices {

    private FreshDevices() {}

    /** What an empty installation prints for its first person. */
    public static String firstCode() {
        return CDI.current()
                .select(FirstPerson.Bootstrap.class)
                .get()
                .ifEmpty()
                .orElseThrow()
                .code();
    }
}
