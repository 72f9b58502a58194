package jp.ryokai.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.List;
import jp.ryokai.platform.Japan;
import jp.ryokai.testing.Sheets;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A plan by clicking, from the first word to the second person's yes; and those for whom it has to be otherwise. */
class DeskPlansTest {

    private static Town town;
    private static Chromium chromium;

    @BeforeAll
    static void open() {
        chromium = Chromium.start();
        town = new Town("desk-plans");
    }

    @AfterAll
    static void close() {
        if (town != null) {
            town.close();
            chromium.close();
        }
    }

    @Test
    void one_draws_it_up_and_sees_whom_it_would_ask_and_another_publishes_it() {
        try (var window = chromium.desk(); var other = chromium.desk()) {
            var today = Japan.day(Instant.now());
            var deputy = new Desk(window, town.gate().origin()).enrol(town.numberFor("田辺 由紀"));
            deputy.menu("配信計画").press("新しい計画を作る");
            deputy.sees("題名と期間").press("次へ").sees("題名を入れてください。").holds("a plan with something missing").type("題名", "冬の情報セキュリティ研修")
                    .type("期限（この日まで）", today.plusDays(40).toString()).type("終わりの日", today.plusDays(90).toString()).press("次へ")
                    .sees("署名していただく規程").press("次へ").sees("一つ以上選んでください。").choose("基本方針（第1版）").choose("自己点検をお願いする").press("次へ")
                    .sees("だれにお願いしますか").press("次へ").sees("予行で確かめられます。").holds("a plan before it is kept").press("下書きを保存して、承認を待つ")
                    .sees("27人にお願いします").sees("案内の予定").sees("ほかの方の承認を待っています").holds("a rehearsal").picture("plan-rehearsal");

            var head = new Desk(other, town.gate().origin()).enrol(town.numberFor("桑原 誠"));
            head.menu("配信計画").press("冬の情報セキュリティ研修");
            head.sees("承認して公開する").press("差し戻す").sees("直してほしいところを書いてください。").type("差し戻すときは", "期限を一週間のばしてください。").press("差し戻す").sees("差し戻しました。");
            deputy.menu("配信計画").sees("差し戻し").press("冬の情報セキュリティ研修");
            deputy.sees("期限を一週間のばしてください。").press("直す");
            deputy.sees("計画を直す").type("期限（この日まで）", today.plusDays(47).toString()).press("次へ").press("次へ").press("次へ").press("下書きを保存して、承認を待つ").sees("27人にお願いします");
            head.menu("受講状況").menu("配信計画").press("冬の情報セキュリティ研修");
            head.sees("27人にお願いします").press("承認して公開する").sees("公開すると、変えられません。").press("公開する").sees("公開しました。").holds("a plan in force").picture("plan-published");
            assertEquals(List.of(), deputy.complaints());
            assertEquals(List.of(), head.complaints());
        }
    }

    @Test
    void one_is_exempt_one_gets_more_time_and_one_signs_on_paper_seen_by_two() {
        try (var window = chromium.desk(); var other = chromium.desk()) {
            var deputy = new Desk(window, town.gate().origin()).enrol(town.numberFor("田辺 由紀"));
            deputy.menu("議員・職員").press("渡邉 史子");
            deputy.sees("免除・期限の延長").press("免除か延長を入れる").choose("免除する").press("入れる").sees("わけを書いてください。").type("わけ", "療養のため").press("入れる").sees("免除しました。");
            deputy.menu("受講状況").sees("/ 26人").sees("免除").sees("渡邉 史子");

            deputy.menu("議員・職員").press("戸田 礼二");
            deputy.sees("紙で確認").press("紙で確認を登録する").choose("基本方針（第1版）").choose("対策基準（第1版）")
                    .file("用紙を読み取ったファイル", "toda.pdf", "application/pdf", "これは用紙ではありません".getBytes(StandardCharsets.UTF_8)).press("登録する")
                    .sees("用紙のファイルとして読めません。").file("用紙を読み取ったファイル", "toda.pdf", "application/pdf", Sheets.SCAN).press("登録する")
                    .sees("別の方が用紙と見比べて確認すると、数えます。").sees("二人目の確認待ち").holds("a sheet that waits").picture("person-paper");

            var head = new Desk(other, town.gate().origin()).enrol(town.numberFor("桑原 誠"));
            head.menu("議員・職員").press("戸田 礼二");
            head.sees("二人目の確認待ち").press("用紙と合っていることを確認する").press("確認した").sees("この方は「確認済み（紙）」になります。").sees("確認済み（紙）");
            assertEquals(List.of(), deputy.complaints());
            assertEquals(List.of(), head.complaints());
        }
    }
}
