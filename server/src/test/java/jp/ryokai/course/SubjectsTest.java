package jp.ryokai.course;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import jp.ryokai.clause.Clause;
import jp.ryokai.clause.PolicyText;
import jp.ryokai.testing.Beside;
import org.junit.jupiter.api.Test;

/** Each clause the course cites speaks of what the module is about, in whatever edition is in force. */
class SubjectsTest {

    private static final Path DEMO = Draft.CONTENT.resolve("demo/policy");
    private static final String QUIZ = "modules/lost-device/quiz.yaml";

    @Test
    void every_module_names_its_subjects_and_every_clause_holds_one() throws IOException {
        var pack = Draft.published();
        assertTrue(
                pack.coverage().modules().stream().noneMatch(m -> m.subjects().isEmpty()));
        assertEquals(List.of(), Subjects.findings(pack, clauses("basic-policy.txt")));
    }

    /** The demo's second edition puts the lent tablets where the printed papers stood. */
    @Test
    void a_revision_that_renumbers_is_found_at_each_place_that_still_names_the_old_number() throws IOException {
        var found = Subjects.findings(Draft.published(), clauses("basic-policy.2.txt"));
        assertEquals(Set.of("clause-subject"), found.stream().map(Finding::code).collect(Collectors.toSet()));
        assertTrue(found.stream().allMatch(f -> f.message().matches(".*条項 h4\\.n2\\.m[23]（.*")), found.toString());
        assertTrue(found.size() > 10, found.toString());
    }

    @Test
    void a_question_that_cites_a_clause_of_something_else_is_found_at_its_line() throws IOException {
        var draft = new Draft().change(QUIZ, "clauses: [h6.n7, h3.n2]", "clauses: [h6.n7, h3.n4]");
        var found = Subjects.findings(draft.read(), clauses("basic-policy.txt"));
        assertEquals(
                List.of(QUIZ + ":5 clause-subject"),
                found.stream()
                        .map(f -> f.file() + ":" + f.line() + " " + f.code())
                        .toList());
        assertTrue(found.getFirst().message().contains("h3.n4（疾病による人手不足）"));
    }

    /** A lead-in says what stands below it, a line break of the file nothing, and other numberings are not ours. */
    @Test
    void a_clause_is_read_with_its_heading_and_all_below_it() {
        var below = new Clause("h6.n1", "(1)", "1", "item", "", "持ち\n出しの届け", List.of(), 3, List.of());
        var above = new Clause("h6", "6", "6", "heading", "取組", "", List.of(), 2, List.of(below));
        var draft = new Draft()
                .change("modules/lost-device/module.md", "subjects: [", "subjects: [届け] # [")
                .change(QUIZ, "clauses: [h6.n7, h3.n2]", "clauses: [h6, h6.n1, h3.n2]");
        assertEquals(
                List.of(),
                Subjects.findings(draft.read(), List.of(above)).stream()
                        .filter(f -> f.file().equals(QUIZ))
                        .toList());
    }

    @Test
    void a_module_without_subjects_is_read_and_asked_for_them() {
        var module = "modules/lost-device/module.md";
        var draft = Draft.with(module, "subjects: [", "tags: [] # [").change(module, "tags: [端末]\n", "");
        assertEquals(List.of(), draft.read().findings());
        assertTrue(draft.read().coverage().findings().stream()
                .anyMatch(f -> f.code().equals("subjects-none") && f.file().equals(module)));
    }

    /** The policy this was first written for; whoever has it beside the repository tries the course with it. */
    @Test
    void the_course_holds_against_the_policy_beside_the_repository() throws IOException {
        var text = Files.readString(Beside.the("seed/policy.txt"));
        assertEquals(
                List.of(),
                Subjects.findings(Draft.published(), PolicyText.read(text).clauses()));
    }

    private static List<Clause> clauses(String edition) throws IOException {
        return PolicyText.read(Files.readString(DEMO.resolve(edition))).clauses();
    }
}
