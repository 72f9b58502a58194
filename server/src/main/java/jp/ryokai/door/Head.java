package jp.ryokai.door;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jp.ryokai.platform.Problem;
import jp.ryokai.platform.Problems;

/**
 * The head of one request, read as strictly as RFC 9112 allows: where two programs could read it differently it is
 * refused, because the one before us may be a proxy that has read it the other way.
 *
 * @param bytes the head as the web tier gets it: without what was settled here
 * @param length of the body that follows
 * @param last whether the caller wants the connection closed after the answer
 * @param bodiless HEAD; the web tier gets GET, so that the length said is that of GET
 * @param waits whether the body comes only after 100 Continue
 */
record Head(byte[] bytes, long length, boolean last, boolean bodiless, boolean waits) {

    /** RFC 9110 section 5.6.2. */
    private static final String TOKEN = "[!#$%&'*+.^_`|~0-9A-Za-z-]++";

    /** RFC 9110 section 9.1: a method's case counts, and the web tier takes get for GET. */
    private static final Pattern METHOD = Pattern.compile("[A-Z][A-Z-]{0,23}");

    private static final Pattern VERSION = Pattern.compile("HTTP/[0-9]\\.[0-9]");
    /** Origin form alone (section 3.2.1). Absolute and authority form are for proxies, which this is not. */
    private static final Pattern TARGET = Pattern.compile("/(?:[!\"$-~&&[^%\\\\]]|%[0-9A-Fa-f]{2})*+");

    private static final Pattern FIELD = Pattern.compile("(" + TOKEN + "):[ \t]*+([\t -~\u0080-\u00FF]*+)");
    private static final Pattern LENGTH = Pattern.compile("[0-9]{1,15}");
    private static final Pattern HOST =
            Pattern.compile("(?:[A-Za-z0-9._~-]{1,255}|\\[[0-9A-Fa-f:.]{2,45}])(?::[0-9]{1,5})?");

    private static final int MOST_FIELDS = 100;

    /** Two of them, and somebody believes the first and somebody the second. */
    private static final Set<String> ONCE = Set.of(
            "host",
            "content-length",
            "content-type",
            "content-encoding",
            "authorization",
            "expect",
            "if-match",
            "if-none-match",
            "range");

    /** Settled here; HTTP/2 over plain text and other protocols are not spoken (RFC 9110 section 7.8 lets us pass). */
    private static final Set<String> SETTLED =
            Set.of("connection", "content-length", "expect", "upgrade", "http2-settings", "keep-alive");

    /**
     * @param text all lines with their ends, without the empty one
     * @param most bytes a body may have
     * @throws Problem that says what was wrong
     */
    static Head read(String text, long most) {
        var lines = List.of(text.split("\r\n", -1));
        var method = start(lines.getFirst());
        var fields =
                lines.subList(1, lines.size() - 1).stream().map(Head::field).toList();
        if (fields.size() > MOST_FIELDS) {
            throw Problems.HEADERS_LARGE.problem();
        }
        ONCE.stream().filter(name -> all(fields, name).size() > 1).findAny().ifPresent(name -> {
            throw (name.equals("content-length")
                            ? Problems.LENGTH
                            : name.equals("host") ? Problems.HOST : Problems.TWICE)
                    .problem();
        });
        if (all(fields, "host").stream().noneMatch(host -> HOST.matcher(host).matches())) {
            throw Problems.HOST.problem();
        }
        var length = length(fields, most);
        var expected = all(fields, "expect");
        if (expected.stream().anyMatch(word -> !word.equalsIgnoreCase("100-continue"))) {
            throw Problems.EXPECTATION.problem();
        }
        var last = options(fields).anyMatch("close"::equals);
        var bodiless = method.equals("HEAD");
        var out = new StringBuilder(bodiless ? "GET" : method)
                .append(lines.getFirst().substring(method.length()));
        for (var field : fields) {
            if (!SETTLED.contains(field.name())) {
                out.append("\r\n").append(field.name()).append(": ").append(coded(field));
            }
        }
        if (length > 0) {
            out.append("\r\nContent-Length: ").append(length);
        }
        if (last) {
            out.append("\r\nConnection: close");
        }
        return new Head(
                out.append("\r\n\r\n").toString().getBytes(ISO_8859_1),
                length,
                last,
                bodiless,
                length > 0 && !expected.isEmpty());
    }

    /** RFC 9112 section 3: one space between three words, and no more. */
    private static String start(String line) {
        var words = line.split(" ", -1);
        if (words.length != 3
                || !METHOD.matcher(words[0]).matches()
                || !VERSION.matcher(words[2]).matches()) {
            throw Problems.REQUEST_LINE.problem();
        }
        if (!words[2].equals("HTTP/1.1")) {
            throw Problems.HTTP_VERSION.problem();
        }
        if (!TARGET.matcher(words[1]).matches()) {
            throw Problems.TARGET.problem();
        }
        return words[0];
    }

    /** Section 5: no space before the colon (5.1), no line that goes on in the next (5.2), no sign that ends a text. */
    private static Field field(String line) {
        var parts = FIELD.matcher(line);
        if (!parts.matches()) {
            throw Problems.HEADER_LINE.problem();
        }
        return new Field(parts.group(1).toLowerCase(Locale.ROOT), parts.group(2).strip());
    }

    /**
     * Section 6.3. A body is framed by its length alone: how chunks are framed no filter behind the web tier can see,
     * and 4.5.0 takes a size of +3 and a chunk without its end.
     */
    private static long length(List<Field> fields, long most) {
        var said = all(fields, "content-length");
        if (!all(fields, "transfer-encoding").isEmpty()) {
            throw (said.isEmpty() ? Problems.LENGTH_NEEDED : Problems.FRAMING).problem();
        }
        if (said.isEmpty()) {
            return 0;
        }
        if (!LENGTH.matcher(said.getFirst()).matches()) {
            throw Problems.LENGTH.problem();
        }
        var length = Long.parseLong(said.getFirst());
        if (length > most) {
            throw Problems.TOO_LARGE.problem();
        }
        return length;
    }

    /** RFC 9110 section 8.4.1: names of codings are read without regard to case; the web tier knows them small. */
    private static String coded(Field field) {
        if (!field.name().equals("content-encoding")) {
            return field.value();
        }
        var coding = field.value().toLowerCase(Locale.ROOT);
        if (!Set.of("gzip", "x-gzip").contains(coding)) {
            throw Problems.CODING.problem();
        }
        return coding;
    }

    private static Stream<String> options(List<Field> fields) {
        return all(fields, "connection").stream()
                .flatMap(value -> Stream.of(value.toLowerCase(Locale.ROOT).split(",", -1)))
                .map(String::strip);
    }

    private static List<String> all(List<Field> fields, String name) {
        var values = new ArrayList<String>();
        for (var field : fields) {
            if (field.name().equals(name)) {
                values.add(field.value());
            }
        }
        return values;
    }

    private record Field(String name, String value) {}
}
