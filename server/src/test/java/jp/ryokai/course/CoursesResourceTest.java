package jp.ryokai.course;

import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.json.JsonArray;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import jp.ryokai.content.EditionView;
import jp.ryokai.content.Visibility;
import jp.ryokai.ledger.Records;
import jp.ryokai.people.Caller;
import jp.ryokai.people.Kind;
import jp.ryokai.people.Role;
import jp.ryokai.platform.Hashes;
import jp.ryokai.platform.Problem;
import jp.ryokai.platform.Problems;
import jp.ryokai.testing.Cast;
import jp.ryokai.testing.Here;
import jp.ryokai.testing.Player;
import jp.ryokai.testing.Postgresql;
import jp.ryokai.testing.Rooms;
import org.junit.jupiter.api.Test;

@Rooms
class CoursesResourceTest {

    @Test
    void there_is_no_module_before_a_pack_is_published(Cast cast) {
        cast.taro().asks().get("/api/courses").then().statusCode(200).body("$", empty());
    }

    @Test
    void the_pack_that_came_with_the_program_is_published_and_fetched(Cast cast) {
        var published = publishes(cast.makoto())
                .statusCode(201)
                .body("id", hasItem("lost-device"))
                .extract();
        cast.taro()
                .asks()
                .get("/api/courses")
                .then()
                .statusCode(200)
                .body("edition", equalTo(published.path("edition")));
        for (var hash : published.<List<String>>path("edition")) {
            var bytes = cast.taro()
                    .asks()
                    .get("/content/" + hash)
                    .then()
                    .statusCode(200)
                    .extract()
                    .asByteArray();
            assertEquals(hash, Hashes.sha256Hex(bytes));
        }
    }

    @Test
    void a_pack_that_changes_nothing_publishes_nothing(Cast cast) {
        var approver = cast.makoto();
        var before = acts();
        var first = publishes(approver).statusCode(201).extract().asString();
        assertEquals(before + 1, acts(), "one pack is one act");
        assertEquals(first, publishes(approver).statusCode(201).extract().asString());
        assertEquals(before + 1, acts(), "nothing changed, so nothing is noted");
    }

    @Postgresql
    @Test
    void two_who_publish_at_once_publish_one_course(Cast cast) throws Exception {
        var approver = cast.makoto();
        var before = acts();
        try (var threads = Executors.newFixedThreadPool(3)) {
            var answers = threads.invokeAll(Collections.nCopies(
                    3, () -> publishes(approver).statusCode(201).extract().asString()));
            for (var answer : answers) {
                assertEquals(answers.getFirst().get(), answer.get());
            }
        }
        assertEquals(before + 1, acts());
    }

    @Test
    void a_corrected_module_is_a_new_edition_and_the_others_stay(Cast cast) {
        var caller = approver(cast.makoto());
        var first = course().publish(TestCourse.three(), Map.of(), caller);
        var files = TestCourse.three();
        edit(files, "modules/lost-device/module.md", "title: ", "title: 新・");
        var second = course().publish(files, Map.of(), caller);
        assertEquals(first.size(), second.size());
        for (var i = 0; i < first.size(); i++) {
            if (first.get(i).id().equals("lost-device")) {
                assertNotEquals(first.get(i).edition(), second.get(i).edition());
            } else {
                assertEquals(first.get(i), second.get(i));
            }
        }
        cast.taro()
                .asks()
                .get("/content/" + course().module("lost-device").orElseThrow().edition())
                .then()
                .statusCode(200);
        first.forEach(old ->
                cast.taro().asks().get("/content/" + old.edition()).then().statusCode(200));
    }

