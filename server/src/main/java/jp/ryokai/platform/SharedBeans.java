package jp.ryokai.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import org.eclipse.microprofile.config.ConfigProvider;

/** What the whole house shares: the settings, the keys and the clock, each made once. */
@ApplicationScoped
class SharedBeans {

    @Produces
    @Singleton
    Settings settings() {
        return Settings.read(ConfigProvider.getConfig());
    }

    @Produces
    @Singleton
    Keys keys(Settings settings) {
        return Keys.open(settings.keys());
    }

    /** The tablet's program. */
    @Produces
    @Singleton
    WebFolder app(Settings settings) {
        return WebFolder.of("/app").in(settings.web());
    }

    /** Whole milliseconds: what both databases and every JSON reader keep without rounding. */
    @Produces
    @Singleton
    Clock clock() {
        return Clock.tick(Clock.systemUTC(), Duration.ofMillis(1));
    }
}
