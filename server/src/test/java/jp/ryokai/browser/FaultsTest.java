package jp.ryokai.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.regex.Pattern;
import jp.ryokai.testing.Browser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What goes wrong is said where one stands, once, to whom it concerns, and with what to do. */
@Browser
class FaultsTest extends InTown {

    private static final String FULL = """
        () => {
          const { put } = IDBObjectStore.prototype;
          globalThis.empty = () => { IDBObjectStore.prototype.put = put; };
          IDBObjectStore.prototype.put = function (...what) {
            if (this.name === 'records') throw new DOMException('full', 'QuotaExceededError');
            return put.apply(this, what);
          };
        }\
        """;

    /** Everything a browser keeps, searched for the name of who left and for records, keys and drafts of anybody. */
    private static final String LEFT = """
        async () => {
          const result = r => new Promise(done => { r.onsuccess = () => done(r.result); });
          const left = [JSON.stringify(localStorage), JSON.stringify(sessionStorage), document.cookie]
            .filter(text => text.includes('岩瀬'));
          for (const { name } of await indexedDB.databases()) {
            const db = await result(indexedDB.open(name));
            for (const store of db.objectStoreNames) {
              const all = await result(db.transaction(store).objectStore(store).getAll());
              if (name !== 'ryokai' || JSON.stringify(all).includes('岩瀬')) left.push(`${name} ${store}`);
            }
            db.close();
          }
          return left.join(', ');
        }\
        """;

    @BeforeEach
    void clear() {
        town.gate().be(Gate.Weather.CLEAR);
    }

    @Test
    void a_device_that_the_server_refuses_is_told_so_with_a_number_to_call_and_the_way_out_as_a_file() {
        try (var tablet = chromium.tablet()) {
            var screen = enrolled(new Screen(tablet, town.gate().origin()), "岩瀬 みのり");
            screen.go("#/").tap(Pattern.compile("^(始める|つづき).*")).sees("枚中");
            screen.go("#/outbox").tap("いますぐ送る").sees("未送信はありません。");
            town.gate().be(Gate.Weather.GARBLED);
            // With its token it would be let in until that ends.
            screen.reload()
                    .sees("事務局のサーバーがこの端末を受け付けません。書いたものは残っています")
                    .sees("「サーバーがこの端末を受け付けない（401.37）」")
                    .sees("000-0000-0001");
            assertEquals("サーバーがこの端末を受け付けません", standing(screen));
            Pictures.of(screen.page(), "a refused device");
            screen.go("#/selfcheck");
            for (var item :
                    screen.page().locator("fieldset.item input[value=yes]").all()) {
                item.check();
            }
            screen.sees("お答えは、一つごとに").tap("自己点検を出す").sees("まだ送っていません");
            assertEquals("サーバーが受け付けません・未送信1件", standing(screen));
            screen.go("#/outbox").sees("未送信の1件を書き出せます").tap("ファイルに書き出す").sees("書き出しました");
            town.gate().be(Gate.Weather.CUT);
            screen.reload().sees("事務局のサーバーがこの端末を受け付けません").go("#/").sees("事務局へお電話ください");
            town.gate().be(Gate.Weather.CLEAR);
            screen.go("#/outbox").tap("いますぐ送る").sees("すべて送信済みです。").seesNot("受け付けません");
            assertEquals(List.of(), screen.complaints());
        }
    }

    @Test
    void when_it_was_tried_and_why_it_failed_is_said_of_each_way_to_fail() {
        try (var tablet = chromium.tablet()) {
            var screen = enrolled(new Screen(tablet, town.gate().origin()), "岩瀬 みのり");
            screen.go("#/outbox");
            for (var fault : List.of(
                    List.of(Gate.Weather.CUT, "通信がつながりませんでした"),
                    List.of(Gate.Weather.PORTAL, "事務局のサーバーではないところが答えました"),
                    List.of(Gate.Weather.ELSEWHERE, "事務局のサーバーではないところが答えました"),
                    List.of(Gate.Weather.GATEWAY, "動かしなおしている途中です（502）"))) {
                town.gate().be((Gate.Weather) fault.get(0));
                screen.tap("いますぐ送る").sees("に送ろうとしましたが、送れませんでした").sees((String) fault.get(1));
            }
            Pictures.of(screen.page(), "tried in vain");
            town.gate().be(Gate.Weather.CLEAR);
            screen.tap("いますぐ送る").seesNot("送れませんでした");
            assertEquals(List.of(), screen.complaints());
        }
    }

