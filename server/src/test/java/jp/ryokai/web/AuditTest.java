package jp.ryokai.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.enterprise.inject.spi.CDI;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import jp.ryokai.ledger.Kept;
import jp.ryokai.ledger.Log;
import jp.ryokai.ledger.Records;
import jp.ryokai.testing.Cast;
import jp.ryokai.testing.Here;
import jp.ryokai.testing.Rooms;
import org.junit.jupiter.api.Test;

/** Everything that changes state leaves one entry in the log: no more, no less, no route forgotten. */
@Rooms
class AuditTest {

    /**
     * A token, a trial letter and a question to a browser change nothing; a push leaves one entry for each record,
     * which {@code SyncTest} counts.
     */
    private static final List<String> NOT_ACTS = List.of(
            "POST /api/token",
            "POST /api/sync",
            "POST /api/passkeys/options",
            // A letter to oneself changes nothing of the council's.
            "POST /api/notices/mail/trials",
            // Of a device that is not here, which no test can lose but RestoredTest.
            "POST /api/enrolments/returns",
            // Off where no issuer is set, as here: SignInTest has one.
            "POST /api/sign-ins",
            "POST /api/sign-ins/answers",
            "POST /api/people/{person}/accounts",
            "POST /api/people/{person}/accounts/{account}/confirmations",
            "POST /api/people/{person}/accounts/{account}/endings");

    @Test
    void every_changing_route_leaves_one_entry_that_has_a_word_at_the_desk(Cast cast) throws IOException {
        var acts = Acts.of(cast);
        var changing = new TreeSet<String>();
        RoutesTest.methods()
                .filter(m -> !RoutesTest.verb(m).equals("GET"))
                .forEach(m -> changing.add(RoutesTest.verb(m) + " " + RoutesTest.path(RoutesTest.base(m), m)));
        changing.removeAll(NOT_ACTS);
        assertEquals(
                changing,
                acts.keySet().stream()
                        .filter(route -> route.contains("/api/"))
                        .collect(Collectors.toCollection(TreeSet::new)),
                "each changing route is tried here");
        acts.forEach((route, act) -> {
            var before = size();
            act.run();
            assertEquals(before + 1, size(), route + " leaves one entry");
        });
        var words = Files.readString(Path.of("src/main/web/desk/rules/acts.js"));
        assertEquals(
                List.of(),
                CDI.current().select(Records.class).get().from(0, 10_000).stream()
                        .map(Kept::kind)
                        .distinct()
                        .filter(kind -> !words.contains("'" + kind + "'"))
                        .toList());
    }

    private static long size() {
        Here.numbered();
        return CDI.current().select(Log.class).get().size();
    }
}
