package jp.ryokai.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.ryokai.content.ContentResource;
import org.eclipse.microprofile.auth.LoginConfig;

/** Everything under {@code /content}: editions by their hash, outside {@code /api} because they may be cached. */
@ApplicationScoped
@ApplicationPath("/content")
@LoginConfig(authMethod = "MP-JWT")
public class ContentApplication extends Application {

    @Override
    public Set<Class<?>> getClasses() {
        return Stream.concat(Stream.of(ContentResource.class), Providers.ALL.stream())
                .collect(Collectors.toSet());
    }
}
