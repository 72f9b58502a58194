package jp.ryokai.device;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.persistence.PersistenceException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import jp.ryokai.ledger.PublicJwk;
import jp.ryokai.ledger.StrictJws;
import jp.ryokai.platform.Locker;

/**
 * The keys that sign access tokens: made by whoever needs one first, changed every week, shared by all servers through
 * the database, where their secrets lie sealed. Never the key that signs acts: what proves something for years and
 * what opens a door for a quarter of an hour must not stand or fall together.
 *
 * <p>Nobody is elected. Each server asks for the newest key when the one it holds has run out; of two that make the
 * next, one takes the place and the other finds it taken, looks again and signs with the winner's. An old key verifies
 * until the longest token it may have signed has run out, also on servers that never held its secret.
 */
@ApplicationScoped
class TokenKeys {

    static final Duration SIGNS_FOR = Duration.ofDays(7);

    /** The longest life a token can be given (ryokai.token.life), and the time two servers' clocks may be apart. */
    static final Duration OVERLAP = Duration.ofHours(1).plus(Duration.ofMinutes(5));

    private static final Duration LOOK_EVERY = Duration.ofMillis(100);
    private static final int TRIES = 5;

    private final TokenKeyRows rows;
    private final Locker locker;
    private final Clock clock;
    private final Map<String, Verifier> known = new ConcurrentHashMap<>();
    private final ReentrantLock looking = new ReentrantLock();
    /** Guarded by {@link #looking}. */
    private long lookedAt = System.nanoTime() - LOOK_EVERY.toNanos();

    private volatile Signer signer;

    @Inject
    TokenKeys(TokenKeyRows rows, Locker locker, Clock clock) {
        this.rows = rows;
        this.locker = locker;
        this.clock = clock;
    }

    private record Signer(String kid, ECPrivateKey key, Instant until) {

        /** Not where the clock was put back since it began: it would sign for longer than a key may. */
        boolean signsAt(Instant now) {
            return until.isAfter(now) && until.isBefore(now.plus(SIGNS_FOR).plus(OVERLAP));
        }
    }

    private record Verifier(ECPublicKey key, Instant until) {}

    String sign(String type, JsonObject claims) {
        var by = signer(clock.instant());
        return StrictJws.sign(
                by.key(),
                Map.of("typ", type, "kid", by.kid()),
                claims.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** The key of this name, if it may still have signed something that holds. */
    Optional<ECPublicKey> verifier(String kid) {
        var now = clock.instant();
        if (!known.containsKey(kid)) {
            look(kid, now);
        }
        return Optional.ofNullable(known.get(kid))
                .filter(held -> held.until().isAfter(now))
                .map(Verifier::key);
    }

    /**
     * Another server may have begun a key a moment ago. Before a token is believed anybody may have made its names up:
     * a flood of them costs ten looks a second, each of which finds every key there is.
     */
    private void look(String kid, Instant now) {
        looking.lock();
        try {
            if (known.containsKey(kid) || System.nanoTime() - lookedAt < LOOK_EVERY.toNanos()) {
                return;
            }
            rows.all().forEach(this::remember);
            known.values().removeIf(one -> one.until().isBefore(now));
            lookedAt = System.nanoTime();
        } catch (PersistenceException e) {
            // Those who wait here must not each wait for a database that is away.
            lookedAt = System.nanoTime();
            throw e;
        } finally {
            looking.unlock();
        }
    }

    private void remember(TokenKeyRow row) {
        known.put(row.kid(), new Verifier(PublicJwk.parse(row.jwk()).key(), row.goneAt()));
    }

    private Signer signer(Instant now) {
        var held = signer;
        for (var tries = 1; held == null || !held.signsAt(now); tries++) {
            try {
                var newest = rows.newest();
                // What we sign with we verify, also when its row was taken from under us by a backup put back.
                newest.ifPresent(this::remember);
                held = newest.flatMap(this::opened)
                        .filter(one -> one.signsAt(now))
                        .orElse(null);
                if (held == null) {
                    begin(newest.map(TokenKeyRow::generation).orElse(0L) + 1, now);
                }
            } catch (RuntimeException e) {
                // Taken by another server, or by another thread of this one; and where several begin at once, Derby may
                // choose whoever only looks as the victim of their deadlock. The next look finds the key.
                if (tries >= TRIES) {
                    throw e;
                }
            }
        }
        signer = held;
        return held;
    }

    /** Empty where the row was sealed under another pepper or changed: nobody signs with what is not ours. */
    private Optional<Signer> opened(TokenKeyRow row) {
        return Optional.ofNullable(row.secret())
                .flatMap(secret -> locker.open(secret, purpose(row.kid())))
                .map(bytes -> new Signer(row.kid(), secret(bytes), row.signsUntil()));
    }

    private void begin(long generation, Instant now) {
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            var pair = generator.generateKeyPair();
            var jwk = PublicJwk.of((ECPublicKey) pair.getPublic());
            var until = now.plus(SIGNS_FOR);
            rows.add(
                    new TokenKeyRow(
                            generation,
                            jwk.thumbprint(),
                            jwk.json(),
                            locker.seal(pair.getPrivate().getEncoded(), purpose(jwk.thumbprint())),
                            until,
                            until.plus(OVERLAP)),
                    now);
            known.put(jwk.thumbprint(), new Verifier(jwk.key(), until.plus(OVERLAP)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has P-256", e);
        }
    }

    private static String purpose(String kid) {
        return "token-key " + kid;
    }

    private static ECPrivateKey secret(byte[] pkcs8) {
        try {
            return (ECPrivateKey) KeyFactory.getInstance("EC").generatePrivate(new PKCS8EncodedKeySpec(pkcs8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("it was sealed by us as a key of P-256", e);
        }
    }
}
