package jp.ryokai.browser;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** A member with a tablet, and what they do with it from the first tap to the signature. */
final class Member {

    /** What the tablet itself has on its disk of the question on the screen: the right options and the order shown. */
    private static final String ON_THE_DISK = """
        async () => {
          const names = (await indexedDB.databases()).map(one => one.name).filter(name => name.startsWith('ryokai-'));
          for (const name of names) {
            const result = r => new Promise(done => { r.onsuccess = () => done(r.result); });
            const db = await result(indexedDB.open(name));
            const all = store => result(db.transaction(store).objectStore(store).getAll());
            const attempt = (await all('progress')).find(one => one.order && !one.drawing);
            const quiz = attempt && (await all('content')).find(one => one.sha256 === attempt.quiz);
            db.close();
            if (quiz) {
              const asked = JSON.parse(new TextDecoder().decode(quiz.bytes)).questions
                .find(one => one.id === attempt.order[attempt.at].id);
              return {kind: asked.kind, right: asked.right ?? [asked.options[0].id], chosen: attempt.chosen};
            }
          }
          return null;
        }\
        """;

    private final Screen screen;
    private final String name;

    Member(Screen screen, String name) {
        this.screen = screen;
        this.name = name;
    }

    Screen screen() {
        return screen;
    }

    String name() {
        return name;
    }

    /** From the number on the paper to the home screen, with the test of working alone. */
    Member enrol(String code) {
        screen.type("登録の番号", code)
                .tap("次へ")
                .sees("お名前をお確かめください")
                .sees(name)
                .tap("はい、私です")
                .sees("圏外でも使えるか")
                .tap("確かめる")
                .sees("準備ができました")
                .tap("はじめる")
                .sees("つぎにすること");
        return this;
    }

    /** Reads what comes next, from wherever it was left, to its end. */
    Member readOn() {
        toLastPage();
        screen.tap("確認問題へ進む");
        screen.page().waitForFunction("() => location.hash.startsWith('#/quiz')");
        return this;
    }

    Member toLastPage() {
        screen.tap(Pattern.compile("^(始める|つづきから始める)：.*")).sees("枚中");
        while (screen.offers("次へ")) {
            var at = screen.page().locator("main").innerText();
            screen.tap("次へ");
            screen.page().waitForFunction("before => document.querySelector('main').innerText !== before", at);
        }
        return this;
    }

    /** Answers every question rightly, from the one on the screen. */
    Member answerAll() {
        if (screen.offers("始める")) {
            screen.tap("始める");
        }
        screen.sees("問目");
        while (!screen.page().locator("h1").innerText().contains("結果")) {
            answer().goOn();
        }
        return this;
    }

    /** From an explanation to the next question, or to the result. */
    void goOn() {
        var last = screen.offers("結果を見る");
        screen.tap(last ? "結果を見る" : "次の問題");
        screen.page()
                .waitForFunction(
                        last
                                ? "() => location.hash.startsWith('#/result')"
                                : "() => document.querySelector('fieldset') !== null");
    }

    /** The question on the screen, rightly, up to its explanation. */
    Member answer() {
        pick();
        screen.tap("答えを決める").sees("答えは、この端末に保存しました");
        return this;
    }

    Member pick() {
        var asked = asked();
        var right = texts(asked, "right");
        if (asked.get("kind").equals("order")) {
            for (int to = 0; to < right.size(); to++) {
                for (int at = texts(asked(), "chosen").indexOf(right.get(to)); at > to; at--) {
                    Pane.tap(screen.page().locator("#up-" + at));
                    awaitPlace(right.get(to), at - 1);
                }
            }
        } else {
            right.forEach(id -> screen.page()
                    .locator("input[name=answer][value='" + id + "']")
                    .check());
        }
        return this;
    }

    private void awaitPlace(String id, int place) {
        var until = System.nanoTime() + 60_000_000_000L;
        while (texts(asked(), "chosen").indexOf(id) != place) {
            if (System.nanoTime() > until) {
                throw new AssertionError(id + " did not move to " + place);
            }
        }
    }

    /** Signs by typing the name, from the home screen. */
    Member sign() {
        screen.tap(Pattern.compile("^(確認する|確認と署名へ進む|つづき|つづきから始める)：.*基本方針.*")).sees("内容を確かめて、お決めください");
        return signHere();
    }

    Member signHere() {
        screen.choose("上の文の内容に間違いありません")
                .tap("手書きせずに名前を入力する")
                .type("お名前を入力してください", name)
                .tap("署名する")
                .sees("署名しました");
        return this;
    }

    @SuppressWarnings("unchecked") // What the script above returns.
    private Map<String, Object> asked() {
        return (Map<String, Object>) screen.page().evaluate(ON_THE_DISK);
    }

    @SuppressWarnings("unchecked") // The script above gives each a list of texts.
    private static List<String> texts(Map<String, Object> asked, String field) {
        return (List<String>) asked.get(field);
    }
}
