package jp.ryokai.platform;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import java.util.ArrayList;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A Content-Type that is none is refused before Jersey looks for the route that takes it: a quality in it, which only
 * Accept has (RFC 9110 section 12.4.2), it reads as a number, and <code>text/html;q=x</code> cost the answer.
 */
@Provider
@PreMatching
public class ContentTypeFilter implements ContainerRequestFilter {

    private static final Pattern QUALITY = Pattern.compile("0(\\.\\d{0,3})?|1(\\.0{0,3})?");

    /** What is asked for in another charset leaves in UTF-8 all the same; Jersey took an unknown one for an order. */
    private static final Pattern CHARSET = Pattern.compile("(?i);\\s*charset\\s*=[^,;]*");

    /** What is asked for is written small: types know no case (RFC 9110 section 8.3.1), what writes JSON knows one. */
    @Override
    public void filter(ContainerRequestContext request) {
        request.getHeaders()
                .computeIfPresent(
                        HttpHeaders.ACCEPT,
                        (_, lines) -> new ArrayList<>(lines.stream()
                                .map(line ->
                                        CHARSET.matcher(line).replaceAll("").toLowerCase(Locale.ROOT))
                                .toList()));
        var given = request.getHeaders().getFirst(HttpHeaders.CONTENT_TYPE);
        if (given != null && !isType(given)) {
            request.getHeaders().remove(HttpHeaders.CONTENT_TYPE);
            throw Problems.MEDIA_TYPE.problem("Content-Type is no media type: send the one that the contract names.");
        }
    }

    private static boolean isType(String given) {
        try {
            return MediaType.valueOf(given).getParameters().entrySet().stream()
                    .filter(one -> one.getKey().matches("(?i)qs?"))
                    .allMatch(one -> QUALITY.matcher(one.getValue()).matches());
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
