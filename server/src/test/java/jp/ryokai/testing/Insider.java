package jp.ryokai.testing;

import io.restassured.specification.RequestSpecification;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.transaction.TransactionManager;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import jp.ryokai.device.FreshDevices;
import jp.ryokai.people.Caller;
import jp.ryokai.people.Kind;
import jp.ryokai.people.NewPerson;
import jp.ryokai.people.People;
import jp.ryokai.people.Role;
import jp.ryokai.people.Roles;

/** Somebody with a role and a token, made from inside: for rooms whose tests need a caller, not an enrolment. */
public record Insider(Caller caller, String token) {

    public static Insider member(Role... roles) {
        return of(Kind.MEMBER, roles);
    }

    public static Insider staff(Role... roles) {
        return of(Kind.STAFF, roles);
    }

    /** A request in this person's name that the contract watches. */
    public RequestSpecification request() {
        return Here.request().header("Authorization", "Bearer " + token);
    }

    /** A request in this person's name that breaks the contract on purpose. */
    public RequestSpecification wrongRequest() {
        return Here.wrongRequest().header("Authorization", "Bearer " + token);
    }

    public static <T> T here(Class<T> store) {
        Here.request();
        return CDI.current().select(store).get();
    }

    /** Runs one piece in one transaction, as a store's method would. */
    public static <T> T transaction(Callable<T> piece) {
        var transactions = here(TransactionManager.class);
        try {
            transactions.begin();
            try {
                var result = piece.call();
                transactions.commit();
                return result;
            } catch (Exception e) {
                transactions.rollback();
                throw e;
            }
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** Beside the server: what it sends to its database is its own, and PostgreSQL need not be sent this. */
    public static void sql(String text, String... values) {
        try (var connection = DriverManager.getConnection(Here.DATABASE, TestDatabase.username(), "unused");
                var statement = connection.prepareStatement(text)) {
            for (int i = 0; i < values.length; i++) {
                statement.setString(i + 1, values[i]);
            }
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Insider of(Kind kind, Role... roles) {
        var people = here(People.class);
        var person = transaction(() -> {
            var id = people.addUnlogged(new NewPerson(null, "試験 太郎", "シケン タロウ", kind, null, null), List.of());
            for (var role : roles) {
                here(Roles.class).grantUnlogged(id, role);
            }
            return id;
        });
        var device = UUID.randomUUID().toString();
        try (var connection = DriverManager.getConnection(Here.DATABASE, TestDatabase.username(), "unused");
                var insert = connection.prepareStatement("""
                    INSERT INTO device_device (id, person, jwk, name, enrolled_at, last_contact_at, unsent, backing)
                    VALUES (?, ?, '{}', 'test', ?, ?, 0, 'set_up')\
                    """)) {
            insert.setString(1, device);
            insert.setString(2, person);
            insert.setTimestamp(3, Timestamp.from(TestClock.now()));
            insert.setTimestamp(4, Timestamp.from(TestClock.now()));
            insert.executeUpdate();
            var held = EnumSet.of(Role.LEARNER, roles);
            return new Insider(new Caller(person, device, held), FreshDevices.token(device, held));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
