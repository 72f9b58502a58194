package jp.ryokai.report;

import java.time.Instant;
import java.util.List;

/** How the course reaches people, told of all together: nobody's answers can be told from it. */
public record CourseReport(Instant asOf, List<ModuleFigures> modules) {

    /**
     * @param finished people who finished the module in any of its editions
     * @param medianSeconds the time half of them took at most, the first time; null for fewer than five
     */
    public record ModuleFigures(
            String id,
            String title,
            String audience,
            int minutes,
            Instant publishedAt,
            int finished,
            Integer medianSeconds,
            List<Question> questions) {}

    /**
     * @param ask the question, without marks
     * @param asked people who met it in these words, each counted the first time
     * @param right share of right answers; null for fewer than five
     * @param dontKnow share of わからない; null for fewer than five
     */
    public record Question(String id, String ask, List<String> clauses, int asked, Rate right, Rate dontKnow) {}
}
