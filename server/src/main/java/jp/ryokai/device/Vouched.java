package jp.ryokai.device;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import jp.ryokai.device.Vouchings.Question;
import jp.ryokai.issuer.City;
import jp.ryokai.platform.Locker;
import jp.ryokai.platform.Problem;
import jp.ryokai.platform.Problems;

/**
 * Asks the city's issuer before each token of a device that came by its word. Holds no transaction while it asks. If we
 * die between the issuer's answer and its keeping, the refresh token that came with it is lost: the next question is
 * refused, and the person signs in once more.
 */
@ApplicationScoped
class Vouched {

    /** Longer than the issuer may take to answer, by half. */
    private static final Duration LEASE = Duration.ofSeconds(15);

    private static final Duration LOOK_EVERY = Duration.ofMillis(100);
    private static final int LOOKS = 80;

    private final Vouchings vouchings;
    private final City city;
    private final Locker locker;
    private final Clock clock;

    @Inject
    Vouched(Vouchings vouchings, City city, Locker locker, Clock clock) {
        this.vouchings = vouchings;
        this.city = city;
        this.locker = locker;
        this.clock = clock;
    }

    /**
     * Whether the device rests on the city's word, which then still holds. What came by a code is not asked about.
     *
     * @throws Problem 403.233 where the account was closed, 503.234 where the issuer is away: never a token on its word
     *     of yesterday
     */
    boolean stillStands(String device) {
        if (!vouchings.isVouched(device)) {
            return false;
        }
        var question = leased(device);
        String next = null;
        try {
            next = ask(device, question);
        } finally {
            vouchings.giveBack(device, next);
        }
        return true;
    }

    /** What was sealed for one device opens for no other. */
    String seal(String device, String refresh) {
        return locker.seal(refresh.getBytes(StandardCharsets.UTF_8), purpose(device));
    }

    private String ask(String device, Question question) {
        if (!city.isOffered() || !city.name().equals(question.issuer())) {
            throw Problems.ACCOUNT_CLOSED.problem("The city's accounts open this desk no more: register with a code.");
        }
        var refresh = locker.open(question.refresh(), purpose(device)).orElseThrow(Problems.ACCOUNT_CLOSED::problem);
        var answer = city.again(new String(refresh, StandardCharsets.UTF_8))
                // The same somebody: OpenID Connect Core 1.0 section 12.2.
                .filter(who -> who.subject() == null || who.subject().equals(question.subject()))
                .orElseThrow(Problems.ACCOUNT_CLOSED::problem);
        return answer.refresh() == null ? null : seal(device, answer.refresh());
    }

    private Question leased(String device) {
        try {
            for (var looks = 0; looks < LOOKS; looks++) {
                var question = vouchings.lease(device, clock.instant().plus(LEASE));
                if (question.isPresent()) {
                    return question.get();
                }
                Thread.sleep(LOOK_EVERY);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw Problems.BUSY.problem();
    }

    private static String purpose(String device) {
        return "city-account " + device;
    }
}
