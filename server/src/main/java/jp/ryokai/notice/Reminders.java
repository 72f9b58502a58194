package jp.ryokai.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import jp.ryokai.calendar.CouncilDays;
import jp.ryokai.people.Caller;
import jp.ryokai.people.People;
import jp.ryokai.people.PersonView;
import jp.ryokai.people.Role;
import jp.ryokai.platform.Japan;
import jp.ryokai.platform.Problems;
import jp.ryokai.platform.Settings;

/** The one that sends what is due: on a working day without a session, in the hours for it, each letter once. */
@ApplicationScoped
class Reminders {

    private static final Logger LOG = System.getLogger(Reminders.class.getName());

    private final LetterAudience audience;
    private final CouncilDays days;
    private final Sendings sendings;
    private final SendingLeases leases;
    private final Mailer mailer;
    private final Letters letters;
    private final Addresses addresses;
    private final People people;
    private final Settings settings;
    private final Clock clock;

    private volatile Instant troubleAt;

    @Inject
    Reminders(
            LetterAudience audience,
            CouncilDays days,
            Sendings sendings,
            SendingLeases leases,
            Mailer mailer,
            Letters letters,
            Addresses addresses,
            People people,
            Settings settings,
            Clock clock) {
        this.audience = audience;
        this.days = days;
        this.sendings = sendings;
        this.leases = leases;
        this.mailer = mailer;
        this.letters = letters;
        this.addresses = addresses;
        this.people = people;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * How letters leave here.
     *
     * @param host null where the council sends no mail
     * @param troubleAt when this server last found no way to the mail server; null if it did since
     * @param own the asking person's own address, null for none
     */
    public record MailView(boolean on, String host, String from, String security, Instant troubleAt, String own) {

        private static MailView off(String own) {
            return new MailView(false, null, null, null, null, own);
        }
    }

    /** @param outcome word of {@link SendingOutcome} */
    public record Trial(String address, String outcome) {}

    public MailView mail(Caller by) {
        var route = mailer.route();
        var own = addresses.byPerson().get(by.person());
        return route.on()
                ? new MailView(
                        true,
                        route.host(),
                        route.from(),
                        route.security().name().toLowerCase(java.util.Locale.ROOT),
                        troubleAt,
                        own)
                : MailView.off(own);
    }

    /** A letter to oneself. Nothing of the council's changes by it, so it leaves no record. */
    public Trial trial(Caller by) {
        by.must(Role.MANAGER);
        if (!mailer.route().on()) {
            throw Problems.MAIL_OFF.problem();
        }
        var address = addresses.byPerson().get(by.person());
        if (address == null) {
            throw Problems.ADDRESS.problem("You have no mail address here yet: enter your own first.");
        }
        var name = people.person(by.person()).map(PersonView::publicName).orElse("");
        try (var way = mailer.open()) {
            troubleAt = null;
            var outcome = way.send(address, letters.trial(name));
            if (outcome != SendingOutcome.SENT) {
                throw Problems.MAIL_REFUSED.problem();
            }
            return new Trial(address, outcome.word());
        } catch (MessagingException e) {
            noWay(e);
            throw Problems.MAIL_REFUSED.problem();
        }
    }

    /** Sends what is due now. @return how many letters the mail server took */
    public int turn() {
        if (!mailer.route().on() || !holdsLease()) {
            return 0;
        }
        try {
            sendings.leftBehind().forEach(id -> sendings.settle(id, SendingOutcome.UNKNOWN));
            var due = due();
            return due.isEmpty() ? 0 : sent(due);
        } finally {
            leases.leave();
        }
    }

    private List<LetterAudience.Due> due() {
        var now = clock.instant();
        var today = Japan.day(now);
        if (!settings.hours().hold(LocalTime.ofInstant(now, Japan.ZONE))
                || days.calendar().closed(today).isPresent()) {
            return List.of();
        }
        return audience.open(today).stream()
                .flatMap(plan -> audience.due(plan.id(), today).stream())
                .filter(one -> one.address() != null)
                .toList();
    }

    private int sent(List<LetterAudience.Due> due) {
        try (var way = mailer.open()) {
            troubleAt = null;
            int sent = 0;
            for (var one : due) {
                if (holdsLease() && sent(way, one)) {
                    sent++;
                }
            }
            return sent;
        } catch (MessagingException e) {
            noWay(e);
            return 0;
        }
    }

    /** Claimed, handed over, settled: whatever ends us in between leaves a claim that is never taken up again. */
    private boolean sent(Mailer.Way way, LetterAudience.Due one) {
        String claim;
        try {
            claim = sendings.claim(one.plan(), one.person().id(), one.occasion(), one.dueOn(), one.address());
        } catch (RuntimeException another) {
            LOG.log(
                    Level.DEBUG,
                    "another server has this letter: {0}",
                    another.getClass().getName());
            return false;
        }
        var outcome = way.send(one.address(), one.letter());
        sendings.settle(claim, outcome);
        return outcome == SendingOutcome.SENT;
    }

    private boolean holdsLease() {
        try {
            return leases.take();
        } catch (RuntimeException another) {
            LOG.log(
                    Level.DEBUG,
                    "another server has the lease: {0}",
                    another.getClass().getName());
            return false;
        }
    }

    /** The class says what kind of trouble it is; a server's answer may hold an address. */
    private void noWay(MessagingException trouble) {
        troubleAt = clock.instant();
        LOG.log(
                Level.WARNING,
                "no way to the mail server {0}: {1}",
                mailer.route().host(),
                trouble.getClass().getName());
    }
}
