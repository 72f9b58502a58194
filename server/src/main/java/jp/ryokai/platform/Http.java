package jp.ryokai.platform;

import jakarta.ws.rs.core.Response;
import java.util.function.Function;
import java.util.function.Supplier;

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

    /** The same, where a missing body has a refusal of its own. */
    public static <T> T given(T body, Supplier<Problem> refusal) {
        if (body == null) {
            throw refusal.get();
        }
        return body;
    }

    /** One member of the body; null where none was sent, so that whoever needs the member refuses both alike. */
    public static <T, M> M member(T body, Function<T, M> member) {
        return body == null ? null : member.apply(body);
    }

    /** 201 with what came into being. */
    public static Response created(Object view) {
        return Response.status(Response.Status.CREATED).entity(view).build();
    }
}
