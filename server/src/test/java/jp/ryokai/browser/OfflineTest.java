package jp.ryokai.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import jp.ryokai.testing.Browser;
import jp.ryokai.testing.ServerProcess;
import org.junit.jupiter.api.Test;

/** The main job, in the browser, with the server really stopped in the middle. */
@Browser
class OfflineTest {

    @Test
    void a_member_enrols_reads_answers_and_signs_without_a_server_and_the_receipt_arrives_when_it_is_back() {
        try (var server = ServerProcess.onDerby("browser-offline", "ryokai.demo=true")
                        .start();
                var chromium = Chromium.start();
                var tablet = chromium.tablet()) {
            var screen = new Screen(tablet, server.origin());
            var member =
                    new Member(screen.open(), "岩瀬 みのり").enrol(server.codes().get(0));

            server.stop();
            screen.reload().sees("つぎにすること");
            member.readOn().answerAll();
            screen.sees("5問中5問正解です").tap("ホーム");
            member.readOn().answerAll();
            screen.tap("ホーム");
            member.sign();
            screen.sees("この端末に保存済み・まだ送っていません").sees("未送信が5件あります。つながると自動で送ります。");
            screen.reload().sees("署名しました").sees("未送信が5件あります。");
            screen.go("#/").sees("いま、していただくことはありません");

            server.start();
            screen.go("#/outbox").tap("いますぐ送る").sees("すべて送信済みです。").sees("受付番号 R");
            screen.go("#/receipt")
                    .tap(java.util.regex.Pattern.compile("控えを見る.*|.*確認と署名.*"))
                    .sees("受付済み");
            screen.tap("この控えを確かめる").sees("書き換えられていません");
            screen.go("#/").sees("お願いしていたものは、すべて終わりました");
            assertEquals(List.of(), screen.complaints());
        }
    }
}
