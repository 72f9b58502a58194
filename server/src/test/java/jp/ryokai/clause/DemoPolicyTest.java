package jp.ryokai.clause;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The policy of the council that is in no directory; its words are ours. */
class DemoPolicyTest {

    @Test
    void clause_ids_are_those_the_course_is_about_but_for_the_figure_it_lacks() throws IOException {
        var policy = PolicyText.read(text("demo/policy/basic-policy.txt"));
        assertEquals(
                text("clauses.tsv").lines().map(line -> line.split("\t", -1)[0]).collect(Collectors.joining("\n")),
                policy.flat().map(Clause::id).collect(Collectors.joining("\n")) + "\nfig1");
    }

    private static String text(String file) throws IOException {
        try (var in = DemoPolicyTest.class.getResourceAsStream("/content/" + file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
