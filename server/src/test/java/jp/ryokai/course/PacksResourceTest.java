package jp.ryokai.course;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.response.ValidatableResponse;
import jakarta.enterprise.inject.spi.CDI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import jp.ryokai.ledger.Records;
import jp.ryokai.platform.Hashes;
import jp.ryokai.platform.Problems;
import jp.ryokai.testing.Cast;
import jp.ryokai.testing.Here;
import jp.ryokai.testing.Player;
import jp.ryokai.testing.Postgresql;
import jp.ryokai.testing.Rooms;
import org.junit.jupiter.api.Test;

/** A pack is handed in, proof-read, looked at, and published by somebody else. */
@Rooms
class PacksResourceTest {

    private static final String MODULE = "modules/lost-device/module.md";
    private static final String QUIZ = "modules/lost-device/quiz.yaml";
    private static final String PHONE = "{\"事務局電話\":\"000-0000-4649\",\"議会名\":\"みどり野市議会\"}";

    @Test
    void the_course_is_handed_out_and_handed_in_again_it_changes_nothing(Cast cast) {
        cast.reworded(PHONE);
        var files = current(cast.hanako());
        assertTrue(text(files, "pack.yaml").contains("000-0000-4649"), "the council's own words are in it");
        assertTrue(files.keySet().stream().noneMatch(name -> name.startsWith("demo/")));
        hands(cast.hanako(), files)
                .statusCode(201)
                .body("pack.stops", equalTo(0))
                .body("modules.change", everyItem(equalTo("same")))
                .body("others.change", everyItem(equalTo("same")));
    }

    @Test
    void findings_name_file_and_line_as_the_build_does(Cast cast) {
        var files = edited(MODULE, "clauses: ", "clauses: [h99.n9] #");
        hands(cast.hanako(), files)
                .statusCode(201)
                .body("pack.stops", not(equalTo(0)))
                .body("findings.find { it.code == 'page-clauses' }.file", equalTo(MODULE))
                .body("findings.find { it.code == 'page-clauses' }.level", equalTo("stops"))
                .body("findings.find { it.code == 'page-clauses' }.line", not(equalTo(0)));
        var built = new java.util.ArrayList<String>();
        var pack = Pack.read(files, Map.of());
        pack.findings().forEach(f -> built.add(f.toString()));
        pack.coverage().findings().forEach(f -> built.add(f.toString()));
        new Style(pack).findings().forEach(f -> built.add(f.toString()));
        var told = hands(cast.hanako(), files).extract().<List<Map<String, ?>>>path("findings").stream()
                .filter(f -> !f.get("level").equals("hint"))
                .map(f -> f.get("file") + ":" + f.get("line") + ": " + f.get("message") + " [" + f.get("code") + "]")
                .toList();
        assertEquals(built, told);
    }

    /** The edition in force is asked when somebody looks, not when the pack was handed in. */
    @Test
    void a_clause_that_speaks_of_something_else_is_remarked_with_the_edition_in_force(Cast cast) {
        var files = edited(QUIZ, "clauses: [h6.n7, h3.n2]", "clauses: [h6.n7, h3.n4]");
        var pack =
                id(hands(cast.hanako(), files).statusCode(201).body("findings.code", not(hasItem("clause-subject"))));
        cast.policyEdition(cast.policyDraft("basic-policy", text(Pack.bundled(), "demo/policy/basic-policy.txt")));
        cast.makoto()
                .asks()
                .get("/api/courses/packs/{pack}", pack)
                .then()
                .body("pack.stops", equalTo(0))
                .body("findings.findAll { it.code == 'clause-subject' }.file", contains(QUIZ))
                .body("findings.find { it.code == 'clause-subject' }.level", equalTo("remark"))
                .body("findings.find { it.code == 'clause-subject' }.line", equalTo(5));
        publishes(cast.makoto(), pack).statusCode(201);
        assertTrue(acts().stream()
                .anyMatch(act -> act.contains("course.published") && act.contains("\"clauseSubjects\":1")));
    }

    @Test
    void a_pack_with_findings_is_looked_at_and_not_published(Cast cast) {
        var pack = id(hands(cast.hanako(), edited(MODULE, "clauses: ", "clauses: [h99.n9] #"))
                .statusCode(201));
        module(cast.makoto(), pack, "lost-device").statusCode(200).body("module.id", equalTo("lost-device"));
        publishes(cast.makoto(), pack).statusCode(422).body("code", equalTo(Problems.PACK_FINDINGS.code()));
        cast.taro().asks().get("/api/courses").then().body("$", empty());
    }

