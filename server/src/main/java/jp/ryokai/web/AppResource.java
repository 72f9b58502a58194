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
import jp.ryokai.platform.WebFolder;

/**
 * {@code /app/}: the tablet's program. The two files that find a new release are asked for each time; a release is
 * never changed and kept for a year. A release that is gone is 404: a tablet runs the one it holds until its person
 * changes to the next.
 */
@ApplicationScoped
@Path("/")
@PermitAll
public class AppResource {

    /** Nothing inline, nothing from elsewhere, and no text becomes markup or script (CSP level 3, Trusted Types). */
    static final String CONTENT = String.join(
            "; ",
            "default-src 'none'",
            "script-src 'self'",
            "style-src 'self'",
            "img-src 'self' blob: data:",
            "font-src 'self'",
            "connect-src 'self'",
            "manifest-src 'self'",
            "worker-src 'self'",
            "base-uri 'none'",
            "form-action 'self'",
            "frame-ancestors 'none'",
            "require-trusted-types-for 'script'",
            "trusted-types lit-html sw");

    /** What the program uses of the tablet: camera for a printed code, passkeys, the share sheet. Nothing else. */
    static final String PERMISSIONS = String.join(
            ", ",
            "camera=(self)",
            "publickey-credentials-create=(self)",
            "publickey-credentials-get=(self)",
            "web-share=(self)",
            "fullscreen=(self)",
            "accelerometer=()",
            "autoplay=()",
            "bluetooth=()",
            "display-capture=()",
            "geolocation=()",
            "gyroscope=()",
            "hid=()",
            "magnetometer=()",
            "microphone=()",
            "midi=()",
            "payment=()",
            "serial=()",
            "usb=()",
            "xr-spatial-tracking=()");

    private final Program app;

    @Inject
    AppResource(WebFolder app) {
        this.app = new Program(app, CONTENT, PERMISSIONS);
    }

    @GET
    public Response index(@Context Request request) {
        return app.page(request);
    }

    @GET
    @Path("sw.js")
    public Response worker(@Context Request request) {
        return app.answer("sw.js", Program.FOR_A_DAY, request);
    }

    @GET
    @Path("r/{release}/{path: .+}")
    public Response file(
            @PathParam("release") String release, @PathParam("path") String path, @Context Request request) {
        return app.file(release, path, request);
    }
}
