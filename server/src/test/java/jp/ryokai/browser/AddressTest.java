package jp.ryokai.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import jp.ryokai.testing.Browser;
import org.junit.jupiter.api.Test;

/** Desk and tablet opened at an address where no key can be made: they say so, and where to go. */
@Browser
class AddressTest {

    private static final String PLAIN = "http://ryokai.shiyakusho.example";

    @Test
    void plain_http_is_answered_with_what_to_do_and_another_name_with_the_right_one() {
        try (var town = Town.here();
                var chromium = Chromium.start();
                var desk = chromium.desk();
                var tablet = chromium.tablet()) {
            var gate = town.gate().origin();
            for (var one : new Page[] {desk.newPage(), tablet.newPage()}) {
                one.route(PLAIN + "/**", route -> answer(route, gate));
                var path = one.context().equals(desk) ? "/desk/" : "/app/";
                one.navigate(PLAIN + path);
                one.getByText("このアドレスでは、お使いになれません").waitFor();
                assertEquals(false, one.evaluate("isSecureContext"));
                Pictures.of(one, "plain" + path.replace("/", "-"));
            }

            var other = desk.newPage();
            other.navigate(gate.toString().replace("localhost", "127.0.0.1") + "/desk/");
            other.getByLabel("登録番号（12けた）").fill(town.numberFor("桑原 誠"));
            other.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("登録する"))
                    .click();
            other.getByText(gate.resolve("/desk/") + " を開いて").waitFor();
            Pictures.of(other, "other-desk");
        }
    }

    /** As a server answers that is reached by http under a name of the city's network. */
    private static void answer(Route route, URI gate) {
        route.fulfill(new Route.FulfillOptions()
                .setResponse(route.fetch(
                        new Route.FetchOptions().setUrl(route.request().url().replace(PLAIN, gate.toString())))));
    }
}