    @Test
    void a_module_that_left_the_pack_is_not_current_and_its_quiz_can_still_be_marked(Cast cast) {
        var caller = approver(cast.makoto());
        var old = course().publish(TestCourse.three(), Map.of(), caller).stream()
                .filter(module -> module.id().equals("suspicious-mail"))
                .findFirst()
                .orElseThrow();
        var files = TestCourse.three();
        edit(files, "pack.yaml", "  - suspicious-mail\n", "");
        files.keySet().removeIf(file -> file.startsWith("modules/suspicious-mail/"));
        course().publish(files, Map.of(), caller);
        assertTrue(course().module("suspicious-mail").isEmpty());
        assertFalse(course().quiz(old.quiz()).orElseThrow().questions().isEmpty());
    }

    @Test
    void a_pack_with_findings_is_refused_whole_with_file_and_line(Cast cast) {
        var files = TestCourse.three();
        edit(files, "modules/lost-device/module.md", "clauses: ", "clauses: [h99.n9] #");
        var refused = assertThrows(Problem.class, () -> course().publish(files, Map.of(), approver(cast.makoto())));
        assertEquals(Problems.PACK_FINDINGS, refused.kind());
        var finding = ((JsonArray) refused.members().get("findings")).getJsonObject(0);
        assertEquals("modules/lost-device/module.md", finding.getString("file"));
        assertTrue(finding.getInt("line") > 1);
        cast.taro().asks().get("/api/courses").then().body("$", empty());
    }

    @Test
    void words_that_fit_no_page_are_findings_on_the_wire(Cast cast) {
        cast.hanako()
                .sends("{\"words\":{\"事務局電話\":\"" + "0".repeat(200) + "\"}}")
                .post("/api/courses/packs")
                .then()
                .statusCode(201)
                .body("findings[0].file", not(empty()))
                .body("findings[0].line", not(equalTo(0)));
    }

    @Test
    void a_person_holds_what_is_current_for_their_kind_and_never_a_key(Cast cast) {
        course().publish(TestCourse.three(), Map.of(), approver(cast.makoto()));
        var held = course().current(Kind.MEMBER);
        var kinds = held.stream().map(EditionView::kind).collect(java.util.stream.Collectors.toSet());
        assertTrue(kinds.containsAll(Set.of("module", "quiz", "glossary", "emergency", "statement")), kinds.toString());
        assertTrue(held.stream().noneMatch(edition -> edition.visibility() == Visibility.SERVER));
        assertEquals("statement", course().statement().orElseThrow().kind());
    }

    @Test
    void every_quiz_can_be_marked_on_the_server_wherever_its_answers_are(Cast cast) {
        var modules = course().publish(TestCourse.three(), Map.of(), approver(cast.makoto()));
        for (var module : modules) {
            var quiz = course().quiz(module.quiz()).orElseThrow();
            assertTrue(
                    quiz.questions().stream()
                            .noneMatch(question -> question.right().isEmpty()),
                    module.id());
        }
        assertTrue(course().quiz("0".repeat(64)).isEmpty());
    }

    @Test
    void a_module_for_staff_under_a_higher_label_is_not_there_for_members(Cast cast) {
        var files = TestCourse.three();
        edit(files, "modules/lost-device/module.md", "audience: [all]", "audience: [staff]");
        edit(files, "modules/lost-device/module.md", "label: 公開", "label: 自治体機密性2");
        course().publish(files, Map.of(), approver(cast.makoto()));
        var module = course().module("lost-device").orElseThrow();
        cast.taro().asks().get("/api/courses").then().body("id", not(hasItem("lost-device")));
        cast.yoshiko().asks().get("/api/courses").then().body("id", hasItem("lost-device"));
        for (var hash : List.of(module.edition(), module.quiz())) {
            cast.taro().asks().get("/content/" + hash).then().statusCode(404);
            cast.yoshiko().asks().get("/content/" + hash).then().statusCode(200);
        }
        assertTrue(
                course().current(Kind.MEMBER).stream().noneMatch(e -> e.sha256().equals(module.edition())));
        assertTrue(
                course().current(Kind.STAFF).stream().anyMatch(e -> e.sha256().equals(module.quiz())));
    }

