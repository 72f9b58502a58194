package jp.ryokai.policy;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import jp.ryokai.testing.Cast;
import jp.ryokai.testing.Postgresql;
import jp.ryokai.testing.Rooms;
import org.junit.jupiter.api.Test;

/** What becomes an edition was proposed and seen by the approver, and no proposal undoes another in silence. */
@Rooms
class ChangedDraftTest {

    private static final String AT = "/api/policies/basic-policy/drafts/{draft}";
    private static final String MEMBERS = """
        {"visibility":"restricted","audience":"members","label":"自治体機密性2","resign":"members"}\
        """;

    @Test
    void an_edition_takes_what_was_proposed_and_nothing_of_the_request(Cast cast) {
        var draft = HandedIn.draft(cast, HandedIn.FIRST);
        proposes(cast, draft, MEMBERS, seen(cast, draft)).then().statusCode(200);
        cast.makoto()
                .asksWrongly()
                .contentType("application/json")
                .body("""
                    {"draft":"%s","hash":"%s","visibility":"public","audience":"all","label":"公開","resign":"nobody",
                    "title":"別の題","material":false}\
                    """.formatted(draft, hash(cast, draft)))
                .post("/api/policies/basic-policy/editions")
                .then()
                .statusCode(201)
                .body("visibility", equalTo("restricted"))
                .body("label", equalTo("自治体機密性2"))
                .body("title", equalTo("情報セキュリティ基本方針"))
                .body("resign", equalTo("members"))
                .body("material", equalTo(true));
        cast.yoshiko()
                .asks()
                .get("/api/policies/basic-policy/editions/1")
                .then()
                .statusCode(404);
    }

    @Test
    void what_nobody_proposed_is_not_published_and_what_changed_since_is_412(Cast cast) {
        var draft = HandedIn.draft(cast, HandedIn.FIRST);
        publishes(cast, draft, "0".repeat(64)).then().statusCode(409).body("code", equalTo("409.202"));
        proposes(cast, draft, MEMBERS, seen(cast, draft)).then().statusCode(200);
        var shown = hash(cast, draft);
        proposes(cast, draft, MEMBERS.replace("members\"}", "all\"}"), seen(cast, draft))
                .then()
                .statusCode(200);
        publishes(cast, draft, shown)
                .then()
                .statusCode(412)
                .body("code", equalTo("412.19"))
                .body("now.resign", equalTo("all"))
                .body("hash", equalTo(hash(cast, draft)));
        cast.makoto()
                .asksWrongly()
                .contentType("application/json")
                .body("{\"draft\":\"" + draft + "\"}")
                .post("/api/policies/basic-policy/editions")
                .then()
                .statusCode(428);
        var now = hash(cast, draft);
        for (int twice = 0; twice < 2; twice++) {
            publishes(cast, draft, now).then().statusCode(201).body("number", equalTo(1));
        }
        publishes(cast, draft, shown).then().statusCode(412);
    }

    @Test
    void another_edition_in_between_is_another_difference_than_the_one_approved(Cast cast) {
        var first = HandedIn.draft(cast, HandedIn.FIRST);
        var second = HandedIn.draft(cast, HandedIn.SECOND);
        for (var draft : List.of(first, second)) {
            proposes(cast, draft, MEMBERS.replace("}", ",\"reason\":\"見直し\"}"), seen(cast, draft))
                    .then()
                    .statusCode(200);
        }
        var shown = hash(cast, second);
        publishes(cast, first, hash(cast, first)).then().statusCode(201);
        publishes(cast, second, shown).then().statusCode(412);
        publishes(cast, second, hash(cast, second)).then().statusCode(201).body("number", equalTo(2));
    }

    @Test
    void a_second_proposal_hears_of_the_first(Cast cast) {
        var draft = HandedIn.draft(cast, HandedIn.FIRST);
        var seen = seen(cast, draft);
        proposes(cast, draft, MEMBERS, seen).then().statusCode(200);
        // The answer was lost and the same comes again: nothing happens, also not to who asks.
        proposes(cast, draft, MEMBERS, seen).then().statusCode(200);
        proposes(cast, draft, MEMBERS.replace("機密性2", "機密性3"), seen)
                .then()
                .statusCode(412)
                .body("now.label", equalTo("自治体機密性2"))
                .body(
                        "changes.find { it.field == 'label' }.by.id",
                        equalTo(cast.hanako().id()));
        cast.makoto()
                .sends("{\"because\":\"なぜか\"}")
                .header("If-Match", '"' + seen + '"')
                .post(AT + "/returns", draft)
                .then()
                .statusCode(412);
        cast.hanako()
                .asks()
                .header("If-Match", '"' + seen + '"')
                .delete(AT, draft)
                .then()
                .statusCode(412);
        for (var status : Map.of("DELETE", AT, "PUT", AT + "/proposal").entrySet()) {
            cast.hanako()
                    .asksWrongly()
                    .contentType("application/json")
                    .body(MEMBERS)
                    .request(status.getKey(), status.getValue(), draft)
                    .then()
                    .statusCode(428);
        }
    }

    @Postgresql
    @Test
    void whoever_proposes_anew_and_whoever_publishes_at_once_never_mix(Cast cast) throws Exception {
        cast.makoto();
        for (int i = 0; i < 3; i++) {
            var draft = HandedIn.draft(cast, HandedIn.FIRST + (i == 0 ? "" : "9 追加\nその" + i + "。\n"));
            var with = MEMBERS.replace("}", ",\"reason\":\"見直し\"}");
            proposes(cast, draft, with, seen(cast, draft)).then().statusCode(200);
            var hash = hash(cast, draft);
            var seen = seen(cast, draft);
            var both = new CyclicBarrier(2);
            try (var two = Executors.newFixedThreadPool(2)) {
                Callable<Integer> change = () -> {
                    both.await(20, TimeUnit.SECONDS);
                    return proposes(cast, draft, with.replace("\"members\"", "\"staff\""), seen)
                            .statusCode();
                };
                Callable<Integer> publish = () -> {
                    both.await(20, TimeUnit.SECONDS);
                    return publishes(cast, draft, hash).statusCode();
                };
                var done = List.of(two.submit(change), two.submit(publish));
                var codes = List.of(done.get(0).get(), done.get(1).get());
                var published = codes.get(1) == 201;
                assertTrue(codes.equals(published ? List.of(409, 201) : List.of(200, 412)), codes.toString());
                var standing = cast.hanako().reads(AT, draft).extract();
                assertEquals(published ? "published" : "proposed", standing.path("standing.state"));
                assertEquals(published ? "members" : "staff", standing.path("standing.proposal.resign"));
            }
        }
    }

    private static String seen(Cast cast, String draft) {
        return cast.hanako().reads(AT, draft).extract().path("etag");
    }

    private static String hash(Cast cast, String draft) {
        return cast.makoto().reads(AT, draft).extract().path("hash");
    }

    private static Response proposes(Cast cast, String draft, String decisions, String seen) {
        return cast.hanako()
                .sends(decisions)
                .header("If-Match", '"' + seen + '"')
                .put(AT + "/proposal", draft);
    }

    private static Response publishes(Cast cast, String draft, String hash) {
        return cast.makoto()
                .sends("{\"draft\":\"" + draft + "\",\"hash\":\"" + hash + "\"}")
                .post("/api/policies/basic-policy/editions");
    }
}
