package jp.ryokai.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import jp.ryokai.testing.Browser;
import jp.ryokai.testing.Opened;
import org.junit.jupiter.api.Test;

/**
 * The course edited: taken out, handed in with a fault, mended, previewed in two sizes, published by a second person.
 */
@Browser
class PackDeskTest {

    private static final String MODULE = "modules/lost-device/module.md";

    @Test
    void a_pack_is_proof_read_previewed_and_published_by_a_second_person() throws IOException {
        try (var town = Town.here();
                var chromium = Chromium.start();
                var first = chromium.desk();
                var second = chromium.desk()) {
            var deputy = new Desk(first, town.gate().origin()).enrol(town.numberFor("田辺 由紀"));
            var saved = deputy.menu("公開と試写").holds("公開と試写").picture("pack").download("教材一式（ZIP）を保存する");
            assertEquals("研修の教材.zip", saved.suggestedFilename());
            var files = Opened.zip(Files.readAllBytes(saved.path()));
            deputy.sees("教材一式を保存しました。")
                    .press("読み込んで校正する")
                    .sees("ZIPファイルを選んでください。")
                    .holds("no file");
            deputy.file("教材のZIPファイル", "名簿.zip", "application/zip", "これはZIPではありません".getBytes(StandardCharsets.UTF_8))
                    .press("読み込んで校正する")
                    .sees("教材のZIPファイルとして読めません。")
                    .picture("pack-garbage");

            edit(files, "title: ", "title: 新・");
            var faulty = new TreeMap<>(files);
            edit(faulty, "clauses: [", "clauses: [h99.n9, ");
            deputy.file("教材のZIPファイル", "直した教材.zip", "application/zip", zip(faulty))
                    .press("読み込んで校正する")
                    .sees("直すまで公開できないところが1件あります")
                    .sees("clauses.tsv にありません")
                    .sees(MODULE)
                    .settled()
                    .holds("a pack with a fault")
                    .picture("pack-fault");
            assertFalse(deputy.offers("承認して公開する"));
            deputy.press("この教材を取りやめる").press("取りやめる").sees("取りやめました。");

            deputy.menu("公開と試写")
                    .file("教材のZIPファイル", "直した教材.zip", "application/zip", zip(files))
                    .press("読み込んで校正する")
                    .sees("ご自分で読み込んだ教材は、ご自分では公開できません。")
                    .settled()
                    .sees("新・")
                    .holds("a pack")
                    .picture("pack-pack");
            Pane.tap(deputy.page().getByText("新・").first());
            deputy.settled().sees("枚中1枚目").holds("preview").picture("shisha");
            var normal = letters(deputy);
            deputy.choose("特大");
            assertTrue(letters(deputy) > normal, "特大 is larger than 標準");
            deputy.holds("preview, 特大").picture("shisha-xl");
            deputy.press("教材へ戻る")
                    .settled()
                    .press("用語集")
                    .settled()
                    .sees("機密性")
                    .holds("glossary")
                    .picture("shisha-yogo");

            var head = new Desk(second, town.gate().origin()).enrol(town.numberFor("桑原 誠"));
            head.menu("公開と試写").sees("試写中");
            Pane.tap(head.page().locator("main tbody a").first());
            head.settled()
                    .press("承認して公開する")
                    .sees("理由を書いてください。")
                    .type("なぜ教材を変えるか", "題名の見直し")
                    .press("承認して公開する")
                    .picture("pack-publish")
                    .press("公開する")
                    .sees("公開しました。")
                    .settled()
                    .sees("公開済み")
                    .holds("published");
            head.menu("研修と規程").sees("新・");
            assertEquals(List.of(), deputy.complaints());
            assertEquals(List.of(), head.complaints());
        }
    }

    private static double letters(Desk desk) {
        return ((Number) desk.page()
                        .evaluate(
                                "() => parseFloat(getComputedStyle(document.querySelector('.screen .page')).fontSize)"))
                .doubleValue();
    }

    private static void edit(Map<String, byte[]> files, String from, String to) {
        var text = new String(files.get(MODULE), StandardCharsets.UTF_8);
        assertTrue(text.contains(from));
        files.put(
                MODULE,
                text.replaceFirst(java.util.regex.Pattern.quote(from), to).getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] zip(Map<String, byte[]> files) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }
}
