package jp.ryokai.course;

import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.response.ValidatableResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import jp.ryokai.platform.Problems;
import jp.ryokai.testing.Cast;
import jp.ryokai.testing.Player;
import jp.ryokai.testing.Rooms;
import org.junit.jupiter.api.Test;

/** The file a pack comes in: whatever made it, what is in it counts, and what is no pack gets a sentence. */
@Rooms
class PackFileTest {

    @Test
    void the_folder_around_the_files_and_what_systems_leave_in_it_do_not_matter(Cast cast) throws IOException {
        var files = new LinkedHashMap<String, byte[]>();
        files.put("__MACOSX/研修/._pack.yaml", new byte[] {1});
        files.put("研修/.DS_Store", new byte[] {1});
        files.put("研修/Thumbs.db", new byte[] {1});
        TestCourse.three().forEach((name, bytes) -> files.put("研修/" + name, bytes));
        for (var charset : List.of(StandardCharsets.UTF_8, Charset.forName("windows-31j"))) {
            hands(cast.hanako(), zip(files, charset))
                    .statusCode(201)
                    .body("pack.stops", equalTo(0))
                    .body("findings.code", not(hasItem("file-unknown")));
        }
    }

    @Test
    void what_is_no_pack_gets_a_sentence(Cast cast) throws IOException {
        var by = cast.hanako();
        var whole = zip(TestCourse.three(), StandardCharsets.UTF_8);
        var garbage = new byte[5_000];
        new Random(7).nextBytes(garbage);
        for (var bytes : List.of(
                garbage,
                "名簿,氏名".getBytes(StandardCharsets.UTF_8),
                Arrays.copyOf(whole, whole.length / 3),
                zip(Map.of("a.txt", new byte[] {1}), StandardCharsets.UTF_8),
                zip(Map.of("../pack.yaml", new byte[] {1}), StandardCharsets.UTF_8),
                zip(Map.of("/etc/pack.yaml", new byte[] {1}), StandardCharsets.UTF_8),
                zip(Map.of("C:\\pack.yaml", new byte[] {1}), StandardCharsets.UTF_8))) {
            hands(by, bytes).statusCode(422).body("code", equalTo(Problems.PACK_FILE.code()));
        }
        by.asksWrongly()
                .contentType("application/zip")
                .post("/api/courses/packs")
                .then()
                .statusCode(422);
        by.asks().get("/api/courses/packs").then().body("$", empty());
    }

    /** 15 MB in one value took a minute of a core and 900 MB. */
    @Test
    void one_value_that_unfolds_into_megabytes_is_a_finding_and_costs_nothing(Cast cast) throws IOException {
        for (var name : List.of("pack.yaml", "modules/why-it-matters/quiz.yaml")) {
            var files = new TreeMap<>(TestCourse.three());
            files.put(name, ("title: \"" + "a b ".repeat(3_700_000) + "\"\n").getBytes(StandardCharsets.UTF_8));
            var bomb = zip(files, StandardCharsets.UTF_8);
            assertTimeout(
                    Duration.ofSeconds(10),
                    () -> hands(cast.hanako(), bomb).statusCode(201).body("findings.code", hasItem("too-large")));
        }
    }

    @Test
    void a_small_file_that_unfolds_into_a_huge_one_is_refused(Cast cast) throws IOException {
        var bomb = zip(Map.of("pack.yaml", new byte[PackFile.MOST_BYTES + 1]), StandardCharsets.UTF_8);
        assertTrue(bomb.length < 100_000);
        hands(cast.hanako(), bomb).statusCode(413).body("code", equalTo(Problems.PACK_TOO_LARGE.code()));
        var many = new TreeMap<String, byte[]>();
        for (var i = 0; i <= 2 * Pack.MOST_FILES; i++) {
            many.put("f" + i, new byte[0]);
        }
        hands(cast.hanako(), zip(many, StandardCharsets.UTF_8)).statusCode(413);
    }

    @Test
    void the_same_files_give_the_same_bytes() {
        assertArrayEquals(PackFile.of(TestCourse.three()), PackFile.of(TestCourse.three()));
    }

    static ValidatableResponse hands(Player by, byte[] zip) {
        return by.asks()
                .config(RestAssuredConfig.config()
                        .encoderConfig(EncoderConfig.encoderConfig()
                                .appendDefaultContentCharsetToContentTypeIfUndefined(false)))
                .contentType("application/zip")
                .body(zip)
                .post("/api/courses/packs")
                .then();
    }

    private static byte[] zip(Map<String, byte[]> files, Charset names) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes, names)) {
            for (var file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }
}
