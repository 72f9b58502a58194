package jp.ryokai.report;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.response.Response;
import jakarta.json.Json;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import jp.ryokai.platform.Hashes;
import jp.ryokai.tablet.Learner;
import jp.ryokai.testing.Cast;
import jp.ryokai.testing.Opened;
import jp.ryokai.testing.Player;
import jp.ryokai.testing.Rooms;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Reports as files: what is printed is what the numbers say, and what is published names nobody. */
@Rooms
class SheetsTest {

    private Cast cast;
    private String plan;

    @BeforeEach
    void a_plan_that_ichiro_has_completed_and_taro_has_not(Cast everybody) {
        cast = everybody;
        cast.published();
        cast.policyInForce();
        plan = cast.planFor(List.of(cast.taro().id(), cast.ichiro().id()));
        completes(cast.ichiro());
    }

    @Test
    void the_sheet_for_the_assembly_tells_denominator_day_and_hour_in_the_japanese_calendar_and_no_name()
            throws IOException {
        var text = text(file(cast.hanako(), "numbers.pdf"));
        for (var told : List.of("受講・同意状況報告", "2人（令和", "1人（50.0％）", "取扱い：自治体機密性2", "基準の時点")) {
            assertTrue(text.contains(told), told + " is not in " + text);
        }
        assertTrue(text.matches("(?s).*基準の時点 令和[0-9元]+年[0-9]+月[0-9]+日（[月火水木金土日]） [0-9]+時[0-9]{2}分.*"), text);
        assertFalse(text.contains("一郎") || text.contains("太郎"), text);
    }

    @Test
    void the_list_prints_hard_names_as_they_are_written() throws IOException {
        var text = text(file(cast.hanako(), "people.pdf"));
        assertTrue(text.contains("髙橋 一郎") && text.contains("山田 太郎") && text.contains("取扱い：自治体機密性2"), text);
        var csv = new String(file(cast.ai(), "people.csv").asByteArray(), StandardCharsets.UTF_8);
        assertTrue(
                csv.startsWith("\uFEFF氏名,フリガナ,") && csv.contains("\r\n髙橋 一郎,タカハシ イチロウ,議員,") && csv.contains(",確認済み,"),
                csv);
    }

    @Test
    void the_label_is_in_the_name_of_the_file() {
        assertTrue(file(cast.hanako(), "people.xlsx")
                .header("Content-Disposition")
                .contains("filename*=UTF-8''%E5%8F%97"));
        assertTrue(java.net.URLDecoder.decode(
                        file(cast.hanako(), "people.xlsx").header("Content-Disposition"), StandardCharsets.UTF_8)
                .endsWith("_自治体機密性2.xlsx"));
    }

    @Test
    void a_plan_for_two_is_not_for_the_public() {
        cast.hanako()
                .asks()
                .accept("*/*")
                .get("/api/report/plans/{plan}/publication.zip", plan)
                .then()
                .statusCode(409)
                .body("code", equalTo("409.248"));
        assertFalse(
                new String(file(cast.hanako(), "numbers.csv").asByteArray(), StandardCharsets.UTF_8).contains("公開"));
    }

    @Test
    void an_auditor_takes_along_everything_that_proves_a_signature() throws IOException {
        var files = Opened.zip(file(cast.ai(), "evidence.zip").asByteArray());
        var records = files.keySet().stream()
                .filter(name -> name.startsWith("records/"))
                .toList();
        assertEquals(2, records.size(), files.keySet().toString());
        for (var record : records) {
            assertEquals(record, "records/" + Hashes.sha256Hex(files.get(record)) + ".jws");
            assertTrue(files.containsKey(record.replace("records/", "receipts/").replace(".jws", ".json")));
        }
        new String(files.get("hashes.txt"), StandardCharsets.UTF_8)
                .lines()
                .map(line -> line.split("  "))
                .forEach(line -> assertEquals(line[0], Hashes.sha256Hex(files.get(line[1])), line[1]));
        assertTrue(new String(files.get("keys.json"), StandardCharsets.UTF_8).contains("\"kty\":\"EC\""));
        var device = cast.ichiro().tablet().device();
        assertTrue(
                new String(files.get("enrolments/" + device + ".json"), StandardCharsets.UTF_8)
                        .contains("\"issuedBy\":\"" + cast.hanako().id() + "\""),
                files.keySet().toString());
        assertTrue(files.containsKey("log-key.txt")
                && files.containsKey("checkpoint.txt")
                && files.containsKey("README.txt"));
    }

