package jp.ryokai.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Set;
import jp.ryokai.platform.EmptyRefusalFilter;
import jp.ryokai.platform.JsonWire;
import jp.ryokai.platform.ProblemMapper;

/** Everything under {@code /desk}, open to all: the desk's program holds nothing of anybody. */
@ApplicationScoped
@ApplicationPath("/desk")
public class DeskApplication extends Application {

    @Override
    public Set<Class<?>> getClasses() {
        return Set.of(DeskResource.class, EmptyRefusalFilter.class, JsonWire.class, ProblemMapper.class);
    }
}
