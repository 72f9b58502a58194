package jp.ryokai.print;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.Set;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * A page as a workbook. Cells are texts and numbers, never formulas, so nothing needs a guard here; names keep every
 * byte.
 */
final class XlsxPage {

    /** What Excel allows in the name of a sheet. */
    private static final int LONGEST_NAME = 31;

    private static final int WIDEST = 60;

    private final Page page;
    private final Set<String> names = new HashSet<>();

    private XlsxPage(Page page) {
        this.page = page;
    }

    static byte[] write(Page page) {
        return new XlsxPage(page).bytes();
    }

    private byte[] bytes() {
        var out = new ByteArrayOutputStream();
        try (var book = new Workbook(out, "Ryokai", "1.0")) {
            cover(book.newWorksheet(name("はじめに")));
            for (var block : page.blocks()) {
                if (block instanceof Page.Table table) {
                    sheet(book.newWorksheet(name(table.caption())), table);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private void cover(Worksheet sheet) {
        var row = 0;
        sheet.value(row, 0, page.title());
        sheet.style(row++, 0).bold().fontSize(14).set();
        sheet.value(row++, 0, page.sender());
        sheet.value(row++, 0, "取扱い：" + page.label());
        for (var block : page.blocks()) {
            switch (block) {
                case Page.Break next -> sheet.value(row++, 0, next.heading());
                case Page.Text text -> sheet.value(row++, 0, text.text());
                case Page.Large large -> sheet.value(row++, 0, large.text());
                case Page.Qr qr -> sheet.value(row++, 0, qr.text());
                case Page.Drawing drawing -> sheet.value(row++, 0, drawing.words());
                case Page.Lines lines -> row += lines.names().size();
                case Page.Facts facts -> {
                    for (var fact : facts.facts()) {
                        sheet.value(row, 0, fact.name());
                        sheet.value(row++, 1, fact.value());
                    }
                }
                case Page.Table table -> sheet.value(row++, 0, "表：" + table.caption());
            }
        }
        sheet.width(0, WIDEST);
        sheet.width(1, WIDEST);
    }

    private static void sheet(Worksheet sheet, Page.Table table) {
        for (var column = 0; column < table.columns().size(); column++) {
            sheet.value(0, column, table.columns().get(column).heading());
            sheet.style(0, column).bold().fillColor("E8F0FE").set();
            var at = column;
            sheet.width(
                    column,
                    Math.min(
                            WIDEST,
                            4
                                    + 2
                                            * Math.max(
                                                    table.columns()
                                                            .get(column)
                                                            .heading()
                                                            .length(),
                                                    table.rows().stream()
                                                            .mapToInt(row ->
                                                                    row.get(at).length())
                                                            .max()
                                                            .orElse(0))));
        }
        for (var row = 0; row < table.rows().size(); row++) {
            for (var column = 0; column < table.columns().size(); column++) {
                var cell = table.rows().get(row).get(column);
                if (table.columns().get(column).number() && cell.matches("-?[0-9]{1,15}(\\.[0-9]{1,6})?")) {
                    sheet.value(row + 1, column, new BigDecimal(cell));
                } else {
                    sheet.value(row + 1, column, cell);
                }
            }
        }
        sheet.freezePane(0, 1);
        sheet.repeatRows(0);
        sheet.fitToWidth((short) 1);
    }

    /** Excel refuses a workbook whose sheets share a name or hold one of these signs. */
    private String name(String caption) {
        var base = caption.replaceAll("[\\[\\]:*?/\\\\']", " ").strip();
        var name = base.substring(0, Math.min(LONGEST_NAME - 3, base.length()));
        for (var n = 2; !names.add(name); n++) {
            name = base.substring(0, Math.min(LONGEST_NAME - 3, base.length())) + " " + n;
        }
        return name;
    }
}
