package jp.ryokai.platform;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.ConnectionEventListener;
import javax.sql.StatementEventListener;
import javax.sql.XAConnection;
import javax.transaction.xa.XAException;
import javax.transaction.xa.XAResource;
import javax.transaction.xa.Xid;

/**
 * One connection as the only resource of its transaction, so commit has one phase and one lock: the database's.
 * Helidon's own adapter holds a lock of the whole process through each commit ({@code LocalXAResource}), so that one
 * connection that hung there stopped every other request. A second resource in the same transaction is refused at its
 * end: a request that needs two connections can wait for itself.
 */
final class Branch implements XAConnection, XAResource {

    private final Connection connection;
    private volatile Thread owner;

    Branch(Connection connection) {
        this.connection = connection;
    }

    @Override
    public XAResource getXAResource() {
        return this;
    }

    @Override
    public Connection getConnection() {
        return connection;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }

    @Override
    public void start(Xid xid, int flags) throws XAException {
        if (flags != TMNOFLAGS) {
            return;
        }
        try {
            owner = Thread.currentThread();
            connection.setAutoCommit(false);
        } catch (SQLException e) {
            throw failure(XAException.XAER_RMERR, e);
        }
    }

    @Override
    public void end(Xid xid, int flags) {
        // The work stays where it is until it is committed or rolled back.
    }

    @Override
    public int prepare(Xid xid) throws XAException {
        throw new XAException(XAException.XAER_PROTO);
    }

    /**
     * Where the connection broke in between nobody knows whether it was committed. It is told as a failure: whoever
     * asked looks again, and what was kept is found there.
     */
    @Override
    public void commit(Xid xid, boolean onePhase) throws XAException {
        if (!onePhase) {
            throw new XAException(XAException.XAER_PROTO);
        }
        try {
            connection.commit();
        } catch (SQLException e) {
            throw failure(XAException.XAER_RMERR, e);
        }
        leave();
    }

    /**
     * Another thread than the one at work is the watch over transactions that take too long. The work may hang in a
     * read that holds the connection, and the watch would hang behind it: so it cuts the connection, which ends both.
     */
    @Override
    public void rollback(Xid xid) throws XAException {
        try {
            if (Thread.currentThread() == owner) {
                connection.rollback();
                leave();
            } else {
                connection.abort(Runnable::run);
            }
        } catch (SQLException e) {
            throw failure(XAException.XAER_RMERR, e);
        }
    }

    private void leave() {
        try {
            connection.setAutoCommit(true);
        } catch (SQLException e) {
            // A connection that broke behind its commit: the pool sees it and makes another.
        }
    }

    @Override
    public boolean isSameRM(XAResource other) {
        return other == this;
    }

    @Override
    public void forget(Xid xid) {
        // Nothing is remembered.
    }

    @Override
    public Xid[] recover(int flags) {
        return new Xid[0];
    }

    @Override
    public int getTransactionTimeout() {
        return 0;
    }

    @Override
    public boolean setTransactionTimeout(int seconds) {
        return false;
    }

    @Override
    public void addConnectionEventListener(ConnectionEventListener listener) {
        // Nobody listens: the pool knows of its connections by itself.
    }

    @Override
    public void removeConnectionEventListener(ConnectionEventListener listener) {
        // As above.
    }

    @Override
    public void addStatementEventListener(StatementEventListener listener) {
        // As above.
    }

    @Override
    public void removeStatementEventListener(StatementEventListener listener) {
        // As above.
    }

    private static XAException failure(int code, SQLException cause) {
        var failure = new XAException(code);
        failure.initCause(cause);
        return failure;
    }
}
