package jp.ryokai.web;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jp.ryokai.platform.Settings;
import jp.ryokai.platform.WebFolder;

/** {@code /desk/}: the secretariat's program. It has no worker: a desk without a network has nothing to do. */
@ApplicationScoped
@Path("/")
@PermitAll
public class DeskResource {

    /** As strict as the tablet's, without a worker and without a home screen. */
    static final String CONTENT = String.join(
            "; ",
            "default-src 'none'",
            "script-src 'self'",
            "style-src 'self'",
            "img-src 'self' blob: data:",
            "font-src 'self'",
            "connect-src 'self'",
            "base-uri 'none'",
            "form-action 'self'",
            "frame-ancestors 'none'",
            "require-trusted-types-for 'script'",
            "trusted-types lit-html");

    private static final String PERMISSIONS =
            String.join(", ", "camera=()", "geolocation=()", "microphone=()", "payment=()", "usb=()");

    private final Program desk;

    @Inject
    DeskResource(Settings settings) {
        desk = new Program(WebFolder.of("/desk").in(settings.web()), CONTENT, PERMISSIONS);
    }

    @GET
    public Response index(@Context Request request) {
        return desk.page(request);
    }

    @GET
    @Path("r/{release}/{path: .+}")
    public Response file(
            @PathParam("release") String release, @PathParam("path") String path, @Context Request request) {
        return desk.file(release, path, request);
    }
}
