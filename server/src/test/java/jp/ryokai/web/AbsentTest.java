package jp.ryokai.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.TreeSet;
import jp.ryokai.testing.Cast;
import jp.ryokai.testing.Here;
import jp.ryokai.testing.Rooms;
import org.junit.jupiter.api.Test;

/** What hangs on a thing that is not there is not there either, whoever asks: an empty list would say that it is. */
@Rooms
class AbsentTest {

    private static final String NOBODY = "0190d4a2-7c3e-7000-8000-00000000dead";

    @Test
    void nothing_is_told_of_what_does_not_exist(Cast cast) throws IOException {
        var routes = new TreeSet<>(RoutesTest.contract());
        routes.removeIf(route -> !route.matches("GET /api/.*\\{.*"));
        assertTrue(routes.size() > 40, routes.toString());
        var told = new TreeSet<String>();
        for (var route : routes) {
            var path = route.substring("GET ".length())
                    .replace("{form}", "csv")
                    .replace("{number}", "1")
                    .replaceAll("\\{kind}", "before7")
                    .replaceAll("\\{(document|module)}", "no-such-thing")
                    .replaceAll("\\{[a-z0-9]+}", NOBODY);
            if (path.contains("roster.csv")) {
                continue;
            }
            for (var who : List.of(cast.hanako(), cast.makoto())) {
                var answer = Here.wrongRequest()
                        .header("Authorization", "Bearer " + who.tablet().token())
                        .get(path);
                if (answer.statusCode() < 400 || answer.statusCode() >= 500) {
                    told.add(answer.statusCode() + " " + route);
                }
            }
        }
        assertEquals(new TreeSet<>(), told);
    }
}
