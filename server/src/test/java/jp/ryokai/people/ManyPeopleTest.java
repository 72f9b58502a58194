package jp.ryokai.people;

import static org.hamcrest.Matchers.equalTo;

import jakarta.persistence.EntityManager;
import jp.ryokai.testing.Inside;
import jp.ryokai.testing.Insider;
import jp.ryokai.testing.RoomsExtension;
import jp.ryokai.testing.TestDatabase;
import org.junit.jupiter.api.Test;

/** A roster of a whole prefecture. */
@Inside
class ManyPeopleTest {

    /** One more than PostgreSQL binds in a statement; Derby knows no such limit and is slow to fill. */
    private static final int DOUBLED = TestDatabase.POSTGRESQL ? 16 : 12;

    @Test
    void more_people_of_a_name_are_found_than_a_statement_binds() {
        RoomsExtension.fresh();
        var hanako = Insider.staff(Role.MANAGER);
        var database = Insider.here(EntityManager.class);
        Insider.transaction(() -> {
            var first = "'大勢 一郎', 'オオゼイ', 'オオセイ', '大勢一郎 オオゼイ', 'member', added_at FROM people_person";
            var into = "INSERT INTO people_person (id, public_name, kana, sort_key, fold_key, kind, added_at) ";
            database.createNativeQuery(into + "SELECT 'x', " + first).executeUpdate();
            // Each turn doubles them, with a letter of its own before their names.
            for (char turn = 'a'; turn < 'a' + DOUBLED; turn++) {
                database.createNativeQuery(into + "SELECT '" + turn + "' || id, " + first + " WHERE kana = 'オオゼイ'")
                        .executeUpdate();
            }
            return null;
        });
        try {
            hanako.request()
                    .queryParam("q", "大勢")
                    .get("/api/people")
                    .then()
                    .statusCode(200)
                    .body("size()", equalTo(1 << DOUBLED));
        } finally {
            RoomsExtension.fresh();
        }
    }
}
