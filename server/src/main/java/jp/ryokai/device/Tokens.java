package jp.ryokai.device;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.persistence.PersistenceException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.ryokai.ledger.StrictJws;
import jp.ryokai.people.Caller;
import jp.ryokai.platform.Hashes;
import jp.ryokai.platform.Ids;
import jp.ryokai.platform.Problem;
import jp.ryokai.platform.Problems;
import jp.ryokai.platform.Settings;

/** Exchanges a device's assertion (RFC 7523) for an access token (RFC 9068 with {@code groups}). */
@ApplicationScoped
class Tokens {

    static final String GRANT = "urn:ietf:params:oauth:grant-type:jwt-bearer";
    /** RFC 9068 section 2.1: nothing else that we or a device sign can be taken for it. */
    static final String TYPE = "at+jwt";

    static final String US = "ryokai";

    private static final String ASSERTION_TYPE = "JWT";
    private static final Duration ASSERTION_LIFE = Duration.ofMinutes(5);
    private static final Duration SKEW = Duration.ofMinutes(1);
    /** Of a token that rests on the city's word, whatever is set: so long may an account outlive its end there. */
    private static final Duration VOUCHED_LIFE = Duration.ofMinutes(15);

    private static final Duration TIDY_EVERY = Duration.ofMinutes(1);
    private static final int LONGEST_JTI = 200;

    private final Devices devices;
    private final Assertions assertions;
    private final TokenKeys keys;
    private final Vouched vouched;
    private final Settings settings;
    private final Clock clock;
    private volatile Instant tidied = Instant.EPOCH;

    @Inject
    Tokens(Devices devices, Assertions assertions, TokenKeys keys, Vouched vouched, Settings settings, Clock clock) {
        this.devices = devices;
        this.assertions = assertions;
        this.keys = keys;
        this.vouched = vouched;
        this.settings = settings;
        this.clock = clock;
    }

    /** An assertion that proves the device's key. */
    private record Proved(String device, String id, Instant expires) {}

    /**
     * A tablet whose clock is days wrong is refused once with {@code serverTime}, corrects by it and asks again. An
     * assertion is good once, on all servers together: whoever copied it on its way gets nothing for it. Where our
     * answer was lost the device signs another.
     */
    public TokenView exchange(String assertion) {
        var now = clock.instant();
        var proved = prove(assertion, now).orElseThrow(() -> refusal(now));
        var caller = devices.caller(proved.device());
        tidy(now);
        try {
            assertions.spend(proved.id(), proved.expires().plus(SKEW));
        } catch (PersistenceException e) {
            if (isTaken(e)) {
                throw refusal(now);
            }
            throw e;
        }
        // Spent before: a copied assertion asks nothing of the city's issuer either.
        var life =
                vouched.stillStands(proved.device()) ? least(settings.tokenLife(), VOUCHED_LIFE) : settings.tokenLife();
        return token(caller, now, life);
    }

    /** One refusal for every way of being wrong: which it was helps nobody but a forger. */
    private static Problem refusal(Instant now) {
        return Problems.ASSERTION.problem(Problems.ASSERTION.cure(), Map.of("serverTime", now));
    }

    private Optional<Proved> prove(String assertion, Instant now) {
        StrictJws jws;
        try {
            jws = StrictJws.parse(assertion);
        } catch (Problem malformed) {
            return Optional.empty();
        }
        var said = jws.payloadObject().map(Claims::new).orElse(null);
        var device = said == null ? "" : said.text("iss").orElse("");
        var key = devices.keys(List.of(device)).get(device);
        if (key == null
                || !jws.verify(key.key())
                || !isAssertion(jws, device)
                || !said.says("sub", device)
                || !said.says("aud", settings.origin() + "/api/token")
                || !said.holds(now, SKEW)) {
            return Optional.empty();
        }
        return said.time("exp")
                .filter(expires -> expires.isBefore(now.plus(ASSERTION_LIFE).plus(SKEW)))
                .flatMap(expires -> id(jws, said, device).map(id -> new Proved(device, id, expires)));
    }

    /** A record or an enrolment's proof is signed by the same key; its {@code typ} keeps it from being one of these. */
    private static boolean isAssertion(StrictJws jws, String device) {
        return (!jws.header().containsKey("typ") || jws.type().equalsIgnoreCase(ASSERTION_TYPE))
                && (!jws.header().containsKey("kid")
                        || jws.header("kid").filter(device::equals).isPresent());
    }

    /** Not of the signature, of which one text has many: without a {@code jti} the whole text is its own name. */
    private static Optional<String> id(StrictJws jws, Claims said, String device) {
        if (!said.said().containsKey("jti")) {
            return Optional.of(hash(device + " text " + jws.signedText()));
        }
        return said.text("jti")
                .filter(jti -> !jti.isEmpty() && jti.length() <= LONGEST_JTI)
                .map(jti -> hash(device + " jti " + jti));
    }

    private static String hash(String text) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(Hashes.sha256(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** Now and then, by whoever comes; that it did not work is no reason to refuse anybody. */
    private void tidy(Instant now) {
        if (tidied.plus(TIDY_EVERY).isBefore(now)) {
            tidied = now;
            try {
                assertions.forget(now);
            } catch (RuntimeException e) {
                tidied = Instant.EPOCH;
            }
        }
    }

    static boolean isTaken(Throwable thrown) {
        for (var cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && "23505".equals(sql.getSQLState())) {
                return true;
            }
        }
        return false;
    }

    private static Duration least(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    private TokenView token(Caller caller, Instant now, Duration life) {
        var groups = Json.createArrayBuilder();
        caller.roles().forEach(role -> groups.add(role.word()));
        var jwt = keys.sign(
                TYPE,
                Json.createObjectBuilder()
                        .add("iss", US)
                        .add("aud", US)
                        .add("sub", caller.device())
                        .add("jti", Ids.next())
                        .add("iat", now.getEpochSecond())
                        .add("exp", now.plus(life).getEpochSecond())
                        .add("groups", groups)
                        .build());
        return new TokenView(jwt, "Bearer", life.toSeconds(), now);
    }
}
