package jp.ryokai.course;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A course that leaves a clause, a threat, an asset or a measure out does not pass the build. */
class CoverageTest {

    @Test
    void the_course_of_this_repository_covers_every_clause() {
        var coverage = Draft.published().coverage();
        assertEquals(List.of(), coverage.findings());
        assertEquals(
                45,
                coverage.markdown()
                        .lines()
                        .filter(line -> line.matches("\\| (h\\d|fig).*"))
                        .count());
    }

    @Test
    void the_table_beside_the_course_is_the_one_the_build_makes() throws IOException {
        assertEquals(
                Draft.published().coverage().markdown(), Files.readString(Draft.CONTENT.resolve(ProofRead.COVERAGE)));
    }

    @Test
    void a_clause_without_a_page_or_a_question_is_found_at_its_line() {
        var findings = Draft.ofAll()
                .without("modules/documents/module.md")
                .without("modules/documents/quiz.yaml")
                .change("clauses.tsv", "fig1\t", "h11\t11\t附則\nfig1\t")
                .read()
                .coverage()
                .findings();
        assertEquals(
                List.of("clauses.tsv:45 coverage-page", "clauses.tsv:45 coverage-question"),
                findings.stream()
                        .filter(f -> f.message().contains("h11"))
                        .map(f -> f.file() + ":" + f.line() + " " + f.code())
                        .toList());
    }

    @Test
    void a_threat_an_asset_and_a_measure_nobody_speaks_of_are_found() {
        var draft = Draft.ofAll();
        draft.files()
                .replaceAll((file, bytes) -> file.startsWith("modules/")
                        ? new String(bytes, java.nio.charset.StandardCharsets.UTF_8)
                                .replace("h3.n5", "h3")
                                .replace("h4.n2.m3", "h4")
                                .replace("h6.n8", "h6")
                                .getBytes(java.nio.charset.StandardCharsets.UTF_8)
                        : bytes);
        var told = draft.read().coverage().findings().stream()
                .filter(f -> f.code().equals("coverage-tag"))
                .map(Finding::message)
                .toList();
        assertEquals(3, told.size(), told.toString());
        assertTrue(
                told.stream().anyMatch(m -> m.startsWith("脅威5"))
                        && told.stream().anyMatch(m -> m.startsWith("資産3"))
                        && told.stream().anyMatch(m -> m.startsWith("措置7")),
                told.toString());
    }

    @Test
    void a_module_of_few_questions_or_many_minutes_is_found() {
        var module = Draft.ofAll()
                .change(Draft.MODULE, "minutes: 6", "minutes: 7")
                .read()
                .coverage()
                .findings();
        assertEquals(List.of("minutes"), module.stream().map(Finding::code).toList());
        var quiz = new Draft().without(Draft.QUIZ).read().coverage().findings();
        assertTrue(
                quiz.stream()
                        .anyMatch(f ->
                                f.code().equals("questions-few") && f.file().equals(Draft.MODULE)),
                quiz.toString());
    }

    @Test
    void measures_threats_and_assets_follow_from_the_clauses() {
        var tags = Tags.of(List.of("h3.n1", "h4.n2.m2", "h6.n8"), java.util.Map.of("h6.n8", 7));
        assertEquals(new Tags(List.of("h3.n1", "h4.n2.m2", "h6.n8"), List.of(7), List.of(1), List.of(2)), tags);
    }
}
