package jp.ryokai.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import jp.ryokai.testing.Browser;
import jp.ryokai.testing.Folder;
import org.junit.jupiter.api.Test;

/** The server's disk is lost and the backup is older than a signature: the tablet still has it, and offers it again. */
@Browser
class RestoreTest {

    @Test
    void a_signature_that_the_backup_does_not_know_comes_again_from_the_tablet_and_counts_once() throws IOException {
        try (var town = Town.ofItsOwn("restore");
                var chromium = Chromium.start();
                var tablet = chromium.tablet()) {
            var screen = new Screen(tablet, town.gate().origin());
            var member = new Member(screen.open(), "岩瀬 みのり").enrol(town.code(0));
            town.get("/api/plans");
            town.server().stop();
            var backup =
                    town.server().folder().resolveSibling(town.server().folder().getFileName() + "-backup");
            Folder.copy(town.server().folder(), backup);
            town.server().start();
            member.sign();
            screen.sees("受付済み");
            town.server().stop();
            empty(town.server().folder());
            Folder.copy(backup, town.server().folder());

            town.server().start();
            assertEquals(0, signatures(town), "the backup knows nothing of it");
            screen.go("#/outbox")
                    .tap("いますぐ送る")
                    .sees("すべて送信済みです。")
                    .tap("いますぐ送る")
                    .sees("すべて送信済みです。")
                    .reload()
                    .sees("すべて送信済みです。");
            assertEquals(1, signatures(town), "it counts once");
            screen.go("#/receipt")
                    .tap(Pattern.compile("控えを見る.*|.*確認と署名.*"))
                    .sees("受付済み")
                    .tap("この控えを確かめる")
                    .sees("書き換えられていません");
            assertEquals(List.of(), screen.complaints());
        }
    }

    private static long signatures(Town town) {
        var plan = town.get("/api/plans").asJsonArray().getJsonObject(0).getString("id");
        return town
                .get("/api/report/plans/" + plan + "/people")
                .asJsonObject()
                .getJsonArray("people")
                .getValuesAs(jakarta.json.JsonObject.class)
                .stream()
                .flatMap(person -> person.getJsonArray("items").getValuesAs(jakarta.json.JsonObject.class).stream())
                .filter(item -> item.getString("kind").equals("acknowledgement")
                        && item.getString("state").equals("completed"))
                .count();
    }

    /** All but what the server printed: the codes of its first start stand there. */
    private static void empty(Path folder) throws IOException {
        try (var all = Files.walk(folder)) {
            for (var path : all.sorted(Comparator.reverseOrder())
                    .filter(path -> !path.equals(folder) && !path.endsWith("output.txt"))
                    .toList()) {
                Files.delete(path);
            }
        }
    }
}
