package jp.ryokai.notice;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import java.time.Clock;
import jp.ryokai.platform.MailSettings;
import jp.ryokai.platform.Settings;
import jp.ryokai.testing.Port;

/** The post of this JVM: off until a test opens a real SMTP server, and able to die with a letter in hand. */
@ApplicationScoped
@Alternative
@Priority(1)
public class TestMailer extends Mailer {

    /** As sudden as a power cut: nothing of ours catches it. */
    static final class PowerCut extends Error {
        private static final long serialVersionUID = 1;
    }

    enum Cut {
        NEVER,
        BEFORE_IT_IS_SENT,
        AFTER_IT_IS_SENT
    }

    private static volatile MailSettings route = MailSettings.OFF;
    private static volatile Cut cut = Cut.NEVER;

    @Inject
    TestMailer(Settings settings, Clock clock) {
        super(settings, clock);
    }

    /** A server that takes letters from now on, until it is closed. */
    static GreenMail opened() {
        var server = new GreenMail(new ServerSetup(Port.free(), "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        use(new MailSettings(
                "127.0.0.1",
                server.getSmtp().getPort(),
                MailSettings.Security.NONE,
                "none",
                "none",
                "gikai@city.example.jp"));
        return server;
    }

    static void use(MailSettings settings) {
        route = settings;
    }

    static MailSettings used() {
        return route;
    }

    static void cuts(Cut when) {
        cut = when;
    }

    static void off() {
        route = MailSettings.OFF;
        cut = Cut.NEVER;
    }

    @Override
    MailSettings route() {
        return route;
    }

    @Override
    Way open() throws MessagingException {
        var way = super.open();
        return new Way() {
            @Override
            public SendingOutcome send(String address, Letter letter) {
                if (cut == Cut.BEFORE_IT_IS_SENT) {
                    throw new PowerCut();
                }
                var outcome = way.send(address, letter);
                if (cut == Cut.AFTER_IT_IS_SENT) {
                    throw new PowerCut();
                }
                return outcome;
            }

            @Override
            public void close() {
                way.close();
            }
        };
    }
}
