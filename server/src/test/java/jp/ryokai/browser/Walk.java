package jp.ryokai.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;

/** By the links that lead there to every page of the desk. The pages are read from the program. */
final class Walk {

    private static final Path PAGES = Path.of("src/main/web/desk/pages");
    private static final Pattern ADDRESS = Pattern.compile("\\n  path: '([^']+)'");
    private static final Pattern ROLES = Pattern.compile("\\n  roles: \\[([^\\]]*)\\]");

    /** Each page's address and the roles it names. */
    static final Map<String, String> KNOWN = pages();

    private Walk() {}

    /**
     * One address of each page; so many further ones of it are opened too.
     *
     * @param look is shown the first address of each page, and the page
     * @return the pages that were come to
     */
    static Set<String> of(Desk desk, int more, BiConsumer<String, String> look) {
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
                desk.go(address).seesNot("読み込めませんでした").seesNot("見つかりません");
                look.accept(address, page);
                open.addAll(links(desk, "main"));
            } else if (further.computeIfAbsent(page, _ -> new TreeSet<>()).size() < more
                    && further.get(page).add(address)) {
                desk.go(address).seesNot("読み込めませんでした").seesNot("見つかりません");
            }
        }
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
}
