import client.ApiClient;
import client.api.DeviceApi;
import client.api.SyncApi;
import client.model.NewEnrolment;
import client.model.Push;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Flow;
import java.util.function.BinaryOperator;

/** From a code to a receipt by the client that OpenAPI Generator makes for Java; compiled by ClientsTest. */
public final class Walk implements BinaryOperator<String> {

    /** @return number of the receipt, and the leaf that names the record's SHA-256 */
    @Override
    public String apply(String origin, String code) {
        try {
            return walked(origin, code);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static String walked(String origin, String code) throws Exception {
        var key = new ECKeyGenerator(Curve.P_256).generate();
        var device = key.computeThumbprint().toString();
        var client = new ApiClient();
        client.updateBaseUri(origin);
        client.setRequestInterceptor(Walk::measured);
        var devices = new DeviceApi(client);

        var proof = signed(
                key,
                new JWSHeader.Builder(JWSAlgorithm.ES256)
                        .type(new JOSEObjectType("ryokai-enrolment"))
                        .jwk(key.toPublicJWK()),
                """
                {"code":"%s","aud":"%s","name":"作ったクライアント"}\
                """.formatted(code, origin));
        var enrolment = devices.enrol(new NewEnrolment().code(code).proof(proof));

        var now = Instant.now().getEpochSecond();
        var assertion = signed(key, header("JWT", device), """
            {"iss":"%1$s","sub":"%1$s","aud":"%2$s","iat":%3$d,"exp":%4$d,"jti":"%5$s"}\
            """.formatted(
                        device, enrolment.getAudience(), now, now + 240, UUID.randomUUID()));
        var token = devices.token("urn:ietf:params:oauth:grant-type:jwt-bearer", assertion);
        client.setRequestInterceptor(
                request -> measured(request.header("Authorization", "Bearer " + token.getAccessToken())));

        var at = OffsetDateTime.now(ZoneOffset.ofHours(9)).withNano(0);
        var record = signed(key, header("ryokai-record", device), """
            {"id":"%s","kind":"incident.reported","schema":1,"person":"%s","device":"%s","seq":1,"occurredAt":"%s",\
            "clock":{"offsetMs":0},"app":"walk","body":{"kind":"mail","noticedAt":"%s","what":"不審なメール",\
            "done":[],"drill":false}}\
            """.formatted(
                        uuid7(), enrolment.getPerson().getId(), device, at, at));
        var sync = new SyncApi(client);
        var sent = sync.sync(new Push().device(device).app("walk").records(List.of(record)));
        var outcome = sent.getOutcomes().getFirst();
        for (int i = 0; outcome.getReceipt() == null && i < 50; i++) {
            Thread.sleep(100);
            outcome = sync.sync(new Push().device(device).app("walk").records(List.of(record)))
                    .getOutcomes()
                    .getFirst();
        }
        var sha256 = HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256").digest(record.getBytes(StandardCharsets.UTF_8)));
        var receipt = sync.receipt(sha256);
        if (!receipt.equals(outcome.getReceipt()) || !receipt.getLeaf().contains("\nsha256 " + sha256 + "\n")) {
            throw new IllegalStateException("not the receipt of what was sent: " + outcome);
        }
        return outcome.getOutcome() + " " + receipt.getNumber();
    }

    private static JWSHeader.Builder header(String type, String device) {
        return new JWSHeader.Builder(JWSAlgorithm.ES256)
                .type(new JOSEObjectType(type))
                .keyID(device);
    }

    private static String signed(ECKey key, JWSHeader.Builder header, String payload) throws Exception {
        var jws = new JWSObject(header.build(), new Payload(payload));
        jws.sign(new ECDSASigner(key));
        return jws.serialize();
    }

    /** RFC 9562 section 5.7. */
    private static UUID uuid7() {
        var chance = UUID.randomUUID();
        return new UUID(
                Instant.now().toEpochMilli() << 16 | 0x7000 | chance.getMostSignificantBits() & 0xfff,
                chance.getLeastSignificantBits());
    }

    /**
     * The generator hands forms to java.net.http as a stream of no known length, which goes out chunked and is refused
     * with 411.306 (clients.md): this sends the same bytes with their length.
     */
    private static void measured(HttpRequest.Builder request) {
        var made = request.copy().build();
        made.bodyPublisher()
                .filter(body -> body.contentLength() < 0)
                .ifPresent(body -> request.method(made.method(), BodyPublishers.ofByteArray(bytes(body))));
    }

    private static byte[] bytes(HttpRequest.BodyPublisher body) {
        var into = HttpResponse.BodySubscribers.ofByteArray();
        body.subscribe(new Flow.Subscriber<ByteBuffer>() {
            @Override
            public void onSubscribe(Flow.Subscription subscription) {
                into.onSubscribe(subscription);
            }

            @Override
            public void onNext(ByteBuffer part) {
                into.onNext(List.of(part));
            }

            @Override
            public void onError(Throwable failed) {
                into.onError(failed);
            }

            @Override
            public void onComplete() {
                into.onComplete();
            }
        });
        return into.getBody().toCompletableFuture().join();
    }
}
