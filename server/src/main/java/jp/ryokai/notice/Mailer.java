package jp.ryokai.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Base64;
import java.util.Date;
import java.util.Properties;
import jp.ryokai.platform.Ids;
import jp.ryokai.platform.MailSettings;
import jp.ryokai.platform.Settings;

/** Hands letters to the council's mail server: RFC 5322, plain text in UTF-8, nothing that tells who opened it. */
@ApplicationScoped
class Mailer {

    private static final String CONNECT_MS = "10000";
    private static final String ANSWER_MS = "30000";

    private final Settings settings;
    private final Clock clock;

    @Inject
    Mailer(Settings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    MailSettings route() {
        return settings.mail();
    }

    /** A way to the mail server, for as many letters as are due. */
    interface Way extends AutoCloseable {

        SendingOutcome send(String address, Letter letter);

        @Override
        void close();
    }

    /**
     * Opens the way before anything is claimed: a server that is away, or that cannot prove itself, costs no letter.
     *
     * @throws MessagingException where there is no way
     */
    Way open() throws MessagingException {
        var route = route();
        var session = Session.getInstance(properties(route, settings.origin().getHost()));
        var transport = session.getTransport(route.security() == MailSettings.Security.SSL ? "smtps" : "smtp");
        transport.connect(
                route.host(),
                route.port(),
                route.hasUser() ? route.user() : null,
                route.hasUser() ? route.password() : null);
        return new Open(session, transport, route);
    }

    private final class Open implements Way {

        private final Session session;
        private final Transport transport;
        private final MailSettings route;

        Open(Session session, Transport transport, MailSettings route) {
            this.session = session;
            this.transport = transport;
            this.route = route;
        }

        @Override
        public SendingOutcome send(String address, Letter letter) {
            MimeMessage message;
            try {
                message = message(address, letter);
            } catch (MessagingException | UnsupportedEncodingException unwritten) {
                return SendingOutcome.FAILED;
            }
            try {
                transport.sendMessage(message, message.getAllRecipients());
                return SendingOutcome.SENT;
            } catch (SendFailedException refused) {
                return SendingOutcome.FAILED;
            } catch (MessagingException broken) {
                return SendingOutcome.UNKNOWN;
            }
        }

        private MimeMessage message(String address, Letter letter)
                throws MessagingException, UnsupportedEncodingException {
            var message = new Written(session, letter.body(), settings.origin().getHost());
            message.setFrom(
                    new InternetAddress(route.from(), settings.council() + "事務局", StandardCharsets.UTF_8.name()));
            message.setRecipient(Message.RecipientType.TO, new InternetAddress(address, true));
            message.setSubject(letter.subject(), StandardCharsets.UTF_8.name());
            message.setSentDate(Date.from(clock.instant()));
            return message;
        }

        @Override
        public void close() {
            try {
                transport.close();
            } catch (MessagingException e) {
                // Everything was settled by its own answer; how the line ends changes nothing.
            }
        }
    }

    /**
     * Text that is already as it travels (RFC 2045 section 6.8: lines of 76 signs), under an id of our own: the
     * library's would tell the machine's name and its user.
     */
    private static final class Written extends MimeMessage {

        Written(Session session, String body, String host) throws MessagingException {
            super(
                    session,
                    new ByteArrayInputStream(("Message-ID: <" + Ids.next() + "@" + host + ">\r\nMIME-Version: 1.0\r\n"
                                    // RFC 3834: absence notes do not answer it.
                                    + "Auto-Submitted: auto-generated\r\n"
                                    + "Content-Type: text/plain; charset=UTF-8\r\n"
                                    + "Content-Transfer-Encoding: base64\r\n\r\n"
                                    + Base64.getMimeEncoder()
                                            .encodeToString(
                                                    body.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8))
                                    + "\r\n")
                            .getBytes(StandardCharsets.US_ASCII)));
        }

        /** Nothing to be found out about the text: it is written. */
        @Override
        protected synchronized void updateHeaders() {
            modified = true;
        }
    }

    private static Properties properties(MailSettings route, String host) {
        var protocol = route.security() == MailSettings.Security.SSL ? "mail.smtps." : "mail.smtp.";
        var properties = new Properties();
        properties.put(protocol + "auth", Boolean.toString(route.hasUser()));
        properties.put(protocol + "connectiontimeout", CONNECT_MS);
        properties.put(protocol + "timeout", ANSWER_MS);
        properties.put(protocol + "writetimeout", ANSWER_MS);
        properties.put(protocol + "ssl.checkserveridentity", "true");
        properties.put(protocol + "localhost", host);
        var starttls = route.security() == MailSettings.Security.STARTTLS;
        properties.put("mail.smtp.starttls.enable", Boolean.toString(starttls));
        properties.put("mail.smtp.starttls.required", Boolean.toString(starttls));
        return properties;
    }
}
