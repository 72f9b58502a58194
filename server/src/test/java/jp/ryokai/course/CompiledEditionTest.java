package jp.ryokai.course;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import jp.ryokai.content.Visibility;
import jp.ryokai.platform.Hashes;
import org.junit.jupiter.api.Test;

class CompiledEditionTest {

    private static final List<CompiledEdition> EDITIONS = new Draft().read().editions();

    @Test
    void the_same_pack_compiles_to_the_same_bytes() {
        // Another order of files and settings, as another machine's file system gives them.
        var settings = Map.of("議会名", "甲市議会", "事務局電話", "000-0000-0000");
        var files = new java.util.LinkedHashMap<String, byte[]>();
        new java.util.TreeMap<>(new Draft().files()).descendingMap().forEach(files::put);
        var one = Pack.read(new Draft().files(), settings).editions();
        var two = Pack.read(files, new java.util.TreeMap<>(settings)).editions();
        assertEquals(
                one.stream().map(CompiledEdition::sha256).toList(),
                two.stream().map(CompiledEdition::sha256).toList());
        assertTrue(one.stream().allMatch(edition -> edition.sha256().equals(Hashes.sha256Hex(edition.bytes()))));
    }

    @Test
    void a_quiz_answered_on_the_server_gives_nothing_away() {
        var quiz = text("quiz", "suspicious-mail");
        for (var secret : List.of("right", "explanation", "why", "need", "アドレスが市のものではありません")) {
            assertFalse(quiz.contains(secret), secret + " reaches the tablet");
        }
        assertEquals(Visibility.SERVER, edition("quiz-key", "suspicious-mail").visibility());
        assertTrue(EDITIONS.stream()
                .filter(e -> e.visibility() != Visibility.SERVER)
                .noneMatch(e -> new String(e.bytes(), StandardCharsets.UTF_8).contains("アドレスが市のものではありません")));
    }

    @Test
    void a_quiz_and_its_key_are_read_back_whole() {
        var whole = Quiz.fromEditions(
                edition("quiz", "suspicious-mail").bytes(),
                edition("quiz-key", "suspicious-mail").bytes());
        var first = whole.questions().getFirst();
        assertEquals(List.of("from", "subject", "hurry", "link"), first.right());
        assertEquals(3, first.need());
        assertEquals(80, whole.passMark());
        assertEquals(5, whole.draw());
        assertTrue(whole.questions().stream()
                .noneMatch(q -> q.right().isEmpty() || q.explanation().isEmpty()));
        assertTrue(Quiz.fromEdition(edition("quiz", "suspicious-mail").bytes()).questions().stream()
                .allMatch(q -> q.right().isEmpty() && q.explanation().isEmpty()));
    }

    @Test
    void a_quiz_answered_on_the_device_needs_no_key() {
        var quiz = Quiz.fromEdition(edition("quiz", "why-it-matters").bytes());
        assertEquals(List.of("b", "a", "c"), quiz.questions().get(7).right());
        assertTrue(quiz.questions().stream()
                .noneMatch(q -> q.right().isEmpty() || q.explanation().isEmpty()));
    }

    @Test
    void a_key_of_another_quiz_is_refused() {
        assertThrows(
                IllegalArgumentException.class,
                () -> Quiz.fromEditions(
                        edition("quiz", "lost-device").bytes(),
                        edition("quiz-key", "suspicious-mail").bytes()));
    }

    @Test
    void each_module_asks_eight_questions_or_more_and_all_kinds_occur() {
        var published = Draft.published().editions();
        var banks = published.stream()
                .filter(e -> e.kind().equals("quiz"))
                .map(e -> Quiz.fromEdition(e.bytes()))
                .toList();
        assertEquals(published.stream().filter(e -> e.kind().equals("module")).count(), banks.size());
        banks.forEach(
                bank -> assertTrue(bank.questions().size() >= 8 && kinds(bank).size() >= 3, bank.id() + kinds(bank)));
        assertEquals(
                Set.of(Quiz.Kind.values()),
                banks.stream().flatMap(bank -> kinds(bank).stream()).collect(Collectors.toSet()));
    }

    private static Set<Quiz.Kind> kinds(Quiz bank) {
        return bank.questions().stream().map(Quiz.Question::kind).collect(Collectors.toSet());
    }

    @Test
    void a_module_names_its_quiz_by_hash() {
        assertTrue(text("module", "lost-device")
                .contains("\"quiz\":{\"id\":\"lost-device\",\"sha256\":\""
                        + edition("quiz", "lost-device").sha256() + "\"}"));
    }

