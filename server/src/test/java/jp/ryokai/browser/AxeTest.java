package jp.ryokai.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.regex.Pattern;
import jp.ryokai.testing.Browser;
import org.junit.jupiter.api.Test;

/**
 * No screen, in no state and at no size of letters, keeps anybody out: axe finds nothing, nothing is wider than the
 * screen even at 400 %, and what is tapped is large enough for a finger that trembles.
 */
@Browser
class AxeTest extends InTown {

    private static final List<String> SIZES = List.of("標準", "大", "特大");

    private static final List<String> SCREENS = List.of(
            "#/",
            "#/lesson",
            "#/lesson/why-it-matters/1",
            "#/policy",
            "#/policy/basic-policy",
            "#/glossary",
            "#/glossary/network",
            "#/emergency",
            "#/records",
            "#/receipt",
            "#/incident",
            "#/selfcheck",
            "#/threats",
            "#/outbox",
            "#/settings",
            "#/practice",
            "#/quiz/why-it-matters",
            "#/result/why-it-matters");

    @Test
    void from_the_number_on_the_paper_to_the_first_home_screen() {
        try (var tablet = chromium.tablet()) {
            var screen = new Screen(tablet, town.gate().origin());
            screen.open().sees("登録の番号を入力してください");
            Axe.looked(screen, "the number");
            screen.type("登録の番号", "0000-0000-0000").tap("次へ").sees("番号が合いません");
            Axe.looked(screen, "a wrong number");
            screen.type("登録の番号", town.code(2)).tap("次へ").sees("お名前をお確かめください");
            Axe.looked(screen, "the name");
            screen.tap("はい、私です").sees("圏外でも使えるか");
            Axe.looked(screen, "the test");
            screen.tap("確かめる").sees("準備ができました");
            Axe.looked(screen, "ready");
            assertEquals(List.of(), screen.complaints());
        }
        try (var ipad = chromium.ipad()) {
            Axe.looked(
                    new Screen(ipad, town.gate().origin()).open().sees("まず、ホーム画面に追加してください"),
                    "the home screen of an iPad");
        }
    }

    @Test
    void every_screen_in_each_size_of_letters_upright_and_lying() {
        try (var tablet = chromium.tablet()) {
            var screen = new Screen(tablet, town.gate().origin());
            new Member(screen.open(), "岩瀬 みのり").enrol(town.code(0));
            for (var size : SIZES) {
                screen.go("#/settings")
                        .sees("見やすさ")
                        .page()
                        .locator(
                                "label.option",
                                new Page.LocatorOptions().setHasText(Pattern.compile("^\\s*" + size + "(?!大)")))
                        .first()
                        .click();
                for (var route : SCREENS) {
                    screen.go(route);
                    if (size.equals(SIZES.getFirst())) {
                        Axe.looked(screen, route + " " + size);
                    } else {
                        Axe.stands(screen, route + " " + size);
                    }
                }
            }
            assertEquals(List.of(), screen.complaints());
        }
    }

    @Test
    void a_question_its_answer_the_result_a_signature_its_receipt_and_the_lock() {
        try (var tablet = chromium.tablet()) {
            var screen = new Screen(tablet, town.gate().origin());
            var member = new Member(screen.open(), "榎本 清").enrol(town.code(1));
            screen.go("#/settings").sees("見やすさ").choose("特大");
            screen.go("#/").sees("つぎにすること");
            member.readOn();
            screen.tap("始める").sees("問目");
            Axe.looked(screen, "a question");
            // An order stands in some order from the beginning: only the other kinds can be without an answer.
            if (screen.page().locator("ol.order").count() == 0) {
                Axe.looked(screen.tap("答えを決める").sees("選んでから、押してください"), "a question without an answer");
            }
            member.answer();
            Axe.looked(screen, "an answer");
            screen.tap("次の問題").sees("問目");
            screen.page().locator("input[value=dont-know]").check();
            screen.tap("答えを決める").sees("答えは、この端末に保存しました");
            Axe.looked(screen, "わからない");
            screen.tap("次の問題");
            screen.page().waitForFunction("() => document.querySelector('fieldset') !== null");
            member.answerAll();
            Axe.looked(screen, "a result");
            screen.go("#/").tap(Pattern.compile("^(確認する|確認と署名へ進む)：.*基本方針.*")).sees("内容を確かめて、お決めください");
            Axe.looked(screen, "a statement");
            screen.tap("署名する").sees("次のところをお確かめください");
            Axe.looked(screen, "a statement with something missing");
            for (var choice : List.of("保留する", "辞退する", "質問する")) {
                screen.choose(choice);
                Axe.looked(screen, choice);
            }
            screen.choose("署名する");
            member.signHere();
            // 議場モード says that all is there only when nothing waits to be sent.
            screen.sees("受付済み");
            Axe.looked(screen, "a receipt");
            screen.go("#/").tap("議場モード").sees("必要なものは、すべてこの端末に入っています。");
            Axe.looked(screen, "議場モード");
            screen.tap("議場モードを終える");
            screen.tap("文字の大きさ").sees("閉じる");
            Axe.looked(screen, "the sizes");
            screen.tap("閉じる").tap("画面をとじる").sees("榎本 清");
            Axe.looked(screen, "the lock");
            assertEquals(List.of(), screen.complaints());
        }
    }
}
