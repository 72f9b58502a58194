package jp.ryokai.roster;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import jp.ryokai.platform.Problems;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** 列の対応: what a council calls a column, and which of ours it means. */
final class RosterHeadings {

    private RosterHeadings() {}

    /**
     * The same rows with the headings of the first line replaced; what is mapped to nothing is not used.
     *
     * @param columns our heading by the file's, an empty one for a column to leave out
     */
    static byte[] renamed(String text, Map<String, String> columns) {
        if (columns.size() > RosterFile.MOST_COLUMNS
                || columns.values().stream()
                        .anyMatch(to -> to == null
                                || !to.isEmpty() && RosterCsv.Column.of(to).isEmpty())) {
            throw Problems.INVALID.problem(
                    "columns names a heading that is not ours: give one of the headings the answer lists, or an empty"
                            + " one.");
        }
        var out = new StringWriter();
        try (var csv = CSVFormat.DEFAULT.parse(new StringReader(text));
                var print = new CSVPrinter(out, CSVFormat.DEFAULT)) {
            var first = true;
            for (var row : csv) {
                var cells = row.toList();
                if (first && cells.stream().anyMatch(cell -> !cell.isBlank())) {
                    first = false;
                    cells = cells.stream()
                            .map(cell -> columns.getOrDefault(RosterFile.shown(cell.strip()), cell))
                            .toList();
                }
                print.printRecord(cells);
            }
        } catch (IOException | UncheckedIOException e) {
            throw Problems.ROSTER_FILE.problem("The file is not well-formed CSV: save it again as CSV and send it.");
        }
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }
}
