package jp.ryokai.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import jp.ryokai.hostile.Contract;
import jp.ryokai.hostile.Finds;
import jp.ryokai.testing.Browser;
import jp.ryokai.testing.Cast;
import jp.ryokai.testing.Here;
import jp.ryokai.testing.Player;
import jp.ryokai.testing.RoomsExtension;
import jp.ryokai.web.Installation;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.pdfbox.Loader;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Every route that takes words is given words that are markup, script, formulas or turn the reading; then every page
 * and every file is looked at. The routes are those of {@code AuditTest}, so that a new one is tried without a word
 * here.
 */
@Browser
class HostileNamesTest {

    private static final List<UnaryOperator<String>> WORDS = List.of(
            word -> word + "<img src=x onerror=hacked()>",
            word -> word + "\"><script>hacked()</script>",
            word -> word + "\u202Egpj",
            word -> "=1+1" + word,
            word -> word + "${hacked()}{{hacked()}}",
            word -> "@SUM(A1)" + word + "'\"&lt;");
    /** A text of people: what is all kana may be a furigana, what is all ASCII a word of ours. */
    private static final Pattern TEXT =
            Pattern.compile("\"((?=[^\"]*[\\p{IsHan}\\p{IsHiragana}])(?:[^\"\\\\]|\\\\.)*)\"(?!\\s*:)");
    /** Passkeys are off where a gate stands before the server. */
    private static final Set<String> NOT_HERE = Set.of("POST /api/passkeys");
    /** Whether anything ran, what was made of words, and what turns the reading of more than its own element. */
    private static final String RAN = """
        () => {
          const wrong = [];
          if (window.hacked.ran) wrong.push('ran');
          for (const one of document.querySelectorAll('img[src="x"], [onerror], script:not([src])')) {
            wrong.push(one.outerHTML.slice(0, 80));
          }
          const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
          while (texts.nextNode()) {
            const text = texts.currentNode;
            if (text.data.includes('\u202e') && getComputedStyle(text.parentElement).unicodeBidi === 'normal') {
              wrong.push('turns: ' + text.parentElement.outerHTML.slice(0, 80));
            }
          }
          return wrong;
        }\
        """;

    private static final String LINKS =
            "() => [...document.querySelectorAll(\"a[href^='#/']\")].map(one => one.getAttribute('href'))";
    private static final String TRAP = "window.hacked = () => { window.hacked.ran = true; };";
    private static final List<String> ROUTES = List.of(
            "#/",
            "#/policy",
            "#/records",
            "#/outbox",
            "#/emergency",
            "#/settings",
            "#/threats",
            "#/glossary",
            "#/practice",
            "#/incident",
            "#/selfcheck");

    /** Of the app's pages behind those, some of each kind. */
    private static final int PAGES = 40;

    private static Chromium chromium;
    private static Cast cast;
    private static final Set<String> REFUSED = new TreeSet<>();

    @BeforeAll
    static void open() {
        chromium = Chromium.start();
        Town.begun();
        cast = RoomsExtension.fresh();
        // Under their own names, because lists are matched by them; two are renamed below.
        List.of(cast.hanako(), cast.makoto(), cast.ai(), cast.taro(), cast.ichiro(), cast.yoshiko());
        var turn = new AtomicInteger();
        Installation.lived(cast, (route, act) -> {
            Player.everybodySays(json -> TEXT.matcher(json).replaceAll(found -> {
                var word = WORDS.get(turn.getAndIncrement() % WORDS.size());
                return java.util.regex.Matcher.quoteReplacement(
                        Json.createValue(word.apply(plain(found.group()))).toString());
            }));
            try {
                act.run();
            } catch (AssertionError refused) {
                // Some words must be the right ones; then it is used as it should be.
                REFUSED.add(route);
                Player.everybodySays(UnaryOperator.identity());
                if (!NOT_HERE.contains(route)) {
                    act.run();
                }
            } finally {
                Player.everybodySays(UnaryOperator.identity());
            }
        });
        // Something to do for the one whose tablet is looked at.
        Player.everybodySays(json -> json.replace("研修と確認", "研修<img src=x onerror=hacked()>\u202E"));
        cast.planFor(List.of(cast.ichiro().id()));
        Player.everybodySays(UnaryOperator.identity());
        var hanako = cast.hanako();
        hanako.asks()
                .contentType("text/csv")
                .body("氏名,フリガナ,区分,識別子,会派,役職\r\n\"<script>hacked()</script>\",メイ ボ,職員,S99,,\"=1+1\"\r\n"
                        .getBytes(StandardCharsets.UTF_8))
                .post("/api/rosters");
        cast.policyDraft("basic-policy", Cast.POLICY.replace("端末は", "端末<img src=x onerror=hacked()>\u202Eは"));
        hanako.sends("{\"publicName\":\"山田 <b onclick=hacked()>\u202E\",\"kana\":\"ヤマダ タロウ\",\"seatNumber\":1}")
                .post("/api/people/{person}/names", cast.taro().id());
    }

    @AfterAll
    static void close() {
        chromium.close();
    }

    @Test
    void nothing_that_was_typed_or_imported_runs_or_breaks_out() throws IOException {
        assertTrue(REFUSED.size() < 8, REFUSED.toString());
        var wrong = new TreeSet<String>();
        desk(wrong);
        app(wrong);
        var files = files(wrong);
        assertEquals(new TreeSet<>(), wrong);
        assertTrue(files > 25, files + " files");
    }

