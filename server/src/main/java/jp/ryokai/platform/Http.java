package jp.ryokai.platform;

import jakarta.ws.rs.core.Response;

/** What nearly every changing route does with what it is given and with what came of it. */
public final class Http {

    private Http() {}

    /**
     * The body.
     *
     * @throws Problem 400.1 where none was sent, which JSON-B reads as null
     */
    public static <T> T given(T body) {
        if (body == null) {
            throw Problems.UNREADABLE.problem();
        }
        return body;
    }

    /** 201 with what came into being. */
    public static Response created(Object view) {
        return Response.status(Response.Status.CREATED).entity(view).build();
    }
}
