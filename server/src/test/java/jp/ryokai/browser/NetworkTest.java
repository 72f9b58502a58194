package jp.ryokai.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.List;
import java.util.regex.Pattern;
import jp.ryokai.platform.Japan;
import jp.ryokai.platform.Wareki;
import jp.ryokai.testing.Browser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What stands between the tablet and the server is believed in nothing, and in the chamber it is not asked. */
@Browser
class NetworkTest extends InTown {

    @BeforeEach
    void clear() {
        town.gate().be(Gate.Weather.CLEAR);
    }

    @Test
    void a_hotel_network_that_answers_everything_with_its_own_page_counts_as_no_network() {
        try (var tablet = chromium.tablet()) {
            var screen = new Screen(tablet, town.gate().origin());
            var member = new Member(screen.open(), "岩瀬 みのり").enrol(town.code(0));

            town.gate().be(Gate.Weather.PORTAL);
            screen.reload().sees("つぎにすること");
            member.readOn();
            screen.go("#/outbox").tap("いますぐ送る").sees("未送信が1件あります。つながると自動で送ります。").sees("圏外（このまま使えます）");

            town.gate().be(Gate.Weather.CUT);
            screen.tap("いますぐ送る").sees("未送信が1件あります。");

            town.gate().be(Gate.Weather.CLEAR);
            screen.tap("いますぐ送る").sees("すべて送信済みです。");
            assertEquals(List.of(), screen.complaints());
        }
    }

    @Test
    void in_the_chamber_nothing_leaves_the_tablet_until_the_mode_is_switched_off() {
        try (var tablet = chromium.tablet()) {
            var screen = new Screen(tablet, town.gate().origin());
            var member = new Member(screen.open(), "榎本 清").enrol(town.code(1));
            screen.tap("議場モード").sees("必要なものは、すべてこの端末に入っています。");

            town.gate().forget();
            member.readOn().answerAll();
            screen.tap("ホーム");
            member.sign();
            screen.go("#/policy")
                    .go("#/glossary")
                    .go("#/settings")
                    .go("#/outbox")
                    .sees("議場モードのため、送信を止めています")
                    .go("#/");
            tablet.setOffline(true);
            tablet.setOffline(false);
            screen.sees("通信0回");
            assertEquals(List.of(), town.gate().passed(), "requests while the mode was on");

            screen.tap("議場モードを終える").go("#/outbox").sees("すべて送信済みです。");
            assertEquals(List.of(), screen.complaints());
        }
    }

    @Test
    void a_clock_that_is_three_days_wrong_stops_nothing_and_the_right_day_is_shown() {
        try (var tablet = chromium.tablet()) {
            ahead(tablet, 3);
            var screen = new Screen(tablet, town.gate().origin());
            var member = new Member(screen.open(), "大沼 昭彦").enrol(town.code(2));
            screen.sees("あと30日");
            member.sign();
            screen.sees("受付済み").go("#/outbox").sees("すべて送信済みです。").seesNot("事務局の確認が要る");
            var today = Wareki.formatWithWeekday(Japan.day(Instant.now()));
            screen.go("#/records").tap(Pattern.compile(".*確認と署名.*")).sees(today);
            assertEquals(List.of(), screen.complaints());
        }
    }

    @Test
    void a_clock_that_falls_back_by_years_after_the_last_contact_takes_nothing_away() {
        try (var tablet = chromium.tablet()) {
            ahead(tablet, 0);
            var screen = new Screen(tablet, town.gate().origin());
            var member = new Member(screen.open(), "小川 はるか").enrol(town.code(3));
            town.gate().be(Gate.Weather.CUT);
            tablet.clock().setSystemTime(Date.from(Instant.now().minus(730, ChronoUnit.DAYS)));
            screen.reload().sees("あと30日");
            member.sign();
            screen.sees("まだ送っていません").go("#/").sees("署名済み・送信待ち");
            town.gate().be(Gate.Weather.CLEAR);
            screen.go("#/outbox").tap("いますぐ送る").sees("すべて送信済みです。").seesNot("事務局の確認が要る");
            screen.go("#/").sees("確認済み");
            assertEquals(List.of(), screen.complaints());
        }
    }

    private static void ahead(BrowserContext tablet, int days) {
        tablet.clock()
                .install(new Clock.InstallOptions()
                        .setTime(Date.from(Instant.now().plus(days, ChronoUnit.DAYS))));
    }

    @Test
    void the_first_load_is_light() {
        try (var tablet = chromium.tablet()) {
            town.gate().forget();
            new Screen(tablet, town.gate().origin())
                    .open()
                    .sees("登録の番号を入力してください")
                    .page()
                    .waitForFunction("async () => (await navigator.serviceWorker.ready).active !== null");
            var passed = town.gate().passed();
            assertTrue(
                    town.gate().bytes() <= 200 * 1024 && passed.size() <= 15,
                    town.gate().bytes() + " bytes over the wire: " + passed);
        }
    }
}
