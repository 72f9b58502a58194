package jp.ryokai.print;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** A table as CSV (RFC 4180) that Excel on a Japanese Windows opens rightly by a double click: that takes the BOM. */
final class CsvPage {

    private CsvPage() {}

    static byte[] write(Page page) {
        var table = page.blocks().stream()
                .filter(Page.Table.class::isInstance)
                .map(Page.Table.class::cast)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(page.title() + " has no table"));
        var out = new StringWriter().append('\uFEFF');
        try (var printer = new CSVPrinter(out, CSVFormat.RFC4180)) {
            printer.printRecord(
                    table.columns().stream().map(Page.Column::heading).map(Formula::guard));
            for (var row : table.rows()) {
                printer.printRecord(row.stream().map(Formula::guard));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }
}
