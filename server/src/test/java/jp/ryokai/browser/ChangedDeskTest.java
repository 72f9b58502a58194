package jp.ryokai.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import jp.ryokai.platform.Japan;
import jp.ryokai.testing.Browser;
import org.junit.jupiter.api.Test;

/** Two windows on one draft: whoever saves second chooses field by field, and no word is lost without a question. */
@Browser
class ChangedDeskTest {

    @Test
    void two_who_mend_one_plan_put_both_together() {
        try (var town = Town.here();
                var chromium = Chromium.start();
                var one = chromium.desk();
                var two = chromium.desk()) {
            var today = Japan.day(Instant.now());
            var plan = town.post("/api/plans", "application/json", """
                {"title":"二人で書く計画","opensOn":"%s","dueOn":"%s","closesOn":"%s","newcomerDays":30,
                "items":[{"kind":"selfcheck"}],"audience":[{"kind":"all"}]}\
                """.formatted(
                                    today, today.plusDays(20), today.plusDays(60)))
                    .getString("id");
            var deputy = new Desk(one, town.gate().origin()).enrol(town.numberFor("田辺 由紀"));
            var head = new Desk(two, town.gate().origin()).enrol(town.numberFor("桑原 誠"));
            for (var desk : List.of(deputy, head)) {
                desk.go("/planning?plan=" + plan).sees("題名と期間");
            }
            deputy.type("題名", "先に直した題").type("期限（この日まで）", today.plusDays(30).toString());
            saved(deputy).sees("下書きを保存しました。");

            head.type("題名", "あとから直した題").type("終わりの日", today.plusDays(70).toString());
            saved(head)
                    .sees("先に保存しました")
                    .sees("田辺 由紀さん")
                    .sees("先に直した題")
                    .sees("あとから直した題")
                    .holds("two versions of a plan")
                    .picture("plan-changed");
            head.press("入力にもどる").seesNot("先に保存しました").sees("あとから直した題");
            head.press("下書きを保存して、承認を待つ").sees("先に保存しました");
            head.press("選んだ内容で保存する").sees("下書きを保存しました。");
            var now = town.get("/api/plans/" + plan).asJsonObject();
            assertEquals("あとから直した題", now.getString("title"));
            assertEquals(today.plusDays(30).toString(), now.getString("dueOn"));
            assertEquals(today.plusDays(70).toString(), now.getString("closesOn"));

            // The approver has the page open while its author changes it: what is published is what is there to see.
            deputy.menu("研修計画").go("/plan/" + plan).sees("承認して公開する").press("承認して公開する");
            head.go("/planning?plan=" + plan).type("題名", "もう一度直した題");
            saved(head).sees("下書きを保存しました。");
            deputy.press("公開する").sees("先に変えました。").sees("もう一度直した題");
            assertEquals(List.of(), deputy.complaints());
            assertEquals(List.of(), head.complaints());
        }
    }

    @Test
    void a_form_with_unsaved_words_asks_before_it_is_left() {
        try (var town = Town.here();
                var chromium = Chromium.start();
                var window = chromium.desk()) {
            var deputy = new Desk(window, town.gate().origin()).enrol(town.numberFor("田辺 由紀"));
            deputy.go("/notice/letters").press("直す：始まりの案内");
            deputy.type("件名", "書きかけの件名").go("/plan");
            deputy.sees("まだ保存されていません").holds("a page with unsaved words").picture("unsaved");
            deputy.press("このページにもどる").seesNot("まだ保存されていません");
            assertEquals("書きかけの件名", deputy.page().locator("#subject").inputValue());
            deputy.press("保存する").sees("保存しました。");
            deputy.go("/plan").sees("研修計画");
            deputy.go("/notice/letters").press("直す：始まりの案内");
            deputy.type("件名", "捨てる件名").go("/plan").press("保存せずに離れる").sees("新しい計画を作る");
        }
    }

    private static Desk saved(Desk desk) {
        return desk.press("次へ").press("次へ").press("次へ").press("下書きを保存して、承認を待つ");
    }
}
