package jp.ryokai.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import jakarta.json.JsonObject;
import java.util.List;
import jp.ryokai.device.CityOfTests;
import jp.ryokai.testing.Browser;
import org.junit.jupiter.api.Test;

/** The desk opened with the city's account: two say whose it is, then nobody needs a number. */
@Browser
class SignInDeskTest {

    @Test
    void two_name_the_account_and_its_owner_comes_in_until_the_city_closes_it() {
        try (var town = Town.here();
                var city = CityOfTests.begin();
                var chromium = Chromium.start();
                var one = chromium.desk();
                var two = chromium.desk();
                var three = chromium.desk()) {
            var gate = town.gate().origin();
            var head = new Desk(one, gate).enrol(town.numberFor("桑原 誠"));
            var deputy = new Desk(two, gate).enrol(town.numberFor("田辺 由紀"));
            var person = "/people/" + id(town, "田辺 由紀");
            head.go(person)
                    .type("市のアカウントの識別子", "E-tanabe")
                    .press("市のアカウントを登録する")
                    .sees("確認待ち")
                    .holds("a city account to name")
                    .picture("account-named");
            deputy.go(person).press("確認する").sees("ご本人か、市のアカウントの係の方に、確かめてください。").picture("account-confirm");
            deputy.press("本人のものと確かめた").sees("市のアカウントで入れるようになりました。");

            var fresh = new Desk(three, gate).open().sees("この画面を登録する");
            fresh.holds("the city's account at the door")
                    .picture("account-door")
                    .press("市のアカウントで入る");
            var page = fresh.page();
            page.locator("input[name=login]").fill("tanabe");
            page.locator("input[name=password]").fill("x");
            page.locator("button[type=submit]").click();
            page.locator("button[type=submit]").click();
            page.locator("nav.menu").waitFor();
            fresh.settled().menu("はじめに").sees("名簿を入れる").picture("account-in");
            assertFalse(page.url().contains("code="), page.url());
            assertEquals("田辺 由紀（管理・承認）", page.locator(".top-person").textContent());

            city.does("close", "tanabe");
            page.reload();
            fresh.sees("もう一度、市のアカウントで入ってください。").picture("account-closed");
            assertEquals(1, page.locator("text=市のアカウントで入る").count());
            // Somebody else's answer, sent as a link, is handed on to nobody.
            page.navigate(gate.resolve("/desk/?code=x&state=y&iss=z").toString());
            fresh.sees("サインインを確かめられませんでした。");
            assertEquals(gate.resolve("/desk/").toString(), page.url());
            assertEquals(List.of(), deputy.complaints());
        }
    }

    private static String id(Town town, String name) {
        return town.get("/api/people").asJsonArray().getValuesAs(JsonObject.class).stream()
                .filter(one -> one.getString("publicName").equals(name))
                .map(one -> one.getString("id"))
                .findFirst()
                .orElseThrow();
    }
}
