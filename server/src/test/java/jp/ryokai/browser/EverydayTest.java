package jp.ryokai.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import jp.ryokai.testing.Browser;
import org.junit.jupiter.api.Test;

/** The rest of what somebody does with the app, each without a network, and what arrives afterwards. */
@Browser
class EverydayTest extends InTown {

    private static final Pattern DECIDE = Pattern.compile("^(確認する|確認と署名へ進む|つづき|つづきから始める)：.*基本方針.*");

    private static final String WISHES =
            "() => document.documentElement.dataset.colour === 'strong' && document.documentElement.dataset.text ==="
                    + " 'xl'";

    @Test
    void to_keep_back_to_decline_and_to_ask_are_as_near_as_to_sign() {
        try (var tablet = chromium.tablet()) {
            var screen = new Screen(tablet, town.gate().origin());
            new Member(screen.open(), "岩瀬 みのり").enrol(town.code(0));
            town.gate().be(Gate.Weather.CUT);
            screen.tap(DECIDE)
                    .sees("まだ開いていません")
                    .seesNot("全文を開きました")
                    .tap(Pattern.compile("^全文を読む：.*"))
                    .sees("規程を読む")
                    .page()
                    .goBack();
            screen.sees("全文を開きました")
                    .reload()
                    .sees("全文を開きました")
                    .choose("保留する")
                    .tap("保留する")
                    .sees("次のところをお確かめください")
                    .type("確かめたいこと", "委員会での扱いを教えてください。")
                    .tap("保留する")
                    .sees("保留しました");
            screen.go("#/").sees("保留・送信待ち");
            decide(screen).tap("控えを見る").sees("委員会での扱いを教えてください。");
            town.gate().be(Gate.Weather.CLEAR);
            screen.go("#/outbox").tap("いますぐ送る").sees("すべて送信済みです。");
            decide(screen)
                    .tap("あらためて署名する")
                    .choose("質問する")
                    .type("お尋ねになりたいこと", "第2条の範囲はどこまでですか。")
                    .tap("質問を送る")
                    .sees("保留しました");
            decide(screen).tap("あらためて署名する").choose("辞退する").tap("辞退する").sees("辞退しました");
            decide(screen).tap("あらためて署名する");
            new Member(screen, "岩瀬 みのり").signHere();
            screen.sees("受付済み").go("#/receipt").sees("署名");
            assertEquals(4, screen.page().locator("main .list > li").count(), "every decision stays in the history");
            assertEquals(List.of(), screen.complaints());
        } finally {
            town.gate().be(Gate.Weather.CLEAR);
        }
    }

    private static Screen decide(Screen screen) {
        return screen.go("#/").sees("つぎにすること").tap(Pattern.compile("^確認する：.*")).sees("をお預かりしています");
    }

    @Test
    void a_trembling_finger_turns_one_page_and_not_two() {
        try (var tablet = chromium.tablet()) {
            var screen = new Screen(tablet, town.gate().origin());
            new Member(screen.open(), "小川 はるか").enrol(town.code(3));
            screen.page().evaluate("() => { document.adoptedStyleSheets = []; }");
            screen.tap(Pattern.compile("^始める：.*")).sees("枚中1枚目");
            var next = screen.thing("次へ");
            // Until the foot of this screen has rested.
            next.click(new Locator.ClickOptions().setTrial(true));
            var at = next.boundingBox();
            screen.page().mouse().click(at.x + at.width / 2, at.y + at.height / 2);
            screen.sees("枚中2枚目");
            screen.page().mouse().click(at.x + at.width / 2, at.y + at.height / 2);
            next.click(new Locator.ClickOptions().setTrial(true));
            screen.sees("枚中2枚目");
        }
    }

