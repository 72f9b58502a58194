package jp.ryokai.course;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The pack of this repository with one thing changed, as an author might change it. Its first module is exchanged for
 * one kept with the tests, so that the secretariat may reword the course without a test noticing.
 */
final class Draft {

    static final Path CONTENT = Path.of("..", "content");
    static final String MODULE = "modules/why-it-matters/module.md";
    static final String QUIZ = "modules/why-it-matters/quiz.yaml";

    /** Read once; three modules prove a rule about one as well as thirty-two. */
    private static final Map<String, byte[]> SMALL = TestCourse.cut(Pack.files(CONTENT));

    private final Map<String, byte[]> files;

    Draft() {
        this(SMALL);
    }

    private Draft(Map<String, byte[]> pack) {
        files = new TreeMap<>(pack);
        put(MODULE, resource("/draft/module.md"));
        put(QUIZ, resource("/draft/quiz.yaml"));
    }

    /** The course as it is, to ask whether it may be published. */
    static Pack published() {
        return Pack.read(Pack.files(CONTENT), Map.of());
    }

    /** With all its modules: for rules about the whole. */
    static Draft ofAll() {
        return new Draft(Pack.files(CONTENT));
    }

    static Draft with(String file, String before, String after) {
        return new Draft().change(file, before, after);
    }

    /** @param before must stand in the file: a draft that changes nothing would prove nothing */
    Draft change(String file, String before, String after) {
        var text = text(file);
        assertTrue(text.contains(before), file + " no longer holds " + before);
        return put(
                file,
                text.replaceFirst(Pattern.quote(before), Matcher.quoteReplacement(after))
                        .getBytes(StandardCharsets.UTF_8));
    }

    Draft put(String file, byte[] bytes) {
        files.put(file, bytes);
        return this;
    }

    Draft without(String file) {
        files.remove(file);
        return this;
    }

    Map<String, byte[]> files() {
        return files;
    }

    Pack read() {
        return Pack.read(files, Map.of());
    }

    /** The finding is there, at the line that holds the mark. */
    void isFound(String code, String file, String mark) {
        var findings = read().findings();
        var line = text(file).substring(0, text(file).indexOf(mark)).split("\n", -1).length;
        assertTrue(text(file).contains(mark), "the mark " + mark + " is not in " + file);
        assertEquals(
                1,
                findings.stream()
                        .filter(f -> f.code().equals(code) && f.file().equals(file) && f.line() == line)
                        .count(),
                code + " expected once at " + file + ":" + line + " but found " + findings);
    }

    void isFound(String code, String file) {
        var findings = read().findings();
        assertTrue(
                findings.stream()
                        .anyMatch(f -> f.code().equals(code) && f.file().equals(file)),
                code + " expected in " + file + " but found " + findings);
    }

    /** The first bytes of a PNG, which say how large it is; a reader of headers needs no more. */
    static byte[] png(int width, int height) {
        return ByteBuffer.allocate(24)
                .put("\u0089PNG\r\n\u001a\n\0\0\0\rIHDR".getBytes(StandardCharsets.ISO_8859_1))
                .putInt(width)
                .putInt(height)
                .array();
    }

    private static byte[] resource(String name) {
        try (var in = Draft.class.getResourceAsStream(name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String text(String file) {
        return new String(files.get(file), StandardCharsets.UTF_8);
    }
}
