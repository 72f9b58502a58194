package jp.ryokai.print;

import com.openhtmltopdf.extend.FSSupplier;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;

/** A page as PDF: XHTML and the style sheet beside this class, set by openhtmltopdf. Nothing is loaded from outside. */
final class PdfPage {

    /** A cell of so few characters stays on one line: a name is not to be broken. */
    private static final int SHORT = 12;
    /** Tables with more columns lie on the long side; numbers are narrow and count half. */
    private static final int NARROW = 5;

    private static final String STYLE = style();

    private PdfPage() {}

    static byte[] write(Page page, Typeface typeface) {
        var out = new ByteArrayOutputStream();
        var builder = new PdfRendererBuilder();
        builder.withHtmlContent(xhtml(page, typeface), null);
        builder.usePdfAConformance(PdfAConformance.PDFA_2_B);
        builder.usePdfUaAccessibility(true);
        builder.useColorProfile(ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData());
        builder.withProducer("Ryokai");
        // The text is ours and every link in it is refused: a name like "<img src=…>" must reach nobody. Only what we
        // drew
        // ourselves is shown, and its address is the picture.
        builder.useUriResolver((base, uri) -> uri.startsWith(Strokes.PNG) ? uri : null);
        for (var face : typeface.faces()) {
            FSSupplier<InputStream> bytes = () -> new ByteArrayInputStream(face.bytes());
            builder.useFont(bytes, face.family(), 400, FontStyle.NORMAL, true);
        }
        builder.toStream(out);
        try {
            builder.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static String xhtml(Page page, Typeface typeface) {
        var letters = new Letters(typeface);
        var families =
                typeface.faces().stream().map(face -> "'" + face.family() + "'").collect(Collectors.joining(", "));
        var style = STYLE.replace("FAMILIES", families)
                .replace("LABEL", quoted(typeface.set("取扱い：" + page.label())))
                .replace("SIZE", isWide(page) ? "A4 landscape" : "A4")
                .replace("SENDER", quoted(typeface.set(page.sender())));
        return """
            <html lang="ja"><head><title>%s</title><meta name="subject" content="%s"/>\
            <meta name="description" content="%s"/>
            <style>%s</style></head><body>%s%s</body></html>
            """.formatted(
                letters.of(page.title()),
                letters.of(page.label()),
                letters.of(page.title() + " " + page.sender()),
                style,
                page.blocks().getFirst() instanceof Page.Break ? "" : "<h1>" + letters.of(page.title()) + "</h1>",
                page.blocks().stream().map(block -> block(block, letters)).collect(Collectors.joining("\n")));
    }

    private static boolean isWide(Page page) {
        return page.blocks().stream()
                .anyMatch(block -> block instanceof Page.Table table
                        && table.columns().stream()
                                        .mapToDouble(column -> column.number() ? 0.5 : 1)
                                        .sum()
                                > NARROW);
    }

    private static String block(Page.Block block, Letters letters) {
        return switch (block) {
            case Page.Break sheet -> "<h1 class='next'>" + letters.of(sheet.heading()) + "</h1>";
            case Page.Large large -> "<p class='large'>" + letters.of(large.text()) + "</p>";
            case Page.Qr qr ->
                "<div class='code'>" + Dots.of(qr.text()) + "</div><p class='under'>" + letters.of(qr.words()) + "</p>";
            case Page.Lines lines ->
                "<table class='lines'>"
                        + lines.names().stream()
                                .map(name -> "<tr><th>" + letters.of(name) + "</th><td></td></tr>")
                                .collect(Collectors.joining())
                        + "</table>";
            case Page.Drawing drawing ->
                Strokes.picture(drawing.path())
                        .map(picture -> "<p class='drawing'><img alt='" + letters.of(drawing.words()) + "' src='"
                                + picture + "'/></p>")
                        .orElse("");
            case Page.Text text -> "<p>" + letters.of(text.text()) + "</p>";
            case Page.Facts facts ->
                "<table class='facts'>"
                        + facts.facts().stream()
                                .map(fact -> "<tr><th>" + letters.of(fact.name()) + "</th><td>"
                                        + letters.of(fact.value()) + "</td></tr>")
                                .collect(Collectors.joining())
                        + "</table>";
            case Page.Table table -> table(table, letters);
        };
    }

    private static String table(Page.Table table, Letters letters) {
        var brief = new boolean[table.columns().size()];
        for (var column = 0; column < brief.length; column++) {
            var at = column;
            brief[column] = table.rows().stream()
                            .allMatch(row -> row.get(at).length() <= SHORT
                                    && !row.get(at).contains("\n"))
                    && table.columns().get(column).heading().length() <= SHORT;
        }
        var html = new StringBuilder("<h2>")
                .append(letters.of(table.caption()))
                .append("</h2><table class='rows'><thead><tr>");
        for (var column = 0; column < brief.length; column++) {
            html.append(brief[column] ? "<th class='short'>" : "<th>")
                    .append(letters.of(table.columns().get(column).heading()))
                    .append("</th>");
        }
        html.append("</tr></thead><tbody>");
        for (var row : table.rows()) {
            html.append("<tr>");
            for (var column = 0; column < row.size(); column++) {
                html.append(
                                table.columns().get(column).number()
                                        ? "<td class='number'>"
                                        : brief[column] ? "<td class='short'>" : "<td>")
                        .append(letters.of(row.get(column)))
                        .append("</td>");
            }
            html.append("</tr>");
        }
        return html.append("</tbody></table>").toString();
    }

    /** Texts on their way into XHTML: escaped, without what XML has no place for, in letters we have. */
    private record Letters(Typeface typeface) {

        String of(String text) {
            return typeface.set(text.replaceAll("[\\p{Cc}&&[^\n]]", ""))
                    .replace("&", "&amp;")
                    .replace("<", "&lt;")
                    .replace(">", "&gt;")
                    .replace("\"", "&quot;")
                    .replace("'", "&#39;")
                    .replace("\n", "<br/>");
        }
    }

    /** A CSS string (css-syntax-3 §4.3.5); what could end the style element cannot stand in it. */
    private static String quoted(String text) {
        return "\"" + text.replaceAll("[\"\\\\<\n]", " ") + "\"";
    }

    private static String style() {
        try (var in = PdfPage.class.getResourceAsStream("/type/page.css")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
