package jp.ryokai.course;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What AUTHORING.md shows can be copied into a pack as it stands. */
class AuthoringTest {

    @Test
    void its_module_and_its_five_questions_pass_the_proof_reader() throws IOException {
        var page = Files.readString(Draft.CONTENT.resolve("AUTHORING.md"));
        var questions = blocks(page, "yaml").stream()
                .filter(block -> block.contains("kind: "))
                .toList();
        assertEquals(5, questions.size());
        var module = blocks(page, "").stream()
                .filter(block -> block.startsWith("---"))
                .findFirst()
                .orElseThrow();
        var draft = new Draft();
        draft.files().keySet().removeIf(file -> file.endsWith("/quiz.yaml"));
        draft.put(Draft.QUIZ, String.join("", questions).getBytes(StandardCharsets.UTF_8))
                .put(Draft.MODULE, module.getBytes(StandardCharsets.UTF_8));
        assertEquals(List.of(), draft.read().findings());
    }

    private static List<String> blocks(String page, String language) {
        return Pattern.compile("(?ms)^```" + language + "\n(.*?)^```$")
                .matcher(page)
                .results()
                .map((MatchResult match) -> match.group(1))
                .collect(Collectors.toList());
    }
}
