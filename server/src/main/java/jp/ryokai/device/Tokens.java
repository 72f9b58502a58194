package jp.ryokai.device;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.nio.charset.StandardCharsets;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import jp.ryokai.ledger.PublicJwk;
import jp.ryokai.ledger.StrictJws;
import jp.ryokai.platform.Ids;
import jp.ryokai.platform.Keys;
import jp.ryokai.platform.Problem;
import jp.ryokai.platform.Problems;
import jp.ryokai.platform.Settings;

/** Exchanges a device's assertion (RFC 7523) for an access token (MicroProfile JWT with {@code groups}). */
@ApplicationScoped
class Tokens {

    static final String GRANT = "urn:ietf:params:oauth:grant-type:jwt-bearer";
    private static final Duration ASSERTION_LIFE = Duration.ofMinutes(5);
    private static final Duration SKEW = Duration.ofMinutes(1);

    private final Devices devices;
    private final Keys keys;
    private final Settings settings;
    private final Clock clock;

    @Inject
    Tokens(Devices devices, Keys keys, Settings settings, Clock clock) {
        this.devices = devices;
        this.keys = keys;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * A tablet whose clock is days wrong is refused once with {@code serverTime}, corrects by it and asks again. An
     * assertion repeated within its five minutes yields another token of the same device: it proves the key either
     * way, and travels under TLS only.
     */
    public TokenView exchange(String assertion) {
        var now = clock.instant();
        try {
            var jws = StrictJws.parse(assertion);
            var claims = jws.payloadObject().orElseThrow(Problems.ASSERTION::problem);
            var device = claims.getString("iss");
            var key = devices.keys(List.of(device)).get(device);
            var expires = Instant.ofEpochSecond(claims.getJsonNumber("exp").longValueExact());
            if (key != null
                    && jws.verify(key.key())
                    && device.equals(claims.getString("sub"))
                    && namesUs(claims.get("aud"))
                    && expires.isAfter(now.minus(SKEW))
                    && expires.isBefore(now.plus(ASSERTION_LIFE).plus(SKEW))) {
                return token(device, now);
            }
        } catch (Problem e) {
            if (e.kind() == Problems.DEVICE_REVOKED) {
                throw e;
            }
        } catch (JsonException | NullPointerException | ClassCastException | ArithmeticException e) {
            // Falls through: one refusal for every way of being wrong.
        }
        throw Problems.ASSERTION.problem(Problems.ASSERTION.cure(), Map.of("serverTime", now));
    }

    private TokenView token(String device, Instant now) {
        var caller = devices.caller(device);
        var groups = Json.createArrayBuilder();
        caller.roles().forEach(role -> groups.add(role.word()));
        var claims = Json.createObjectBuilder()
                .add("iss", "ryokai")
                .add("aud", "ryokai")
                .add("sub", device)
                .add("upn", device)
                .add("jti", Ids.next())
                .add("iat", now.getEpochSecond())
                .add("exp", now.plus(settings.tokenLife()).getEpochSecond())
                .add("groups", groups)
                .build();
        var kid = PublicJwk.of((ECPublicKey) keys.server().getPublic()).thumbprint();
        var jwt = StrictJws.sign(
                (ECPrivateKey) keys.server().getPrivate(),
                Map.of("typ", "JWT", "kid", kid),
                claims.toString().getBytes(StandardCharsets.UTF_8));
        return new TokenView(jwt, "Bearer", settings.tokenLife().toSeconds(), now);
    }

    private boolean namesUs(JsonValue audience) {
        return audience instanceof JsonString text && text.getString().equals(settings.origin() + "/api/token");
    }
}
