package jp.ryokai.clause;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReferencesTest {

    private static final String POLICY = """
        第1条 この規程は、情報を守る。
        2 %s
        3 議長は、次のことを行う。
        (1) 計画
        (2) 訓練
        ア 年に一度
        第2条 %s
        第3条の2 その他のことは、議長が定める。
        附則
        1 この規程は、公布の日から施行する。
        2 経過措置は、議長が定める。
        別表第1
        端末
        """;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "前条の例による。",
                "次条の例による。",
                "第1条第3項第2号アの例による。",
                "第1条第2項及び第3項の例による。",
                "第一条第三項の例による。",
                "前条第3項各号の例による。",
                "別表第1の例による。",
                "附則第2項の例による。",
                "第3条の2の例による。",
                "第1条第1項の例による。",
                "第１条から第２条までの例による。"
            })
    void a_pointer_into_the_text_is_met(String sentence) {
        assertEquals(List.of(), unresolved("次のとおり。", sentence));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "第9条の例による。",
                "第1条第4項の例による。",
                "第1条第3項第3号の例による。",
                "別表第2の例による。",
                "様式第1号の例による。",
                "第3条の例による。",
                "前3条の例による。",
                "第4章の例による。",
                "前項の例による。",
                "次の各号の例による。",
                "この規程第8条の例による。"
            })
    void a_pointer_to_nothing_is_reported_with_its_clause(String sentence) {
        assertEquals(List.of("7 a2"), unresolved("次のとおり。", sentence));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "地方自治法（昭和22年法律第67号）第244条の6の例による。",
                "法第29条第1項及び第30条の例による。",
                "個人情報保護条例第9条第2項の例による。",
                "会議規則第147条の例による。",
                "同法第30条の例による。",
                "議会訓令第12号の例による。",
                "同条第9項の例による。",
                "本町の「情報公開条例」第8条の例による。",
                "法別表第2の例による。",
                "令和6年告示第30号の例による。"
            })
    void another_law_s_articles_are_none_of_ours(String sentence) {
        assertEquals(List.of(), unresolved("次のとおり。", sentence));
    }

    @ParameterizedTest
    @ValueSource(strings = {"前項の例による。", "次項の例による。"})
    void the_paragraph_before_or_behind_is_met_from_a_paragraph(String sentence) {
        assertEquals(List.of(), unresolved(sentence, "次のとおり。"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "上記1の例による。",
                "上記1、2及び3の例による。",
                "上記2(1)の例による。",
                "前記①の例による。",
                "上記3点の例による。",
                "以前条件を見た。",
                "上記１から３までの例による。"
            })
    void numbered_headings_are_met_by_their_numbers(String sentence) {
        assertEquals(List.of(), numbered(sentence));
    }

    @ParameterizedTest
    @ValueSource(strings = {"上記4の例による。", "上記1、2及び5の例による。", "下記(7)の例による。", "前記⑤の例による。"})
    void a_number_that_is_not_there_is_reported(String sentence) {
        assertEquals(List.of("7 h3"), numbered(sentence));
    }

    private static List<String> unresolved(String paragraph, String article) {
        return reported(POLICY.formatted(paragraph, article));
    }

    private static List<String> numbered(String sentence) {
        return reported("1 目的\n守る。\n2 対象\n(1) 端末\n① 貸与\n② 私物\n3 対策\n" + sentence);
    }

    private static List<String> reported(String text) {
        return PolicyText.read(text).warnings().stream()
                .filter(warning -> warning.code().equals("reference-unresolved"))
                .map(warning -> warning.line() + " " + warning.clauseId())
                .toList();
    }
}
