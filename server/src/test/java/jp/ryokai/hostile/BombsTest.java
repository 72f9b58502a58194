package jp.ryokai.hostile;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import jp.ryokai.testing.Cast;
import jp.ryokai.testing.Player;
import jp.ryokai.testing.Rooms;
import org.junit.jupiter.api.Test;

/** Small files that want much: answered with a refusal or findings, and soon. */
@Rooms
class BombsTest {

    /** Of a machine that is shared; alone each takes less than two seconds. */
    private static final long SOON = 15_000;

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final int MANY = 20_000;

    @Test
    void a_workbook_that_unfolds_is_refused_in_seconds(Cast cast) throws IOException {
        var laughs = new StringBuilder("<!DOCTYPE x [<!ENTITY a0 'ha'>");
        for (var i = 1; i < 30; i++) {
            laughs.append("<!ENTITY a%d '&a%d;&a%d;'>".formatted(i, i - 1, i - 1));
        }
        var sheets = new TreeMap<String, String>();
        sheets.put("laughs", laughs + "]>" + sheet("<c t='inlineStr' r='A1'><is><t>&a29;</t></is></c>"));
        sheets.put(
                "a file",
                "<!DOCTYPE x [<!ENTITY a SYSTEM 'file:///etc/passwd'>]>"
                        + sheet("<c t='inlineStr' r='A1'><is><t>&a;</t></is></c>"));
        sheets.put("a column far away", sheet("<c r='ZZZZZZ1' t='n'><v>1</v></c>"));
        sheets.put("a row far away", sheet("<c r='A2147483647' t='n'><v>1</v></c>"));
        sheets.put("a string that is not there", sheet("<c r='A1' t='s'><v>2147483647</v></c>"));
        sheets.put("deep", sheet("<c>".repeat(200_000)));
        sheets.put("a number without end", sheet("<c r='A1' t='n'><v>1e999999999</v></c>"));
        sheets.put("spaces", sheet("<c r='A1' t='inlineStr'><is><t>" + " ".repeat(61 << 20) + "</t></is></c>"));
        var wrong = new ArrayList<String>();
        for (var sheet : sheets.entrySet()) {
            tell(wrong, sheet.getKey(), sent(cast.hanako(), "/api/rosters", XLSX, workbook(sheet.getValue())));
        }
        var entries = new TreeMap<String, byte[]>();
        for (var i = 0; i < MANY; i++) {
            entries.put("x" + i, new byte[0]);
        }
        tell(wrong, "entries", sent(cast.hanako(), "/api/rosters", XLSX, zip(entries)));
        assertEquals(List.of(), wrong);
    }

    @Test
    void a_pack_that_unfolds_is_refused_in_seconds(Cast cast) throws IOException {
        cast.published();
        var whole = unzipped(
                cast.hanako().reads("/api/courses/packs/current").extract().asByteArray());
        var yaml = new TreeMap<String, String>();
        yaml.put("one value", "a: " + "x".repeat(15 << 20));
        yaml.put("references", references());
        yaml.put("deep", "a: " + "[".repeat(100_000));
        yaml.put("deep lines", deepLines());
        yaml.put("many keys", "k: 1\n".repeat(200_000));
        yaml.put("a number", "a: " + "9".repeat(1_000_000));
        yaml.put("tags", "a: !!java.net.URL ['http://localhost/']\n");
        var wrong = new ArrayList<String>();
        for (var one : yaml.entrySet()) {
            var files = new TreeMap<>(whole);
            files.put("pack.yaml", one.getValue().getBytes(UTF_8));
            tell(wrong, one.getKey(), sent(cast.hanako(), "/api/courses/packs", "application/zip", zip(files)));
        }
        var module = whole.keySet().stream()
                .filter(name -> name.endsWith(".md"))
                .findFirst()
                .orElseThrow();
        for (var text : List.of("[", "*a _b ", "> ", "`", "![](", "<a ", "- ", "&amp", "|a")) {
            var files = new TreeMap<>(whole);
            var head = new String(whole.get(module), UTF_8);
            files.put(module, (head + "\n\n" + text.repeat(200_000)).getBytes(UTF_8));
            tell(wrong, "markup " + text, sent(cast.hanako(), "/api/courses/packs", "application/zip", zip(files)));
        }
        var nulls = new TreeMap<>(whole);
        nulls.put("pictures/a.png", new byte[17 << 20]);
        tell(wrong, "nulls", sent(cast.hanako(), "/api/courses/packs", "application/zip", zip(nulls)));
        assertEquals(List.of(), wrong);
    }

    @Test
    void a_picture_of_too_many_dots_gets_nowhere(Cast cast) throws IOException {
        cast.published();
        cast.policyInForce();
        var whole = unzipped(
                cast.hanako().reads("/api/courses/packs/current").extract().asByteArray());
        var wrong = new ArrayList<String>();
        var pictures = Map.of("png", HugePicture.png(), "jpg", HugePicture.jpeg(), "webp", HugePicture.webp());
        for (var picture : pictures.entrySet()) {
            var files = new TreeMap<>(whole);
            for (var name : whole.keySet()) {
                if (name.matches(".*\\.(png|jpe?g|webp)")) {
                    files.put(name, picture.getValue());
                }
            }
            files.put("pictures/bomb." + picture.getKey(), picture.getValue());
            var answer = sent(cast.hanako(), "/api/courses/packs", "application/zip", zip(files));
            if (answer.status() < 400 && !answer.body().contains("\"stops\"")) {
                wrong.add(picture.getKey() + " in a pack: " + answer.body());
            }
            var type = picture.getKey().equals("jpg") ? "image/jpeg" : "image/" + picture.getKey();
            var paper = sent(
                    cast.hanako(),
                    "/api/papers",
                    "application/json",
                    ("{\"person\":\"" + cast.taro().id()
                                    + "\",\"documents\":{\"basic-policy\":1},\"signedOn\":\"2026-11-20\","
                                    + "\"mediaType\":\"" + type + "\",\"scan\":\""
                                    + Base64.getEncoder().encodeToString(picture.getValue()) + "\"}")
                            .getBytes(UTF_8));
            if (paper.status() / 100 != 4) {
                wrong.add(picture.getKey() + " as a scan: " + paper.status());
            }
        }
        assertEquals(List.of(), wrong);
    }

