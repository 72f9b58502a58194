package jp.ryokai.platform;

import org.eclipse.persistence.sessions.Session;
import org.eclipse.persistence.sessions.SessionCustomizer;

/**
 * EclipseLink asks three times more, five seconds apart, where a connection is not had: whoever waits is told after 40
 * seconds what we know after three. The tablet tries again by itself, and knows that it does.
 */
public final class OneTry implements SessionCustomizer {

    @Override
    public void customize(Session session) {
        var login = session.getLogin();
        login.setQueryRetryAttemptCount(0);
        login.setConnectionHealthValidatedOnError(false);
    }
}
