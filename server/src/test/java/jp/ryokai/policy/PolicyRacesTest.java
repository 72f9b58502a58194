package jp.ryokai.policy;

import static jp.ryokai.policy.HandedIn.FIRST;
import static jp.ryokai.policy.HandedIn.PUBLIC;
import static jp.ryokai.policy.HandedIn.SECOND;
import static jp.ryokai.policy.HandedIn.draft;
import static jp.ryokai.policy.HandedIn.drafts;
import static jp.ryokai.policy.HandedIn.publishes;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import jp.ryokai.testing.Cast;
import jp.ryokai.testing.Player;
import jp.ryokai.testing.Postgresql;
import jp.ryokai.testing.Rooms;
import org.junit.jupiter.api.Test;

/** Several who publish at the same moment. */
@Postgresql
@Rooms
class PolicyRacesTest {

    @Test
    void two_approvers_at_once_get_two_numbers(Cast cast) throws Exception {
        var drafts = List.of(draft(cast, FIRST), draft(cast, FIRST + "3 監査\n監査を行う。\n"), draft(cast, SECOND));
        var approver = cast.makoto();
        try (var threads = Executors.newFixedThreadPool(3)) {
            var answers = threads.invokeAll(drafts.stream()
                    .<java.util.concurrent.Callable<Integer>>map(
                            draft -> () -> looksAgain(approver, draft, PUBLIC + ",\"reason\":\"見直し\"")
                                    .statusCode(201)
                                    .extract()
                                    .path("number"))
                    .toList());
            assertEquals(
                    List.of(1, 2, 3),
                    answers.stream().map(PolicyRacesTest::value).sorted().toList());
        }
    }

    @Test
    void the_same_draft_at_once_is_one_edition(Cast cast) throws Exception {
        var draft = draft(cast, FIRST);
        var approver = cast.makoto();
        try (var threads = Executors.newFixedThreadPool(4)) {
            var answers = threads.invokeAll(java.util.Collections.nCopies(
                    4,
                    () -> publishes(approver, draft, PUBLIC)
                            .statusCode(201)
                            .extract()
                            .<String>path("sha256")));
            assertEquals(
                    1, answers.stream().map(PolicyRacesTest::value).distinct().count());
        }
    }

    /** Who is told that an edition came in between looks at what is now, and approves that. */
    private static ValidatableResponse looksAgain(Player approver, String draft, String members) {
        var answer = publishes(approver, draft, members);
        while (answer.extract().statusCode() == 412) {
            answer = publishes(approver, draft, members);
        }
        return answer;
    }

    private static <T> T value(Future<T> answer) {
        try {
            return answer.get();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
