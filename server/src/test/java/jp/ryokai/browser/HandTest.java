package jp.ryokai.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import java.util.List;
import java.util.regex.Pattern;
import jp.ryokai.testing.Browser;
import org.junit.jupiter.api.Test;

/** What a finger, a pen and a hand do on the glass, at every size a tablet, a telephone and a desk have. */
@Browser
class HandTest extends InTown {

    private static final int[][] SIZES = {{1180, 820}, {820, 1180}, {390, 844}, {844, 390}, {1440, 900}};

    private static final int[][] EDGED = {{1180, 820}, {820, 1180}, {390, 844}, {844, 390}, {1440, 900}, {320, 256}};

    /** Where a stroke's first point is on the screen, by what is kept of it. */
    private static final String BEGINS = """
        () => {
          const field = document.querySelector('.pad svg');
          const matrix = field.getScreenCTM();
          const kept = field.querySelectorAll('path')[1].getAttribute('d') ?? '';
          return [...kept.matchAll(/M([\\d.]+) ([\\d.]+)/g)].flatMap(([, x, y]) => {
            const at = new DOMPoint(Number(x), Number(y)).matrixTransform(matrix);
            return [at.x, at.y];
          });
        }\
        """;

    private static final String KEPT = "() => document.querySelectorAll('.pad svg path')[1].getAttribute('d')";

    @Test
    void strokes_in_every_corner_come_back_under_the_finger_at_every_size_and_turning_keeps_them() {
        try (var tablet = chromium.tablet()) {
            var screen = practice(new Screen(tablet, town.gate().origin()));
            var page = screen.page();
            for (var letters : List.of("m", "xl")) {
                page.evaluate("size => { document.documentElement.dataset.text = size; }", letters);
                for (var size : SIZES) {
                    page.setViewportSize(size[0], size[1]);
                    var where = size[0] + " × " + size[1] + " " + letters;
                    screen.tap("書きなおす");
                    var field = page.locator(".pad svg");
                    field.scrollIntoViewIfNeeded();
                    field.evaluate("one => one.scrollIntoView({block: 'center', behavior: 'instant'})");
                    var box = field.boundingBox();
                    assertEquals(3, box.width / box.height, 0.02, where + ": the box is as its field");
                    var corners = corners(box);
                    for (var corner : corners) {
                        page.mouse().move(corner[0], corner[1]);
                        page.mouse().down();
                        page.mouse().move(box.x + box.width / 2, box.y + box.height / 2);
                        page.mouse().up();
                    }
                    page.waitForFunction("() => document.querySelectorAll('.pad svg path')[1].getAttribute('d')"
                            + ".split('M').length === 5");
                    under(corners, page, where);
                    var kept = page.evaluate(KEPT);
                    page.setViewportSize(size[1], size[0]);
                    assertEquals(kept, page.evaluate(KEPT), where + ", turned");
                    var turned = field.boundingBox();
                    assertEquals(3, turned.width / turned.height, 0.02, where + ", turned");
                }
            }
            assertEquals(List.of(), screen.complaints());
        }
    }

    @Test
    void a_palm_beside_the_pen_draws_nothing_and_takes_nothing_away() {
        try (var tablet = chromium.tablet()) {
            var screen = practice(new Screen(tablet, town.gate().origin()));
            var page = screen.page();
            var box = page.locator(".pad svg").boundingBox();
            var hand = tablet.newCDPSession(page);
            palm(hand, "touchStart", box.x + box.width * 0.8, box.y + box.height * 0.8);
            pen(hand, "mousePressed", box.x + 20, box.y + 20, 0.1);
            palm(hand, "touchEnd", 0, 0);
            pen(hand, "mouseMoved", box.x + 60, box.y + 40, 0.9);
            palm(hand, "touchStart", box.x + box.width * 0.7, box.y + box.height * 0.7);
            pen(hand, "mouseMoved", box.x + 90, box.y + 50, 0.4);
            pen(hand, "mouseReleased", box.x + 90, box.y + 50, 0);
            palm(hand, "touchEnd", 0, 0);
            palm(hand, "touchStart", box.x + box.width * 0.6, box.y + box.height * 0.9);
            palm(hand, "touchEnd", 0, 0);
            page.waitForFunction("() => document.querySelectorAll('.pad svg path')[1].getAttribute('d')");
            var strokes = page.evaluate(KEPT).toString();
            assertEquals(2, strokes.split("M", -1).length, strokes);
            assertTrue(strokes.split("L", -1).length >= 4, "all three points of the pen: " + strokes);
            under(List.of(new double[] {box.x + 20, box.y + 20}), page, "the pen");
            assertEquals(List.of(), screen.complaints());
        }
    }

