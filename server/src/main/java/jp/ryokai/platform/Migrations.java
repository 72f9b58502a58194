package jp.ryokai.platform;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.CoreErrorCode;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.flywaydb.core.api.output.ValidateOutput;

/**
 * Brings a database's tables up to date: one file for each room, numbered so that what is referred to comes first. A
 * database whose account of them is not ours is left as it is, with a sentence: an older program that went on over
 * newer tables would lose what it does not know, and a file edited since would leave a column away in silence.
 */
final class Migrations {

    /** Where Flyway keeps the account; no row of it is moved or emptied. */
    static final String TABLE = "platform_migration";

    /** Until 1.0.0 an issue had its own dated file; nothing of that time was released. */
    private static final String DATED = "2026.11.";

    private Migrations() {}

    /** @param product the folder of files: {@code derby} or {@code postgresql} */
    static void apply(FluentConfiguration database, String product) {
        // Pending ones are what we came for; of what is there already nothing is passed over, as Flyway would do with
        // those of a newer program.
        var flyway = database.locations("classpath:db/" + product)
                .table(TABLE)
                .ignoreMigrationPatterns("*:pending")
                .load();
        try {
            flyway.migrate();
        } catch (FlywayValidateException e) {
            throw refused(differences(flyway), e);
        } catch (FlywayException e) {
            if (e.getErrorCode() == CoreErrorCode.NON_EMPTY_SCHEMA_WITHOUT_SCHEMA_HISTORY_TABLE) {
                throw refused("holds tables that are not Ryokai's. Name an empty one.", e);
            }
            throw e;
        }
    }

    private static String differences(Flyway flyway) {
        var differing = flyway.validateWithResult().invalidMigrations;
        if (differing.stream().anyMatch(Migrations::unknown)
                && differing.stream().filter(Migrations::unknown).noneMatch(m -> m.version.startsWith(DATED))) {
            return "was brought up to date by a newer version. Start that one, or restore the backup of before.";
        }
        return "was made by a version before 1.0.0, whose tables differ, and is not carried over. Name an empty one, or"
                + " move the folder of the embedded one aside.";
    }

    private static boolean unknown(ValidateOutput migration) {
        return migration.errorDetails.errorCode == CoreErrorCode.APPLIED_VERSIONED_MIGRATION_NOT_RESOLVED;
    }

    private static Settings.Wrong refused(String because, FlywayException cause) {
        var wrong = new Settings.Wrong("Ryokai does not start, because the database (ryokai.database.url) " + because);
        wrong.initCause(cause);
        return wrong;
    }
}
