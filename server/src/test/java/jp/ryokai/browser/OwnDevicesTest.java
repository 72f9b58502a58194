package jp.ryokai.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Clock;
import java.util.List;
import java.util.regex.Pattern;
import jp.ryokai.tablet.HttpWire;
import jp.ryokai.tablet.Tablet;
import jp.ryokai.testing.Browser;
import org.junit.jupiter.api.Test;

@Browser
class OwnDevicesTest {

    @Test
    void a_member_is_told_of_a_device_that_came_since_and_ends_it_and_the_desk_is_told() {
        try (var town = Town.here();
                var chromium = Chromium.start();
                var tablet = chromium.tablet();
                var window = chromium.desk()) {
            var screen = new Screen(tablet, town.gate().origin());
            new Member(screen.open(), "岩瀬 みのり").enrol(town.code(0));
            new Tablet(new HttpWire(town.gate().origin()), Clock.systemUTC()).enrol(town.numberFor("岩瀬 みのり"));
            screen.go("#/outbox").tap("いますぐ送る");
            screen.go("#/").sees("あなたのお名前で、別の端末").sees("桑原 誠さんが");
            Pictures.of(screen.page(), "device-unknown");
            screen.go("#/devices")
                    .sees("（この端末）")
                    .tap(Pattern.compile("^心当たりがない：.*"))
                    .sees("この端末を使えなくします");
            Pictures.of(screen.page(), "device-disown");
            screen.tap("心当たりがないと知らせる").sees("お知らせしました");
            screen.go("#/devices").sees("その端末は使えなくなりました。");
            screen.go("#/").seesNot("別の端末").go("#/receipt");
            assertEquals(List.of(), screen.complaints());
            var desk = new Desk(window, town.gate().origin()).enrol(town.numberFor("田辺 由紀"));
            desk.menu("端末").sees("ご本人に心当たりのない端末が登録されていました").picture("desk-disowned");
            assertEquals(List.of(), desk.complaints());
        }
    }
}
