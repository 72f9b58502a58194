package jp.ryokai.platform;

import org.eclipse.persistence.config.SessionCustomizer;
import org.eclipse.persistence.sessions.DatabaseLogin;
import org.eclipse.persistence.sessions.Session;

/**
 * EclipseLink asks three times more, five seconds apart, where a connection is not had: whoever waits is told after 40
 * seconds what we know after three. The tablet tries again by itself, and knows that it does.
 */
public final class OneTry implements SessionCustomizer {

    @Override
    public void customize(Session session) {
        if (session.getLogin() instanceof DatabaseLogin login) {
            login.setQueryRetryAttemptCount(0);
            login.setConnectionHealthValidatedOnError(false);
        }
    }
}