    @Test
    void what_changed_is_told_by_module_page_and_question(Cast cast) {
        cast.published();
        var files = edited(MODULE, "\n## ", "\n## 新しい");
        edit(files, QUIZ, "ask: ", "ask: 次のうち、");
        edit(files, "pack.yaml", "  - suspicious-mail\n", "");
        files.keySet().removeIf(name -> name.startsWith("modules/suspicious-mail/"));
        var view = hands(cast.hanako(), files)
                .statusCode(201)
                .body("modules.find { it.id == 'lost-device' }.change", equalTo("changed"))
                .body("modules.find { it.id == 'lost-device' }.pagesChanged", contains(1))
                .body("modules.find { it.id == 'suspicious-mail' }.change", equalTo("removed"))
                .body("modules.find { it.id == 'why-it-matters' }.change", equalTo("same"))
                .extract();
        assertEquals(
                1,
                view.<List<?>>path("modules.find { it.id == 'lost-device' }.questionsChanged")
                        .size());
        assertEquals(List.of(), view.path("modules.find { it.id == 'lost-device' }.questionsAdded"));
    }

    @Test
    void a_second_person_publishes_with_a_reason_and_the_same_answer_comes_twice(Cast cast) {
        cast.published();
        var pack =
                id(hands(cast.hanako(), edited(MODULE, "title: ", "title: 新・")).statusCode(201));
        publishes(cast.hanako(), pack).statusCode(403);
        cast.makoto()
                .sends("{\"reason\":\" \"}")
                .post("/api/courses/packs/{pack}/publications", pack)
                .then()
                .statusCode(422)
                .body("code", equalTo(Problems.PACK_REASON.code()));
        cast.taro().asks().get("/api/courses").then().body("title", not(hasItem(containsString("新・"))));
        var course = publishes(cast.makoto(), pack)
                .statusCode(201)
                .body("title", hasItem(containsString("新・")))
                .extract()
                .asString();
        assertEquals(
                course, publishes(cast.makoto(), pack).statusCode(201).extract().asString());
        cast.ai()
                .asks()
                .get("/api/courses/packs")
                .then()
                .body("[0].state", equalTo("published"))
                .body("[0].publishedBy.name", equalTo("伊藤 誠"))
                .body("[0].reason", equalTo("見直し"));
        cast.hanako()
                .asks()
                .delete("/api/courses/packs/{pack}", pack)
                .then()
                .statusCode(409)
                .body("code", equalTo(Problems.PACK_OVER.code()));
    }

    @Test
    void whoever_handed_it_in_does_not_publish_it(Cast cast) {
        var pack = id(hands(cast.makoto(), TestCourse.three()).statusCode(201));
        publishes(cast.makoto(), pack).statusCode(403).body("code", equalTo(Problems.SECOND_PERSON.code()));
        cast.grant(cast.yoshiko(), "approver");
        publishes(cast.yoshiko(), pack).statusCode(201);
    }

    @Test
    void a_pack_thrown_away_is_never_published(Cast cast) {
        var pack = id(hands(cast.hanako(), TestCourse.three()).statusCode(201));
        cast.hanako().asks().delete("/api/courses/packs/{pack}", pack).then().statusCode(204);
        publishes(cast.makoto(), pack).statusCode(409).body("code", equalTo(Problems.PACK_OVER.code()));
        cast.hanako().asks().get("/api/courses/packs").then().body("state", contains("ended"));
        cast.hanako()
                .asks()
                .get("/api/courses/packs/{pack}", pack)
                .then()
                .statusCode(200)
                .body("pack.state", equalTo("ended"));
    }

    @Test
    void a_draft_is_not_readable_by_who_only_learns(Cast cast) {
        var files = edited(MODULE, "\n## ", "\n## 誰にも見せない");
        var pack = id(hands(cast.hanako(), files).statusCode(201));
        for (var other : List.of(cast.taro(), cast.yoshiko())) {
            other.asks().get("/api/courses/packs").then().statusCode(403);
            other.asks().get("/api/courses/packs/{pack}", pack).then().statusCode(403);
            other.asks().get("/api/courses/packs/current").then().statusCode(403);
            module(other, pack, "lost-device").statusCode(403);
        }
        var hash = Pack.read(files, Map.of("議会名", "x")).compiled().stream()
                .filter(e -> e.id().equals("lost-device") && e.kind().equals("module"))
                .findFirst()
                .orElseThrow()
                .sha256();
        for (var reader : List.of(cast.taro(), cast.hanako())) {
            reader.asks().get("/content/" + hash).then().statusCode(404);
        }
    }

