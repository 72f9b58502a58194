package jp.ryokai.report;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipInputStream;
import jp.ryokai.testing.Cast;
import jp.ryokai.testing.Player;
import jp.ryokai.testing.Rooms;
import org.junit.jupiter.api.Test;

/** 実施手順 (policy clause 10): no word of it, not even a heading, leaves towards those without the right. */
@Rooms
class RestrictedTextTest {

    private static final List<String> SECRET = List.of("鍵束", "金庫室", "合言葉");
    private static final String PROCEDURES = """
        情報セキュリティ実施手順
        令和8年3月3日 策定

        1 鍵束の扱い
        金庫室の鍵は二人で開ける。
        2 連絡
        合言葉を使う。
        """;

    @Test
    void no_word_of_it_is_in_what_a_member_or_the_public_gets(Cast cast) throws IOException {
        cast.published();
        cast.policyInForce();
        var first = publish(cast, PROCEDURES, "");
        var second = publish(cast, PROCEDURES.replace("二人で", "必ず二人で"), ",\"reason\":\"見直し\"");
        var plan =
                cast.planFor(List.of(cast.taro(), cast.ichiro(), cast.yoshiko(), cast.hanako(), cast.makoto()).stream()
                        .map(Player::id)
                        .toList());
        var taro = cast.taro();
        taro.tablet().sync();
        for (var address : List.of(
                "/api/policies",
                "/api/policies/procedures/editions",
                "/api/manifest",
                "/api/courses",
                "/api/plans",
                "/api/welcome")) {
            holdsNothing(address, taro.asksWrongly().get(address).asByteArray());
        }
        for (var address : List.of(
                "/api/policies/procedures/editions/2",
                "/api/policies/procedures/editions/2/differences",
                "/content/" + first,
                "/content/" + second)) {
            var answer = taro.asks()
                    .get(address)
                    .then()
                    .statusCode(404)
                    .body("code", equalTo("404.3"))
                    .extract();
            holdsNothing(address, answer.asByteArray());
        }
        for (var address : List.of(
                "/api/policies/procedures/drafts",
                "/api/policies/procedures/editions/2/touched",
                "/api/policies/procedures/editions/2/signatures",
                "/api/policies/correspondence")) {
            holdsNothing(
                    address,
                    taro.asks().get(address).then().statusCode(403).extract().asByteArray());
        }
        for (var file : List.of("publication.zip", "numbers.csv", "people.csv")) {
            holdsNothing(
                    file,
                    cast.hanako()
                            .reads("/api/report/plans/{c}/" + file, plan)
                            .extract()
                            .asByteArray());
        }
        assertTrue(
                cast.hanako()
                        .asks()
                        .get("/api/policies/procedures/editions/2")
                        .asString()
                        .contains("金庫室"),
                "what is looked for is there for those who may");
    }

    private static String publish(Cast cast, String text, String more) {
        var draft = cast.policyDraft("procedures", text);
        return cast.makoto()
                .sends("{\"draft\":\"" + draft + "\",\"visibility\":\"restricted\",\"label\":\"自治体機密性2\"" + more + "}")
                .post("/api/policies/procedures/editions")
                .then()
                .statusCode(201)
                .extract()
                .path("sha256");
    }

    /** Looked for in the bytes, and in each file of an archive. */
    private static void holdsNothing(String where, byte[] bytes) throws IOException {
        var text = new String(bytes, StandardCharsets.UTF_8);
        SECRET.forEach(word -> assertFalse(text.contains(word), where + " holds " + word));
        if (where.endsWith(".zip")) {
            try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
                for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                    holdsNothing(where + "/" + entry.getName(), zip.readAllBytes());
                }
            }
        }
    }
}