    @Test
    void twelve_defined_terms_stand_in_the_order_of_clause_2() {
        var glossary = text("glossary", "glossary");
        var at = -1;
        for (var n = 1; n <= 12; n++) {
            var next = glossary.indexOf("\"clause\":\"h2.n" + n + "\"");
            assertTrue(next > at, "h2.n" + n + " stands out of order");
            at = next;
        }
        assertEquals(12, glossary.split("\"defined\":true", -1).length - 1);
    }

    @Test
    void the_councils_numbers_are_on_the_emergency_card() {
        var settings = Pack.settings(new Draft().files().get("demo/council.yaml"));
        var card = Pack.read(new Draft().files(), settings).editions().stream()
                .filter(e -> e.kind().equals("emergency"))
                .findFirst()
                .orElseThrow();
        var text = new String(card.bytes(), StandardCharsets.UTF_8);
        assertTrue(text.contains("000-0000-0001") && !text.contains("{{"), text);
        assertTrue(
                text.contains("\"office\":{\"mail\":\"gikai@midorino.example\",\"name\":\"みどり野市議会事務局\","
                        + "\"night\":\"000-0000-0002\",\"phone\":\"000-0000-0001\"}"),
                text);
    }

    @Test
    void a_statement_leaves_open_only_what_is_known_when_somebody_signs() {
        var open = java.util.regex.Pattern.compile("\\{\\{[^}]*}}")
                .matcher(text("statement", "statement"))
                .results()
                .map(java.util.regex.MatchResult::group)
                .collect(Collectors.toSet());
        assertEquals(Set.of("{{氏名}}", "{{文書一覧}}"), open);
    }

    @Test
    void a_restricted_module_makes_a_restricted_quiz() {
        var pack = Draft.with(Draft.MODULE, "label: 公開", "label: 自治体機密性3B").read();
        assertEquals(
                Set.of(Visibility.RESTRICTED),
                pack.editions().stream()
                        .filter(e -> e.id().equals("why-it-matters"))
                        .map(CompiledEdition::visibility)
                        .collect(Collectors.toSet()));
    }

    @Test
    void a_picture_is_an_edition_of_its_own_and_the_page_names_its_hash() {
        var png = Draft.png(640, 480);
        var editions = Draft.with(Draft.MODULE, "委員会の{採決", "![扉の絵](images/door.png)\n\n委員会の{採決")
                .put("modules/why-it-matters/images/door.png", png)
                .read()
                .editions();
        var image = editions.stream()
                .filter(e -> java.util.Arrays.equals(png, e.bytes()))
                .findFirst()
                .orElseThrow();
        assertEquals("image/png", image.mediaType());
        assertTrue(editions.stream()
                .anyMatch(e -> e.kind().equals("module")
                        && new String(e.bytes(), StandardCharsets.UTF_8)
                                .contains("<img src=\\\"/content/" + image.sha256() + "\\\" alt=\\\"扉の絵\\\"")));
    }

    @Test
    void the_same_picture_in_two_modules_is_one_edition() {
        var png = Draft.png(640, 480);
        var images = Draft.with(Draft.MODULE, "label: 公開", "label: 自治体機密性2")
                .change(Draft.MODULE, "[all]", "[staff]")
                .put("modules/why-it-matters/images/a.png", png)
                .put("modules/lost-device/images/b.png", png)
                .read()
                .editions()
                .stream()
                .filter(e -> java.util.Arrays.equals(png, e.bytes()))
                .toList();
        assertEquals(1, images.size());
        assertEquals(
                "PUBLIC all",
                images.getFirst().visibility() + " " + images.getFirst().audience());
    }

    @Test
    void what_is_for_staff_is_for_staff_in_all_its_parts() {
        var pack = Draft.with(Draft.MODULE, "[all]", "[staff]").read();
        assertEquals(
                Set.of("staff"),
                pack.editions().stream()
                        .filter(e -> e.id().equals("why-it-matters"))
                        .map(CompiledEdition::audience)
                        .collect(Collectors.toSet()));
    }

    private static CompiledEdition edition(String kind, String id) {
        return EDITIONS.stream()
                .filter(e -> e.kind().equals(kind) && e.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static String text(String kind, String id) {
        return new String(edition(kind, id).bytes(), StandardCharsets.UTF_8);
    }
}
