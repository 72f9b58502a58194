package jp.ryokai.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.regex.Pattern;
import jp.ryokai.testing.Browser;
import org.junit.jupiter.api.Test;

/** Where the council asks for it, a face or a finger stands under the signature, and needs no server either. */
@Browser
class PasskeyTest {

    @Test
    void a_signature_with_a_passkey_is_made_while_the_server_is_down_and_is_good_when_it_arrives() {
        try (var town = Town.ofItsOwn("passkey-story", "ryokai.passkey=required");
                var chromium = Chromium.start();
                var tablet = chromium.tablet()) {
            var screen = new Screen(tablet, town.gate().origin());
            authenticator(tablet, screen.page());
            screen.open()
                    .type("登録の番号", town.code(0))
                    .tap("次へ")
                    .sees("お名前をお確かめください")
                    .tap("はい、私です")
                    .sees("端末の本人確認を登録しますか")
                    .tap("登録する")
                    .sees("圏外でも使えるか")
                    .tap("確かめる")
                    .sees("準備ができました")
                    .tap("はじめる")
                    .sees("つぎにすること");

            town.server().stop();
            screen.reload()
                    .tap(Pattern.compile("^(確認する|確認と署名へ進む)：.*基本方針.*"))
                    .sees("内容を確かめて、お決めください")
                    .choose("上の文の内容に間違いありません")
                    .tap("手書きせずに名前を入力する")
                    .type("お名前を入力してください", "岩瀬 みのり")
                    .tap("本人確認をして署名する")
                    .sees("署名しました")
                    .sees("まだ送っていません");
            town.server().start();
            screen.go("#/outbox")
                    .tap("いますぐ送る")
                    .sees("すべて送信済みです。")
                    .seesNot("事務局の確認が要る")
                    .sees("受付番号");
            assertEquals(List.of(), screen.complaints());
        }
    }

    /** An authenticator of the browser's own, in place of a finger. */
    private static void authenticator(BrowserContext tablet, Page page) {
        var devtools = tablet.newCDPSession(page);
        devtools.send("WebAuthn.enable");
        var options = new JsonObject();
        options.addProperty("protocol", "ctap2");
        options.addProperty("transport", "internal");
        options.addProperty("hasResidentKey", true);
        options.addProperty("hasUserVerification", true);
        options.addProperty("isUserVerified", true);
        var asked = new JsonObject();
        asked.add("options", options);
        devtools.send("WebAuthn.addVirtualAuthenticator", asked);
    }
}
