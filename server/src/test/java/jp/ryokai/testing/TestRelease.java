package jp.ryokai.testing;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jp.ryokai.platform.WebFolder;

/** The tablet's program as this build made it; a tiny one where only Java was compiled. */
@ApplicationScoped
@Alternative
@Priority(1)
public class TestRelease {

    @Produces
    @Singleton
    WebFolder app() {
        var built = WebFolder.of("/app");
        return built.release().isPresent() ? built : WebFolder.of("/tiny-app");
    }
}
