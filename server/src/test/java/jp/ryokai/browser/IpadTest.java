package jp.ryokai.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import jp.ryokai.testing.Browser;
import org.junit.jupiter.api.Test;

/** What an iPad does otherwise: Safari and the app share no storage, and nothing can be downloaded from the app. */
@Browser
class IpadTest extends InTown {

    private static final String ON_THE_HOME_SCREEN = """
        Object.defineProperty(navigator, 'standalone', {value: true});
        navigator.canShare = () => true;
        navigator.share = async ({files: [file]}) => {
          globalThis.shared = {name: file.name, text: await file.text()};
        };
        HTMLAnchorElement.prototype.click = function () { globalThis.downloaded = this.download; };\
        """;

    @Test
    void in_safari_the_way_to_the_home_screen_is_shown_and_no_number_is_asked() {
        try (var safari = chromium.ipad()) {
            var screen = new Screen(safari, town.gate().origin());
            screen.open().sees("まず、ホーム画面に追加してください").seesNot("登録の番号（12けた）");
            assertEquals(2, screen.page().locator("main svg[role=img]").count(), "the signs to look for are drawn");
            screen.go("#/emergency").sees("どうされましたか");
        }
    }

    @Test
    void in_the_app_one_enrols_and_the_rescue_file_goes_out_by_the_share_sheet() {
        try (var app = chromium.ipad()) {
            app.addInitScript(ON_THE_HOME_SCREEN);
            var screen = new Screen(app, town.gate().origin());
            var member = new Member(screen.open(), "岩瀬 みのり").enrol(town.code(0));
            town.gate().be(Gate.Weather.CUT);
            member.sign();
            screen.go("#/outbox").sees("未送信の1件を書き出せます").tap("ファイルに書き出す").sees("書き出しました");
            assertEquals(
                    true,
                    screen.page().evaluate("() => globalThis.downloaded === undefined"),
                    "a download would trap them");
            assertTrue(((String) screen.page().evaluate("() => globalThis.shared.name")).startsWith("確認記録_"));
            town.gate().be(Gate.Weather.CLEAR);
            var text = (String) screen.page().evaluate("() => globalThis.shared.text");
            assertEquals(
                    "stored",
                    town.post("/api/rescues", "application/json", text)
                            .getJsonArray("outcomes")
                            .getJsonObject(0)
                            .getString("outcome"));
            assertEquals(List.of(), screen.complaints());
        } finally {
            town.gate().be(Gate.Weather.CLEAR);
        }
    }
}
