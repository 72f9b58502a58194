package jp.ryokai.device;

import static jp.ryokai.device.Deeds.asksRole;
import static jp.ryokai.device.Deeds.mayApprove;
import static jp.ryokai.device.Deeds.said;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import jp.ryokai.testing.Cast;
import jp.ryokai.testing.Player;
import jp.ryokai.testing.Postgresql;
import jp.ryokai.testing.Raw;
import jp.ryokai.testing.Rooms;
import org.junit.jupiter.api.Test;

/** Whoever may read the files of the server is the second person where there is none. */
@Rooms
class ConsoleTest {

    @Postgresql
    @Test
    void the_servers_console_stands_in_for_the_second_person_and_everybody_is_told(Cast cast) {
        var makoto = cast.makoto();
        var ask = asksRole(cast, cast.yoshiko(), "approver");
        FreshDevices.console("waiting", "", "").then().statusCode(200).body("waiting[0].ask.id", equalTo(ask));
        FreshDevices.console("confirm", ask, "二人目の職員がいない").then().statusCode(200);
        mayApprove(cast.yoshiko());
        var code = FreshDevices.console("code", "伊藤誠", "端末をなくした")
                .then()
                .statusCode(200)
                .extract()
                .<String>path("code.code");
        var desk = Cast.newDesk();
        desk.enrol(code);
        mayApprove(new Player(makoto.id(), makoto.name(), desk));
        makoto.reads("/api/confirmations")
                .body("findAll { it.outcome == 'confirmed' && it.decidedBy == null }.size()", equalTo(2))
                .body("[0].because", equalTo("端末をなくした"));
        assertTrue(said("code.issued").contains("\"console\":true"));
    }

    @Test
    void without_the_servers_own_file_the_console_opens_nothing(Cast cast) {
        cast.hanako();
        var wrong = "{\"secret\":\"guessed\",\"wish\":\"code\",\"of\":\""
                + cast.hanako().id() + "\",\"because\":\"x\"}";
        var headers = "Content-Type: application/json\r\n";
        var bytes = wrong.getBytes(StandardCharsets.UTF_8);
        assertEquals("403.11", Raw.post("/api/console", headers, bytes).code());
        for (var proxy : List.of("X-Forwarded-For: 203.0.113.9", "Forwarded: for=203.0.113.9")) {
            assertEquals(
                    "404.3",
                    Raw.post("/api/console", headers + proxy + "\r\n", bytes).code());
        }
    }
}
