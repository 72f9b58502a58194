package jp.ryokai.platform;

import jakarta.ws.rs.core.Form;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/** Through it goes every body that becomes an object of ours, before JSON-B sees it; its bytes are bounded before. */
@Provider
public class JsonDoor implements ReaderInterceptor {

    /** Bytes, texts and forms are no JSON and are read by whoever asked for them. */
    private static final List<Class<?>> OTHERS =
            List.of(byte[].class, String.class, InputStream.class, Form.class, MultivaluedMap.class);

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        if (OTHERS.stream().noneMatch(other -> other.isAssignableFrom(context.getType()))) {
            var body = context.getInputStream().readAllBytes();
            if (body.length == 0) {
                throw Problems.UNREADABLE.problem("There is no body: send the JSON that the contract names.");
            }
            Shape.check(StrictJson.read(body), context.getGenericType(), "The body");
            context.setInputStream(new ByteArrayInputStream(body));
        }
        return context.proceed();
    }
}
