package jp.ryokai.course;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What the proof-reader says about the threat library and the self-check. */
class GuidesTest {

    @Test
    void both_are_editions_of_their_own() {
        assertEquals(
                List.of("selfcheck", "threats"),
                new Draft()
                        .read().editions().stream()
                                .map(CompiledEdition::kind)
                                .filter(kind -> kind.equals("selfcheck") || kind.equals("threats"))
                                .sorted()
                                .toList());
    }

    @Test
    void a_family_out_of_its_order_is_found() {
        Draft.with(Guides.THREATS, "clause: h3.n2", "clause: h3.n3")
                .isFound("threats-order", Guides.THREATS, "clause: h3.n3");
    }

    @Test
    void an_unknown_clause_and_an_unknown_audience_of_the_self_check_are_found() {
        Draft.with(Guides.SELFCHECK, "clause: h", "clause: h99.h")
                .isFound("clause-unknown", Guides.SELFCHECK, "clause: h99");
        Draft.with(Guides.SELFCHECK, "audience: [", "audience: [everybody, ")
                .isFound("value", Guides.SELFCHECK, "everybody");
    }

    @Test
    void an_item_without_a_kind_word_for_no_is_found() {
        Draft.with(Guides.SELFCHECK, ", hint: ", ", hints: ").isFound("field-unknown", Guides.SELFCHECK, ", hints: ");
    }
}
