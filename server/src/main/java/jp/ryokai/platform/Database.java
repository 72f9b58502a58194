package jp.ryokai.platform;

import static jakarta.interceptor.Interceptor.Priority.PLATFORM_BEFORE;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/**
 * Brings the schema up to date before anything touches an entity. If we die in the middle, the next start goes on:
 * on PostgreSQL a migration is one transaction, and on Derby each file holds statements of one room only.
 */
@ApplicationScoped
class Database {

    private final DataSource main;

    @Inject
    Database(@Named("main") DataSource main) {
        this.main = main;
    }

    void migrate(@Observes @Priority(PLATFORM_BEFORE) @Initialized(ApplicationScoped.class) Object start)
            throws SQLException {
        Migrations.apply(Flyway.configure().dataSource(main), product());
    }

    /** The folder of migrations: {@code derby} or {@code postgresql}. */
    private String product() throws SQLException {
        try (var connection = main.getConnection()) {
            if (connection.getMetaData().getDatabaseProductName().contains("Derby")) {
                return "derby";
            }
            try (var encoding = connection.createStatement().executeQuery("SHOW server_encoding")) {
                encoding.next();
                if (!encoding.getString(1).equals("UTF8")) {
                    throw new Settings.Wrong("Ryokai does not start, because the PostgreSQL database's encoding is "
                            + encoding.getString(1) + ", which loses names: create it with ENCODING 'UTF8'.");
                }
            }
            return "postgresql";
        }
    }
}
