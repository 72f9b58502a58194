package jp.ryokai.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import jakarta.json.JsonObject;
import java.nio.charset.Charset;
import java.util.List;
import jp.ryokai.testing.Browser;
import org.junit.jupiter.api.Test;

/**
 * A revision by clicking: one person prepares it, another gives it back and then publishes it, and signatures re-open.
 */
@Browser(lived = true)
class PolicyDeskTest {

    private static final String BEFORE = "庁内の配線や携帯電話の回線のように";
    private static final String AFTER = "庁内の配線や携帯電話、衛星の回線のように";
    private static final byte[] TEXT =
            Town.text("basic-policy.txt").replace(BEFORE, AFTER).getBytes(Charset.forName("windows-31j"));

    @Test
    void a_revision_is_prepared_given_back_published_by_another_person_and_asks_members_again() {
        try (var town = Town.lived();
                var chromium = Chromium.start();
                var first = chromium.desk();
                var second = chromium.desk()) {
            var before = count(town, "resign_needed");
            var deputy = new Desk(first, town.gate().origin()).enrol(town.numberFor("田辺 由紀"));
            deputy.menu("研修と規程")
                    .sees("基本方針")
                    .sees("対策基準")
                    .sees("実施手順")
                    .sees("非公開")
                    .holds("課程")
                    .picture("course");
            deputy.menu("規程の改定")
                    .press("読み込んで確かめる")
                    .sees("ファイルを選ぶか、下の欄に文を貼り付けてください。")
                    .holds("nothing handed in")
                    .picture("revision-empty");
            deputy.choose("実施手順")
                    .type("または、文を貼り付ける", Town.text("procedures.txt"))
                    .press("読み込んで確かめる")
                    .sees("前の版と、文が同じです")
                    .sees("実施手順は、いつも非公開です")
                    .settled()
                    .holds("a text without a change")
                    .picture("revision-same");
            deputy.type("なぜ変わったか", "取扱いの表示を改めるため。")
                    .type("取扱いの表示（ラベル）", "自治体機密性1")
                    .press("承認を頼む")
                    .sees("読める方を選んでください。")
                    .choose("管理・承認・監査の方だけ")
                    .press("承認を頼む")
                    .sees("承認を頼みました。")
                    .sees("いいえ（文は変わらない）")
                    .sees("前の署名のまま");
            deputy.press("この下書きを取りやめる")
                    .press("取りやめる")
                    .sees("この下書きは取りやめになりました")
                    .settled()
                    .menu("規程の改定");
            deputy.file("規程の文のファイル", "基本方針.txt", "text/plain", TEXT)
                    .press("読み込んで確かめる")
                    .sees("ちがいは1か所です。")
                    .sees("、衛星")
                    .sees("見直したい教材")
                    .settled()
                    .holds("a draft")
                    .picture("revision-draft");
            deputy.press("承認を頼む").sees("改定の理由を書いてください。").holds("what is missing");
            deputy.type("なぜ変わったか", "衛星回線を使い始めたため。").choose("議員だけ（");
            deputy.page().locator("#retrain-all").check();
            deputy.sees("変わる条項を説明している研修")
                    .settled()
                    .holds("what is read again")
                    .picture("revision-retrain")
                    .press("承認を頼む")
                    .sees("承認を頼みました。")
                    .sees("研修の読み直し")
                    .settled()
                    .sees("用意した方、承認を頼んだ方は、ご自分では公開できません。")
                    .holds("proposed")
                    .picture("revision-proposed");
            assertFalse(deputy.offers("承認して公開する"), "whoever prepared it does not publish it");

            var head = new Desk(second, town.gate().origin()).enrol(town.numberFor("桑原 誠"));
            head.menu("規程の改定").sees("承認待ち").picture("revision-list");
            Pane.tap(head.page().locator("main tbody a").first());
            head.settled()
                    .press("差し戻す")
                    .sees("何を直していただくかを書いてください。")
                    .type("差し戻すときは、その理由", "施行日を入れてください。")
                    .press("差し戻す")
                    .sees("差し戻しました。");

            deputy.menu("規程の改定").sees("施行日を入れてください。");
            Pane.tap(deputy.page().locator("main tbody a").first());
            deputy.settled()
                    .sees("桑原 誠さんから差し戻されました")
                    .type("改定日", "2026-10-01")
                    .type("施行日", "2026-10-01")
                    .press("承認を頼む")
                    .sees("承認を頼みました。");

            head.menu("規程の改定");
            Pane.tap(head.page().locator("main tbody a").first());
            head.settled()
                    .sees("議員が署名し直す")
                    .sees("衛星回線を使い始めたため。")
                    .press("承認して公開する")
                    .holds("asked twice")
                    .picture("revision-publish")
                    .press("公開する")
                    .sees("この版で有効な署名")
                    .sees("改定に伴う再研修")
                    .settled()
                    .holds("an edition")
                    .picture("policy");
            assertFalse(count(town, "resign_needed") <= before, "signatures of members are open again");
            head.press("計画を確かめる")
                    .sees("改定に伴う再研修：基本方針 第2版")
                    .settled()
                    .holds("the drafted plan")
                    .picture("policy-plan")
                    .press("承認して公開する")
                    .press("公開する")
                    .sees("公開しました。");
            assertFalse(count(town, "not_started", true) == 0, "members are asked to read again");
            head.menu("研修と規程").sees("第2版").sees("議員が署名し直す").picture("course-after");
            what_was_restricted_becomes_public_with_two_words(deputy, head);
            assertEquals(List.of(), deputy.complaints());
            assertEquals(List.of(), head.complaints());
        }
    }

