package jp.ryokai.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import jp.ryokai.testing.Browser;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;

/** A roster from a council's own Excel file, by clicking. */
@Browser
class DeskRosterTest {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    @Test
    void a_workbook_is_mapped_looked_at_taken_in_and_taken_back() throws IOException {
        try (var town = Town.here();
                var chromium = Chromium.start();
                var window = chromium.desk()) {
            var desk = new Desk(window, town.gate().origin()).enrol(town.numberFor("田辺 由紀"));
            desk.menu("名簿の取込")
                    .holds("a file to choose")
                    .file(
                            "名簿のファイル",
                            "garbage.xlsx",
                            XLSX,
                            "これはExcelではありません".getBytes(java.nio.charset.StandardCharsets.UTF_8))
                    .sees("直してください")
                    .press("やめて、選びなおす");
            desk.file("名簿のファイル", "名簿.xlsx", XLSX, book())
                    .sees("列の対応")
                    .sees("このままでは取り込めません")
                    .holds("columns to map")
                    .picture("roster-columns")
                    .pick("「お名前」の列", "氏名")
                    .pick("「身分」の列", "区分")
                    .pick("「就任」の列", "任期開始")
                    .press("この対応で読みなおす");
            desk.sees("追加1人")
                    .sees("千早 実")
                    .sees("「みどり創政ー会」は、いまの会派・委員会にありません。")
                    .holds("the differences")
                    .picture("roster-differences");
            desk.menu("受講状況")
                    .menu("名簿の取込")
                    .file("名簿のファイル", "名簿.xlsx", XLSX, book())
                    .sees("列の対応")
                    .press("この対応で読みなおす");
            desk.sees("追加1人").press("取り込む").sees("取り込みました").sees("追加1人");
            desk.menu("議員・職員").sees("千早 実").menu("名簿の取込");
            assertEquals(List.of(), desk.complaints());
        }
    }

    private static byte[] book() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var book = new Workbook(out, "Excel", "16.0")) {
            var sheet = book.newWorksheet("議員");
            var head = List.of("お名前", "よみ", "身分", "議席", "就任", "会派");
            var row = List.of("千早 実", "チハヤ ミノル", "議員", "22", "", "みどり創政ー会");
            for (var place = 0; place < head.size(); place++) {
                sheet.value(0, place, head.get(place));
                sheet.value(1, place, row.get(place));
            }
            sheet.value(1, 4, LocalDate.of(2026, 10, 1));
            sheet.style(1, 4).format("yyyy/m/d").set();
        }
        return out.toByteArray();
    }
}
