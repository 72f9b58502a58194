package jp.ryokai.browser;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.time.Duration;
import java.util.List;
import jp.ryokai.platform.Japan;
import jp.ryokai.tablet.Learner;
import jp.ryokai.testing.Browser;
import jp.ryokai.testing.Cast;
import jp.ryokai.testing.Here;
import jp.ryokai.testing.Player;
import jp.ryokai.testing.RoomsExtension;
import jp.ryokai.testing.TestClock;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A year at the desk. The server is the one of this JVM, so that its clock and the browsers' can go on to the year's
 * end.
 */
@ExtendWith(RoomsExtension.class)
@Browser
class DeskYearTest {

    private static Chromium chromium;

    @BeforeAll
    static void open() {
        Town.begun();
        chromium = Chromium.start();
    }

    @AfterAll
    static void close() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @Test
    void from_the_plan_over_rehearsal_and_approval_to_the_closed_report_and_next_years_plan(Cast cast) {
        cast.published();
        cast.policyInForce();
        var taro = cast.taro();
        var ichiro = cast.ichiro();
        var today = Japan.day(TestClock.now());
        try (var window = chromium.desk();
                var other = chromium.desk()) {
            var hanako =
                    new Desk(window, Here.ORIGIN).enrol(cast.code(cast.hanako().id()));
            hanako.menu("研修計画").press("新しい計画を作る");
            hanako.sees("題名と期間")
                    .type("題名", "令和8年度 議員の研修")
                    .type("期限（この日まで）", today.plusDays(40).toString())
                    .type("終わりの日", today.plusDays(90).toString())
                    .type("途中で着任した方の日数", "181")
                    .press("次へ")
                    .sees("0から180までの日数を入れてください。")
                    .type("途中で着任した方の日数", "20")
                    .press("次へ")
                    .sees("署名していただく規程")
                    .choose("基本方針（第1版）")
                    .sees("期間のうちに改定されたとき")
                    .choose("第1版を指定する")
                    .holds("what a plan asks")
                    .press("次へ")
                    .sees("だれにお願いしますか")
                    .choose("全議員");
            hanako.page()
                    .getByLabel("全員（議員と事務局職員）", new Page.GetByLabelOptions().setExact(true))
                    .uncheck();
            hanako.press("次へ")
                    .sees("予行で確かめられます。")
                    .press("下書きを保存して、承認を待つ")
                    .sees("2人にお願いします")
                    .sees("ヤマダ タロウ")
                    .sees("着任から20日後まで")
                    .picture("year-rehearsal");

            var makoto =
                    new Desk(other, Here.ORIGIN).enrol(cast.code(cast.makoto().id()));
            makoto.menu("研修計画").press("令和8年度 議員の研修");
            makoto.sees("2人にお願いします").press("承認して公開する").press("公開する").sees("公開しました。");
            var plan = cast.hanako()
                    .asks()
                    .get("/api/plans")
                    .then()
                    .statusCode(200)
                    .extract()
                    .<String>path("[0].id");

            List.of(taro, ichiro).forEach(DeskYearTest::doesEverything);
            taro.tablet().sync();
            cast.hanako().asks().get("/api/report/plans/{plan}", plan).then().body("completed", equalTo(1));

            TestClock.forward(Duration.ofDays(100));
            List.of(window, other).forEach(DeskYearTest::catchUp);
            List.of(cast.hanako(), taro, ichiro)
                    .forEach(player -> player.tablet().forgetToken());
            hanako.menu("受講状況").menu("研修計画").sees("終わり（未しめ）").press("令和8年度 議員の研修");
            hanako.sees("この計画をしめる")
                    .press("この計画をしめる")
                    .sees("何も消えません。")
                    .holds("a plan about to be closed")
                    .press("しめる")
                    .sees("対象 2人のうち 1人が確認済みでした")
                    .seesNot("しめたあとに届いた記録があります。");

            ichiro.tablet().sync();
            cast.hanako()
                    .asks()
                    .get("/api/report/plans/{plan}", plan)
                    .then()
                    .statusCode(200)
                    .body("completed", equalTo(2));
            hanako.menu("研修計画").sees("しめ済み").press("令和8年度 議員の研修");
            hanako.sees("対象 2人のうち 1人が確認済みでした")
                    .sees("しめたあとに届いた記録があります。")
                    .holds("a closed plan")
                    .picture("year-closed");

            arrives(cast, "新井 新", "アライ アラタ");
            hanako.press("次の年度の計画を作る").sees("題名と期間");
            assertEquals(
                    "令和9年度 議員の研修",
                    hanako.page()
                            .getByLabel("題名", new Page.GetByLabelOptions().setExact(false))
                            .first()
                            .inputValue());
            hanako.press("次へ")
                    .sees("署名していただく規程")
                    .press("次へ")
                    .sees("だれにお願いしますか")
                    .press("次へ")
                    .sees("予行で確かめられます。")
                    .press("下書きを保存して、承認を待つ")
                    .sees("3人にお願いします")
                    .sees("アライ アラタ")
                    .sees("まだ端末の登録がありません")
                    .holds("next year's rehearsal")
                    .picture("year-next");
            assertEquals(List.of(), hanako.complaints());
            assertEquals(List.of(), makoto.complaints());
        }
    }

    private static void doesEverything(Player player) {
        player.tablet().sync();
        player.tablet().fetch();
        new Learner(player.tablet()).learn().sign();
    }

    private static void catchUp(BrowserContext window) {
        window.clock().setFixedTime(TestClock.now().toEpochMilli());
    }

    private static void arrives(Cast cast, String name, String kana) {
        cast.hanako()
                .sends("""
                    {"publicName":"%s","kana":"%s","kind":"member","terms":[{"from":"%s","cause":"補欠選挙"}]}\
                    """.formatted(name, kana, Japan.day(TestClock.now())))
                .post("/api/people")
                .then()
                .statusCode(201);
    }
}