    @Test
    void the_preview_is_what_would_be_published(Cast cast) {
        var pack = id(hands(cast.hanako(), TestCourse.three()).statusCode(201));
        var preview = module(cast.makoto(), pack, "suspicious-mail")
                .statusCode(200)
                .body("quiz.questions.right", everyItem(not(nullValue())))
                .extract();
        cast.ai()
                .asks()
                .get("/api/courses/packs/{pack}/cards/glossary", pack)
                .then()
                .statusCode(200)
                .body("kind", equalTo("glossary"));
        cast.ai()
                .asksWrongly()
                .get("/api/courses/packs/{pack}/cards/quiz-key", pack)
                .then()
                .statusCode(404);
        module(cast.makoto(), pack, "no-such").statusCode(404);
        publishes(cast.makoto(), pack).statusCode(201);
        var edition = cast.taro()
                .asks()
                .get("/api/courses")
                .then()
                .extract()
                .<String>path("find { it.id == 'suspicious-mail' }.edition");
        var shown = cast.taro()
                .asks()
                .get("/content/" + edition)
                .then()
                .statusCode(200)
                .extract();
        assertEquals(shown.<List<?>>path("pages"), preview.<List<?>>path("module.pages"));
        assertEquals(edition, Hashes.sha256Hex(shown.asByteArray()));
    }

    @Postgresql
    @Test
    void words_the_council_gave_stay_where_a_pack_has_those_that_came_with_the_program(Cast cast) {
        cast.reworded(PHONE);
        var files = edited(MODULE, "title: ", "title: 新・");
        publishes(cast.makoto(), id(hands(cast.hanako(), files))).statusCode(201);
        assertTrue(text(current(cast.hanako()), "pack.yaml").contains("000-0000-4649"));
        edit(files, "pack.yaml", "事務局電話: ", "事務局電話: 000-0000-0042 #");
        publishes(cast.makoto(), id(hands(cast.hanako(), files))).statusCode(201);
        assertTrue(text(current(cast.hanako()), "pack.yaml").contains("000-0000-0042"));
    }

    private static Map<String, byte[]> current(Player by) {
        return PackFile.open(by.asks()
                .get("/api/courses/packs/current")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray());
    }

    private static Map<String, byte[]> edited(String file, String from, String to) {
        var files = TestCourse.three();
        edit(files, file, from, to);
        return files;
    }

    private static void edit(Map<String, byte[]> files, String file, String from, String to) {
        var text = text(files, file);
        var at = text.indexOf(from);
        assertTrue(at >= 0, file + " holds " + from);
        files.put(
                file,
                (text.substring(0, at) + to + text.substring(at + from.length())).getBytes(StandardCharsets.UTF_8));
    }

    /** What the server's acts say. */
    private static List<String> acts() {
        Here.numbered();
        var records = CDI.current().select(Records.class).get();
        return records.from(0, 1000).stream()
                .flatMap(kept -> records.bytes(kept.sha256()).stream())
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8).split("\\.", -1))
                .filter(parts -> parts.length > 1)
                .map(parts -> new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8))
                .toList();
    }

    private static String text(Map<String, byte[]> files, String file) {
        return new String(files.get(file), StandardCharsets.UTF_8);
    }

    private static ValidatableResponse hands(Player by, Map<String, byte[]> files) {
        return PackFileTest.hands(by, PackFile.of(files));
    }

    private static ValidatableResponse module(Player by, String pack, String module) {
        return by.asks()
                .get("/api/courses/packs/{pack}/modules/{module}", pack, module)
                .then();
    }

    private static ValidatableResponse publishes(Player by, String pack) {
        return by.sends("{\"reason\":\"見直し\"}")
                .post("/api/courses/packs/{pack}/publications", pack)
                .then();
    }

    private static String id(ValidatableResponse created) {
        return created.extract().path("pack.id");
    }
}