    /** What stands at the edges, and what is wrong with it: told in words, for every fault at once. */
    private static final String EDGES = """
        share => {
          const bar = document.querySelector('.bar').getBoundingClientRect();
          const foot = document.querySelector('.foot');
          const wrong = [];
          const part = (bar.height + foot.getBoundingClientRect().height) / innerHeight;
          if (innerHeight >= 480 && part > share) wrong.push(`edges take ${Math.round(part * 100)} %`);
          if (innerHeight < 480 && getComputedStyle(foot).position !== 'static') wrong.push('the foot is fixed');
          if (document.documentElement.scrollWidth > innerWidth + 1) wrong.push('wider than the window');
          const box = one => one.getBoundingClientRect();
          const shown = [...foot.querySelectorAll('.button')].filter(one => one.checkVisibility());
          const main = foot.querySelector('.button.main');
          if (main && shown.some(one => box(one).bottom > box(main).bottom + 4 || box(one).left > box(main).left))
            wrong.push('the main button is not the right one');
          if (main && shown.some(one => one !== main && box(one).width * box(one).height
              > box(main).width * box(main).height)) wrong.push('the main button is not the largest');
          if (new Set(shown.map(one => Math.round((box(one).top + box(one).bottom) / 16))).size > 1)
            wrong.push('the foot has two rows');
          [...shown, ...document.querySelectorAll('.bar .button')].filter(one => one.checkVisibility())
            .filter(one => box(one).height < 53.5 || one.scrollWidth > one.clientWidth + 1)
            .forEach(one => wrong.push(`too small: ${one.innerText}`));
          if (![...document.querySelectorAll('.call, .bar .tight, a[href^="tel:"]')]
            .some(one => one.checkVisibility())) wrong.push('nobody to call');
          return wrong.join(', ');
        }\
        """;

    /** How the four decisions stand: none of them larger, or before another. */
    private static final String FOUR = """
        () => {
          const all = [...document.querySelectorAll('.four > .option')].map(one => one.getBoundingClientRect());
          const count = what => new Set(all.map(one => Math.round(what(one)))).size;
          const equal = count(one => one.width) === 1 && count(one => one.height) === 1;
          return equal ? `${count(one => one.left)} × ${count(one => one.top)}` : 'not equally large';
        }\
        """;

    private static final List<String> SCREENS = List.of(
            "#/",
            "#/lesson/why-it-matters/2",
            "#/quiz/why-it-matters",
            "#/outbox",
            "#/settings",
            "#/glossary/network",
            "#/emergency",
            "#/incident",
            "#/selfcheck",
            "#/policy/basic-policy",
            "#/practice");

