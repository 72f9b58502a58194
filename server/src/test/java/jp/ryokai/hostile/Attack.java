package jp.ryokai.hostile;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;

/** One request, right in all but what was done to it. The same seed makes the same one. */
final class Attack {

    private static final Pattern PLACE = Pattern.compile("\\{(\\w+)}");

    private final Random random;
    private final Finds finds;
    private final List<String> tokens;
    private final Spoiler spoiler;
    private final Files files;

    /** @param head all lines up to the body */
    record Request(String head, byte[] body, String route) {
        String told() {
            var text = new String(body, 0, Math.min(300, body.length), StandardCharsets.UTF_8);
            return head.replaceAll("eyJ[\\w.-]{40,}", "<token>").replaceAll("(.{300}).+", "$1…") + text;
        }
    }

    Attack(Random random, Finds finds, List<String> tokens) {
        this.random = random;
        this.finds = finds;
        this.tokens = tokens;
        this.spoiler = new Spoiler(random);
        this.files = new Files(random);
    }

    Request on(Contract.Route route) {
        var headers = new LinkedHashMap<String, String>();
        headers.put("Host", "localhost");
        if (random.nextInt(12) > 0) {
            // Mostly the first, who may do most: behind a 403 nothing is read.
            var who = random.nextInt(3) > 0 ? 0 : random.nextInt(tokens.size());
            headers.put("Authorization", "Bearer " + tokens.get(who));
        }
        var path = path(route.path());
        var query = query(route);
        route.headers().forEach(name -> {
            if (random.nextBoolean()) {
                headers.put(name, random.nextBoolean() ? "\"" + finds.any(random) + "\"" : spoiler.header(name));
            }
        });
        var body = body(route, headers);
        var verb = random.nextInt(60) == 0 ? Spoils.VERBS.get(random.nextInt(Spoils.VERBS.size())) : route.verb();
        if (random.nextInt(3) == 0) {
            var name = Spoils.HEADERS.get(random.nextInt(Spoils.HEADERS.size()));
            headers.put(name, spoiler.header(name));
        }
        return new Request(head(verb, path + query, headers, body.length), body, route.name());
    }

    private static String head(String verb, String target, Map<String, String> headers, int length) {
        var head = new StringBuilder(verb + " " + target + " HTTP/1.1\r\n");
        headers.forEach(
                (name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
        // How a message is framed is another test's: with a wrong length this one would wait for nothing.
        return head.append("Content-Length: ").append(length).append("\r\n\r\n").toString();
    }

    private String path(String path) {
        return PLACE.matcher(path).replaceAll(found -> {
            var there = finds.named(found.group(1));
            return java.util.regex.Matcher.quoteReplacement(
                    there.isEmpty() || random.nextInt(5) == 0
                            ? spoiler.segment(finds.any(random))
                            : there.get(random.nextInt(there.size())).replace(" ", "%20"));
        });
    }

    private String query(Contract.Route route) {
        var query = new StringBuilder();
        for (var name : route.query()) {
            if (random.nextInt(3) > 0) {
                query.append('&').append(name).append('=').append(spoiler.segment(finds.any(random)));
            }
        }
        if (random.nextInt(20) == 0) {
            query.append('&').append(spoiler.segment("x")).append('=').append(spoiler.segment("y"));
        }
        return query.isEmpty() ? "" : "?" + query.substring(1);
    }

    private byte[] body(Contract.Route route, Map<String, String> headers) {
        if (route.bodies().isEmpty()) {
            // What wants no body may be given one.
            return random.nextInt(10) > 0 ? new byte[0] : spoiler.bytes("{\"a\":{".getBytes(StandardCharsets.UTF_8));
        }
        var types = List.copyOf(route.bodies().keySet());
        var type = types.get(random.nextInt(types.size()));
        headers.put("Content-Type", type);
        if (!type.contains("json")) {
            var whole = type.contains("urlencoded")
                    ? ("grant_type=" + spoiler.segment("x") + "&assertion="
                                    + spoiler.segment("eyJhbGciOiJFUzI1NiJ9.e30.AA"))
                            .getBytes(StandardCharsets.ISO_8859_1)
                    : files.of(type);
            return random.nextInt(4) == 0 ? whole : spoiler.bytes(whole);
        }
        var sample = new Sample(random, finds).of(route.bodies().get(type));
        var text = random.nextInt(6) == 0 ? sample.toString() : spoiler.json(sample);
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        return random.nextInt(4) == 0 ? spoiler.bytes(bytes) : bytes;
    }

    /** Files that are handed in: whole ones, small. */
    private record Files(Random random) {

        byte[] of(String type) {
            if (type.contains("zip") || type.contains("spreadsheet")) {
                return zip(type.contains("zip"));
            }
            return "識別子,氏名,フリガナ,区分,議席番号,任期開始,任期終了,事由,会派,委員会,役職\r\nM9,名 簿,メイ ボ,議員,9,2023-05-01,,一般選挙,,,\r\n"
                    .getBytes(StandardCharsets.UTF_8);
        }

        private byte[] zip(boolean pack) {
            var bytes = new ByteArrayOutputStream();
            try (var zip = new java.util.zip.ZipOutputStream(bytes)) {
                for (var name : pack
                        ? List.of("pack.yaml", "modules/a.md", "tags.yaml")
                        : List.of("[Content_Types].xml", "xl/workbook.xml", "xl/worksheets/sheet1.xml")) {
                    zip.putNextEntry(new java.util.zip.ZipEntry(name));
                    zip.write((pack ? "a: [1, {b: *c}]\n" : "<a xmlns='x'><b/></a>").getBytes(StandardCharsets.UTF_8));
                    if (random.nextInt(50) == 0) {
                        zip.write(new byte[5_000_000]);
                    }
                }
            } catch (java.io.IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
            return bytes.toByteArray();
        }
    }
}