    /** Both, each for themselves, say that what only some could read may be read by everybody. */
    private static void what_was_restricted_becomes_public_with_two_words(Desk deputy, Desk head) {
        standards(deputy).choose("非公開にする").choose("管理・承認・監査の方だけ").press("承認を頼む").sees("承認を頼みました。");
        waiting(head)
                .press("承認して公開する")
                .press("公開する")
                .sees("この版で有効な署名")
                .sees("前の版とのちがい")
                .settled()
                .holds("a restricted edition")
                .picture("policy-hikokai");
        standards(deputy)
                .choose("公開する（どなたでも読めます）")
                .press("承認を頼む")
                .sees("これまで非公開でした。")
                .choose("これまで非公開だった規程を、公開に変えることを確かめました")
                .press("承認を頼む")
                .sees("承認を頼みました。");
        waiting(head).sees("これまで非公開だった規程を、公開に変えます").holds("what was restricted").picture("revision-opens");
        assertFalse(head.offers("承認して公開する"), "not before the whole text was read");
        head.choose("公開してよいことを、文の全体を読んで確かめました").press("承認して公開する").press("公開する").sees("この版で有効な署名");
    }

    private static Desk standards(Desk deputy) {
        return deputy.menu("規程の改定")
                .choose("対策基準")
                .type("または、文を貼り付ける", Town.text("standards.txt"))
                .press("読み込んで確かめる")
                .sees("前の版と、文が同じです")
                .settled()
                .type("なぜ変わったか", "取扱いを改めるため。");
    }

    private static Desk waiting(Desk head) {
        head.menu("規程の改定").sees("承認待ち");
        Pane.tap(head.page().locator("main tbody a").first());
        return head.settled();
    }

    private static int count(Town town, String state) {
        return count(town, state, false);
    }

    /** @param again of the plan the revision drew up, else of the year's own */
    private static int count(Town town, String state, boolean again) {
        var plan = town.get("/api/plans").asJsonArray().getValuesAs(JsonObject.class).stream()
                .filter(one -> one.getString("title").startsWith("改定に伴う") == again)
                .findFirst()
                .orElseThrow()
                .getString("id");
        JsonObject report = town.get("/api/report/plans/" + plan).asJsonObject();
        return report.getJsonObject("counts").getInt(state);
    }
}
