package jp.ryokai.demo;

import jakarta.enterprise.inject.spi.CDI;
import java.util.List;

/** Opens this room's door for the tests: the council moves into the server of this JVM. */
public final class FreshCouncil {

    private FreshCouncil() {}

    /** @return the codes that are printed for it, in their order */
    public static List<String> codes() {
        return List.copyOf(
                CDI.current().select(DemoCouncil.class).get().fillIfEmpty().values());
    }
}
