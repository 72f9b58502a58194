package jp.ryokai.print;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import jp.ryokai.testing.Opened;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;

/** What comes out of the press is what was put in, letter by letter. */
class PrintTest {

    private static final Typeface TYPEFACE = new Typeface(Optional.empty());
    private static final List<String> HARD = List.of("髙橋 一郎", "宮﨑 はる", "𠮷田 茂", "神谷 誠", "栁澤 濵子", "德永 祐");

    @Test
    void every_name_of_the_demo_roster_is_printed_in_its_own_form() throws IOException {
        var roster = Files.readString(Path.of("..", "content", "demo", "roster.csv"));
        roster.lines().forEach(line -> assertEquals(List.of(), TYPEFACE.missing(line.replace("\uFEFF", "")), line));
    }

    @Test
    void hard_names_stand_in_the_text_of_the_pdf() throws IOException {
        var text = Opened.pdf(PdfPage.write(page(HARD), TYPEFACE));
        HARD.forEach(name -> assertTrue(text.contains(name), name + " is not in " + text));
        assertTrue(text.contains("受講状況") && text.contains("取扱い：自治体機密性2") && text.contains("みどり野市議会"), text);
    }

    @Test
    void a_form_asked_for_by_a_selector_is_another_letter_for_the_press_and_no_other_letter_is_lost() {
        var selected = "葛\uDB40\uDD00西";
        assertEquals(List.of(), TYPEFACE.missing(selected));
        assertEquals(
                2,
                TYPEFACE.set(selected).codePointCount(0, TYPEFACE.set(selected).length()));
        assertFalse(TYPEFACE.set(selected).startsWith("葛"), "the base form was printed");
    }

    @Test
    void a_letter_nobody_can_print_is_told_and_shown_as_missing() throws IOException {
        var rare = Character.toString(0x30EDE) + "野";
        assertEquals(List.of(new Typeface.Unprintable(Character.toString(0x30EDE), "〓")), TYPEFACE.missing(rare));
        assertTrue(Opened.pdf(PdfPage.write(page(List.of(rare)), TYPEFACE)).contains("〓野"));
    }

    @Test
    void an_unknown_selector_is_told_and_the_plain_form_printed() {
        var letter = "山" + Character.toString(0xE01EE);
        assertEquals(List.of(new Typeface.Unprintable(letter, "山")), TYPEFACE.missing(letter));
    }

    @Test
    void a_long_table_repeats_its_headings_and_every_page_bears_the_label() throws IOException {
        var names = new ArrayList<String>();
        for (var n = 0; n < 200; n++) {
            names.add("議員 " + n);
        }
        try (var pdf = Loader.loadPDF(PdfPage.write(page(names), TYPEFACE))) {
            assertTrue(pdf.getNumberOfPages() > 3);
            for (var n = 1; n <= pdf.getNumberOfPages(); n++) {
                var text = text(pdf, n);
                assertTrue(
                        text.contains("取扱い：自治体機密性2")
                                && text.contains("氏名")
                                && text.contains(n + " / " + pdf.getNumberOfPages()),
                        text);
            }
        }
    }

    @Test
    void markup_in_a_name_is_a_name() throws IOException {
        var name = "<img src='x'/>&amp;\"]]>";
        assertTrue(Opened.pdf(PdfPage.write(page(List.of(name)), TYPEFACE)).contains(name));
    }

    @Test
    void the_pdf_claims_and_carries_what_archives_ask_for() throws IOException {
        try (var pdf = Loader.loadPDF(PdfPage.write(page(HARD), TYPEFACE))) {
            var metadata = new String(pdf.getDocumentCatalog().getMetadata().toByteArray(), StandardCharsets.UTF_8);
            assertTrue(metadata.contains("pdfaid") && metadata.contains(">2<") && metadata.contains(">B<"), metadata);
            assertEquals("ja", pdf.getDocumentCatalog().getLanguage());
            for (var font : pdf.getPage(0).getResources().getFontNames()) {
                assertTrue(
                        pdf.getPage(0).getResources().getFont(font).isEmbedded(), "a letter that is not in the file");
            }
        }
    }

