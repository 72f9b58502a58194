package jp.ryokai.demo;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jp.ryokai.platform.Settings;

/** Fills the demo at the start, after the log is open and before an empty installation would be greeted. */
@ApplicationScoped
class DemoStart {

    private final Settings settings;
    private final DemoCouncil demo;

    @Inject
    DemoStart(Settings settings, DemoCouncil demo) {
        this.settings = settings;
        this.demo = demo;
    }

    void fill(@Observes @Priority(7_000) @Initialized(ApplicationScoped.class) Object start) {
        if (settings.demo()) {
            demo.fillIfEmpty().forEach((who, code) -> System.out.printf("  %s  %s%n", code, who));
        }
    }
}
