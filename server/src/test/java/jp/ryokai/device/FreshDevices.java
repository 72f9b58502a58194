package jp.ryokai.device;

import jakarta.enterprise.inject.spi.CDI;

/** Opens this room's door for the tests: what the server remembers outside its database is forgotten. */
public final class FreshDevices {

    private FreshDevices() {}

    public static void forget() {
        CDI.current().select(WrongCodes.class).get().forget();
    }

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
