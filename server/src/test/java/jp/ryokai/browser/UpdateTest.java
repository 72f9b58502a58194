package jp.ryokai.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import jp.ryokai.testing.Browser;
import jp.ryokai.testing.Folder;
import org.junit.jupiter.api.Test;

/** A new release of the program comes while somebody is in the middle of a question. */
@Browser
class UpdateTest {

    @Test
    void a_new_release_waits_for_a_tap_never_comes_in_the_middle_of_a_quiz_and_loses_nothing() throws Exception {
        try (var town = Town.here();
                var chromium = Chromium.start();
                var tablet = chromium.tablet()) {
            var screen = new Screen(tablet, town.gate().origin());
            var member = new Member(screen.open(), "岩瀬 みのり").enrol(town.code(0)).readOn();
            screen.tap("始める").sees("5問中1問目");
            member.answer();
            screen.tap("次の問題").sees("5問中2問目");
            member.pick();
            var asked = screen.page().locator("fieldset").innerText();
            var ticks = ticks(screen);

            var next = nextRelease();
            town.gate().serve(next);
            screen.page().evaluate("async () => (await navigator.serviceWorker.ready).update()");
            screen.reload().sees("5問中2問目");
            assertEquals(asked, screen.page().locator("fieldset").innerText(), "the same question in the same order");
            assertEquals(ticks, ticks(screen), "with the same ticks");
            var before = release(screen);
            screen.go("#/settings").sees("新しい版があります").sees("確認問題の途中です。");
            screen.reload().sees("新しい版があります");
            assertEquals(before, release(screen), "closing and opening the app changes no release");

            screen.go("#/quiz/why-it-matters").sees("5問中2問目");
            member.answerAll();
            screen.go("#/settings").tap("新しい版に切り替える").sees("最新の版です。");
            assertEquals(releaseOf(next), release(screen));
            screen.go("#/result/why-it-matters")
                    .sees("5問中5問正解です")
                    .go("#/outbox")
                    .sees("すべて送信済みです。");
            assertEquals(List.of(), screen.complaints());
        }
    }

    @Test
    void a_release_with_one_changed_byte_is_not_taken() throws Exception {
        try (var town = Town.here();
                var chromium = Chromium.start();
                var tablet = chromium.tablet()) {
            var screen = new Screen(tablet, town.gate().origin());
            new Member(screen.open(), "岩瀬 みのり").enrol(town.code(0));
            var before = release(screen);
            var next = nextRelease();
            Files.writeString(next.resolve("r/" + releaseOf(next) + "/tablet/note.txt"), "somebody else's word\n");
            town.gate().serve(next);
            assertEquals("redundant", screen.page().evaluate("""
                async () => {
                  const registration = await navigator.serviceWorker.ready;
                  await registration.update().catch(() => {});
                  const worker = registration.installing;
                  const over = () => worker === null || worker.state !== 'installing';
                  if (!over()) { await new Promise(done => { worker.onstatechange = () => over() && done(); }); }
                  return worker?.state ?? 'redundant';
                }\
                """));
            screen.go("#/settings").sees("最新の版です。");
            screen.reload().sees("最新の版です。");
            assertEquals(before, release(screen));
        }
    }

    private static Object ticks(Screen screen) {
        return screen.page()
                .evaluate("() => [...document.querySelectorAll('input[name=answer]')].map(one => one.value +"
                        + " one.checked).join()");
    }

    private static Object release(Screen screen) {
        return screen.page()
                .evaluate("() => document.querySelector('script[type=module]').src.split('/r/')[1].split('/')[0]");
    }

    private static String releaseOf(Path program) throws IOException {
        try (var folders = Files.list(program.resolve("r"))) {
            return folders.findFirst().orElseThrow().getFileName().toString();
        }
    }

    /** The same program with one more file, made by the build's own step. */
    private static Path nextRelease() throws IOException, InterruptedException {
        var work = Files.createTempDirectory(Files.createDirectories(Path.of("target", "test-data")), "release");
        var source = work.resolve("source");
        Folder.copy(Path.of("src/main/web/tablet"), source);
        Files.writeString(source.resolve("note.txt"), "next\n");
        var made = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "src/build/WebRelease.java",
                        source.toString(),
                        work.resolve("app").toString(),
                        "tablet=" + source,
                        "shared=src/main/web/shared",
                        "vendor=target/web-vendor")
                .redirectErrorStream(true)
                .redirectOutput(work.resolve("made.txt").toFile())
                .start();
        assertTrue(made.waitFor(Duration.ofMinutes(1)) && made.exitValue() == 0);
        return work.resolve("app");
    }
}
