package jp.ryokai.clause;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import jp.ryokai.platform.Problem;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What must hold for every text whatever its layout. */
class PolicyTextPropertyTest {

    private static final List<String> LINES = List.of(
            "",
            "",
            "○山手市議会情報規程",
            "令和6年4月1日 策定",
            "目次",
            "第1章　総則 …… 1",
            "第1章　総則",
            "第2章 対策",
            "第1節 通則",
            "（目的）",
            "第1条　この規程は、情報を守る。",
            "第2条（定義）次のとおりとする。",
            "第３条",
            "第3条の2 前条の例による。",
            "２　前項の例による。",
            "1 目的",
            "2．対象",
            "３、方法",
            "10 その他",
            "(1) 端末",
            "（２）　媒体",
            "⑶ 紙",
            "(1 1) 通信",
            "(l) 更新",
            "- (1) 施錠",
            "・紙の資料",
            "① 返す。",
            "②消す",
            "ア　議員",
            "イ　職員",
            "（ア）次長",
            "a. one",
            "i two",
            "Ⅰ 基本",
            "一 情報",
            "二、端末",
            "情報を守るために必要な措置を講じ、",
            "必要な事項は、議長が定める。",
            "機器故障等の非意図的",
            "3",
            "- 4 -",
            "5/12",
            "このページの先頭へ",
            "[ 第1条 ]",
            "[体制図]",
            "附　則",
            "別表第1（第3条関係）",
            "（令5訓令2・一部改正）",
            "上記3及び4の例による。",
            "第5条から第7条まで 削除");

    @Provide
    Arbitrary<String> policies() {
        return Arbitraries.of(LINES).list().ofMaxSize(60).map(lines -> String.join("\n", lines));
    }

    @Provide
    Arbitrary<String> garbage() {
        return Arbitraries.strings()
                .withChars("第条章項号12１２一二(（)）①⑴アイロi lI.．、。 　\n\r\t-・[]【】目次附則別表図令和年月日前次上記\u0000\ufeff\ud842\udfb7")
                .ofMaxLength(400);
    }

    @Property(tries = 500)
    void every_sign_of_the_text_is_in_the_cover_in_one_clause_or_among_the_dropped(@ForAll("policies") String text) {
        var outline = PolicyText.read(text);
        var kept = new StringBuilder();
        outline.cover().lines().forEach(kept::append);
        outline.dropped().forEach(line -> kept.append(line.text()));
        outline.flat()
                .forEach(clause -> kept.append(clause.label())
                        .append(clause.heading())
                        .append(clause.text())
                        .append(clause.notes()));
        assertEquals(signs(text), signs(kept.toString()));
    }

    @Property(tries = 300)
    void ids_are_unique_and_paths_of_their_parents(@ForAll("policies") String text) {
        var outline = PolicyText.read(text);
        var ids = new HashSet<String>();
        outline.flat().forEach(clause -> {
            assertTrue(ids.add(clause.id()), clause.id() + " twice");
            clause.children().forEach(child -> assertTrue(child.id().startsWith(clause.id() + ".")));
        });
    }

    @Property(tries = 300)
    void line_ends_and_a_byte_order_mark_change_nothing(@ForAll("policies") String text) {
        var outline = PolicyText.read(text);
        assertEquals(outline, PolicyText.read(text.replace("\n", "\r\n")));
        assertEquals(outline, PolicyText.read(text.replace("\n", "\r")));
        assertEquals(outline, PolicyText.read("\ufeff" + text));
    }

    @Property(tries = 1000)
    void no_text_breaks_the_reader(@ForAll("garbage") String text) {
        try {
            assertEquals(PolicyText.read(text), PolicyText.read(text));
        } catch (Problem refused) {
            assertTrue(text.indexOf('\0') >= 0, refused.detail());
        }
    }

    @Property(tries = 200)
    void an_edition_does_not_differ_from_itself(@ForAll("policies") String text) {
        var outline = PolicyText.read(text);
        var difference = ClauseDifference.between(outline, outline);
        assertEquals(List.of(), difference.changes());
        assertEquals(outline.flat().count(), difference.unchanged());
    }

    @Property(tries = 200)
    void every_clause_of_both_editions_is_accounted_for_once(
            @ForAll("policies") String before, @ForAll("policies") String after) {
        var old = PolicyText.read(before);
        var now = PolicyText.read(after);
        var difference = ClauseDifference.between(old, now);
        long added = difference.changes().stream()
                .filter(change -> change.kind() == ClauseDifference.Kind.ADDED)
                .count();
        long removed = difference.changes().stream()
                .filter(change -> change.kind() == ClauseDifference.Kind.REMOVED)
                .count();
        assertEquals(now.flat().count(), difference.changes().size() - removed + difference.unchanged());
        assertEquals(old.flat().count(), difference.changes().size() - added + difference.unchanged());
    }

    @Property(tries = 3)
    void the_longest_text_allowed_is_read_in_seconds(@ForAll("policies") String text) {
        var block = new ArrayList<String>();
        while (block.size() < 19_000 && !text.isBlank()) {
            block.addAll(List.of(text.split("\n")));
        }
        var large = String.join("\n", block.subList(0, Math.min(block.size(), 19_000)));
        assertTimeoutPreemptively(Duration.ofSeconds(10), () -> PolicyText.read(large));
    }

    /** All signs but white space, brackets around headings and list dashes, counted. */
    private static Map<Integer, Integer> signs(String text) {
        var signs = new TreeMap<Integer, Integer>();
        text.codePoints()
                .filter(sign -> "()（）[]-・, \u3000\n\ufeff".indexOf(sign) < 0)
                .forEach(sign -> signs.merge(sign, 1, Integer::sum));
        return signs;
    }
}
