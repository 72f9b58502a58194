package jp.ryokai.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Set;
import jp.ryokai.ledger.LogResource;
import jp.ryokai.platform.EmptyRefusalFilter;
import jp.ryokai.platform.JsonWire;
import jp.ryokai.platform.ProblemMapper;

/** Everything under {@code /log}, open to all. */
@ApplicationScoped
@ApplicationPath("/log")
public class LogApplication extends Application {

    @Override
    public Set<Class<?>> getClasses() {
        return Set.of(LogResource.class, EmptyRefusalFilter.class, JsonWire.class, ProblemMapper.class);
    }
}
