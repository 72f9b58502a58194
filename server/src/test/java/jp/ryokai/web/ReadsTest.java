package jp.ryokai.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.response.Response;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import jp.ryokai.hostile.Contract;
import jp.ryokai.hostile.Finds;
import jp.ryokai.platform.Heavy;
import jp.ryokai.testing.Here;
import jp.ryokai.testing.Inside;
import jp.ryokai.testing.Insider;
import jp.ryokai.testing.RoomsExtension;
import jp.ryokai.testing.Statements;
import org.eclipse.persistence.sessions.server.ServerSession;
import org.junit.jupiter.api.Test;

/**
 * A read costs what it shows: one thing at most four statements, a list at most six, beside the look-up of who asks;
 * ten councils in one database cost no more than one. Driven by the contract, so that a new address is counted without
 * a word here.
 */
@Inside
class ReadsTest {

    private static final int ONE = 4;
    private static final int LIST = 6;

    /** A plan, the roster, records of five kinds, editions, the course, devices, reliefs, duties: each asked once. */
    private static final int FOLD = 22;

    /** Of paper, that {@link Here#more} brings. */
    private static final int SCANS = 9;

    /** What may cost more, with all it may cost and why. None of it grows either. */
    private static final Map<String, Integer> DEARER = Map.ofEntries(
            // The fold. Nothing of it is stored (docs/architecture.md), so that who asks for a rate asks all of it.
            Map.entry("GET /api/report/plans/{plan}", FOLD),
            Map.entry("GET /api/report/plans/{plan}/people", FOLD),
            Map.entry("GET /api/report/plans/{plan}/people.{form}", FOLD),
            Map.entry("GET /api/report/plans/{plan}/numbers.{form}", FOLD),
            // The fold, to say whether something came in since.
            Map.entry("GET /api/closings/{plan}", FOLD + 1),
            // The fold, and the words to be printed.
            Map.entry("GET /api/report/plans/{plan}/blanks.pdf", FOLD + 4),
            // The fold, with days of the council, addresses, rests and what went out.
            Map.entry("GET /api/plans/{plan}/notices", FOLD + 7),
            Map.entry("GET /api/plans/{plan}/notices/rehearsal", 20),
            // Everybody whom a plan would ask: plan, course, devices, roster, duties.
            Map.entry("GET /api/plans/{plan}/rehearsal", 14),
            // The fold, every list the auditor asks for, and a statement for each thousand records.
            Map.entry("GET /api/report/plans/{plan}/evidence.zip", FOLD + 36),
            // A pack is held against the course as it is: its modules, cards, their bytes, and the council's words.
            Map.entry("GET /api/courses/packs/{pack}", 12),
            Map.entry("GET /api/policies/{document}/drafts/{draft}/touched", 12),
            // A record, its words, its proof from the log's tiles, its key, and on whose word that key was believed.
            Map.entry("GET /api/report/receipts/{sha256}.json", 16),
            Map.entry("GET /api/report/receipts/{sha256}.pdf", 16),
            // Figures of all modules in one object.
            Map.entry("GET /api/report/course", LIST),
            // Everything one tablet is to hold, from all rooms; what an idle sync costs is counted in sync.
            Map.entry("GET /api/manifest", 100));

    @Test
    void a_read_costs_what_it_shows_and_no_more_when_everything_grows() {
        var cast = RoomsExtension.fresh();
        Installation.lived(cast);
        Here.numbered();
        var token = cast.hanako().tablet().token();
        var routes = Contract.routes().stream()
                .filter(route -> route.verb().equals("GET"))
                .toList();
        var finds = Finds.of(routes, Set.of(), token);
        var wrong = new TreeSet<String>();
        var counted = new TreeSet<String>();
        var longer = new TreeSet<String>();
        var few = new TreeMap<String, Read>();
        try (var statements = Statements.of(Insider.here(EntityManager.class).unwrap(ServerSession.class))) {
            for (var route : routes) {
                for (var path : finds.filled(route.path().replace("{form}", "csv"))) {
                    var read = Read.of(statements, token, path);
                    var most = DEARER.getOrDefault(route.name(), read.list() ? LIST : ONE);
                    if (read.status() == 200) {
                        few.put(path, read);
                        counted.add(route.name());
                    }
                    if (read.status() == 200 && read.said().size() > most) {
                        wrong.add(route.name() + ": more than " + most + ": " + read.said());
                    }
                }
            }
            Here.more(9);
            few.forEach((path, before) -> {
                var read = Read.of(statements, token, path);
                // A scan is megabytes: the pack takes them one by one.
                var scans = path.endsWith("evidence.zip") ? SCANS : 0;
                if (read.status() != 200 || read.said().size() > before.said().size() + scans) {
                    wrong.add(path + ": " + read.status() + ", grew from " + before.said() + " to " + read.said());
                }
                longer.addAll(read.length() > 3 * before.length() ? List.of(path) : List.of());
            });
        } finally {
            RoomsExtension.fresh();
        }
        assertEquals(new TreeSet<>(), wrong);
        assertEquals(1, few.get("/api/closings").said().size(), "the list of closed plans folds nothing");
        assertTrue(counted.size() > 50, counted.size() + " operations were counted");
        assertTrue(longer.size() > 10, "what grew is shown: " + longer);
    }

    @Test
    void what_looks_at_everybody_takes_its_turn() {
        var heavy = RoutesTest.methods()
                .filter(method -> method.isAnnotationPresent(Heavy.class))
                .map(method -> RoutesTest.verb(method) + " " + RoutesTest.path(RoutesTest.base(method), method))
                .collect(Collectors.toCollection(TreeSet::new));
        var light = DEARER.entrySet().stream()
                .filter(read -> read.getValue() >= FOLD && !heavy.contains(read.getKey()))
                .map(Map.Entry::getKey)
                .filter(route -> !route.equals("GET /api/manifest"))
                .toList();
        assertEquals(List.of(), light, "a fold of everybody stands before no push");
        assertTrue(heavy.size() > 20, heavy.toString());
    }

    /** One request, and what it asked the database beside who is asking. */
    private record Read(int status, boolean list, int length, List<String> said) {

        static Read of(Statements statements, String token, String path) {
            Here.numbered();
            // It asks one thing itself.
            var who = statements.during(() -> ask(token, "/api/ping")).size() - 1;
            var answer = new AtomicReference<Response>();
            var said = statements.during(() -> answer.set(ask(token, path)));
            var json = answer.get().contentType().contains("json");
            var body = answer.get().asByteArray();
            return new Read(
                    answer.get().statusCode(),
                    !json || body.length > 0 && body[0] == '[',
                    body.length,
                    said.stream().skip(who).toList());
        }

        private static Response ask(String token, String path) {
            return Here.wrongRequest()
                    .header("Authorization", "Bearer " + token)
                    .get(path);
        }
    }
}
