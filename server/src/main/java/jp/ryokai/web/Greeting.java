package jp.ryokai.web;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jp.ryokai.platform.Settings;

/** Tells the operator, after everything else, where to look. */
@ApplicationScoped
class Greeting {

    private final Settings settings;

    @Inject
    Greeting(Settings settings) {
        this.settings = settings;
    }

    void greet(@Observes @Priority(9_900) @Initialized(ApplicationScoped.class) Object start) {
        System.out.printf(
                """
                Ready. This is %1$s at %2$s
                  the tablet app   %2$s/app/
                  the desk         %2$s/desk/
                  the contract     %2$s/openapi
                  is it well       %3$s/health
                  the signed log   %2$s/log/checkpoint

                """, settings.council(), settings.origin(), settings.door().watch());
    }
}