    @Test
    void a_self_check_and_a_report_are_made_without_a_network_and_arrive() {
        try (var tablet = chromium.tablet()) {
            var screen = new Screen(tablet, town.gate().origin());
            new Member(screen.open(), "榎本 清").enrol(town.code(1));
            town.gate().be(Gate.Weather.CUT);
            screen.go("#/selfcheck").tap("自己点検を出す").sees("まだお答えのない項目が");
            for (var item :
                    screen.page().locator("fieldset.item input[value=yes]").all()) {
                item.check();
            }
            screen.sees("お答えは、一つごとにこの端末へ保存しています")
                    .reload()
                    .sees("お答えは、一つごとに")
                    .tap("自己点検を出す")
                    .sees("まだ送っていません");

            screen.go("#/incident")
                    .tap("報告する")
                    .sees("何があったかを、一つお選びください")
                    .choose("端末や書類をなくした・盗まれた")
                    .type("くわしい様子", "会派室に置いたはずの端末が見当たりません。")
                    .tap("いま")
                    .choose("議会事務局に電話した")
                    .choose("これは訓練です")
                    .tap("報告する")
                    .sees("ご報告ありがとうございます")
                    .sees("まだ送っていません");
            town.gate().be(Gate.Weather.CLEAR);
            screen.go("#/outbox").tap("いますぐ送る").sees("すべて送信済みです。").seesNot("事務局の確認が要る");
            assertEquals(
                    "会派室に置いたはずの端末が見当たりません。",
                    town.get("/api/incidents").asJsonArray().getJsonObject(0).getString("what"));
            assertEquals(List.of(), screen.complaints());
        } finally {
            town.gate().be(Gate.Weather.CLEAR);
        }
    }

    @Test
    void the_emergency_card_opens_before_anybody_signed_in_and_without_a_network() {
        try (var tablet = chromium.tablet()) {
            var screen = new Screen(tablet, town.gate().origin());
            screen.open()
                    .sees("登録の番号を入力してください")
                    .page()
                    .waitForFunction("async () => (await navigator.serviceWorker.ready).active !== null");
            screen.go("#/emergency")
                    .sees("どうされましたか")
                    .page()
                    .waitForFunction("() => document.querySelector('a[href^=\"tel:\"]') !== null");
            town.gate().be(Gate.Weather.CUT);
            screen.reload().sees("どうされましたか").tap("端末をなくした・盗まれた").sees("000-0000-0001");
            assertEquals(List.of(), screen.complaints());
        } finally {
            town.gate().be(Gate.Weather.CLEAR);
        }
    }

    @Test
    void words_are_looked_up_and_the_practice_leaves_no_record() {
        try (var tablet = chromium.tablet()) {
            var screen = new Screen(tablet, town.gate().origin());
            new Member(screen.open(), "大沼 昭彦").enrol(town.code(2));
            town.gate().be(Gate.Weather.CUT);
            screen.go("#/glossary").type("ことばをさがす", "LGWAN 接続系").sees("LGWAN");
            screen.go("#/policy/basic-policy")
                    .type("この文書の中をさがす", "自己点検")
                    .sees("か所にあります。")
                    .page()
                    .locator("ul.words a")
                    .first()
                    .click();
            screen.page().waitForFunction("() => location.hash.startsWith('#/policy/basic-policy/1/clause/')");
            screen.go("#/practice")
                    .choose("みかん")
                    .tap("次へ")
                    .sees("順番を変えてみましょう")
                    .tap("次へ")
                    .sees("書いてみましょう")
                    .tap("次へ")
                    .sees("練習は終わりです")
                    .tap("ホームへ")
                    .go("#/records")
                    .sees("まだ記録はありません");
            screen.go("#/settings")
                    .choose("濃い")
                    .choose("付けない")
                    .choose("特大")
                    .page()
                    .waitForFunction(WISHES);
            screen.reload().page().waitForFunction(WISHES);
            assertEquals(List.of(), screen.complaints());
        } finally {
            town.gate().be(Gate.Weather.CLEAR);
        }
    }

    /** Signs in a full line; then the boxes of 前へ and 次へ; then what is too small to be tapped, or too wide. */
    private static final String LAID_OUT = """
        () => {
          const words = document.querySelector('.page > .text');
          const box = one => one.getBoundingClientRect();
          const signs = box(words).width / parseFloat(getComputedStyle(words).fontSize);
          const feet = [...document.querySelectorAll('.foot .foot-row > .button:first-child, .foot .main')]
            .map(one => [box(one).left, box(one).right, box(one).top].map(Math.round).join(' ')).join(', ');
          const small = [...document.querySelectorAll('.leaves a, .tools .button')]
            .filter(one => box(one).height < 53.5 || box(one).width < 24).length;
          const wide = document.documentElement.scrollWidth > innerWidth + 1;
          return [signs, feet, small + (wide ? 1 : 0)];
        }\
        """;

    private static final int[][] SIZES = {{820, 1180}, {390, 844}, {320, 640}, {1440, 900}, {1180, 820}};

