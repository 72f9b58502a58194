package jp.ryokai.web;

import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jp.ryokai.platform.Problems;
import jp.ryokai.platform.WebFolder;

/**
 * A web program as it is answered: what finds a release is asked for each time, a release itself is kept for a year.
 */
final class Program {

    static final String ASK_EACH_TIME = "no-cache";
    /**
     * The worker: the browser asks each time all the same (updateViaCache is none), but for while 議場モード is on. Nobody
     * between may keep it.
     */
    static final String FOR_A_DAY = "private, max-age=86400";

    private static final String FOR_A_YEAR = "public, max-age=31536000, immutable";

    private final WebFolder folder;
    private final String content;
    private final String permissions;

    /**
     * @param content its Content-Security-Policy
     * @param permissions its Permissions-Policy
     */
    Program(WebFolder folder, String content, String permissions) {
        this.folder = folder;
        this.content = content;
        this.permissions = permissions;
    }

    Response page(Request request) {
        return answer("index.html", ASK_EACH_TIME, request);
    }

    Response file(String release, String path, Request request) {
        return answer("r/" + release + "/" + path, folder.isChanging() ? ASK_EACH_TIME : FOR_A_YEAR, request);
    }

    Response answer(String name, String cache, Request request) {
        var file = folder.file(name).orElseThrow(Problems.NOT_FOUND::problem);
        var tag = new EntityTag(file.tag());
        var unchanged = request.evaluatePreconditions(tag);
        return (unchanged != null ? unchanged : Response.ok(file.bytes(), file.type()))
                .tag(tag)
                .header(HttpHeaders.CACHE_CONTROL, cache)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING)
                .header("Content-Security-Policy", content)
                .header("Permissions-Policy", permissions)
                .header("Cross-Origin-Opener-Policy", "same-origin")
                .header("Cross-Origin-Resource-Policy", "same-origin")
                .build();
    }
}
