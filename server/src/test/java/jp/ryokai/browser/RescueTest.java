package jp.ryokai.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.options.FilePayload;
import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import jp.ryokai.testing.Browser;
import org.junit.jupiter.api.Test;

/** A tablet that cannot connect hands its outbox over as a file, and takes its receipts in as one. */
@Browser
class RescueTest {

    @Test
    void a_signature_travels_as_a_file_and_its_receipt_comes_back_as_one() throws Exception {
        try (var town = Town.here();
                var chromium = Chromium.start();
                var tablet = chromium.tablet()) {
            var screen = new Screen(tablet, town.gate().origin());
            var member = new Member(screen.open(), "岩瀬 みのり").enrol(town.code(0));
            town.gate().be(Gate.Weather.CUT);
            member.sign();
            screen.go("#/outbox").sees("未送信の1件を書き出せます");
            var file = screen.page().waitForDownload(() -> screen.tap("ファイルに書き出す"));
            var carried = Files.readString(file.path());
            screen.sees("書き出しました").sees("未送信が1件あります。");
            assertEquals(-1, carried.indexOf("岩瀬"), "nobody reads it on its way");

            town.gate().be(Gate.Weather.CLEAR);
            var receipts = town.post("/api/rescues", "application/json", carried);
            assertEquals(
                    number(receipts),
                    number(town.post("/api/rescues", "application/json", carried)),
                    "brought twice it adds nothing");
            town.gate().be(Gate.Weather.CUT);
            take(screen, "not-ours.json", "{}");
            screen.sees("事務局からの受付のファイルではありません");
            take(screen, "receipts.json", receipts.toString());
            screen.sees("1件の受付を取り込みました。").sees("未送信はありません。").sees("受付番号");
            assertEquals(List.of(), screen.complaints());
        }
    }

    private static String number(JsonObject receipts) {
        return receipts.getJsonArray("outcomes")
                .getJsonObject(0)
                .getJsonObject("receipt")
                .getString("number");
    }

    private static void take(Screen screen, String name, String text) {
        screen.page()
                .locator("input[type=file]")
                .setInputFiles(new FilePayload(name, "application/json", text.getBytes(StandardCharsets.UTF_8)));
    }
}