    /** The emergency telephone number of everybody's card was one approver's to change. */
    @Test
    void words_of_the_councils_own_and_another_course_take_two_people(Cast cast) {
        var phone = "{\"words\":{\"事務局電話\":\"000-0000-4649\"}}";
        cast.makoto().sends(phone).post("/api/courses").then().statusCode(403).body("code", equalTo("403.47"));
        publishes(cast.makoto()).statusCode(201);
        cast.reworded("{\"事務局電話\":\"000-0000-4649\"}");
        publishes(cast.makoto()).statusCode(403).body("code", equalTo("403.47"));
        var pack = cast.makoto()
                .sends(phone.replace("4649", "0042"))
                .post("/api/courses/packs")
                .then()
                .statusCode(201);
        String id = pack.extract().path("pack.id");
        cast.makoto()
                .sends("{\"reason\":\"番号が変わった\"}")
                .post("/api/courses/packs/{pack}/publications", id)
                .then()
                .statusCode(403)
                .body("code", equalTo("403.47"));
        cast.makoto()
                .sends("{\"words\":{\"知らない言葉\":\"x\"}}")
                .post("/api/courses/packs")
                .then()
                .statusCode(422);
        cast.hanako().reads("/api/welcome").body("emergency.office.phone", equalTo("000-0000-4649"));
    }

    @Test
    void a_pack_is_published_as_it_was_shown_also_with_other_words_given_since(Cast cast) {
        publishes(cast.makoto()).statusCode(201);
        var files = TestCourse.three();
        edit(files, "modules/lost-device/module.md", "title: ", "title: 新・");
        var pack = PackFileTest.hands(cast.hanako(), PackFile.of(files))
                .statusCode(201)
                .extract();
        String id = pack.path("pack.id");
        String shown = pack.path("hash");
        cast.reworded("{\"事務局電話\":\"000-0000-4649\"}");
        var approval = "{\"reason\":\"見直し\",\"hash\":\"%s\"}";
        cast.makoto()
                .sends(approval.formatted(shown))
                .post("/api/courses/packs/{pack}/publications", id)
                .then()
                .statusCode(412)
                .body("code", equalTo("412.19"));
        String now =
                cast.makoto().reads("/api/courses/packs/{pack}", id).extract().path("hash");
        for (int twice = 0; twice < 2; twice++) {
            cast.makoto()
                    .sends(approval.formatted(now))
                    .post("/api/courses/packs/{pack}/publications", id)
                    .then()
                    .statusCode(201);
        }
    }

    @Test
    void an_approver_alone_publishes(Cast cast) {
        for (var other : List.of(cast.taro(), cast.yoshiko(), cast.ai())) {
            publishes(other).statusCode(403).body("code", equalTo(Problems.NOT_ALLOWED.code()));
        }
        cast.makoto()
                .sends("{\"source\":\"elsewhere\"}")
                .post("/api/courses")
                .then()
                .statusCode(422);
        assertThrows(
                Problem.class,
                () -> course().publish(
                                TestCourse.three(),
                                Map.of(),
                                new Caller(cast.taro().id(), "desk", Set.of(Role.LEARNER, Role.MANAGER))));
    }

    private static io.restassured.response.ValidatableResponse publishes(Player by) {
        return by.sends("{}").post("/api/courses").then();
    }

    private static Course course() {
        return CDI.current().select(Course.class).get();
    }

    private static Caller approver(Player player) {
        return new Caller(player.id(), player.tablet().device(), Set.of(Role.LEARNER, Role.APPROVER));
    }

    private static void edit(Map<String, byte[]> files, String file, String from, String to) {
        var text = new String(files.get(file), StandardCharsets.UTF_8);
        assertTrue(text.contains(from), file + " holds " + from);
        files.put(file, text.replace(from, to).getBytes(StandardCharsets.UTF_8));
    }

    private static int acts() {
        Here.numbered();
        return CDI.current().select(Records.class).get().from(0, 1000).size();
    }
}
