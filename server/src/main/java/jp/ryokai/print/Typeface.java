package jp.ryokai.print;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * The letters we can print. Text is set in BIZ UDPGothic; rare letters and the forms that a variation selector asks for
 * (葛󠄀 beside 葛, Unicode IVD) come from a second face, where each form has a place in a private area, because no PDF
 * writer reads selectors. A council with still rarer names adds a face of its own.
 */
public final class Typeface {

    /** 〓, what a printer in Japan sets where he has no type: nobody takes it for the letter. */
    private static final int GETA = 0x3013;

    private static final int LAST = 0x10FFFF;
    private static final int SELECTORS = 0xE0100;
    private static final int SELECTORS_END = 0xE01EF;

    /** A letter of a text that cannot be printed as it is. */
    public record Unprintable(String letter, String printedAs) {}

    /** A face and what it has. */
    record Face(String family, byte[] bytes, BitSet letters) {}

    private final List<Face> faces = new ArrayList<>();
    private final Map<Long, Integer> variants;

    /** @param own a TrueType file of the council's, for letters that ours do not have */
    public Typeface(Optional<Path> own) {
        faces.add(face("Text", resource("/type/text.ttf")));
        faces.add(face("Names", resource("/type/names.ttf")));
        own.ifPresent(path -> faces.add(face("Own", read(path))));
        variants = variants(new String(resource("/type/variants.txt"), StandardCharsets.US_ASCII));
    }

    List<Face> faces() {
        return faces;
    }

    /** The letters of a text that come out in another form or not at all, each once, with what is printed instead. */
    public List<Unprintable> missing(String text) {
        var missing = new LinkedHashMap<String, Unprintable>();
        each(text, (letter, printed) -> {
            if (printed == GETA && !letter.equals("〓")
                    || letter.codePointCount(0, letter.length()) > 1
                            && printed == letter.codePointAt(0)
                            && !isDefault(letter)) {
                missing.put(letter, new Unprintable(letter, Character.toString(printed)));
            }
        });
        return List.copyOf(missing.values());
    }

    /** The text as our faces can show it. Never stored, never compared: it is for the press alone. */
    String set(String text) {
        var set = new StringBuilder(text.length());
        each(text, (letter, printed) -> set.appendCodePoint(printed));
        return set.toString();
    }

    private interface Each {
        void letter(String letter, int printed);
    }

    private void each(String text, Each each) {
        var points = text.codePoints().toArray();
        for (var i = 0; i < points.length; i++) {
            var point = points[i];
            if (i + 1 < points.length && isSelector(points[i + 1])) {
                var letter = new String(points, i, 2);
                each.letter(letter, variants.getOrDefault(key(point, points[i + 1]), shown(point)));
                i++;
            } else {
                each.letter(Character.toString(point), shown(point));
            }
        }
    }

    private int shown(int point) {
        return Character.isWhitespace(point)
                        || faces.stream().anyMatch(face -> face.letters().get(point))
                ? point
                : GETA;
    }

    /** A selector that names the form our face has anyway is no loss; only the table of forms knows. */
    private boolean isDefault(String letter) {
        return variants.getOrDefault(key(letter.codePointAt(0), letter.codePointBefore(letter.length())), 0)
                == letter.codePointAt(0);
    }

    private static boolean isSelector(int point) {
        return point >= SELECTORS && point <= SELECTORS_END || point >= 0xFE00 && point <= 0xFE0F;
    }

    private static long key(int letter, int selector) {
        return (long) letter << 32 | selector;
    }

    private static Map<Long, Integer> variants(String table) {
        var variants = new java.util.HashMap<Long, Integer>();
        table.lines()
                .map(line -> line.split(" "))
                .forEach(line -> variants.put(
                        key(Integer.parseInt(line[0], 16), Integer.parseInt(line[1], 16)),
                        Integer.parseInt(line[2], 16)));
        return variants;
    }

    private static Face face(String family, byte[] bytes) {
        try (var font = new TTFParser().parse(new RandomAccessReadBuffer(bytes))) {
            var cmap = font.getUnicodeCmapLookup();
            var letters = new BitSet(LAST);
            for (var point = 0x20; point <= LAST; point++) {
                letters.set(point, cmap.getGlyphId(point) != 0);
            }
            return new Face(family, bytes, letters);
        } catch (IOException e) {
            throw new UncheckedIOException("the face " + family + " is no TrueType file", e);
        }
    }

    private static byte[] read(Path path) {
        try {
            return Files.readAllBytes(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] resource(String name) {
        try (InputStream in = Typeface.class.getResourceAsStream(name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