    private static void desk(Set<String> wrong) {
        try (var window = chromium.desk()) {
            window.addInitScript(TRAP);
            var desk =
                    new Desk(window, Here.ORIGIN).enrol(cast.code(cast.hanako().id()));
            var seen = Walk.of(desk, 1, (address, page) -> look(wrong, desk.page(), "desk" + address));
            assertTrue(seen.size() > 25, seen.toString());
            wrong.addAll(desk.complaints());
        }
    }

    private static void app(Set<String> wrong) {
        try (var tablet = chromium.tablet()) {
            tablet.addInitScript(TRAP);
            var screen = new Screen(tablet, Here.ORIGIN);
            screen.open()
                    .type("登録の番号", cast.code(cast.ichiro().id()))
                    .tap("次へ")
                    .sees("お名前をお確かめください")
                    .tap("はい、私です")
                    .sees("圏外でも使えるか")
                    .tap("確かめる")
                    .sees("準備ができました")
                    .tap("はじめる")
                    .sees("調べる・見る");
            var open = new ArrayDeque<>(ROUTES);
            var seen = new TreeSet<String>();
            while (!open.isEmpty() && seen.size() < PAGES) {
                var route = open.removeFirst();
                if (seen.add(route)) {
                    screen.go(route);
                    look(wrong, screen.page(), "app" + route);
                    ((List<?>) screen.page().evaluate(LINKS)).forEach(link -> open.add((String) link));
                }
            }
            wrong.addAll(screen.complaints());
        }
    }

    private static void look(Set<String> wrong, com.microsoft.playwright.Page page, String where) {
        ((List<?>) page.evaluate(RAN)).forEach(one -> wrong.add(where + ": " + one));
    }

    /** Every PDF, workbook, table and archive that the contract offers, of what is there. */
    private static int files(Set<String> wrong) throws IOException {
        var token = cast.hanako().tablet().token();
        var routes = Contract.routes();
        var finds = Finds.of(routes, Set.of(), token);
        var files = 0;
        for (var route : routes) {
            // A scan comes back byte for byte, and those of the tests are none.
            if (!route.verb().equals("GET") || route.path().endsWith("/scan")) {
                continue;
            }
            for (var form : route.path().contains("{form}") ? List.of("csv", "xlsx", "pdf") : List.of("")) {
                for (var address : finds.filled(route.path().replace("{form}", form), 4)) {
                    var answer = Here.wrongRequest()
                            .header(
                                    "Authorization",
                                    "Bearer " + cast.hanako().tablet().token())
                            .get(address);
                    var type = String.valueOf(answer.contentType());
                    if (answer.statusCode() == 200 && !type.contains("json")) {
                        files++;
                        var name = String.valueOf(answer.header("Content-Disposition"));
                        if (name.matches("(?i).*(%E2%80%AE|%2F|[\\p{Cntrl}]).*")) {
                            wrong.add(address + " is named " + name);
                        }
                        hold(wrong, address, type, answer.asByteArray());
                    }
                }
            }
        }
        return files;
    }

    private static void hold(Set<String> wrong, String where, String type, byte[] bytes) throws IOException {
        if (type.contains("pdf") || where.endsWith(".pdf")) {
            try (var pdf = Loader.loadPDF(bytes)) {
                if (pdf.getNumberOfPages() == 0 || pdf.getDocumentCatalog().getOpenAction() != null) {
                    wrong.add(where + " has no page, or does something");
                }
            }
        } else if (type.contains("csv") || where.endsWith(".csv")) {
            var text = new String(bytes, StandardCharsets.UTF_8).replaceFirst("^\uFEFF", "");
            try (var csv = CSVParser.parse(new StringReader(text), CSVFormat.DEFAULT)) {
                csv.forEach(row -> row.forEach(cell -> {
                    if (cell.matches("(?s)[=+@＝＋＠\t\r].*|-[^\\d].*")) {
                        wrong.add(where + " has a formula: " + cell);
                    }
                }));
            }
        } else if (type.contains("zip") || type.contains("spreadsheet") || where.endsWith(".xlsx")) {
            try (var zip = ZipFile.builder()
                    .setSeekableByteChannel(new SeekableInMemoryByteChannel(bytes))
                    .get()) {
                for (var entry : Collections.list(zip.getEntries())) {
                    var inside = zip.getInputStream(entry).readAllBytes();
                    if (entry.getName().contains("..") || entry.getName().startsWith("/")) {
                        wrong.add(where + " holds " + entry.getName());
                    }
                    if (entry.getName().startsWith("xl/worksheets/")
                            && new String(inside, StandardCharsets.UTF_8).matches("(?s).*<f[ >].*")) {
                        wrong.add(where + " has a formula");
                    }
                    hold(wrong, where + "!" + entry.getName(), "", inside);
                }
            }
        } else if (type.contains("html") || where.endsWith(".html")) {
            if (new String(bytes, StandardCharsets.UTF_8).matches("(?s).*(<img src=x|<script>hacked).*")) {
                wrong.add(where + " holds markup");
            }
        }
    }

    private static String plain(String literal) {
        try (var reader = Json.createReader(new StringReader("[" + literal + "]"))) {
            return reader.readArray().getString(0);
        }
    }
}
