package jp.ryokai.issuer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import jp.ryokai.platform.AccountSettings;
import jp.ryokai.platform.Problem;
import jp.ryokai.platform.Problems;
import jp.ryokai.platform.Settings;

/**
 * The issuer of the settings, looked for when somebody first needs it: the server starts without it, and tablets never
 * wait for it. Whoever asks holds no connection to the database meanwhile.
 */
@ApplicationScoped
public class City {

    private static final Logger LOG = System.getLogger("jp.ryokai.issuer");
    /** Anybody may begin a sign-in: one that is away is not looked for at everybody's word. */
    private static final Duration REST = Duration.ofSeconds(2);
    /** A page of the desk, and the one address that is registered at the issuer. */
    private static final String REDIRECT = "/desk/";

    /** So many ask at once: an issuer that hangs takes no places from tablets that come for their tokens. */
    private static final int AT_ONCE = 6;

    private static final long TURN_SECONDS = 2;

    private final AccountSettings settings;
    private final URI redirect;
    private final Semaphore asking = new Semaphore(AT_ONCE);
    private final ReentrantLock looking = new ReentrantLock();
    private volatile CityIssuer found;
    private volatile long restsUntil = System.nanoTime();

    @Inject
    City(Settings settings) {
        this.settings = settings.account();
        this.redirect = URI.create(settings.origin() + REDIRECT);
    }

    @FunctionalInterface
    private interface Question<T> {
        T ask(CityIssuer issuer) throws Away;
    }

    public boolean isOffered() {
        return settings.isOffered();
    }

    /** By name, also while it is away. */
    public String name() {
        return settings.issuer();
    }

    /**
     * Where the browser goes, and nowhere else that a caller could name.
     *
     * @throws Problem 404.230 without an issuer, 503.234 where it is away
     */
    public URI address(String state, String nonce, String verifier) {
        return asked(issuer -> issuer.address(state, nonce, verifier));
    }

    /**
     * @param iss the issuer by the answer's own word; null where it names none
     * @return empty where the code, the answer or the word of the issuer does not hold
     */
    public Optional<Account> signIn(String code, String iss, String verifier, String nonce) {
        return asked(issuer -> issuer.said(iss) ? issuer.signIn(code, verifier, nonce) : Optional.empty());
    }

    /** Empty where the account was closed, or the word for it taken back. */
    public Optional<Account> again(String refresh) {
        return asked(issuer -> issuer.again(refresh));
    }

    private <T> T asked(Question<T> question) {
        if (!isOffered()) {
            throw Problems.SIGN_IN_OFF.problem();
        }
        try {
            if (!asking.tryAcquire(TURN_SECONDS, TimeUnit.SECONDS)) {
                throw new Away("too many wait for it");
            }
            try {
                return question.ask(issuer());
            } finally {
                asking.release();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Problems.ISSUER_AWAY.problem();
        } catch (Away e) {
            LOG.log(Level.WARNING, "the city''s issuer: {0}", e.getMessage());
            throw Problems.ISSUER_AWAY.problem();
        }
    }

    private CityIssuer issuer() throws Away {
        if (found == null) {
            looking.lock();
            try {
                if (found == null) {
                    if (System.nanoTime() - restsUntil < 0) {
                        throw new Away("not found a moment ago");
                    }
                    found = look();
                }
            } finally {
                looking.unlock();
            }
        }
        return found;
    }

    private CityIssuer look() throws Away {
        try {
            return new CityIssuer(settings, redirect);
        } catch (Away e) {
            restsUntil = System.nanoTime() + REST.toNanos();
            throw e;
        }
    }
}
