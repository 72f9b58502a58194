package jp.ryokai.device;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import jp.ryokai.platform.Keys;
import jp.ryokai.platform.Problems;
import jp.ryokai.platform.Settings;

/**
 * Bounds guessing by its source, so that nobody's wrong codes shut out anybody else: so many an hour, and so many of
 * one code. A try is taken before it is looked at and given back when it was right: forty at once that were counted
 * behind the look left a code of five tries alive. The counts are rows, the same for every server and after a restart;
 * whoever changes one holds it to the end of the transaction, so tries of one source come one after another.
 */
@ApplicationScoped
class Guesses {

    /** Where all sources together were wrong ten times as often as one may be, somebody has many: one try each then. */
    private static final int MANY = 10;

    private final EntityManager database;
    private final Keys keys;
    private final Settings settings;
    private final Clock clock;

    @Inject
    Guesses(EntityManager database, Keys keys, Settings settings, Clock clock) {
        this.database = database;
        this.keys = keys;
        this.settings = settings;
        this.clock = clock;
    }

    /** @throws jp.ryokai.platform.Problem 429.34 where the source has no try left in this hour */
    void takeOfHour(String source) {
        var end = hour().plus(1, ChronoUnit.HOURS);
        var all = database.createQuery("SELECT SUM(g.wrong) FROM Guess g WHERE g.about = :hour", Long.class)
                .setParameter("hour", hour().toString())
                .getSingleResult();
        var most = settings.wrongCodesPerHour();
        if (!take(hour().toString(), source, all == null || all < (long) MANY * most ? most : 1, end)) {
            var seconds = Math.max(1, Duration.between(clock.instant(), end).toSeconds());
            throw Problems.CODES_TOO_MANY.problem(Problems.CODES_TOO_MANY.cure(), Map.of("retryAfter", seconds));
        }
    }

    /** Whether the source has a try left of the one code that may begin so, or of none; one less from now on. */
    boolean takeOf(String selector, String source) {
        return take(of(selector), source, settings.codeTries(), clock.instant().plus(settings.codeLife()));
    }

    /** Another code begins so. */
    void forgetOf(String selector) {
        database.createQuery("DELETE FROM Guess g WHERE g.about = :about")
                .setParameter("about", of(selector))
                .executeUpdate();
    }

    private static String of(String selector) {
        return "of " + selector;
    }

    /** It was right: nothing was guessed. */
    void giveBack(String selector, String source) {
        less(of(selector), source);
        less(hour().toString(), source);
    }

    /** What counts no more. Not while tries are taken: a look over all rows would wait for everybody's. */
    void forgetOld() {
        database.createQuery("DELETE FROM Guess g WHERE g.goneAt < :now")
                .setParameter("now", clock.instant())
                .executeUpdate();
    }

    private boolean take(String about, String source, int most, Instant until) {
        var id = id(about, source);
        if (oneMore(id, most)) {
            return true;
        }
        var known = database.createQuery("SELECT COUNT(g) FROM Guess g WHERE g.id = :id", Long.class)
                .setParameter("id", id)
                .getSingleResult();
        if (known > 0) {
            // Where readers do not wait for writers, the row may have come between the two looks: it is not used up
            // yet.
            return oneMore(id, most);
        }
        database.persist(new Guess(id, about, until));
        database.flush();
        return true;
    }

    private boolean oneMore(String id, int most) {
        return database.createQuery("UPDATE Guess g SET g.wrong = g.wrong + 1 WHERE g.id = :id AND g.wrong < :most")
                        .setParameter("id", id)
                        .setParameter("most", most)
                        .executeUpdate()
                > 0;
    }

    private void less(String about, String source) {
        database.createQuery("UPDATE Guess g SET g.wrong = g.wrong - 1 WHERE g.id = :id AND g.wrong > 0")
                .setParameter("id", id(about, source))
                .executeUpdate();
    }

    private Instant hour() {
        return clock.instant().truncatedTo(ChronoUnit.HOURS);
    }

    /** No address is kept, only whether it is the same again. */
    private String id(String about, String source) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(keys.pepper(), "HmacSHA256"));
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(mac.doFinal((about + " " + source).getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HmacSHA256", e);
        }
    }
}
