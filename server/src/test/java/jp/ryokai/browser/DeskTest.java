package jp.ryokai.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import jp.ryokai.platform.Japan;
import jp.ryokai.testing.Browser;
import org.junit.jupiter.api.Test;

/** A council from nothing, by clicking: two people of the secretariat, until a member signs. */
@Browser
class DeskTest {

    private static final String ROSTER = """
        氏名,フリガナ,区分,議席番号,役職,任期開始,事由,会派
        千早 実,チハヤ ミノル,議員,1,,%1$s,一般選挙,みどり会
        葛󠄀西 章,カサイ アキラ,議員,2,,%1$s,一般選挙,
        浅見 操,アサミ ミサオ,事務局職員,,係長,%1$s,人事異動,
        """;
    private static final Pattern NUMBER = Pattern.compile("\\d{4}-\\d{4}-\\d{4}");

    @Test
    void from_the_printed_number_to_the_first_signature() throws Exception {
        try (var town = Town.ofItsOwn("desk-nothing", "ryokai.demo=false", "ryokai.council=千早市議会");
                var chromium = Chromium.start();
                var first = chromium.desk();
                var second = chromium.desk();
                var tablet = chromium.tablet()) {
            var office = new Desk(first, town.gate().origin()).enrol(town.code(0));
            everyPageStandsEmpty(office);
            office.menu("はじめに")
                    .sees("千早市議会事務局")
                    .sees("名簿を入れる")
                    .picture("nothing-begin")
                    .press("名簿の取込を開く：名簿を入れる");
            office.file(
                            "名簿のファイル",
                            "名簿.csv",
                            "text/csv",
                            ROSTER.formatted(LocalDate.now(Japan.ZONE).minusDays(200))
                                    .getBytes(StandardCharsets.UTF_8))
                    .sees("追加3人")
                    .press("取り込む")
                    .sees("取り込みました");

            var misao = new Desk(second, town.gate().origin()).enrol(approver(office, "浅見 操"));
            assertFalse(misao.offers("名簿の取込"), "whoever only approves takes no roster in");
            everyPageStandsEmpty(misao);
            misao.menu("はじめに").sees("「管理」の役割の方が進めます。");
            assertFalse(misao.offers("名簿の取込を開く：名簿を入れる"), "nothing leads where she may not be");

            var course = office.menu("公開と試写").download("教材一式（ZIP）を保存する");
            office.file("教材のZIPファイル", "教材.zip", "application/zip", Files.readAllBytes(course.path()))
                    .press("読み込んで校正する")
                    .sees("ご自分で読み込んだ教材は、ご自分では公開できません。");
            Pane.tap(misao.menu("公開と試写").page().locator("main tbody a").first());
            misao.settled()
                    .type("なぜ教材を変えるか", "はじめての公開")
                    .press("承認して公開する")
                    .press("公開する")
                    .sees("公開しました。");

            office.menu("規程の改定")
                    .type("または、文を貼り付ける", Town.text("basic-policy.txt"))
                    .press("読み込んで確かめる")
                    .sees("はじめての版です。")
                    .settled()
                    .picture("nothing-policy")
                    .press("承認を頼む")
                    .sees("承認を頼みました。");
            Pane.tap(misao.menu("規程の改定").page().locator("main tbody a").first());
            misao.settled().press("承認して公開する").press("公開する").sees("公開しました。");

            office.menu("研修計画")
                    .press("新しい計画を作る")
                    .sees("題名と期間")
                    .type("題名", "はじめての確認")
                    .type("期限（この日まで）", LocalDate.now(Japan.ZONE).plusDays(30).toString())
                    .type("終わりの日", LocalDate.now(Japan.ZONE).plusDays(60).toString())
                    .press("次へ")
                    .sees("署名していただく規程");
            office.choose("基本方針（第1版）")
                    .press("次へ")
                    .sees("だれにお願いしますか")
                    .page()
                    .locator("#who-all")
                    .uncheck();
            office.choose("全議員")
                    .press("次へ")
                    .press("下書きを保存して、承認を待つ")
                    .sees("2人にお願いします")
                    .settled()
                    .picture("nothing-plan");
            misao.menu("研修計画")
                    .press("はじめての確認")
                    .settled()
                    .press("承認して公開する")
                    .press("公開する")
                    .sees("公開しました。");

            var code = number(person(office, "千早 実"));
            var screen = new Screen(tablet, town.gate().origin());
            var minoru = new Member(screen.open(), "千早 実").enrol(code).sign();
            minoru.screen().go("#/outbox").tap("いますぐ送る").sees("すべて送信済みです。");

            office.menu("受講状況")
                    .sees("1 / 2人")
                    .sees("50.0％")
                    .press("名前を見る：確認済み")
                    .sees("千早 実")
                    .picture("nothing-signed");
            person(office, "千早 実").sees("署名").holds("a member who has signed").picture("nothing-person");
            office.menu("はじめに").sees("準備がととのいました").holds("はじめに, done").picture("nothing-done");
            assertEquals(List.of(), office.complaints());
            assertEquals(List.of(), misao.complaints());
            assertEquals(List.of(), screen.complaints());
        }
    }

    /** An empty council is where everybody begins: each page says what it will hold instead of failing. */
    private static void everyPageStandsEmpty(Desk desk) {
        for (var entry : desk.page().locator("nav.menu a").allInnerTexts()) {
            desk.menu(entry).seesNot("読み込めませんでした").holds("empty: " + entry).picture("empty-" + entry);
        }
    }

    private static Desk person(Desk desk, String name) {
        return desk.menu("議員・職員").press(name).sees("研修と確認").settled();
    }

    /** Gives somebody the right to approve, and the number for a browser of their own. */
    private static String approver(Desk desk, String name) {
        return number(person(desk, name).press("承認を付ける").sees("「承認」を付けました。").settled());
    }

    private static String number(Desk desk) {
        desk.press("登録番号を発行する").sees("の番号です。");
        var shown = NUMBER.matcher(desk.page().locator("main").innerText());
        if (!shown.find()) {
            throw new AssertionError("no number is shown");
        }
        return shown.group();
    }
}
