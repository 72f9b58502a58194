package jp.ryokai.story;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jp.ryokai.platform.Japan;
import jp.ryokai.tablet.Learner;
import jp.ryokai.testing.Cast;
import jp.ryokai.testing.Rooms;
import jp.ryokai.testing.TestClock;
import org.junit.jupiter.api.Test;

/** docs/cross-cutting.md says which test shows what; this sees to it that each of them is there. */
class CrossCuttingTest {

    private static final Pattern NAMED = Pattern.compile("`([A-Z][A-Za-z]+Test)#([a-z0-9_]+)`");
    private static final Pattern MEANT = Pattern.compile("`[^`\n]*#[^`\n]*`");

    @Test
    void every_row_of_the_page_names_a_test_and_each_is_there() throws IOException {
        var page = Files.readString(Path.of("docs", "cross-cutting.md"));
        var rows = Stream.of(page.split("\n\n"))
                .filter(block -> block.startsWith("|") && !block.startsWith("| what | how long |"))
                .flatMap(table -> table.lines().skip(2))
                .toList();
        assertEquals(
                List.of(),
                rows.stream().filter(row -> !NAMED.matcher(row).find()).toList());
        var named = NAMED.matcher(page).results().toList();
        assertEquals(MEANT.matcher(String.join("\n", rows)).results().count(), named.size());
        var gone = new ArrayList<String>();
        for (var one : named) {
            if (!source(one.group(1)).matches("(?s).*\\bvoid " + one.group(2) + "\\(.*")) {
                gone.add(one.group());
            }
        }
        assertEquals(List.of(), gone);
    }

    private static String source(String test) throws IOException {
        try (var files = Files.walk(Path.of("src", "test", "java"))) {
            var found = files.filter(file -> file.getFileName().toString().equals(test + ".java"))
                    .findFirst();
            return found.isEmpty() ? "" : Files.readString(found.get());
        }
    }

    @Test
    @Rooms
    void a_signature_that_comes_after_sixty_days_counts_and_keeps_its_day(Cast cast) {
        cast.published();
        cast.policyInForce();
        var plan = cast.planFor(List.of(cast.taro().id()));
        cast.taro().tablet().sync();
        cast.taro().tablet().fetch();
        var day = Japan.day(TestClock.now());
        new Learner(cast.taro().tablet()).learn().sign();
        TestClock.forward(Duration.ofDays(60));
        cast.taro().tablet().forgetToken();
        cast.taro().tablet().sync();
        cast.hanako().tablet().forgetToken();
        var people = cast.hanako()
                .asks()
                .get("/api/report/plans/{plan}/people", plan)
                .then()
                .statusCode(200)
                .body("people[0].state", equalTo("completed"))
                .body("people[0].late", equalTo(false))
                .extract()
                .<String>path("people[0].completedAt");
        assertEquals(day, Japan.day(java.time.Instant.parse(people)));
    }
}
