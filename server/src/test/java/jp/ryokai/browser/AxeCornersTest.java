package jp.ryokai.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.regex.Pattern;
import jp.ryokai.testing.Browser;
import org.junit.jupiter.api.Test;

/** What axe says of the states one seldom meets: late, revised, closed, locked, ended, half written. */
@Browser
class AxeCornersTest extends InTown {

    private static final Pattern DECIDE = Pattern.compile("^(確認する|確認と署名へ進む|つづき|つづきから始める)：.*基本方針.*");

    @Test
    void late_unsent_revised_and_ended() {
        try (var tablet = chromium.tablet()) {
            tablet.clock().install(new Clock.InstallOptions().setTime(Date.from(Instant.now())));
            var screen = new Screen(tablet, town.gate().origin());
            var member = new Member(screen.open(), "岩瀬 みのり").enrol(town.code(0)).sign();
            screen.sees("受付済み");
            town.publish(
                    "basic-policy",
                    Town.text("basic-policy.txt").replace("庁内の配線や携帯電話の回線", "庁内の配線や携帯電話、衛星の回線"),
                    "public",
                    "衛星回線を使い始めたため。");
            screen.go("#/outbox")
                    .tap("いますぐ送る")
                    .sees("すべて送信済みです。")
                    .go("#/settings")
                    .choose("特大");
            Axe.looked(screen.go("#/").sees("改定"), "home after a revision");
            Axe.looked(screen.tap(DECIDE).sees("前に署名された版から、内容が変わりました"), "what changed");
            Axe.looked(screen.tap("署名へ進む").sees("内容を確かめて、お決めください"), "a second signature");
            Axe.looked(screen.go("#/policy/basic-policy/2/difference/1").sees("ちがい"), "two editions compared");

            town.gate().be(Gate.Weather.CUT);
            tablet.clock().setSystemTime(Date.from(Instant.now().plus(Duration.ofDays(10))));
            screen.go("#/").reload().sees("つぎにすること").tap(DECIDE).tap("署名へ進む");
            member.signHere();
            tablet.clock().setSystemTime(Date.from(Instant.now().plus(Duration.ofDays(40))));
            Axe.looked(
                    screen.go("#/").reload().sees("送れていないものがあります").sees("期限超過").sees("いまからでも間に合います"),
                    "late and unsent");
            Axe.looked(screen.go("#/outbox").sees("書き出せます"), "what waits");
            screen.go("#/settings").sees("登録をやめる前に");

            tablet.clock().setSystemTime(Date.from(Instant.now()));
            town.gate().be(Gate.Weather.CLEAR);
            screen.go("#/outbox").tap("いますぐ送る").sees("すべて送信済みです。");
            Axe.looked(screen.go("#/settings").tap("登録をやめる手続きへ").sees("あなたの資料と記録を消します"), "before leaving");
            town.revoke(town.newestTablet());
            screen.go("#/outbox").tap("いますぐ送る").sees("この端末の登録は終わりました");
            Axe.looked(screen.go("#/").sees("この端末の登録は終わっています"), "a registration that ended");
            assertEquals(List.of(), screen.complaints());
        } finally {
            town.gate().be(Gate.Weather.CLEAR);
        }
    }

    @Test
    void locked_practised_reported_and_checked() {
        try (var tablet = chromium.tablet()) {
            var screen = new Screen(tablet, town.gate().origin());
            Axe.looked(
                    screen.open().sees("登録の番号を入力してください").go("#/emergency").sees("どうされましたか"),
                    "help before anybody signed in");
            screen.go("#/start");
            new Member(screen, "榎本 清").enrol(town.code(1));
            screen.go("#/settings").choose("特大").choose("濃い");
            Axe.looked(screen.go("#/selfcheck").tap("自己点検を出す").sees("まだお答えのない項目が"), "a self-check with gaps");
            for (var item :
                    screen.page().locator("fieldset.item input[value=no]").all()) {
                item.check();
            }
            Axe.looked(screen.sees("お答えは、一つごとにこの端末へ保存しています"), "a self-check, answered");
            Axe.looked(screen.tap("自己点検を出す").sees("受付番号"), "a self-check, sent");
            Axe.looked(screen.go("#/incident").tap("報告する").sees("何があったかを、一つお選びください"), "a report with a gap");
            Axe.looked(screen.choose("端末や書類をなくした・盗まれた").tap("報告する").sees("ご報告ありがとうございます"), "a report, made");
            screen.go("#/practice").choose("みかん").tap("次へ").sees("順番を変えてみましょう");
            Axe.looked(screen, "to practise an order");
            Axe.looked(screen.tap("次へ").sees("書いてみましょう"), "to practise a signature");
            Axe.looked(screen.tap("次へ").sees("練習は終わりです"), "the end of the practice");
            Axe.looked(
                    screen.go("#/glossary").type("ことばをさがす", "ありえない言葉").sees("見つかりませんでした"), "a word that is not there");
            screen.go("#/settings")
                    .type("番号（4〜8けた）", "2468")
                    .type("もう一度、同じ番号", "2468")
                    .tap("番号を決める")
                    .sees("番号を決めました");
            Axe.looked(screen, "a number of one's own");
            screen.go("#/").tap("画面をとじる").type("画面を開く番号", "1111").tap("続ける").sees("（1回目）");
            Axe.looked(screen, "a wrong number at the lock");
            assertEquals(List.of(), screen.complaints());
        }
    }

    @Test
    void every_kind_of_question_before_and_after_its_answer() {
        try (var tablet = chromium.tablet()) {
            var screen = new Screen(tablet, town.gate().origin());
            var member = new Member(screen.open(), "大沼 昭彦").enrol(town.code(2));
            screen.go("#/settings").choose("特大");
            screen.go("#/lesson/why-it-matters/1")
                    .sees("枚中")
                    .page()
                    .locator("button[data-term]")
                    .first()
                    .click();
            Axe.looked(screen.sees("説明を閉じる"), "a word explained");
            screen.go("#/quiz/why-it-matters").tap("始める").sees("5問中1問目");
            for (var question = 1; question <= 5; question++) {
                screen.sees("5問中" + question + "問目");
                Axe.looked(screen, "question " + question);
                member.pick();
                screen.tap("答えを決める").sees("答えは、この端末に保存しました");
                Axe.looked(screen, "answer " + question);
                screen.tap(question < 5 ? "次の問題" : "結果を見る");
            }
            screen.sees("問正解です");
            assertEquals(List.of(), screen.complaints());
        }
    }
}