    @Test
    void a_text_or_a_list_that_goes_on_is_answered_in_seconds(Cast cast) throws IOException {
        var wrong = new ArrayList<String>();
        for (var text : List.of(
                "x",
                "第1条\n",
                "(1) a\n",
                "１\n",
                "ア a\n",
                "（第一条）",
                "別表第一",
                "上記(1)",
                "前条",
                "第1条及び第2条",
                " ",
                "\u200b",
                "\n",
                "|\t|\n",
                "目次\n",
                "((((")) {
            var policy = ("方針\n\n1 目的\n\n" + text.repeat(1_900_000 / text.getBytes(UTF_8).length)).getBytes(UTF_8);
            tell(
                    wrong,
                    "policy " + text.strip(),
                    sent(cast.hanako(), "/api/policies/basic-policy/drafts", "text/plain; charset=UTF-8", policy));
        }
        for (var text : List.of("\"", ",", "a,", "\r\n", "\"\"", "=1+1,\n", "\0")) {
            tell(
                    wrong,
                    "roster " + text.strip(),
                    sent(
                            cast.hanako(),
                            "/api/rosters",
                            "text/csv",
                            ("識別子,氏名\r\n" + text.repeat(4_900_000 / text.length())).getBytes(UTF_8)));
        }
        for (var part : List.of(
                new byte[] {(byte) 0x81}, new byte[] {(byte) 0xA1}, new byte[] {(byte) 0x9F}, new byte[] {'['})) {
            var deep = new byte[200_000];
            java.util.Arrays.fill(deep, part[0]);
            var text = Base64.getUrlEncoder().withoutPadding().encodeToString(deep);
            tell(
                    wrong,
                    "passkey " + part[0],
                    sent(
                            cast.taro(),
                            "/api/passkeys",
                            "application/json",
                            ("{\"credential\":\"" + text + "\",\"clientDataJSON\":\"" + text
                                            + "\",\"authenticatorData\":\"" + text + "\"}")
                                    .getBytes(UTF_8)));
        }
        assertEquals(List.of(), wrong);
    }

    private record Told(int status, String code, String body, long millis) {}

    private static Told sent(Player by, String path, String type, byte[] body) throws IOException {
        var token = by.tablet().token();
        var begin = System.nanoTime();
        try (var line = new Line()) {
            var answer = line.ask(
                    "POST " + path + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + token
                            + "\r\nContent-Type: " + type + "\r\nContent-Length: " + body.length + "\r\n\r\n",
                    body);
            return new Told(answer.status(), answer.code(), answer.body(), (System.nanoTime() - begin) / 1_000_000);
        }
    }

    private static void tell(List<String> wrong, String what, Told told) {
        if (told.status() < 200
                || told.status() >= 500
                || told.millis() > SOON
                || told.status() >= 400 && told.code().isEmpty()) {
            wrong.add(what + ": " + told.status() + " " + told.code() + " after " + told.millis() + " ms");
        }
    }

    private static String references() {
        var text = new StringBuilder("a0: &a0 [x,x]\n");
        for (var i = 1; i < 30; i++) {
            text.append("a%d: &a%d [*a%d,*a%d]\n".formatted(i, i, i - 1, i - 1));
        }
        return text.toString();
    }

    private static String deepLines() {
        var text = new StringBuilder();
        for (var i = 0; i < 2_000; i++) {
            text.append(" ".repeat(i)).append("a:\n");
        }
        return text.toString();
    }

    private static String sheet(String cells) {
        return "<worksheet xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main'><sheetData><row r='1'>"
                + cells + "</row></sheetData></worksheet>";
    }

    private static byte[] workbook(String sheet) throws IOException {
        var files = new TreeMap<String, byte[]>();
        files.put(
                "[Content_Types].xml",
                ("<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'><Default Extension='xml'"
                                + " ContentType='application/xml'/></Types>")
                        .getBytes(UTF_8));
        files.put(
                "xl/workbook.xml",
                ("<workbook xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main'"
                    + " xmlns:r='http://schemas.openxmlformats.org/officeDocument/2006/relationships'><sheets><sheet"
                    + " name='a' sheetId='1' r:id='rId1'/></sheets></workbook>")
                        .getBytes(UTF_8));
        files.put(
                "xl/_rels/workbook.xml.rels",
                ("<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'><Relationship"
                    + " Id='rId1' Type='http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet'"
                    + " Target='worksheets/sheet1.xml'/></Relationships>")
                        .getBytes(UTF_8));
        files.put("xl/worksheets/sheet1.xml", sheet.getBytes(UTF_8));
        return zip(files);
    }

    private static byte[] zip(Map<String, byte[]> files) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
            }
        }
        return bytes.toByteArray();
    }

    private static Map<String, byte[]> unzipped(byte[] bytes) throws IOException {
        var files = new TreeMap<String, byte[]>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        }
        return files;
    }
}
