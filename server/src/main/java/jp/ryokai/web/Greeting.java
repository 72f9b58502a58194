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

    @Inject
    private Settings settings;

    void greet(@Observes @Priority(9_900) @Initialized(ApplicationScoped.class) Object start) {
        System.out.printf("""
                Ready. This is %s at %s
                  the contract     %s/openapi
                  is it well       %s/health
                  the signed log   %s/log/checkpoint

                """, settings.council(), settings.origin(), settings.origin(), settings.origin(), settings.origin());
    }
}
