package jp.ryokai.roster;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import jp.ryokai.platform.Problems;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;

/** A roster kept in Excel, as the same rows in CSV: its first sheet, days as days, numbers as they are written. */
final class RosterBook {

    /** A workbook of five megabytes that unfolds to more than this is none of a roster. */
    private static final long MOST_UNFOLDED = 60L * 1024 * 1024;

    private static final int CHUNK = 64 * 1024;

    private RosterBook() {}

    /** Whether these bytes are a ZIP, which every XLSX is and no CSV. */
    static boolean is(byte[] bytes) {
        return bytes.length > 3 && bytes[0] == 'P' && bytes[1] == 'K' && bytes[2] == 3 && bytes[3] == 4;
    }

    static byte[] csv(byte[] bytes) {
        refuseBomb(bytes);
        var text = new StringWriter();
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(bytes), new ReadingOptions(true, false));
                var csv = new CSVPrinter(text, CSVFormat.DEFAULT)) {
            try (var rows = book.getFirstSheet().openStream()) {
                for (var row : (Iterable<Row>) rows::iterator) {
                    if (row.getRowNum() > RosterFile.MOST_ROWS + 1 || row.getCellCount() > RosterFile.MOST_COLUMNS) {
                        throw Problems.ROSTER_FILE.problem(
                                "The sheet has more than 20000 lines or 60 columns: keep only the roster's own.");
                    }
                    csv.printRecord(cells(row));
                }
            }
            return text.toString().getBytes(StandardCharsets.UTF_8);
        } catch (IOException | UncheckedIOException e) {
            throw unreadable();
        } catch (RuntimeException e) {
            // The reader throws whatever a broken sheet makes it stumble over; what is ours goes on.
            throw e instanceof jp.ryokai.platform.Problem problem ? problem : unreadable();
        }
    }

    private static jp.ryokai.platform.Problem unreadable() {
        return Problems.ROSTER_FILE.problem(
                "The file is not an Excel workbook that can be read: save it as XLSX or as CSV UTF-8 and send it"
                        + " again.");
    }

    private static List<String> cells(Row row) {
        return java.util.stream.IntStream.range(0, row.getCellCount())
                .mapToObj(place ->
                        row.getOptionalCell(place).map(RosterBook::text).orElse(""))
                .toList();
    }

    private static String text(Cell cell) {
        if (cell.getType() != CellType.NUMBER
                && !(cell.getType() == CellType.FORMULA && cell.getValue() instanceof java.math.BigDecimal)) {
            return cell.getText() == null ? "" : cell.getText();
        }
        var format = cell.getDataFormatString();
        if (format != null && format.matches("(?is).*(y|ge|d).*") && !format.equalsIgnoreCase("general")) {
            return cell.asDate().toLocalDate().toString();
        }
        return cell.asNumber().stripTrailingZeros().toPlainString();
    }

    private static void refuseBomb(byte[] bytes) {
        var buffer = new byte[CHUNK];
        var unfolded = 0L;
        try (var zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(bytes))
                .get()) {
            for (var entry : Collections.list(zip.getEntries())) {
                try (var in = zip.getInputStream(entry)) {
                    for (var read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                        unfolded += read;
                        if (unfolded > MOST_UNFOLDED) {
                            throw Problems.TOO_LARGE.problem(
                                    "The workbook unfolds to more than 60 MB: keep only the roster's own sheet.");
                        }
                    }
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            throw unreadable();
        }
    }
}
