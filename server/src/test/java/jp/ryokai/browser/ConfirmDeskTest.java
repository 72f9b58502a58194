package jp.ryokai.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import java.util.List;
import jp.ryokai.testing.Browser;
import org.junit.jupiter.api.Test;

/** What weighs is confirmed at the desk with a finger, in one dialog, and is then done as it was asked. */
@Browser
class ConfirmDeskTest {

    @Test
    void whoever_has_a_passkey_lays_a_finger_on_before_what_weighs_is_done() {
        try (var town = Town.here();
                var chromium = Chromium.start();
                var window = chromium.desk()) {
            var desk = new Desk(window, town.gate().origin()).enrol(town.numberFor("桑原 誠"));
            var devtools = window.newCDPSession(desk.page());
            var authenticator = authenticator(devtools);
            desk.go("/settings")
                    .sees("本人確認（パスキー）")
                    .press("この端末の本人確認を登録する")
                    .sees("本人確認を登録しました。")
                    .sees("操作と署名")
                    .holds("a passkey of one's own")
                    .picture("passkey-added");

            desk.menu("名簿の取込");
            present(devtools, authenticator, false);
            desk.press("いまの名簿を書き出す（CSV）");
            raised(desk.page());
            desk.holds("an act to confirm").picture("passkey-ask");
            upright(desk.page());
            desk.press("本人確認をする").sees("本人確認ができませんでした。").picture("passkey-failed");
            desk.press("やめる").sees("本人確認をしなかったため、何も変えていません。");

            present(devtools, authenticator, true);
            var file = desk.page().waitForDownload(() -> {
                desk.press("いまの名簿を書き出す（CSV）");
                raised(desk.page());
                desk.press("本人確認をする");
            });
            assertEquals(0, desk.page().locator("dialog").count());
            assertEquals("csv", file.suggestedFilename().replaceAll(".*\\.", ""));
            // The very next act is asked for again: one confirmation, one act.
            desk.press("いまの名簿を書き出す（CSV）");
            raised(desk.page());
            desk.page().keyboard().press("Escape");
            desk.sees("本人確認をしなかったため、何も変えていません。");
            assertEquals("いまの名簿を書き出す（CSV）", desk.page().evaluate("() => document.activeElement.innerText.trim()"));
            assertEquals(List.of(), desk.complaints());
        }
    }

    private static void raised(Page page) {
        page.locator("dialog[open]").waitFor();
    }

    private static void upright(Page page) {
        page.setViewportSize(820, 1180);
        Pictures.of(page, "passkey-ask-upright");
        page.setViewportSize(Desk.WIDE, Desk.HIGH);
    }

    /** An authenticator of the browser's own, in place of a finger. */
    private static String authenticator(CDPSession devtools) {
        devtools.send("WebAuthn.enable");
        var options = new JsonObject();
        options.addProperty("protocol", "ctap2");
        options.addProperty("transport", "internal");
        options.addProperty("hasResidentKey", true);
        options.addProperty("hasUserVerification", true);
        options.addProperty("isUserVerified", true);
        var asked = new JsonObject();
        asked.add("options", options);
        return devtools.send("WebAuthn.addVirtualAuthenticator", asked)
                .get("authenticatorId")
                .getAsString();
    }

    /** Whether it is the right finger. */
    private static void present(CDPSession devtools, String authenticator, boolean right) {
        var said = new JsonObject();
        said.addProperty("authenticatorId", authenticator);
        said.addProperty("isUserVerified", right);
        devtools.send("WebAuthn.setUserVerified", said);
    }
}
