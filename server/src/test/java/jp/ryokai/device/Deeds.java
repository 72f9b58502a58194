package jp.ryokai.device;

import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import jakarta.enterprise.inject.spi.CDI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import jp.ryokai.ledger.Records;
import jp.ryokai.testing.Cast;
import jp.ryokai.testing.Here;
import jp.ryokai.testing.Player;

/** What is tried of one person alone, and how it is seen what came of it. */
final class Deeds {

    private Deeds() {}

    static String asksRole(Cast cast, Player whom, String role) {
        return cast.hanako()
                .asks()
                .put("/api/people/{person}/roles/{role}", whom.id(), role)
                .then()
                .statusCode(202)
                .extract()
                .path("id");
    }

    /** The roster is for those with a role of the desk. */
    static void mayApprove(Player player) {
        player.tablet().forgetToken();
        player.reads("/api/people");
    }

    static void mayNotApprove(Player player) {
        player.asks().get("/api/people").then().statusCode(403);
        player.reads("/api/me").body("roles", not(hasItem("approver")));
    }

    /** What the last record of this kind says. */
    static String said(String kind) {
        Here.numbered();
        var records = CDI.current().select(Records.class).get();
        return records.from(0, 10_000).stream()
                .filter(kept -> kept.kind().equals(kind))
                .map(kept -> new String(records.bytes(kept.sha256()).orElseThrow(), StandardCharsets.US_ASCII))
                .map(jws -> new String(Base64.getUrlDecoder().decode(jws.split("\\.", -1)[1]), StandardCharsets.UTF_8))
                .toList()
                .getLast();
    }
}
