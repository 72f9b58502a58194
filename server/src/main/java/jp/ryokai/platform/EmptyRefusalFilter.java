package jp.ryokai.platform;

import jakarta.annotation.Priority;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;

/** The platform's own refusals (no token, no role) come without a body; a tablet needs the code and the sentence. */
@Provider
@Priority(1)
public class EmptyRefusalFilter implements ContainerResponseFilter {

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getStatus() >= 400 && !isProblem(response)) {
            response.setEntity(
                    ProblemAnswer.json(
                            ProblemMapper.ofStatus(response.getStatus()).kind().problem()),
                    null,
                    MediaType.valueOf(ProblemAnswer.MEDIA_TYPE));
            if (response.getStatus() == 401) {
                response.getHeaders().putSingle("WWW-Authenticate", "Bearer");
            }
        }
    }

    private static boolean isProblem(ContainerResponseContext response) {
        return response.getMediaType() != null
                && response.getMediaType().toString().startsWith(ProblemAnswer.MEDIA_TYPE);
    }
}
