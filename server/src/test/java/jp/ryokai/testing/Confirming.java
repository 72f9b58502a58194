package jp.ryokai.testing;

import io.restassured.filter.FilterContext;
import io.restassured.filter.OrderedFilter;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** Confirms an act of weight where it is asked for, as a browser does: the very same request again, with the proof. */
final class Confirming implements OrderedFilter {

    static final String HEADER = "Ryokai-Passkey";

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

    /** Empty where nothing is asked, or this person has no passkey to do it with. */
    static Optional<String> proof(String person, String code, Supplier<String> statement) {
        return "403.142".equals(code)
                ? Optional.ofNullable(PASSKEYS.get(person)).map(passkey -> passkey.confirmed(statement.get()))
                : Optional.empty();
    }

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE + 1;
    }

    @Override
    public Response filter(
            FilterableRequestSpecification request, FilterableResponseSpecification response, FilterContext next) {
        var answer = next.next(request, response);
        if (answer.statusCode() != 403 || request.getHeaders().hasHeaderWithName(HEADER)) {
            return answer;
        }
        var proof = proof(person, answer.path("code"), () -> answer.path("statement"));
        if (proof.isEmpty()) {
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
        return again.header(HEADER, proof.get()).request(request.getMethod(), request.getURI());
    }
}
