package jp.ryokai.platform;

import static org.junit.jupiter.api.Assertions.assertSame;

import jakarta.persistence.EntityManager;
import java.sql.Connection;
import jp.ryokai.testing.Inside;
import jp.ryokai.testing.Insider;
import jp.ryokai.testing.Postgresql;
import org.junit.jupiter.api.Test;

@Postgresql
@Inside
class OneDatabaseTest {

    @Test
    void two_stores_in_one_transaction_share_one_connection() {
        var one = Insider.here(EntityManager.class);
        var other = Insider.here(EntityManager.class);
        Insider.transaction(() -> {
            one.createQuery("SELECT COUNT(p.id) FROM Person p").getSingleResult();
            assertSame(one.unwrap(Connection.class), other.unwrap(Connection.class));
            return null;
        });
    }
}
