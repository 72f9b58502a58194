package jp.ryokai.acknowledgement;

import static jp.ryokai.testing.Facts.json;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.List;
import jp.ryokai.platform.Fields;
import jp.ryokai.platform.Problem;
import jp.ryokai.platform.Problems;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class SigningMethodTest {

    @Test
    void a_drawn_signature_is_a_path_or_points() {
        for (var drawing : List.of("M10 20.5L30-4 C1,2 3,4 5,6Z", "[[1,2],[3,4.5]]", "[{\"x\":1,\"y\":2}]")) {
            assertEquals("drawn", SigningMethod.read(drawn(drawing), "山田 太郎").method());
        }
    }

    @Test
    void a_drawing_with_markup_or_without_a_stroke_is_none() {
        for (var drawing : List.of("", "   ", "MMM", "M0 0\"/><script>1</script>", "M0 0&#60;", "山1", "M0\u00000")) {
            Assertions.assertNotNull(
                    assertThrows(Problem.class, () -> SigningMethod.read(drawn(drawing), "山田 太郎")), drawing);
        }
        refused(Problems.STATEMENT_HAND, json("{'method':'drawn'}"));
    }

    @Test
    void a_drawing_has_sixty_kilobytes_at_most() {
        assertEquals(
                "drawn",
                SigningMethod.read(drawn("M" + "1".repeat(SigningMethod.MOST_DRAWING - 1)), "山田 太郎")
                        .method());
        assertThrows(
                Problem.class, () -> SigningMethod.read(drawn("M" + "1".repeat(SigningMethod.MOST_DRAWING)), "山田 太郎"));
    }

    @Test
    void a_hostile_drawing_is_judged_at_once() {
        var hostile = drawn("1".repeat(SigningMethod.MOST_DRAWING - 1) + "<");
        Assertions.assertTimeout(
                Duration.ofSeconds(2), () -> assertThrows(Problem.class, () -> SigningMethod.read(hostile, "山田 太郎")));
    }

    @Test
    void a_typed_name_is_kept_as_it_was_typed() {
        assertEquals(
                new SigningMethod.Typed("山田 太郎"),
                SigningMethod.read(new Fields(json("{'method':'typed','typedName':'山田 太郎'}")), "山田 太郎"));
    }

    @Test
    void spaces_width_and_known_spellings_of_a_character_do_not_matter() {
        for (var typed : List.of("高橋一郎", "髙橋　一郎", " 髙橋  一郎 ")) {
            assertEquals(
                    new SigningMethod.Typed(typed),
                    SigningMethod.read(new Fields(json("{'method':'typed','typedName':'%s'}", typed)), "髙橋 一郎"));
        }
    }

    @Test
    void another_name_is_refused() {
        refused(Problems.STATEMENT_NAME, json("{'method':'typed','typedName':'山田 次郎'}"));
    }

    @Test
    void without_a_hand_nothing_is_signed() {
        for (var body :
                List.of("{}", "{'method':'stamped'}", "{'method':'typed'}", "{'method':'typed','typedName':' '}")) {
            refused(Problems.STATEMENT_HAND, json(body));
        }
    }

    private static Fields drawn(String drawing) {
        return new Fields(Json.createObjectBuilder()
                .add("method", "drawn")
                .add("drawing", drawing)
                .build());
    }

    private static void refused(Problems kind, JsonObject body) {
        assertEquals(
                kind,
                assertThrows(Problem.class, () -> SigningMethod.read(new Fields(body), "山田 太郎"))
                        .kind());
    }
}
