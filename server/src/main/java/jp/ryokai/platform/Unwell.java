package jp.ryokai.platform;

import jakarta.transaction.RollbackException;
import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.sql.SQLTransientConnectionException;
import java.sql.SQLTransientException;
import java.util.Arrays;
import java.util.Set;
import java.util.function.Predicate;

/** What a database's refusal means, by SQL states: ISO 9075 class 08, PostgreSQL's appendix A, Derby's reference. */
public final class Unwell {

    /** The same call may succeed at the next try: serialisation, deadlock, a row held too long, a turn not had. */
    private static final Set<String> BUSY = Set.of(
            "40001", // serialisation failure, on Derby also deadlock
            "40P01", // deadlock
            "40XL1", // Derby: a lock was not had in time
            "40XL2", "55P03", // a lock was not had in time
            "57014", // the statement was cancelled
            "25P03", // idle in a transaction for too long
            "XSDA4"); // Derby gave the transaction up

    /** The database is not there, or not for us. */
    private static final Set<String> AWAY = Set.of(
            "53300", // too many connections
            "57P01", // it is being shut down
            "57P02", "57P03", // it is starting
            "XBDA0", // Derby was not opened in time: a busy machine, or a long recovery after a kill
            "XJ045"); // Derby is being shut down

    private Unwell() {}

    private static boolean isPassing(SQLException e) {
        return e instanceof SQLTransientException
                || e instanceof SQLTimeoutException
                || e.getSQLState() != null && BUSY.contains(e.getSQLState())
                || isAway(e);
    }

    /** Whether what was thrown comes of the database's state, and not of what was asked of it. */
    public static boolean isPassing(Throwable thrown) {
        return in(thrown, Unwell::isPassing);
    }

    /** Whether the database is not there for us now, so that the next try at once finds it no better. */
    public static boolean isAway(Throwable thrown) {
        return in(thrown, Unwell::isAway);
    }

    private static boolean in(Throwable thrown, Predicate<SQLException> what) {
        for (var t = thrown; t != null; t = t.getCause()) {
            if (t instanceof SQLException sql && what.test(sql)) {
                return true;
            }
        }
        // The transaction manager tells why it could not commit beside its exception, not under it.
        return thrown instanceof RollbackException
                && Arrays.stream(thrown.getSuppressed()).anyMatch(beside -> in(beside, what));
    }

    private static boolean isAway(SQLException e) {
        var state = e.getSQLState();
        return e instanceof SQLTransientConnectionException
                || state != null && (state.startsWith("08") || AWAY.contains(state));
    }

    /** For the operator. Without the driver's own words, which may quote the address and its password. */
    static String atStart(SQLException e, DatabaseSettings settings) {
        var why = "Ryokai does not start, because ";
        if (isAway(e)) {
            return why + "its database did not answer for "
                    + settings.startWait().toSeconds()
                    + " seconds. See whether it runs and can be reached from here (ryokai.database.url), then start "
                    + "again. Nothing was changed.";
        }
        // Derby tells what it was in the next exceptions, not in the first one or its causes.
        for (var t : e) {
            switch (t instanceof SQLException sql && sql.getSQLState() != null ? sql.getSQLState() : "") {
                case "XSDB6" -> {
                    return why + "another process has its data open. Two at once would destroy it: stop the other one, "
                            + "or give this one a folder of its own (ryokai.data).";
                }
                case "XBM0A", "XBM0J" -> {
                    return why + "the folder of its database lacks its first file, service.properties. Put the whole "
                            + "folder back from a backup (operate.md, \"Restore\"); delete nothing.";
                }
                case "28P01", "28000" -> {
                    return why + "the database does not let it in. See ryokai.database.username and "
                            + "ryokai.database.password.";
                }
                case "3D000" -> {
                    return why + "PostgreSQL has no database of that name (ryokai.database.url). Create it with "
                            + "ENCODING 'UTF8'.";
                }
                default -> {}
            }
            if (String.valueOf(t.getMessage()).contains("No space left")) {
                return why
                        + "the disk is full. Make room where ryokai.data lies, then start again. Nothing was changed.";
            }
        }
        return why + "its database could not be opened (SQL state " + e.getSQLState() + "). operate.md says what "
                + "to look at; delete nothing.";
    }
}
