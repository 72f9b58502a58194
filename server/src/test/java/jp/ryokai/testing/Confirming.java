package jp.ryokai.testing;

import io.restassured.filter.FilterContext;
import io.restassured.filter.OrderedFilter;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Confirms an act of weight where it is asked for, as a browser does: the very same request again, with the proof. */
final class Confirming implements OrderedFilter {

    private static final Map<String, SoftPasskey> PASSKEYS = new ConcurrentHashMap<>();

    private final String person;

    Confirming(String person) {
        this.person = person;
    }

    static void with(String person, SoftPasskey passkey) {
        PASSKEYS.put(person, passkey);
    }

    static void end(String person) {
        PASSKEYS.remove(person);
    }

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE + 1;
    }

    @Override
    public Response filter(
            FilterableRequestSpecification request, FilterableResponseSpecification response, FilterContext next) {
        var answer = next.next(request, response);
        var passkey = PASSKEYS.get(person);
        if (passkey == null
                || answer.statusCode() != 403
                || !"403.142".equals(answer.path("code"))
                || request.getHeaders().hasHeaderWithName("Ryokai-Passkey")) {
            return answer;
        }
        var again = Here.request().urlEncodingEnabled(false);
        request.getHeaders().asList().stream()
                .filter(header -> !header.getName().equalsIgnoreCase("Content-Type"))
                .forEach(again::header);
        if (request.getContentType() != null) {
            again.contentType(request.getContentType());
        }
        Object body = request.getBody();
        if (body instanceof byte[] bytes) {
            again.body(bytes);
        } else if (body instanceof String text) {
            again.body(text);
        }
        return again.header("Ryokai-Passkey", passkey.confirmed(answer.path("statement")))
                .request(request.getMethod(), request.getURI());
    }
}
