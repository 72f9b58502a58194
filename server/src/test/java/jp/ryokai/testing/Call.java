package jp.ryokai.testing;

import com.atlassian.oai.validator.model.SimpleRequest;
import com.atlassian.oai.validator.model.SimpleResponse;
import com.atlassian.oai.validator.restassured.OpenApiValidationFilter.OpenApiValidationException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.apache.http.client.methods.RequestBuilder;
import org.apache.http.entity.ByteArrayEntity;
import org.apache.http.impl.client.CloseableHttpClient;
import org.apache.http.impl.client.HttpClients;
import org.apache.http.impl.conn.PoolingHttpClientConnectionManager;
import org.apache.http.util.EntityUtils;

/**
 * One request of those that set the stage, held against the contract both ways as every other. Somebody joins in five
 * requests and most tests have three people join before their own first sentence: REST Assured, which is for that
 * sentence, takes five times as long to say them.
 */
final class Call {

    private static final int MOST_CONNECTIONS = 200;
    /** In milliseconds. The server of the tests gives a connection up after two seconds. */
    private static final int SURELY_OPEN = 200;

    private static final CloseableHttpClient CLIENT = client();

    private final RequestBuilder request;
    private final SimpleRequest.Builder told;
    private String sent;
    private String person;

    /** @param path may have blanks in braces, which are filled in their order, and one parameter */
    Call(String method, String path, Object... in) {
        var address = filled(path, in);
        request = RequestBuilder.create(method).setUri(Here.SERVER + address);
        var uri = URI.create(address);
        told = new SimpleRequest.Builder(method, uri.getPath());
        if (uri.getQuery() != null) {
            var parts = uri.getQuery().split("=", 2);
            told.withQueryParam(parts[0], parts[1]);
        }
        header("Accept", "*/*");
    }

    private static String filled(String path, Object... in) {
        var rest = path;
        for (var one : in) {
            var text = URLEncoder.encode(String.valueOf(one), StandardCharsets.UTF_8);
            rest = rest.replaceFirst("\\{[^}]*}", text.replace("+", "%20"));
        }
        return rest;
    }

    Call header(String name, String value) {
        request.addHeader(name, value);
        told.withHeader(name, value);
        return this;
    }

    Call as(String token) {
        return header("Authorization", "Bearer " + token);
    }

    /** Where an act of weight is to be confirmed this person does it, as in {@link Confirming}. */
    Call confirmedBy(String id) {
        person = id;
        return this;
    }

    Call json(String body) {
        return body("application/json", body);
    }

    Call body(String type, String text) {
        sent = text;
        request.setEntity(new ByteArrayEntity(text.getBytes(StandardCharsets.UTF_8)));
        told.withBody(text);
        return header("Content-Type", type);
    }

    Answer told() {
        var answer = held();
        var proof = person == null || answer.status() != 403
                ? Optional.<String>empty()
                : Confirming.proof(
                        person,
                        answer.json().getString("code"),
                        () -> answer.json().getString("statement"));
        return proof.isPresent() ? header(Confirming.HEADER, proof.get()).held() : answer;
    }

    private Answer held() {
        var answer = answered();
        var heard = new SimpleResponse.Builder(answer.status()).withBody(answer.body());
        answer.headers().forEach(header -> heard.withHeader(header.getName(), header.getValue()));
        var asked = told.build();
        var report = Contract.VALIDATOR.validate(asked, heard.build());
        if (report.hasErrors()) {
            throw new OpenApiValidationException(report);
        }
        Contract.EXAMPLES.ifPresent(examples -> examples.saw(
                asked.getMethod().name(), asked.getPath(), sent, answer.status(), answer.type(), answer.text()));
        return answer;
    }

    private Answer answered() {
        try (var response = CLIENT.execute(request.build())) {
            var entity = response.getEntity();
            return new Answer(
                    response.getStatusLine().getStatusCode(),
                    List.of(response.getAllHeaders()),
                    entity == null ? new byte[0] : EntityUtils.toByteArray(entity));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static CloseableHttpClient client() {
        var connections = new PoolingHttpClientConnectionManager();
        connections.setMaxTotal(MOST_CONNECTIONS);
        connections.setDefaultMaxPerRoute(MOST_CONNECTIONS);
        connections.setValidateAfterInactivity(SURELY_OPEN);
        return HttpClients.custom()
                .setConnectionManager(connections)
                .disableCookieManagement()
                .disableContentCompression()
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .build();
    }
}
