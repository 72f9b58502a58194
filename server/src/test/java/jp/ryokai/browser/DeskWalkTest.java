package jp.ryokai.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.json.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import jp.ryokai.platform.Japan;
import jp.ryokai.tablet.HttpWire;
import jp.ryokai.tablet.Tablet;
import jp.ryokai.testing.Browser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Whoever follows every link comes to every page there is: none only refuses, axe finds nothing on it, nothing is wider
 * than the window at 200 %. The pages are read from the program, so that a new one is walked to without a word here.
 */
@Browser
class DeskWalkTest {

    private static final Path PAGES = Path.of("src/main/web/desk/pages");
    private static final Pattern ADDRESS = Pattern.compile("\\n  path: '([^']+)'");
    private static final Pattern ROLES = Pattern.compile("\\n  roles: \\[([^\\]]*)\\]");

    /** Addresses of one page that are opened beside the first: a restricted text, a person without a term. */
    private static final int FURTHER = 4;

    /** Each page's address and the roles it names. */
    private static final Map<String, String> KNOWN = pages();

    private static Town town;
    private static Chromium chromium;

    @BeforeAll
    static void open() {
        chromium = Chromium.start();
        town = Town.lived();
        somethingOfEverything();
    }

    @AfterAll
    static void close() {
        if (town != null) {
            town.close();
            chromium.close();
        }
    }

    @Test
    void the_deputy_comes_to_every_page_of_a_manager() {
        try (var window = chromium.desk()) {
            var desk = new Desk(window, town.gate().origin()).enrol(town.numberFor("田辺 由紀"));
            packHandedIn(desk);
            assertEquals(pagesOf("manager"), walk(desk, "manager"));
        }
    }

    @Test
    void the_auditor_is_led_nowhere_where_he_may_not_be() {
        try (var window = chromium.desk()) {
            var desk = new Desk(window, town.gate().origin()).enrol(town.numberFor("小﨑 亮"));
            walk(desk, "auditor");
        }
    }

    @Test
    void who_registers_here_without_a_right_is_told_so_and_leaves_again() {
        try (var window = chromium.desk()) {
            var desk = new Desk(window, town.gate().origin()).enrol(town.numberFor("渡邉 史子"));
            desk.sees("この画面では、まだ何もできません")
                    .holds("nothing to do here")
                    .picture("walk-nothing")
                    .press("この画面の登録をやめる")
                    .press("登録をやめる")
                    .sees("この画面を登録する");
            assertEquals(List.of(), desk.complaints());
        }
    }

    /** One address of each page, by the links that lead there; further ones of it are opened too, some of each. */
    private static Set<String> walk(Desk desk, String who) {
        var seen = new TreeSet<String>();
        var further = new TreeMap<String, Set<String>>();
        var open = new ArrayDeque<>(links(desk, "nav.menu"));
        while (!open.isEmpty()) {
            var address = open.removeFirst();
            var page = KNOWN.keySet().stream()
                    .filter(one -> address.split("\\?", -1)[0].matches(one.replaceAll(":[a-z]+", "[^/]+")))
                    .reduce((general, exact) -> general.contains(":") ? exact : general)
                    .orElseThrow(() -> new AssertionError("no page is at " + address));
            if (seen.add(page)) {
                desk.go(address)
                        .seesNot("読み込めませんでした")
                        .seesNot("見つかりません")
                        .holds(who + " at " + address)
                        .picture("walk-" + who + page.replaceAll("[/:]+", "-"));
                open.addAll(links(desk, "main"));
            } else if (further.computeIfAbsent(page, _ -> new TreeSet<>()).size() < FURTHER
                    && further.get(page).add(address)) {
                desk.go(address).seesNot("読み込めませんでした").seesNot("見つかりません");
            }
        }
        assertEquals(List.of(), desk.complaints());
        return seen;
    }

    @SuppressWarnings("unchecked") // What the script below returns.
    private static List<String> links(Desk desk, String within) {
        return (List<String>) desk.page()
                .evaluate(
                        "within => [...document.querySelectorAll(`${within} a[href^='#/']`)].map(one =>"
                                + " decodeURI(one.getAttribute('href')).slice(1))",
                        within);
    }

    private static Set<String> pagesOf(String role) {
        return KNOWN.entrySet().stream()
                .filter(page -> page.getValue().isEmpty() || page.getValue().contains("'" + role + "'"))
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Map<String, String> pages() {
        var found = new TreeMap<String, String>();
        try (var files = Files.walk(PAGES)) {
            for (var file : files.filter(one -> one.toString().endsWith(".js")).toList()) {
                for (var part : Files.readString(file).split("\\nexport const ", -1)) {
                    var address = ADDRESS.matcher(part);
                    var roles = ROLES.matcher(part);
                    if (address.find()) {
                        found.put(address.group(1), roles.find() ? roles.group(1) : "");
                    }
                }
            }
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The course as it is, handed in once more: a pack to look at. */
    private static void packHandedIn(Desk desk) {
        try {
            var saved = desk.menu("公開と試写").download("教材一式（ZIP）を保存する");
            desk.file("教材のZIPファイル", "教材.zip", "application/zip", Files.readAllBytes(saved.path()))
                    .press("読み込んで校正する")
                    .sees("校正の結果")
                    .settled();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A draft of a policy, an item to mend, a drill and a report. */
    private static void somethingOfEverything() {
        town.post("/api/policies/basic-policy/drafts", "text/plain; charset=UTF-8", Town.text("basic-policy.2.txt"));
        var deputy = town.get("/api/me").asJsonObject().getString("id");
        town.post(
                "/api/improvements",
                "application/json",
                Json.createObjectBuilder()
                        .add("title", "席を離れるときの画面の鍵を徹底する")
                        .add("source", "audit")
                        .add("clauses", Json.createArrayBuilder().add("h6.n4"))
                        .add("owner", deputy)
                        .add("dueOn", LocalDate.now(Japan.ZONE).plusDays(40).toString())
                        .build()
                        .toString());
        var begins = Instant.now().plus(Duration.ofDays(1));
        town.post(
                "/api/drills",
                "application/json",
                Json.createObjectBuilder()
                        .add("title", "端末をなくしたときの連絡")
                        .add("kind", "lost")
                        .add("startsAt", begins.toString())
                        .add("endsAt", begins.plus(Duration.ofHours(4)).toString())
                        .build()
                        .toString());
        var member = new Tablet(new HttpWire(town.gate().origin()), Clock.systemUTC());
        member.enrol(town.code(0));
        member.sync();
        member.record(
                "incident.reported",
                Json.createObjectBuilder()
                        .add("kind", "mail")
                        .add("noticedAt", Instant.now().toString())
                        .add("what", "不審なメールが届きました。")
                        .add("drill", false)
                        .build());
        member.sync();
    }
}
