package jp.ryokai.sync;

import static jp.ryokai.sync.Pushed.only;
import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.json.JsonObject;
import java.util.List;
import jp.ryokai.testing.Cast;
import jp.ryokai.testing.Here;
import jp.ryokai.testing.Lessons;
import jp.ryokai.testing.Rooms;
import org.junit.jupiter.api.Test;

/** A tablet names what the backup did not hold. */
@Rooms
class LostTest {

    /** The receipt that it had was good: a verdict now, before anybody could publish again, would take it back. */
    @Test
    void a_record_of_what_the_backup_did_not_hold_waits_until_it_is_put_back(Cast cast) {
        cast.makoto();
        var a = cast.taro().tablet();
        a.sync();
        var backup = Here.backup();
        cast.published();
        a.sync();
        var lesson = Lessons.body(a);
        a.record("lesson.finished", lesson);
        var lost = only(a.sync());
        assertEquals("stored", lost.getString("outcome"));
        Here.restore(backup);
        a.forgetToken();
        a.sync();
        var waits = only(a.sync());
        assertEquals("retry", waits.getString("outcome"));
        assertEquals("503.124", waits.getJsonObject("problem").getString("code"));
        a.record("lesson.finished", lesson);
        a.sync();
        assertEquals(2, a.outbox().size(), "both are still here, also what was made under it since");
        cast.hanako().tablet().forgetToken();
        cast.makoto().tablet().forgetToken();
        cast.makoto().sends("{}").post("/api/courses").then().statusCode(201);
        var again = a.sync().getJsonArray("outcomes").getValuesAs(JsonObject.class);
        assertEquals(
                List.of("stored", "stored"),
                again.stream().map(one -> one.getString("outcome")).toList());
        assertEquals(lost.getString("sha256"), again.getFirst().getString("sha256"));
    }
}
