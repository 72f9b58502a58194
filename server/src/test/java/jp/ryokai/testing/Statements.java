package jp.ryokai.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.eclipse.persistence.internal.sessions.AbstractRecord;
import org.eclipse.persistence.internal.sessions.AbstractSession;
import org.eclipse.persistence.queries.DatabaseQuery;
import org.eclipse.persistence.sessions.Session;
import org.eclipse.persistence.sessions.SessionProfiler;
import org.eclipse.persistence.sessions.SessionProfilerAdapter;

/** Every statement that goes to the database of this JVM's server, in words, while somebody listens. */
public final class Statements extends SessionProfilerAdapter implements AutoCloseable {

    private final ConcurrentLinkedQueue<String> said = new ConcurrentLinkedQueue<>();
    private final AbstractSession session;
    private final boolean requests;

    private Statements(AbstractSession session, boolean requests) {
        this.session = session;
        this.requests = requests;
        session.setProfiler(this);
    }

    /** @param session the server's own, of which every request's is a child */
    public static Statements of(Session session) {
        return new Statements((AbstractSession) session, true);
    }

    /** The same of what the server does by itself, as numbering: between requests, and not of any. */
    public static Statements ofItself(Session session) {
        return new Statements((AbstractSession) session, false);
    }

    /** What was said while this ran. */
    public List<String> during(Runnable what) {
        said.clear();
        what.run();
        return new ArrayList<>(said);
    }

    /** Whoever asks through HTTP does so in a virtual thread; what the server does by itself is nobody's cost. */
    @Override
    public void startOperationProfile(String operation, DatabaseQuery query, int weight) {
        if (operation.equals(SessionProfiler.SqlPrepare)
                && Thread.currentThread().isVirtual() == requests) {
            said.add(query == null ? "?" : String.valueOf(query.getSQLString()));
        }
    }

    @Override
    public Object profileExecutionOfQuery(
            DatabaseQuery query, org.eclipse.persistence.sessions.DataRecord row, AbstractSession by) {
        return by.internalExecuteQuery(query, (AbstractRecord) row);
    }

    @Override
    public int getProfileWeight() {
        return ALL;
    }

    @Override
    public void close() {
        session.setProfiler(null);
    }
}