    @Test
    void a_certificate_is_for_whoever_completed_and_for_nobody_else() throws IOException {
        var text = text(cast.ichiro()
                .reads(
                        "/api/report/plans/{plan}/certificates/{person}.pdf",
                        plan,
                        cast.ichiro().id())
                .extract()
                .response());
        assertTrue(
                text.contains("修了証") && text.contains("髙橋 一郎") && text.matches("(?s).*署名の受付番号 R[0-9]+-[0-9]{6}.*"),
                text);
        cast.taro()
                .asks()
                .get(
                        "/api/report/plans/{plan}/certificates/{person}.pdf",
                        plan,
                        cast.taro().id())
                .then()
                .statusCode(409)
                .body("code", equalTo("409.220"));
        cast.taro()
                .asks()
                .get(
                        "/api/report/plans/{plan}/certificates/{person}.pdf",
                        plan,
                        cast.ichiro().id())
                .then()
                .statusCode(404);
    }

    @Test
    void a_receipt_on_paper_says_the_words_that_were_signed_and_how_to_check_them() throws IOException {
        var signed = cast.ai()
                .reads("/api/feed")
                .extract()
                .<String>path("entries.find { it.kind == 'statement.signed' }.sha256");
        var text = text(cast.ichiro()
                .reads("/api/report/receipts/{sha256}.pdf", signed)
                .extract()
                .response());
        assertTrue(
                text.replaceAll("\\s", "").contains(signed) && text.contains("髙橋 一郎") && text.contains("受付番号"), text);
        assertTrue(text.contains("登録のよりどころ") && text.contains("番号を発行した職員ひとり"), text);
        var word = cast.ichiro()
                .reads("/api/report/receipts/{sha256}.json", signed)
                .body("enrolment.device", equalTo(cast.ichiro().tablet().device()))
                .body("enrolment.issuedBy", equalTo(cast.hanako().id()))
                .body("enrolment.backing", equalTo("alone"))
                .extract();
        // The log's own entry, with its proof, says the same: the row may have been changed since.
        var entry = Json.createReader(new StringReader(new String(
                        Base64.getUrlDecoder()
                                .decode(word.<String>path("enrolment.record").split("\\.", -1)[1]),
                        StandardCharsets.UTF_8)))
                .readObject();
        assertEquals("device.enrolled", entry.getString("kind"));
        assertEquals(
                word.<String>path("enrolment.code"), entry.getJsonObject("body").getString("code"));
        assertTrue(word.<String>path("enrolment.receipt.leaf")
                .contains(Hashes.sha256Hex(word.<String>path("enrolment.record").getBytes(StandardCharsets.US_ASCII))));
        cast.taro()
                .asks()
                .get("/api/report/receipts/{sha256}.pdf", signed)
                .then()
                .statusCode(404);
    }

    @Test
    void the_feed_follows_the_index_and_goes_on_where_one_stopped() {
        var first = cast.ai()
                .asks()
                .queryParam("most", 3)
                .get("/api/feed")
                .then()
                .statusCode(200)
                .body("entries", hasSize(3))
                .body("entries[0].index", equalTo(0))
                .body("next", equalTo(3));
        cast.ai()
                .asks()
                .queryParam("from", first.extract().<Integer>path("next"))
                .get("/api/feed")
                .then()
                .statusCode(200)
                .body("entries[0].index", equalTo(3));
        cast.ai()
                .asks()
                .queryParam("from", 100000)
                .get("/api/feed")
                .then()
                .statusCode(200)
                .body("entries", hasSize(0))
                .body("next", equalTo(100000));
        cast.ai()
                .asksWrongly()
                .queryParam("most", 5000)
                .get("/api/feed")
                .then()
                .statusCode(422)
                .body("detail", containsString("1000"));
        cast.taro().asks().get("/api/feed").then().statusCode(403).body("code", startsWith("403."));
    }

    private static void completes(Player player) {
        player.tablet().sync();
        player.tablet().fetch();
        new Learner(player.tablet()).learn().sign();
        player.tablet().sync();
    }

    private Response file(Player player, String name) {
        return player.reads("/api/report/plans/{plan}/" + name, plan).extract().response();
    }

    private static String text(Response response) throws IOException {
        assertEquals("application/pdf", response.contentType());
        return Opened.pdf(response.asByteArray());
    }
}
