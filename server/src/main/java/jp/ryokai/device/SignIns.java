package jp.ryokai.device;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.persistence.PersistenceException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import jp.ryokai.device.Vouchings.SignedIn;
import jp.ryokai.issuer.City;
import jp.ryokai.platform.Hashes;
import jp.ryokai.platform.Locker;
import jp.ryokai.platform.Problems;
import jp.ryokai.platform.Settings;

/**
 * A browser signs in with the city's account and is registered without a code. What is begun is kept nowhere here: the
 * state that travels through the issuer is itself sealed, for the key of the browser that began, with the nonce and the
 * PKCE verifier inside. So whoever begins a million leaves nothing, and what another browser began opens for none.
 */
@ApplicationScoped
class SignIns {

    /** Time to type a password and a second factor. */
    private static final Duration LASTS = Duration.ofMinutes(10);

    private static final int RANDOM = 32;

    private final City city;
    private final CityAccounts accounts;
    private final Assertions assertions;
    private final Vouchings vouchings;
    private final Vouched vouched;
    private final Locker locker;
    private final Settings settings;
    private final Clock clock;

    private final SecureRandom random = new SecureRandom();

    @Inject
    SignIns(
            City city,
            CityAccounts accounts,
            Assertions assertions,
            Vouchings vouchings,
            Vouched vouched,
            Locker locker,
            Settings settings,
            Clock clock) {
        this.city = city;
        this.accounts = accounts;
        this.assertions = assertions;
        this.vouchings = vouchings;
        this.vouched = vouched;
        this.locker = locker;
        this.settings = settings;
        this.clock = clock;
    }

    private record Begun(String nonce, String verifier, Instant until) {}

    boolean offered() {
        return city.isOffered();
    }

    SignInView begin(String proof) {
        if (!offered()) {
            throw Problems.SIGN_IN_OFF.problem();
        }
        var device = SignInProof.read(proof, origin()).key().jwk().thumbprint();
        var begun = new Begun(fresh(), fresh(), clock.instant().plus(LASTS));
        var state = sealed(begun, device);
        return new SignInView(
                city.address(state, begun.nonce(), begun.verifier()).toString(), state);
    }

    /**
     * The same sent again, because the answer was lost, is the same registration. If we die after the issuer took the
     * code and before we kept what came of it, the code is spent: the person signs in once more.
     */
    EnrolmentView finish(String proof) {
        if (!offered()) {
            throw Problems.SIGN_IN_OFF.problem();
        }
        var sent = SignInProof.read(proof, origin());
        var device = sent.key().jwk().thumbprint();
        var begun = opened(sent.state(), device)
                .filter(it -> !sent.code().isEmpty())
                .orElseThrow(Problems.SIGN_IN::problem);
        var state = hash(sent.state());
        var before = vouchings.cameOf(device, state);
        if (before.isPresent()) {
            return before.get();
        }
        if (!clock.instant().isBefore(begun.until())) {
            throw Problems.SIGN_IN.problem();
        }
        spend(state, begun.until());
        var who = city.signIn(sent.code(), sent.iss(), begun.verifier(), begun.nonce())
                .orElseThrow(Problems.SIGN_IN::problem);
        if (who.identifier() == null || who.refresh() == null) {
            throw Problems.ISSUER_AWAY.problem("The city's issuer does not give what this server is set to ask for:"
                    + " the operator checks ryokai.account.claim and ryokai.account.scope.");
        }
        var account = accounts.inForce(city.name(), who.identifier())
                .orElseThrow(() -> Problems.ACCOUNT_UNKNOWN.problem(
                        Problems.ACCOUNT_UNKNOWN.cure(), Map.of("identifier", who.identifier())));
        return vouchings.enrol(sent.key(), new SignedIn(account, who, vouched.seal(device, who.refresh()), state));
    }

    /** Once, on all servers together; the primary key decides between two that race. */
    private void spend(String state, Instant until) {
        try {
            assertions.spend(state, until);
        } catch (PersistenceException e) {
            if (Tokens.isTaken(e)) {
                throw Problems.SIGN_IN.problem();
            }
            throw e;
        }
    }

    private String sealed(Begun begun, String device) {
        var text = Json.createObjectBuilder()
                .add("nonce", begun.nonce())
                .add("verifier", begun.verifier())
                .add("until", begun.until().toString())
                .build()
                .toString();
        var closed = locker.seal(text.getBytes(StandardCharsets.UTF_8), purpose(device));
        return encoded(Base64.getDecoder().decode(closed));
    }

    private Optional<Begun> opened(String state, String device) {
        return locker.open(state.replace('-', '+').replace('_', '/'), purpose(device))
                .map(bytes -> Json.createReader(new StringReader(new String(bytes, StandardCharsets.UTF_8)))
                        .readObject())
                .map(said -> new Begun(
                        said.getString("nonce"), said.getString("verifier"), Instant.parse(said.getString("until"))));
    }

    private String fresh() {
        var bytes = new byte[RANDOM];
        random.nextBytes(bytes);
        return encoded(bytes);
    }

    private String origin() {
        return settings.origin().toString();
    }

    private static String purpose(String device) {
        return "sign-in " + device;
    }

    private static String hash(String state) {
        return encoded(Hashes.sha256(("sign-in " + state).getBytes(StandardCharsets.UTF_8)));
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
