package jp.ryokai.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.json.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import jp.ryokai.platform.Japan;
import jp.ryokai.tablet.HttpWire;
import jp.ryokai.tablet.Tablet;
import jp.ryokai.testing.Browser;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Whoever follows every link comes to every page there is: none only refuses, axe finds nothing on it, nothing is wider
 * than the window at 200 %. The pages are read from the program, so that a new one is walked to without a word here.
 */
@Browser(lived = true)
class DeskWalkTest extends InTown {

    /** Addresses of one page that are opened beside the first: a restricted text, a person without a term. */
    private static final int FURTHER = 4;

    @BeforeAll
    static void prepare() {
        somethingOfEverything();
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

    /** A computer that several share: what the first one read or was given is not the second one's. */
    @Test
    void the_next_person_sits_down_at_once_and_finds_nothing_of_the_one_before() {
        try (var window = chromium.desk()) {
            var desk = new Desk(window, town.gate().origin()).enrol(town.numberFor("小﨑 亮"));
            var beside = new Desk(window, town.gate().origin())
                    .open()
                    .menu("設定・操作記録")
                    .sees("操作と記録の一覧");
            desk.menu("設定・操作記録").sees("操作と記録の一覧").press("この画面の登録をやめる").press("登録をやめる");
            desk.sees("この画面を登録する").seesNot("操作と記録の一覧");
            beside.sees("この画面を登録する").seesNot("操作と記録の一覧");
            desk.type("登録番号（12けた）", town.numberFor("渡邉 史子")).press("登録する");
            desk.sees("この画面では、まだ何もできません").sees("渡邉 史子").seesNot("操作と記録の一覧");
            beside.sees("渡邉 史子").seesNot("操作と記録の一覧");
            assertEquals(List.of(), beside.complaints());
            assertEquals(List.of(), desk.complaints());
        }
    }

    private static Set<String> walk(Desk desk, String who) {
        var seen = Walk.of(
                desk,
                FURTHER,
                (address, page) ->
                        desk.holds(who + " at " + address).picture("walk-" + who + page.replaceAll("[/:]+", "-")));
        assertEquals(List.of(), desk.complaints());
        return seen;
    }

    private static Set<String> pagesOf(String role) {
        return Walk.KNOWN.entrySet().stream()
                .filter(page -> page.getValue().isEmpty() || page.getValue().contains("'" + role + "'"))
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
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
