package jp.ryokai.report;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import jp.ryokai.testing.Cast;
import jp.ryokai.testing.Rooms;
import jp.ryokai.testing.Sheets;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/** Sheets to sign by hand, for whoever has not signed. */
@Rooms
class BlanksTest {

    @Test
    void a_sheet_has_the_words_of_the_tablet_the_edition_with_its_hash_and_a_place_to_sign(Cast cast)
            throws IOException {
        cast.published();
        cast.policyInForce();
        var plan = cast.planFor(List.of(cast.taro().id(), cast.ichiro().id()));
        var hash = cast.hanako()
                .asks()
                .get("/api/policies")
                .then()
                .extract()
                .<String>path("find { it.document == 'basic-policy' }.editions[0].sha256");
        var all = printed(cast, plan, null);
        assertEquals(2, all.pages());
        assertTrue(
                all.text().contains("私、山田 太郎は、")
                        && all.text().contains("私、髙橋 一郎は、")
                        && all.text().contains("（第1版）"),
                all.text());
        assertTrue(all.text().replaceAll("\\s", "").contains(hash) && all.text().contains("署名の日"), all.text());

        var paper = Sheets.entered(cast.hanako(), cast.taro().id());
        cast.makoto()
                .asks()
                .post("/api/papers/{paper}/confirmations", paper)
                .then()
                .statusCode(201);
        var rest = printed(cast, plan, null);
        assertEquals(1, rest.pages());
        assertFalse(rest.text().contains("山田"));
        assertTrue(
                printed(cast, plan, cast.taro().id()).text().contains("山田 太郎"),
                "asked for by name it is printed again");
        cast.hanako()
                .asks()
                .accept("application/pdf")
                .queryParam("person", cast.makoto().id())
                .get("/api/report/plans/{plan}/blanks.pdf", plan)
                .then()
                .statusCode(404)
                .body("code", equalTo("404.3"));
        cast.taro()
                .asks()
                .accept("application/pdf")
                .get("/api/report/plans/{plan}/blanks.pdf", plan)
                .then()
                .statusCode(403);
    }

    private record Printed(int pages, String text) {}

    private static Printed printed(Cast cast, String plan, String person) throws IOException {
        var asks = cast.hanako().asks().accept("application/pdf");
        var bytes = (person == null ? asks : asks.queryParam("person", person))
                .get("/api/report/plans/{plan}/blanks.pdf", plan)
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
        try (var pdf = Loader.loadPDF(bytes)) {
            return new Printed(pdf.getNumberOfPages(), new PDFTextStripper().getText(pdf));
        }
    }
}
