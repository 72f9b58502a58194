package jp.ryokai.device;

import static jakarta.interceptor.Interceptor.Priority.PLATFORM_BEFORE;

import io.helidon.microprofile.security.SecurityCdiExtension;
import io.helidon.security.AuthenticationResponse;
import io.helidon.security.Principal;
import io.helidon.security.ProviderRequest;
import io.helidon.security.Role;
import io.helidon.security.SecurityResponse.SecurityStatus;
import io.helidon.security.Subject;
import io.helidon.security.spi.AuthenticationProvider;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import jakarta.json.JsonArray;
import jakarta.json.JsonString;
import jakarta.persistence.PersistenceException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import jp.ryokai.ledger.StrictJws;
import jp.ryokai.platform.Problem;
import jp.ryokai.platform.TokenCheck;

/**
 * Verifies the access token of a request (RFC 6750 section 2.1) and tells Helidon's security who it is; which role a
 * route asks for stays Helidon's to compare. Helidon's own reader of MicroProfile JWT reads its key once at the start,
 * so that a key could not change while the server runs.
 */
@ApplicationScoped
class TokenGate implements AuthenticationProvider, TokenCheck {

    /** Under this name Helidon would put its own reader; it leaves the place to whoever has it. */
    private static final String HELIDONS = "mp-jwt-auth";

    private static final String SCHEME = "bearer ";
    private static final int LONGEST = 4_096;
    private static final int UNAVAILABLE = 503;
    /** How far apart the clocks of two servers may be. */
    private static final Duration BETWEEN_SERVERS = Duration.ofSeconds(30);

    private final TokenKeys keys;
    private final Clock clock;
    private final Believed believed = new Believed();

    @Inject
    TokenGate(TokenKeys keys, Clock clock) {
        this.keys = keys;
        this.clock = clock;
    }

    /**
     * Before the extension builds what it was given, which it does at a later priority of the same moment. By
     * reflection, because the builder's class bears annotations of a module that does not resolve in this version, and
     * a compiler that reads it warns of them; the start fails where it is elsewhere.
     */
    void register(
            @Observes @Priority(PLATFORM_BEFORE) @Initialized(ApplicationScoped.class) Object start,
            BeanManager beans) {
        try {
            var extension = beans.getExtension(SecurityCdiExtension.class);
            var builder =
                    SecurityCdiExtension.class.getMethod("securityBuilder").invoke(extension);
            builder.getClass()
                    .getMethod("addAuthenticationProvider", AuthenticationProvider.class, String.class)
                    .invoke(builder, this, HELIDONS);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("this Helidon keeps its security elsewhere", e);
        }
    }

    @Override
    public AuthenticationResponse authenticate(ProviderRequest request) {
        var given = request.env().headers().getOrDefault("Authorization", List.of());
        if (given.isEmpty()) {
            return AuthenticationResponse.abstain();
        }
        try {
            return given.size() == 1
                    ? read(given.getFirst())
                            .map(AuthenticationResponse::success)
                            .orElseGet(() -> AuthenticationResponse.failed("not a token of ours"))
                    : AuthenticationResponse.failed("two tokens");
        } catch (PersistenceException e) {
            // The database is away: that is no fault of the token's, and the same call may succeed later.
            return AuthenticationResponse.builder()
                    .status(SecurityStatus.FAILURE_FINISH)
                    .statusCode(UNAVAILABLE)
                    .build();
        }
    }

    @Override
    public boolean ours(String authorization) {
        try {
            return read(authorization).isPresent();
        } catch (PersistenceException e) {
            // Who it is cannot be told now; as a stranger it waits its turn.
            return false;
        }
    }

    private Optional<Subject> read(String header) {
        if (!header.regionMatches(true, 0, SCHEME, 0, SCHEME.length()) || header.length() > LONGEST) {
            return Optional.empty();
        }
        return believed.find(header)
                .or(() -> verified(header))
                .filter(token ->
                        keys.verifier(token.kid()).filter(token.key()::equals).isPresent())
                .filter(token -> token.said().holds(clock.instant(), BETWEEN_SERVERS))
                .map(Believed.Token::subject);
    }

    private Optional<Believed.Token> verified(String header) {
        StrictJws jws;
        try {
            jws = StrictJws.parse(header.substring(SCHEME.length()).strip());
        } catch (Problem malformed) {
            return Optional.empty();
        }
        var kid = jws.header("kid").orElse("");
        var key = keys.verifier(kid).filter(jws::verify);
        if (!jws.type().equals(Tokens.TYPE) || key.isEmpty()) {
            return Optional.empty();
        }
        var token = jws.payloadObject()
                .map(Claims::new)
                .filter(said -> said.says("iss", Tokens.US) && said.says("aud", Tokens.US))
                .flatMap(said ->
                        said.text("sub").map(sub -> new Believed.Token(kid, key.get(), said, subject(sub, said))));
        token.ifPresent(one -> believed.keep(header, one));
        return token;
    }

    private static Subject subject(String device, Claims said) {
        var subject = Subject.builder().principal(Principal.create(device));
        if (said.said().get("groups") instanceof JsonArray groups) {
            groups.stream()
                    .filter(JsonString.class::isInstance)
                    .forEach(group -> subject.addGrant(Role.create(((JsonString) group).getString())));
        }
        return subject.build();
    }
}
