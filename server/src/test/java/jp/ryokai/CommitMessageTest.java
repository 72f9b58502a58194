package jp.ryokai;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code .githooks/commit-msg}, run as git runs it, in a repository of its own. */
class CommitMessageTest {

    private static final Path HOOK = Path.of("..", ".githooks", "commit-msg").toAbsolutePath();

    @TempDir
    Path clone;

    @BeforeEach
    void init() throws IOException, InterruptedException {
        assertEquals("", run("git", "init", "-q"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ledger: a proof is followed to its root",
                "tablet, desk: no promise is left alone",
                "docs: 「了解」は文末に置く",
                "\n\nform: what stands above the subject is passed over\n",
                "desk: comments of the editor are passed over\n# On branch main; nothing here is the message\n",
                "tests: so is the change it shows\n# ------ >8 ------\ndiff; of this",
                "Merge branch 'main' into vectors",
                "Revert \"desk: a thing; and another\"\n\nThis reverts commit 1.",
                "fixup! desk: whatever it was",
                "squash! whatever it was",
                "amend! whatever it was"
            })
    void a_message_of_the_house_passes(String message) throws IOException, InterruptedException {
        assertEquals("", says(message));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "# only a comment",
                "wip",
                "Ledger: a proof",
                "ledger a proof",
                "ledger:a proof",
                "ledger: ",
                "ledger,tablet: a proof",
                "ledger, : a proof",
                ": a proof"
            })
    void a_subject_without_a_room_is_refused(String message) throws IOException, InterruptedException {
        refuses("begin with `room: `", message);
    }

    @Test
    void a_room_that_is_not_in_the_tree_is_refused_and_those_that_are_told() throws IOException, InterruptedException {
        refuses("there is no room `kitchen`, only acknowledgement api ", "kitchen: the kettle sings");
        refuses("there is no room `kitchen`", "ledger, kitchen: the kettle sings");
        try (var rooms = Files.newDirectoryStream(Path.of("src/main/java/jp/ryokai"))) {
            for (var room : rooms) {
                assertEquals("", says(room.getFileName() + ": a proof is followed to its root"));
            }
        }
    }

    @Test
    void seventy_two_characters_are_enough_in_any_script() throws IOException, InterruptedException {
        assertEquals("", says("desk: " + "x".repeat(66)));
        assertEquals("", says("desk: " + "了".repeat(66)));
        refuses("longer than 72", "desk: " + "x".repeat(67));
        refuses("longer than 72", "desk: " + "了".repeat(67));
    }

    @Test
    void a_second_idea_is_refused() throws IOException, InterruptedException {
        refuses("one idea", "desk: a button is larger; the table is smaller");
        assertEquals("", says("desk: a button is larger\n\nIt was missed; a glove is wide."));
    }

    @Test
    void more_than_a_few_lines_need_a_reason() throws IOException, InterruptedException {
        Files.writeString(clone.resolve("a.txt"), "a line\n".repeat(20));
        assertEquals("", run("git", "add", "."));
        assertEquals("", says("desk: twenty lines"));
        Files.writeString(clone.resolve("b.txt"), "a line\n");
        assertEquals("", run("git", "add", "."));
        refuses("21 lines change", "desk: twenty-one lines");
        refuses("21 lines change", "desk: twenty-one lines\n\n# a comment\nCo-authored-by: A Person <a@example.jp>\n");
        assertEquals("", says("desk: twenty-one lines\n\nThey were asked for.\n"));
    }

    private void refuses(String because, String message) throws IOException, InterruptedException {
        var said = says(message);
        assertTrue(said.contains(because), message + " -> " + said);
    }

    /** What the hook says, empty where it lets the message pass. */
    private String says(String message) throws IOException, InterruptedException {
        var file = clone.resolve(".git/COMMIT_EDITMSG");
        Files.writeString(file, message);
        return run(HOOK.toString(), file.toString());
    }

    private String run(String... command) throws IOException, InterruptedException {
        var builder =
                new ProcessBuilder(List.of(command)).directory(clone.toFile()).redirectErrorStream(true);
        // Whoever runs the tests from git, as a rebase does, would have it look at the repository around us.
        builder.environment().keySet().removeIf(name -> name.startsWith("GIT_"));
        var process = builder.start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(said.isEmpty(), process.waitFor() == 0, String.join(" ", command) + " -> " + said);
        return said;
    }
}