    @Test
    void a_spreadsheet_runs_nothing_and_keeps_every_byte_of_a_name() throws IOException {
        var danger = "=HYPERLINK(\"http://evil.example\")";
        var csv = new String(CsvPage.write(page(List.of(danger, "葛\uDB40\uDD00西"))), StandardCharsets.UTF_8);
        assertTrue(csv.startsWith("\uFEFF氏名,回数\r\n\"'=HYPERLINK(\"\"http://evil.example\"\")\",1\r\n"), csv);
        assertTrue(csv.contains("葛\uDB40\uDD00西"), csv);
        var cells = cells(XlsxPage.write(page(List.of(danger, "葛\uDB40\uDD00西"))));
        assertTrue(
                cells.containsAll(
                        List.of("STRING " + danger, "STRING 葛\uDB40\uDD00西", "NUMBER 1", "STRING 取扱い：自治体機密性2")),
                cells.toString());
        assertTrue(cells.stream().noneMatch(cell -> cell.startsWith("FORMULA")), cells.toString());
    }

    @Test
    void a_signature_is_drawn_as_it_was_on_the_tablet_and_what_is_none_is_left_out() throws IOException {
        var frame = dark(signed("M1 1"));
        var line = dark(signed("M60.0 100.0L300 100Q320.5 20.0 540.0 100.0")) - frame;
        assertTrue(line > 100, line + " dots more than the empty frame has");
        for (var none : List.of("[[1,2],[3,4]]", "M1", "L1 2", "M1 2 3", "M 1 2 A3 4", "", "M" + "1 ".repeat(30_001))) {
            assertEquals(Optional.empty(), Strokes.picture(none), none);
            assertTrue(Opened.pdf(PdfPage.write(signed(none), TYPEFACE)).contains("受講状況"));
        }
        assertTrue(Strokes.picture("M" + "1 ".repeat(30_000)).isPresent());
    }

    private static int dark(Page page) throws IOException {
        try (var pdf = Loader.loadPDF(PdfPage.write(page, TYPEFACE))) {
            var ink = new PDFRenderer(pdf).renderImageWithDPI(0, 100, ImageType.GRAY);
            return (int) IntStream.range(0, ink.getWidth() * ink.getHeight())
                    .filter(dot -> (ink.getRGB(dot % ink.getWidth(), dot / ink.getWidth()) & 0xFF) < 128)
                    .count();
        }
    }

    private static Page signed(String path) {
        return new Page("受講状況", "みどり野市議会", "自治体機密性2", Instant.EPOCH, List.of(new Page.Drawing(path, "手書きの署名")));
    }

    private static Page page(List<String> names) {
        return new Page(
                "受講状況",
                "みどり野市議会",
                "自治体機密性2",
                Instant.parse("2026-11-23T01:00:00Z"),
                List.of(
                        new Page.Text("基準の時点：令和8年11月23日"),
                        new Page.Facts(List.of(new Page.Fact("対象", "27人"))),
                        new Page.Table(
                                "氏名の一覧",
                                List.of(Page.Column.text("氏名"), Page.Column.number("回数")),
                                names.stream().map(name -> List.of(name, "1")).toList())));
    }

    private static String text(PDDocument pdf, int page) throws IOException {
        var stripper = new PDFTextStripper();
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        return stripper.getText(pdf);
    }

    private static List<String> cells(byte[] book) throws IOException {
        try (var read = new ReadableWorkbook(new ByteArrayInputStream(book))) {
            var cells = new ArrayList<String>();
            for (var sheet : read.getSheets().toList()) {
                for (var row : sheet.read()) {
                    row.forEach(cell -> cells.add(cell == null ? "" : cell.getType() + " " + cell.getRawValue()));
                }
            }
            return cells;
        }
    }
}