    @Test
    void a_course_is_read_in_any_order_at_every_size_and_goes_on_where_the_power_went() {
        try (var tablet = chromium.tablet()) {
            var screen = new Screen(tablet, town.gate().origin());
            new Member(screen.open(), "小﨑 亮").enrol(town.numberFor("小﨑 亮"));
            town.gate().be(Gate.Weather.CUT);
            var page = screen.page();
            var last = screen.go("#/lesson/why-it-matters")
                    .sees("枚中1枚目")
                    .page()
                    .locator(".leaves a")
                    .count();
            var feet = new TreeMap<String, Set<String>>();
            for (var at : List.of(1, 2, last)) {
                screen.go("#/lesson/why-it-matters/" + at).sees("枚中" + at + "枚目");
                for (var letters : List.of("m", "xl")) {
                    page.evaluate("size => { document.documentElement.dataset.text = size; }", letters);
                    for (var size : SIZES) {
                        page.setViewportSize(size[0], size[1]);
                        var found = (List<?>) page.evaluate(LAID_OUT);
                        var signs = ((Number) found.get(0)).doubleValue();
                        var where = size[0] + " " + letters;
                        assertTrue(
                                signs <= 38 && (signs >= 30 || size[0] < 500),
                                where + " page " + at + ": " + signs + " signs");
                        feet.computeIfAbsent(where, _ -> new HashSet<>())
                                .add(found.get(1).toString());
                        assertEquals(0, ((Number) found.get(2)).intValue(), where + ": too small or too wide");
                        Pictures.of(page, "reading " + where + " page " + at);
                    }
                }
            }
            feet.forEach((where, boxes) -> assertEquals(1, boxes.size(), where + ": " + boxes));
            screen.sees((last - 3) + "枚あります").tap("3枚目を開く").sees("枚中3枚目");
            page.locator(".leaves a").nth(4).click();
            screen.sees("枚中5枚目").page().keyboard().press("ArrowLeft");
            screen.sees("枚中4枚目").page().keyboard().press("ArrowRight");
            screen.sees("枚中5枚目");
            // Down the page, too short, from the system's edge, and over chosen words: none of them turns it.
            stroke(page, 700, 300, 560, 600);
            stroke(page, 700, 300, 660, 300);
            stroke(page, 5, 300, 300, 300);
            page.evaluate("() => getSelection().selectAllChildren(document.querySelector('.page > .text'))");
            stroke(page, 700, 300, 300, 310);
            page.evaluate("() => getSelection().removeAllRanges()");
            screen.sees("枚中5枚目");
            stroke(page, 700, 300, 300, 310);
            screen.sees("枚中6枚目");
            stroke(page, 300, 300, 700, 290);
            screen.sees("枚中5枚目").reload().sees("枚中5枚目");
            page.close(new Page.CloseOptions().setRunBeforeUnload(false));
            var again = new Screen(tablet, town.gate().origin()).open().sees("つぎにすること");
            again.go("#/lesson/why-it-matters").sees("枚中5枚目");
            assertEquals(
                    7,
                    again.page()
                            .locator(".leaves a:is([data-seen=yes], [aria-current=step])")
                            .count());
            assertEquals(List.of(), again.complaints());
            assertEquals(List.of(), screen.complaints());
        } finally {
            town.gate().be(Gate.Weather.CLEAR);
        }
    }

    /** A finger from a place to another, in a few steps, as the glass tells it. */
    private static void stroke(Page page, int fromX, int fromY, int toX, int toY) {
        var hand = page.context().newCDPSession(page);
        touch(hand, "touchStart", fromX, fromY);
        for (var part = 1; part <= 4; part++) {
            touch(hand, "touchMove", fromX + (toX - fromX) * part / 4, fromY + (toY - fromY) * part / 4);
        }
        touch(hand, "touchEnd", -1, -1);
        hand.detach();
    }

    private static void touch(CDPSession hand, String what, int x, int y) {
        var points = new JsonArray();
        if (x >= 0) {
            var point = new JsonObject();
            point.addProperty("x", x);
            point.addProperty("y", y);
            points.add(point);
        }
        var event = new JsonObject();
        event.addProperty("type", what);
        event.add("touchPoints", points);
        hand.send("Input.dispatchTouchEvent", event);
    }
}
