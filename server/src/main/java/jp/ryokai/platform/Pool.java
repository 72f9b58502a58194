package jp.ryokai.platform;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.time.Duration;
import java.util.Properties;
import java.util.logging.Logger;
import javax.sql.DataSource;
import javax.sql.XAConnection;
import javax.sql.XADataSource;

/**
 * The connections of the house, each with limits: a database that went away in any other way than dying leaves sockets
 * that answer nothing, and whoever waits on one without a limit waits for ever. Helidon looks for the source called
 * {@code main} and, as it is an {@link XADataSource}, makes its connections the transaction's own ({@link Branch}).
 */
@ApplicationScoped
@Named("main")
class Pool implements DataSource, XADataSource {

    /** How long a request waits for a free connection before it is told that we are busy. */
    private static final Duration TURN = Duration.ofSeconds(3);

    private static final Duration VALID = Duration.ofSeconds(2);
    private static final Duration CONNECT = Duration.ofSeconds(3);
    /** For a row that another transaction holds: as long as Derby's, see {@link DerbyTuning}. */
    private static final Duration LOCK = Duration.ofSeconds(10);
    /** A frozen server's open transaction holds the log's head against all others; its session ends after this. */
    private static final Duration IDLE = Duration.ofSeconds(30);

    private final DatabaseSettings settings;
    private final HikariDataSource pooled;

    @Inject
    Pool(Settings settings) {
        this.settings = settings.database();
        pooled = new HikariDataSource(config(this.settings, this.settings.patience()));
    }

    /** One connection that waits as long as it must, for a migration; the caller closes it. */
    HikariDataSource patient() {
        var config = config(settings, Duration.ZERO);
        config.setPoolName("migrations");
        config.setMaximumPoolSize(2);
        config.setConnectionInitSql(null);
        return new HikariDataSource(config);
    }

    private static HikariConfig config(DatabaseSettings settings, Duration answer) {
        var config = new HikariConfig();
        config.setPoolName("main");
        config.setJdbcUrl(settings.url());
        config.setUsername(settings.user());
        config.setPassword(settings.password());
        config.setMaximumPoolSize(settings.connections());
        config.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
        config.setConnectionTimeout(TURN.toMillis());
        config.setValidationTimeout(VALID.toMillis());
        // The start waits for a database that is not there yet, and says so (Database).
        config.setInitializationFailTimeout(-1);
        if (!settings.embedded()) {
            config.setDataSourceProperties(limits(answer));
            config.setConnectionInitSql("SET lock_timeout = %d; SET idle_in_transaction_session_timeout = %d"
                    .formatted(LOCK.toMillis(), IDLE.toMillis()));
        }
        return config;
    }

    /** For the PostgreSQL driver, in seconds. What the address itself says goes before. */
    private static Properties limits(Duration answer) {
        var limits = new Properties();
        limits.setProperty("connectTimeout", String.valueOf(CONNECT.toSeconds()));
        limits.setProperty("loginTimeout", String.valueOf(CONNECT.toSeconds()));
        limits.setProperty("socketTimeout", String.valueOf(answer.toSeconds()));
        limits.setProperty("tcpKeepAlive", "true");
        return limits;
    }

    /**
     * A connection beside the pool, which the caller closes.
     *
     * @param answer how long a statement may take
     */
    Connection beside(Duration answer) throws SQLException {
        var how = settings.embedded() ? new Properties() : limits(answer);
        how.setProperty("user", settings.user());
        how.setProperty("password", settings.password());
        return DriverManager.getConnection(settings.url(), how);
    }

    /** Somebody waits for a connection and all are in work. */
    boolean exhausted() {
        var pool = pooled.getHikariPoolMXBean();
        return pool != null
                && pool.getThreadsAwaitingConnection() > 0
                && pool.getActiveConnections() >= settings.connections();
    }

    @Override
    public Connection getConnection() throws SQLException {
        return pooled.getConnection();
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        throw new SQLFeatureNotSupportedException("the pool knows one user");
    }

    @Override
    public XAConnection getXAConnection() throws SQLException {
        return new Branch(pooled.getConnection());
    }

    @Override
    public XAConnection getXAConnection(String user, String password) throws SQLException {
        throw new SQLFeatureNotSupportedException("the pool knows one user");
    }

    @PreDestroy
    void close() {
        pooled.close();
    }

    @Override
    public PrintWriter getLogWriter() throws SQLException {
        return pooled.getLogWriter();
    }

    @Override
    public void setLogWriter(PrintWriter out) throws SQLException {
        pooled.setLogWriter(out);
    }

    @Override
    public void setLoginTimeout(int seconds) throws SQLException {
        pooled.setLoginTimeout(seconds);
    }

    @Override
    public int getLoginTimeout() throws SQLException {
        return pooled.getLoginTimeout();
    }

    @Override
    public Logger getParentLogger() throws SQLFeatureNotSupportedException {
        throw new SQLFeatureNotSupportedException();
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        return type.isInstance(this) ? type.cast(this) : pooled.unwrap(type);
    }

    @Override
    public boolean isWrapperFor(Class<?> type) throws SQLException {
        return type.isInstance(this) || pooled.isWrapperFor(type);
    }
}
