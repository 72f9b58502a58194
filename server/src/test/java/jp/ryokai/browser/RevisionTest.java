package jp.ryokai.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.regex.Pattern;
import jp.ryokai.testing.Browser;
import org.junit.jupiter.api.Test;

/** A policy is revised: whoever signed the edition before sees what changed, and signs again. */
@Browser
class RevisionTest {

    private static final String BEFORE = "庁内の配線や携帯電話の回線のように";
    private static final String AFTER = "庁内の配線や携帯電話、衛星の回線のように";

    @Test
    void after_a_revision_only_what_changed_is_shown_and_the_new_edition_is_signed() {
        try (var town = Town.ofItsOwn("revision");
                var chromium = Chromium.start();
                var tablet = chromium.tablet()) {
            var screen = new Screen(tablet, town.gate().origin());
            var member = new Member(screen.open(), "岩瀬 みのり").enrol(town.code(0)).sign();
            screen.sees("受付済み");

            town.publish(
                    "basic-policy", Town.text("basic-policy.txt").replace(BEFORE, AFTER), "public", "衛星回線を使い始めたため。");
            screen.go("#/outbox").tap("いますぐ送る").sees("すべて送信済みです。").go("#/").sees("改定");
            screen.tap(Pattern.compile("^(確認する|確認と署名へ進む|つづき|つづきから始める)：.*基本方針.*"))
                    .sees("前に署名された版から、内容が変わりました")
                    .sees("衛星回線を使い始めたため。")
                    .sees("変わったところは1か所です。")
                    .sees("、衛星");
            assertEquals(
                    1, screen.page().locator("section.difference").count(), "what did not change is not shown again");
            town.server().stop();
            screen.tap("署名へ進む").sees("内容を確かめて、お決めください").sees("第2版");
            member.signHere();
            screen.sees("まだ送っていません");
            town.server().start();
            screen.go("#/outbox").tap("いますぐ送る").sees("すべて送信済みです。").go("#/").seesNot("改定あり");
            screen.go("#/receipt").sees("署名・保留・辞退の控え");
            assertEquals(
                    2,
                    screen.page().locator("main .list > li").count(),
                    "the signature of the old edition stays what it was");
            assertEquals(List.of(), screen.complaints());
        }
    }
}
