package jp.ryokai.acknowledgement;

import jakarta.json.Json;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The published words of a signature, with their open places. What the tablet shows and what is signed is one text;
 * it is compared here character by character, so a tablet that filled it in otherwise signed something else.
 *
 * @param text with {@code {{氏名}}} and {@code {{文書一覧}}} still open
 */
public record Wording(String text) {

    private static final Pattern OPEN = Pattern.compile("\\{\\{(氏名|文書一覧)}}");

    /** A document as the list of the statement names it. */
    public record Line(String title, int number) {

        @Override
        public String toString() {
            return "・" + title + "（第" + number + "版）";
        }
    }

    /** @param edition bytes of a statement edition, as the content pack compiles them */
    public static Wording of(byte[] edition) {
        try (var reader = Json.createReader(new ByteArrayInputStream(edition))) {
            return new Wording(reader.readObject().getJsonObject("signed").getString("text"));
        }
    }

    /**
     * Filled in, in one pass: a name that looks like an open place stays a name.
     *
     * @param name the public name exactly as on the roster
     * @param documents in the order of the statement, one line each
     */
    public String filled(String name, List<Line> documents) {
        var list = documents.stream().map(Line::toString).collect(Collectors.joining("\n"));
        var words = Map.of("氏名", name, "文書一覧", list);
        return OPEN.matcher(text).replaceAll(place -> Matcher.quoteReplacement(words.get(place.group(1))));
    }
}