    @Test
    void the_edges_leave_the_screen_to_what_is_read_at_every_size() {
        try (var tablet = chromium.tablet()) {
            var screen = new Screen(tablet, town.gate().origin());
            var page = screen.page();
            var found = new StringBuilder();
            screen.open().sees("登録の番号を入力してください");
            edges(screen, "はじめに", found);
            new Member(screen, "榎本 清").enrol(town.numberFor("榎本 清"));
            for (var route : SCREENS) {
                edges(screen.go(route), route, found);
            }
            screen.go("#/quiz/why-it-matters").tap("始める").sees("問目");
            edges(screen, "a question", found);
            screen.go("#/").tap(Pattern.compile("^(確認する|確認と署名へ進む)：.*基本方針.*")).sees("お決めください");
            edges(screen, "a statement", found);
            for (var size : SIZES) {
                page.setViewportSize(size[0], size[1]);
                assertEquals(size[0] > 1_000 ? "4 × 1" : "2 × 2", page.evaluate(FOUR), "at " + size[0]);
            }
            page.setViewportSize(390, 844);
            screen.tap("メニュー").sees("困ったとき").tap("議場モード").sees("議場モードです。");
            Pictures.of(page, "menu 390");
            screen.tap("議場モードを終える").tap("閉じる");
            page.setViewportSize(Chromium.WIDE, Chromium.HIGH);
            screen.go("#/").tap("画面をとじる").sees("続ける");
            edges(screen, "the lock", found);
            assertEquals("", found.toString());
            assertEquals(List.of(), screen.complaints());
        }
    }

    private static void edges(Screen screen, String where, StringBuilder found) {
        var page = screen.page();
        for (var letters : List.of("m", "xl")) {
            page.evaluate("size => { document.documentElement.dataset.text = size; }", letters);
            for (var size : EDGED) {
                page.setViewportSize(size[0], size[1]);
                var wrong = page.evaluate(EDGES, letters.equals("m") && size[0] > 700 ? 0.18 : 0.25);
                if (!wrong.equals("")) {
                    found.append("%n%s %d × %d %s: %s".formatted(where, size[0], size[1], letters, wrong));
                }
                Pictures.of(page, where + " " + size[0] + " " + letters);
            }
        }
        page.evaluate("() => { document.documentElement.dataset.text = 'm'; }");
        page.setViewportSize(Chromium.WIDE, Chromium.HIGH);
    }

    private static Screen practice(Screen screen) {
        screen.open().sees("登録の番号を入力してください");
        new Member(screen, "岩瀬 みのり").enrol(town.numberFor("岩瀬 みのり"));
        return screen.go("#/practice")
                .choose("みかん")
                .tap("次へ")
                .sees("順番を変えてみましょう")
                .tap("次へ")
                .sees("書いてみましょう");
    }

    private static List<double[]> corners(BoundingBox box) {
        return List.of(
                new double[] {box.x + 4, box.y + 4},
                new double[] {box.x + box.width - 4, box.y + 4},
                new double[] {box.x + 4, box.y + box.height - 4},
                new double[] {box.x + box.width - 4, box.y + box.height - 4});
    }

    @SuppressWarnings("unchecked") // Numbers, two for each stroke.
    private static void under(List<double[]> fingers, Page page, String where) {
        var begins = (List<Number>) page.evaluate(BEGINS);
        assertEquals(fingers.size() * 2, begins.size(), where);
        for (int i = 0; i < begins.size(); i++) {
            assertEquals(fingers.get(i / 2)[i % 2], begins.get(i).doubleValue(), 1.5, where + ", stroke " + i / 2);
        }
    }

    private static void pen(CDPSession hand, String what, double x, double y, double force) {
        var event = new JsonObject();
        event.addProperty("type", what);
        event.addProperty("x", x);
        event.addProperty("y", y);
        event.addProperty("button", "left");
        event.addProperty("buttons", what.equals("mouseReleased") ? 0 : 1);
        event.addProperty("clickCount", 1);
        event.addProperty("pointerType", "pen");
        event.addProperty("force", force);
        hand.send("Input.dispatchMouseEvent", event);
    }

    private static void palm(CDPSession hand, String what, double x, double y) {
        var points = new JsonArray();
        if (what.equals("touchStart")) {
            var point = new JsonObject();
            point.addProperty("x", x);
            point.addProperty("y", y);
            point.addProperty("radiusX", 40);
            point.addProperty("radiusY", 30);
            points.add(point);
        }
        var event = new JsonObject();
        event.addProperty("type", what);
        event.add("touchPoints", points);
        hand.send("Input.dispatchTouchEvent", event);
    }
}
