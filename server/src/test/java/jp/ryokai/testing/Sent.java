package jp.ryokai.testing;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.eclipse.persistence.internal.databaseaccess.DatabaseCall;
import org.eclipse.persistence.queries.DatabaseQuery;
import org.eclipse.persistence.sessions.Session;
import org.eclipse.persistence.sessions.SessionEvent;
import org.eclipse.persistence.sessions.SessionEventAdapter;

/**
 * Every statement that the server of this JVM has sent to its database, once each and in words that are the same on
 * both databases; so that the suite can tell which of them PostgreSQL never saw.
 */
public final class Sent extends SessionEventAdapter {

    private static final Set<String> SENT = ConcurrentHashMap.newKeySet();

    /** How many a list holds is no other statement. */
    private static final Pattern LIST = Pattern.compile("\\(\\?(?:,\\s*\\?)+\\)");
    /** Each database says in its own words that rows are locked, and that only some are wanted. */
    private static final Pattern LOCK = Pattern.compile(" FOR UPDATE.*$");

    private static final Pattern PAGE = Pattern.compile(" (?:LIMIT|OFFSET|FETCH (?:FIRST|NEXT)) .*$");

    private Sent() {}

    /** @param session the server's own, of which every request's is a child */
    static void listen(Session session) {
        session.getEventManager().addListener(new Sent());
    }

    /** What was sent since this was asked last. */
    public static Collection<String> taken() {
        var taken = new TreeSet<>(SENT);
        SENT.removeAll(taken);
        return taken;
    }

    @Override
    public void preExecuteCall(SessionEvent event) {
        if (event.getCall() instanceof DatabaseCall call && call.getSQLString() != null) {
            SENT.add(words(call.getSQLString(), call.getQuery()));
        }
    }

    /** A question is told as the program wrote it, for its SQL has each database's own functions. */
    private static String words(String sql, DatabaseQuery query) {
        var locked = LOCK.matcher(sql).find();
        var rest = LOCK.matcher(sql).replaceFirst("");
        var some = PAGE.matcher(rest).find();
        var written = query == null ? null : query.getEJBQLString();
        var text = written == null
                ? LIST.matcher(PAGE.matcher(rest).replaceFirst("")).replaceAll("(?)")
                : written;
        // On one line, as the suite tells them: one of several lines is cut into statements that nobody sent.
        return text.strip().replaceAll("\\s+", " ") + (some ? ", some" : "") + (locked ? ", locked" : "");
    }
}
