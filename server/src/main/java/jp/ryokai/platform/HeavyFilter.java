package jp.ryokai.platform;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;

/** After who asks is known and may: nobody else waits for a place, or takes one. */
@Heavy
@Provider
@Priority(Priorities.USER)
public class HeavyFilter implements ContainerRequestFilter {

    private final HeavyWork work;

    @Inject
    public HeavyFilter(HeavyWork work) {
        this.work = work;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        work.begin();
    }
}
