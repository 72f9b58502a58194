package jp.ryokai.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import jp.ryokai.testing.Browser;
import org.junit.jupiter.api.Test;

/** 実施手順 lie on a tablet under seal: they close without contact and go when the registration ends. */
@Browser
class RestrictedTest {

    private static final String WORDS = "担当者は、貸与簿に、端末の管理番号";
    private static final String SEALED = "\"ciphertext\"";

    /** Everything the tablet's databases hold, as text: what is sealed does not show its words. */
    private static final String ON_THE_DISK = """
        async () => {
          let all = '';
          for (const {name} of (await indexedDB.databases()).filter(one => one.name.startsWith('ryokai'))) {
            const result = r => new Promise(done => { r.onsuccess = () => done(r.result); });
            const db = await result(indexedDB.open(name));
            for (const store of db.objectStoreNames) {
              const rows = await result(db.transaction(store).objectStore(store).getAll());
              for (const row of rows) {
                all += JSON.stringify(row) + (row?.bytes ? new TextDecoder().decode(row.bytes) : '');
              }
            }
            db.close();
          }
          return all;
        }\
        """;

    @Test
    void what_is_not_public_lies_sealed_closes_without_contact_and_goes_when_the_registration_ends() {
        try (var town = Town.here();
                var chromium = Chromium.start();
                var tablet = chromium.tablet()) {
            tablet.clock().install(new Clock.InstallOptions().setTime(Date.from(Instant.now())));
            var screen = new Screen(tablet, town.gate().origin());
            new Member(screen.open(), "桑原 誠").enrol(town.code(Town.HEAD));
            screen.go("#/policy/procedures").sees(WORDS);
            assertTrue(disk(screen).contains("この基本方針は、みどり野市議会"), "a public text lies open");
            assertEquals(-1, disk(screen).indexOf(WORDS), "a restricted one lies sealed");
            assertTrue(disk(screen).contains(SEALED));

            town.gate().be(Gate.Weather.CUT);
            tablet.clock().setSystemTime(Date.from(Instant.now().plus(Duration.ofDays(31))));
            screen.reload()
                    .go("#/policy/procedures")
                    .sees("しばらく事務局とつながっていないため、閉じています")
                    .seesNot(WORDS);
            screen.go("#/policy/basic-policy").sees("この基本方針は、みどり野市議会");

            tablet.clock().setSystemTime(Date.from(Instant.now()));
            town.gate().be(Gate.Weather.CLEAR);
            screen.go("#/outbox")
                    .tap("いますぐ送る")
                    .sees("未送信はありません。")
                    .go("#/policy/procedures")
                    .sees(WORDS);

            town.revoke(town.newestTablet());
            screen.go("#/outbox").tap("いますぐ送る").go("#/").sees("この端末の登録は終わっています");
            assertEquals(-1, disk(screen).indexOf(SEALED), "not even under seal");
            screen.go("#/policy/procedures").seesNot(WORDS).go("#/records").sees("桑原 誠");
            assertEquals(List.of(), screen.complaints());
        }
    }

    private static String disk(Screen screen) {
        return (String) screen.page().evaluate(ON_THE_DISK);
    }
}
