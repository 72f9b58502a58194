package jp.ryokai.course;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import jp.ryokai.platform.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the proof-reader says about the pack as a whole and the cards beside the modules. */
class PackProofTest {

    @Test
    void the_pack_of_this_repository_is_clean() {
        assertEquals(List.of(), Draft.published().findings());
    }

    @Test
    void the_same_pack_comes_with_the_program() {
        assertEquals(
                Draft.published().editions().stream()
                        .map(CompiledEdition::sha256)
                        .toList(),
                Pack.read(Pack.bundled(), Map.of()).editions().stream()
                        .map(CompiledEdition::sha256)
                        .toList());
        assertTrue(Pack.bundled().containsKey("demo/roster.csv"));
    }

    @Test
    void a_missing_file_is_found() {
        new Draft().without("glossary.yaml").isFound("file-missing", "glossary.yaml");
    }

    @Test
    void a_file_that_nobody_reads_is_found() {
        new Draft()
                .put("modules/why-it-matters/Module.md", new byte[0])
                .isFound("file-unknown", "modules/why-it-matters/Module.md");
    }

    @Test
    void a_module_that_is_not_listed_is_found_and_so_is_a_listed_one_that_is_not_there() {
        var draft = Draft.with("pack.yaml", "- lost-device", "- lost-tablet");
        draft.isFound("module-unlisted", "modules/lost-device/module.md");
        draft.isFound("module-missing", "pack.yaml", "- lost-tablet");
    }

    @Test
    void a_module_listed_twice_is_found() {
        Draft.with("pack.yaml", "- lost-device", "- lost-device\n  - why-it-matters")
                .isFound("id-twice", "pack.yaml");
    }

    @Test
    void a_file_in_another_encoding_is_found() {
        new Draft()
                .put("emergency.yaml", "題: 緊急".getBytes(Charset.forName("MS932")))
                .isFound("encoding", "emergency.yaml");
    }

    @Test
    void a_byte_order_mark_and_windows_line_ends_change_nothing() {
        var draft = new Draft();
        var windows = new HashMap<String, byte[]>();
        draft.files()
                .forEach((path, bytes) -> windows.put(
                        path,
                        path.startsWith("demo/") || path.endsWith(".png")
                                ? bytes
                                : ("\uFEFF" + new String(bytes, StandardCharsets.UTF_8).replace("\n", "\r\n"))
                                        .getBytes(StandardCharsets.UTF_8)));
        assertEquals(
                draft.read().editions().stream().map(CompiledEdition::sha256).toList(),
                Pack.read(windows, Map.of()).editions().stream()
                        .map(CompiledEdition::sha256)
                        .toList());
    }

    @Test
    void a_file_that_is_too_large_is_found() {
        new Draft().put("glossary.yaml", new byte[Pack.LARGEST_TEXT + 1]).isFound("too-large", "glossary.yaml");
    }

    @Test
    void too_many_files_are_not_even_read() {
        var files = new HashMap<String, byte[]>();
        IntStream.rangeClosed(0, Pack.MOST_FILES).forEach(i -> files.put("x" + i, new byte[0]));
        assertEquals(
                List.of("too-many"),
                Pack.read(files, Map.of()).findings().stream()
                        .map(Finding::code)
                        .toList());
    }

    @Test
    void yaml_that_nests_without_end_or_points_at_itself_is_found() {
        new Draft()
                .put("emergency.yaml", "[".repeat(200_000).getBytes(StandardCharsets.UTF_8))
                .isFound("yaml", "emergency.yaml");
        new Draft()
                .put("emergency.yaml", "a: &a [*a]".getBytes(StandardCharsets.UTF_8))
                .isFound("yaml", "emergency.yaml");
    }

    @Test
    void eleven_defined_terms_are_found() {
        var draft = new Draft();
        var text = new String(draft.files().get("glossary.yaml"), StandardCharsets.UTF_8);
        var cut = text.substring(0, text.indexOf("  - id: sanitised-transfer"))
                + text.substring(text.indexOf("# further"));
        draft.put("glossary.yaml", cut.getBytes(StandardCharsets.UTF_8)).isFound("terms-defined", "glossary.yaml");
    }

    @Test
    void defined_terms_in_another_order_are_found() {
        new Draft()
                .change("glossary.yaml", "clause: h2.n1\n", "clause: h2.n2\n")
                .isFound("terms-order", "glossary.yaml", "clause: h2.n2");
    }

    @Test
    void a_term_that_is_there_twice_is_found() {
        new Draft().change("glossary.yaml", "term: 遠隔停止", "term: 機密性").isFound("term-twice", "glossary.yaml");
    }

    @Test
    void a_reading_that_is_not_in_hiragana_is_found() {
        new Draft()
                .change("glossary.yaml", "reading: かようせい", "reading: カヨウセイ")
                .isFound("reading", "glossary.yaml", "カヨウセイ");
    }

    @Test
    void an_emergency_card_of_two_steps_is_found() {
        new Draft().change("emergency.yaml", "      - 最後に使った", "      # 最後に使った").isFound("steps", "emergency.yaml");
    }

    @Test
    void a_statement_that_does_not_name_its_documents_is_found() {
        new Draft().change("statement.yaml", "    {{文書一覧}}", "    文書").isFound("statement-word", "statement.yaml");
    }

    @Test
    void a_pack_with_a_finding_gives_no_edition() {
        var pack = new Draft().without("glossary.yaml").read();
        assertEquals(
                "422.70", assertThrows(Problem.class, pack::editions).kind().code());
    }

    @Test
    void the_build_fails_with_file_and_line(@TempDir Path folder) throws IOException {
        var out = new ByteArrayOutputStream();
        for (var file :
                Draft.with(Draft.MODULE, "minutes: 6", "minutes: 六").files().entrySet()) {
            Files.createDirectories(folder.resolve(file.getKey()).getParent());
            Files.write(folder.resolve(file.getKey()), file.getValue());
        }
        assertEquals(1, ProofRead.run(folder, new PrintStream(out, true, StandardCharsets.UTF_8)));
        assertTrue(
                out.toString(StandardCharsets.UTF_8).contains(folder + "/" + Draft.MODULE + ":4: "),
                out.toString(StandardCharsets.UTF_8));
        assertEquals(0, ProofRead.run(Draft.CONTENT, new PrintStream(out, true, StandardCharsets.UTF_8)));
    }
}