    @Test
    void what_was_said_of_one_question_is_not_said_of_the_next_and_a_full_tablet_goes_nowhere() {
        try (var tablet = chromium.tablet()) {
            var screen = enrolled(new Screen(tablet, town.gate().origin()), "榎本 清");
            var member = new Member(screen, "榎本 清");
            member.toLastPage();
            screen.page().evaluate(FULL);
            screen.tap("確認問題へ進む").sees("端末の空きが足りないため、保存できませんでした").sees("これが最後の1枚です");
            screen.page().evaluate("() => globalThis.empty()");
            screen.tap("確認問題へ進む").sees("確認問題を始めます").go("#/outbox").sees("研修を読了");
            screen.go("#/quiz/why-it-matters").tap("始める").sees("問目");
            boolean asked = false;
            while (!screen.page().locator("h1").innerText().contains("結果")) {
                var said = screen.page().locator("main [role=alert]").count();
                assertEquals(0, said, "said of a question that nobody has answered yet");
                if (screen.page().locator("ol.order").count() == 0) {
                    screen.tap("答えを決める").sees("選んでから、押してください");
                    asked = true;
                }
                member.answer().goOn();
            }
            assertEquals(true, asked, "at least one question that can be left without an answer");
        }
    }

    @Test
    void a_reload_in_the_chamber_asks_the_network_nothing_and_a_notice_stays_with_its_person() {
        try (var tablet = chromium.tablet()) {
            var screen = enrolled(new Screen(tablet, town.gate().origin()), "岩瀬 みのり");
            screen.tap("議場モード").sees("議場モードです。");
            town.gate().forget();
            screen.reload().sees("つぎにすること");
            // The browser looks for another worker a second after a page has come.
            screen.page().waitForTimeout(2_500);
            assertEquals(List.of(), town.gate().passed(), "asked while nothing may be");
            screen.tap("議場モードを終える");

            town.gate().be(Gate.Weather.CUT);
            screen.go("#/settings").tap("登録をやめる手続きへ").tap("登録をやめる").sees("いちど事務局とつながる必要があります");
            town.gate().be(Gate.Weather.CLEAR);
            screen.go("#/").tap("画面をとじる").seesNot("登録をやめるには");
            screen.tap("別の方を登録する");
            new Member(screen, "榎本 清").enrol(town.numberFor("榎本 清"));
            screen.sees("榎本 清 議長").seesNot("登録をやめるには");
        }
    }

    @Test
    void a_browser_without_a_worker_works_online_says_so_and_keeps_nothing_of_who_left() {
        try (var shared = chromium.tablet(1440, 900)) {
            shared.addInitScript("delete Navigator.prototype.serviceWorker;");
            var screen = new Screen(shared, town.gate().origin());
            screen.open()
                    .type("登録の番号", town.numberFor("岩瀬 みのり"))
                    .tap("次へ")
                    .sees("お名前をお確かめください")
                    .tap("はい、私です")
                    .sees("圏外でも使えるか")
                    .tap("確かめる")
                    .sees("圏外では開けません");
            screen.tap("はじめる").sees("つぎにすること");
            new Member(screen, "岩瀬 みのり").sign();
            screen.sees("受付済み").go("#/settings").sees("この端末では、圏外では開けません");
            town.gate().be(Gate.Weather.CUT);
            screen.go("#/incident").choose("そのほか").tap("報告する").sees("ご報告ありがとうございます");
            screen.go("#/settings").sees("まだ送っていないものが1件あります");
            town.gate().be(Gate.Weather.CLEAR);
            screen.go("#/outbox").tap("いますぐ送る").sees("すべて送信済みです。");
            screen.go("#/settings").tap("登録をやめる手続きへ").tap("登録をやめる").sees("登録の番号を入力してください");
            assertEquals("", screen.page().evaluate(LEFT), "what is left of the person");
            screen.reload().sees("登録の番号を入力してください");
            new Member(screen, "榎本 清").screen().seesNot("岩瀬");
        }
    }

    @Test
    void a_program_that_does_not_come_whole_says_so_and_offers_to_try_again() {
        try (var tablet = chromium.tablet()) {
            var screen = new Screen(tablet, town.gate().origin());
            // With a worker all of it comes in one file, or nothing of it.
            tablet.addInitScript("delete Navigator.prototype.serviceWorker;");
            tablet.route("**/rules/wareki.js", route -> route.abort());
            screen.open().sees("読み込めなかったものがあります。").sees("続くときは、事務局へお電話ください。");
            tablet.unroute("**/rules/wareki.js");
            screen.tap("もう一度読み込む").sees("登録の番号を入力してください");
        }
    }

    private static Screen enrolled(Screen screen, String name) {
        screen.open().sees("登録の番号を入力してください");
        new Member(screen, name).enrol(town.numberFor(name));
        return screen;
    }

    private static String standing(Screen screen) {
        var words = screen.page().locator(".bar .send").innerText();
        assertFalse(words.contains("送信済み"), words);
        return words.replace("送信の状態：", "").strip();
    }
}
