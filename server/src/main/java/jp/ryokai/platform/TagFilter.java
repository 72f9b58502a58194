package jp.ryokai.platform;

import jakarta.annotation.Priority;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.util.Arrays;

/**
 * Whatever answers with a thing that changes answers with its tag, and a route that takes If-Match is refused without
 * one before its body is read: first look, then decide. Behind roles, so that nobody learns what they may not see.
 */
@Provider
@Priority(Priorities.USER)
public class TagFilter implements ContainerRequestFilter, ContainerResponseFilter {

    @Context
    private ResourceInfo route;

    @Override
    public void filter(ContainerRequestContext request) {
        var method = route.getResourceMethod();
        if (method != null
                && Arrays.stream(method.getParameters())
                        .map(parameter -> parameter.getAnnotation(HeaderParam.class))
                        .anyMatch(header -> header != null && header.value().equals(HttpHeaders.IF_MATCH))) {
            Seen.of(request.getHeaderString(HttpHeaders.IF_MATCH));
        }
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getEntity() instanceof Tagged thing) {
            response.getHeaders().putSingle(HttpHeaders.ETAG, '"' + thing.getEtag() + '"');
        }
    }
}
