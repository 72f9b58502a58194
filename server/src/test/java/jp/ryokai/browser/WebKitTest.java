package jp.ryokai.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import jp.ryokai.testing.Browser;
import org.junit.jupiter.api.Test;

/** The main job in a second engine, near to that of an iPad. */
@Browser
class WebKitTest {

    /**
     * What the person knows: which options are right, from what the tablet holds. Answers the question on the screen.
     */
    private static final String ANSWER = """
        const done = arguments[arguments.length - 1];
        (async () => {
          for (const {name} of (await indexedDB.databases()).filter(one => one.name.startsWith('ryokai-'))) {
            const result = r => new Promise(ok => { r.onsuccess = () => ok(r.result); });
            const db = await result(indexedDB.open(name));
            const all = store => result(db.transaction(store).objectStore(store).getAll());
            const attempt = (await all('progress')).find(one => one.order && !one.drawing);
            const quiz = attempt && (await all('content')).find(one => one.sha256 === attempt.quiz);
            db.close();
            if (quiz) {
              const asked = JSON.parse(new TextDecoder().decode(quiz.bytes)).questions
                .find(one => one.id === attempt.order[attempt.at].id);
              for (const id of asked.kind === 'order' ? [] : asked.right ?? [asked.options[0].id]) {
                document.querySelector(`input[name=answer][value='${id}']`).click();
              }
              return true;
            }
          }
          return false;
        })().then(done, (error) => done(String(error)));\
        """;

    /** The box of the signature, whole numbers: left, top, width, height. */
    private static final String BOX = """
        const field = document.querySelector('.pad svg');
        field.scrollIntoView({block: 'center', behavior: 'instant'});
        const {left, top, width, height} = field.getBoundingClientRect();
        return [left, top, width, height].map(Math.round);\
        """;

    /** Where the strokes that are kept begin on the screen. */
    private static final String BEGINS = """
        const field = document.querySelector('.pad svg');
        const matrix = field.getScreenCTM();
        const kept = field.querySelectorAll('path')[1].getAttribute('d') ?? '';
        return [...kept.matchAll(/M([\\d.]+) ([\\d.]+)/g)].flatMap(([, x, y]) => {
          const at = new DOMPoint(Number(x), Number(y)).matrixTransform(matrix);
          return [Math.round(at.x), Math.round(at.y)];
        });\
        """;

    /** A stroke to the right: this driver's own pointer is a mouse. Before it the measure of the lines. */
    private static final String BACK = """
        const words = document.querySelector('.page > .text');
        const signs = words.getBoundingClientRect().width / parseFloat(getComputedStyle(words).fontSize);
        if (signs < 30 || signs > 38) { throw new Error(`${signs} signs in a line`); }
        const touch = (name, clientX) => words.dispatchEvent(Object.assign(new Event(name, {bubbles: true}),
          {touches: [{clientX, clientY: 300}], changedTouches: [{clientX, clientY: 300}]}));
        touch('touchstart', 200);
        touch('touchend', 500);\
        """;

    private static void draws(WebKit webkit) {
        var box = webkit.script(BOX).asJsonArray();
        int left = box.getInt(0) + 6;
        int top = box.getInt(1) + 6;
        int right = box.getInt(0) + box.getInt(2) - 6;
        int bottom = box.getInt(1) + box.getInt(3) - 6;
        assertEquals(3, (double) box.getInt(2) / box.getInt(3), 0.03, "the box is as its field");
        webkit.draw(left, top, (left + right) / 2, (top + bottom) / 2);
        webkit.draw(right, bottom, (left + right) / 2, (top + bottom) / 2);
        webkit.sees("下書きとしてこの端末に保存しました");
        var begins = webkit.script(BEGINS).asJsonArray();
        assertEquals(4, begins.size(), "two strokes: " + begins);
        var fingers = List.of(left, top, right, bottom);
        for (int i = 0; i < 4; i++) {
            assertEquals(fingers.get(i), begins.getInt(i), 2.0, "under the finger: " + begins);
        }
    }

    @Test
    void a_member_reads_answers_and_signs_without_a_server_and_the_receipt_arrives_when_it_is_back() throws Exception {
        try (var town = Town.ofItsOwn("webkit");
                var webkit = WebKit.start()) {
            webkit.open(town.gate().origin().resolve("/app/"));
            webkit.sees("登録の番号を入力してください");
            webkit.type("登録の番号", town.code(0));
            webkit.tap("次へ");
            webkit.sees("お名前をお確かめください");
            webkit.tap("はい、私です");
            if (webkit.shows("端末の本人確認を登録しますか")) {
                webkit.tap("登録しない");
            }
            webkit.sees("圏外でも使えるか");
            webkit.tap("確かめる");
            webkit.sees("準備ができました");
            webkit.tap("はじめる");
            webkit.sees("つぎにすること");

            town.server().stop();
            webkit.refresh();
            webkit.sees("つぎにすること");
            webkit.open(town.gate().origin().resolve("/app/#/lesson/why-it-matters/1"));
            webkit.sees("枚中1枚目");
            webkit.tap("2", ".leaves a");
            webkit.sees("枚中2枚目");
            webkit.refresh();
            webkit.sees("枚中2枚目");
            webkit.script(BACK);
            webkit.sees("枚中1枚目");
            for (int page = 2; !webkit.shows("確認問題へ進む"); page++) {
                webkit.tap("次へ");
                webkit.sees("枚中" + page + "枚目");
            }
            webkit.tap("確認問題へ進む");
            webkit.tap("始める");
            for (int question = 1; question <= 5; question++) {
                webkit.sees("5問中" + question + "問目");
                webkit.later(ANSWER);
                webkit.tap("答えを決める");
                webkit.sees("答えは、この端末に保存しました");
                webkit.tap(question < 5 ? "次の問題" : "結果を見る");
            }
            webkit.sees("問正解です");
            webkit.tap("ホーム");
            webkit.sees("未送信が2件あります");
            webkit.tap("確認する");
            webkit.sees("内容を確かめて、お決めください");
            webkit.tap("上の文の内容に間違いありません");
            draws(webkit);
            webkit.tap("手書きせずに名前を入力する");
            webkit.type("お名前を入力してください", "岩瀬 みのり");
            webkit.tap("署名する", "button.main");
            webkit.sees("署名しました");
            webkit.refresh();
            webkit.sees("この端末に保存済み・まだ送っていません");

            town.server().start();
            webkit.open(town.gate().origin().resolve("/app/#/outbox"));
            webkit.tap("いますぐ送る");
            webkit.sees("すべて送信済みです。");
            webkit.sees("受付番号");
        }
    }
}
