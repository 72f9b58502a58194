package jp.ryokai.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import jp.ryokai.platform.Japan;
import jp.ryokai.testing.Browser;
import org.junit.jupiter.api.Test;

/** A plan by clicking, from the first word to the second person's yes. */
@Browser
class DeskPlansTest extends InTown {

    @Test
    void one_draws_it_up_and_sees_whom_it_would_ask_and_another_publishes_it() {
        try (var window = chromium.desk();
                var other = chromium.desk()) {
            var today = Japan.day(Instant.now());
            var deputy = new Desk(window, town.gate().origin()).enrol(town.numberFor("田辺 由紀"));
            deputy.menu("研修計画").press("新しい計画を作る");
            deputy.sees("題名と期間")
                    .press("次へ")
                    .sees("題名を入れてください。")
                    .holds("a plan with something missing")
                    .type("題名", "冬の情報セキュリティ研修")
                    .type("期限（この日まで）", today.plusDays(40).toString())
                    .type("終わりの日", today.plusDays(90).toString())
                    .press("次へ")
                    .sees("署名していただく規程")
                    .press("次へ")
                    .sees("一つ以上選んでください。")
                    .choose("基本方針（第1版）")
                    .choose("自己点検をお願いする")
                    .press("次へ")
                    .sees("だれにお願いしますか")
                    .press("次へ")
                    .sees("予行で確かめられます。")
                    .holds("a plan before it is kept")
                    .press("下書きを保存して、承認を待つ")
                    .sees("27人にお願いします")
                    .sees("案内の予定")
                    .sees("ほかの方の承認を待っています")
                    .holds("a rehearsal")
                    .picture("plan-rehearsal");

            var head = new Desk(other, town.gate().origin()).enrol(town.numberFor("桑原 誠"));
            head.menu("研修計画").press("冬の情報セキュリティ研修");
            head.sees("承認して公開する")
                    .press("差し戻す")
                    .sees("直してほしいところを書いてください。")
                    .type("差し戻すときは", "期限を一週間のばしてください。")
                    .press("差し戻す")
                    .sees("差し戻しました。");
            deputy.menu("研修計画").sees("差し戻し").press("冬の情報セキュリティ研修");
            deputy.sees("期限を一週間のばしてください。").press("直す");
            deputy.sees("計画を直す")
                    .type("期限（この日まで）", today.plusDays(47).toString())
                    .press("次へ")
                    .press("次へ")
                    .press("次へ")
                    .press("下書きを保存して、承認を待つ")
                    .sees("27人にお願いします");
            head.menu("受講状況").menu("研修計画").press("冬の情報セキュリティ研修");
            head.sees("27人にお願いします")
                    .press("承認して公開する")
                    .sees("公開すると、変えられません。")
                    .press("公開する")
                    .sees("公開しました。")
                    .holds("a plan in force")
                    .picture("plan-published");
            assertEquals(List.of(), deputy.complaints());
            assertEquals(List.of(), head.complaints());
        }
    }
}
