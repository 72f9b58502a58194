package jp.ryokai.device;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import jp.ryokai.testing.Cast;
import jp.ryokai.testing.Rooms;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/** Codes for many: one file, a sheet each, and the number on it works. */
@Rooms
class CodeSheetsTest {

    @Test
    void everybody_chosen_gets_one_sheet_by_furigana_with_a_number_that_works_once(Cast cast) throws IOException {
        var earlier = cast.code(cast.taro().id());
        var sheets = sheets(
                cast, List.of(cast.taro().id(), cast.ichiro().id(), cast.taro().id()));
        assertEquals(2, sheets.size());
        assertTrue(sheets.getFirst().contains("髙橋 一郎　様（タカハシ イチロウ）"), sheets.getFirst());
        assertTrue(sheets.getLast().contains("山田 太郎　様"), sheets.getLast());
        assertTrue(sheets.getLast().contains("「ホーム画面に追加」")
                && sheets.getLast().contains("令和")
                && sheets.getLast().contains("/app/"));
        var found = Pattern.compile("(\\d{4})[\\s　]+(\\d{4})[\\s　]+(\\d{4})").matcher(sheets.getLast());
        assertTrue(found.find(), sheets.getLast());
        var code = found.group(1) + found.group(2) + found.group(3);
        var tablet = Cast.newTablet();
        tablet.enrol(code);
        assertEquals(cast.taro().id(), tablet.person());
        assertFalse(earlier.replace("-", "").equals(code));
        var log = cast.hanako().asks().get("/api/feed").then().extract().asString();
        assertFalse(
                log.contains(code) || log.contains(code.substring(0, 4) + "-" + code.substring(4, 8)),
                "a code is on its sheet and nowhere else");
    }

    @Test
    void nobody_chosen_or_somebody_unknown_prints_nothing(Cast cast) {
        cast.hanako()
                .asksWrongly()
                .contentType("application/json")
                .accept("application/pdf")
                .body("{\"people\":[]}")
                .post("/api/code-sheets")
                .then()
                .statusCode(422);
        cast.hanako()
                .sends("{\"people\":[\"nobody\"]}")
                .accept("application/pdf")
                .post("/api/code-sheets")
                .then()
                .statusCode(404)
                .body("code", equalTo("404.3"));
        cast.makoto()
                .sends("{\"people\":[\"%s\"]}".formatted(cast.taro().id()))
                .accept("application/pdf")
                .post("/api/code-sheets")
                .then()
                .statusCode(403);
    }

    private static List<String> sheets(Cast cast, List<String> people) throws IOException {
        var bytes = cast.hanako()
                .sends("{\"people\":[\"" + String.join("\",\"", people) + "\"]}")
                .accept("application/pdf")
                .post("/api/code-sheets")
                .then()
                .statusCode(201)
                .header("Cache-Control", "no-store")
                .extract()
                .asByteArray();
        keep(bytes);
        try (var pdf = Loader.loadPDF(bytes)) {
            return java.util.stream.IntStream.rangeClosed(1, pdf.getNumberOfPages())
                    .mapToObj(page -> {
                        var text = new PDFTextStripper();
                        text.setStartPage(page);
                        text.setEndPage(page);
                        try {
                            return text.getText(pdf);
                        } catch (IOException e) {
                            throw new java.io.UncheckedIOException(e);
                        }
                    })
                    .toList();
        }
    }

    /** To be looked at, where a folder is named for pictures. */
    private static void keep(byte[] bytes) throws IOException {
        if (System.getProperty("ryokai.pictures") != null) {
            java.nio.file.Files.write(java.nio.file.Path.of(System.getProperty("ryokai.pictures"), "codes.pdf"), bytes);
        }
    }
}
