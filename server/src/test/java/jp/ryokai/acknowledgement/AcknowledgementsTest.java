package jp.ryokai.acknowledgement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import jp.ryokai.acknowledgement.Statement.Cited;
import jp.ryokai.content.Visibility;
import jp.ryokai.people.Role;
import jp.ryokai.platform.Problems;
import jp.ryokai.platform.Seen;
import jp.ryokai.policy.Drafts;
import jp.ryokai.policy.Policies;
import jp.ryokai.policy.Proposals;
import jp.ryokai.policy.Publication;
import jp.ryokai.testing.Facts;
import jp.ryokai.testing.Inside;
import jp.ryokai.testing.Insider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@Inside
class AcknowledgementsTest {

    private static final String NAME = "試験 太郎";
    private static final String WORDS = "{\"signed\":{\"text\":\"{{氏名}}は{{文書一覧}}を守ります。\"}}";

    private final Acknowledgements acknowledgements = Insider.here(Acknowledgements.class);
    private Insider taro;
    private String words;
    private List<Cited> documents;
    private String signed;

    @BeforeEach
    void two_documents_are_published() {
        taro = Insider.member();
        words = Facts.published("statement", "statement", WORDS.getBytes(StandardCharsets.UTF_8));
        documents = List.of(published("basic-policy", "基本方針"), published("standards", "対策基準"));
        signed = NAME
                + "は・基本方針（第%d版）\n・対策基準（第%d版）を守ります。"
                        .formatted(documents.get(0).number(), documents.get(1).number());
    }

    @Test
    void a_signed_statement_is_read_back_with_its_documents_in_order() {
        var proven = Facts.proven(taro);
        Facts.kept(acknowledgements::sign, proven, signed().build());
        assertEquals(
                List.of(new Statement(
                        taro.caller().person(),
                        "signed",
                        documents,
                        null,
                        proven.id(),
                        proven.sha256(),
                        proven.occurredAt(),
                        proven.receivedAt())),
                theirs());
    }

    @Test
    void a_drawn_signature_counts_as_a_typed_one() {
        Facts.kept(
                acknowledgements::sign,
                Facts.proven(taro),
                signed().add("method", "drawn").add("drawing", "M1 1L20 30").build());
        assertEquals(1, theirs().size());
    }

    @Test
    void the_text_that_is_signed_is_the_published_one_character_by_character() {
        for (var other : List.of(
                signed + " ",
                signed.replace("守ります", "守りません"),
                signed.replace("・対策基準", "対策基準"),
                signed.replace(NAME, "試験太郎"),
                signed.replace("\n", "\r\n"))) {
            refused(Problems.STATEMENT_WORDING, signed().add("wording", other).build());
        }
    }

    @Test
    void words_nobody_published_are_refused() {
        refused(
                Problems.STATEMENT_EDITION,
                signed().add("statement", "0".repeat(64)).build());
        refused(
                Problems.STATEMENT_EDITION,
                signed().add("statement", documents.getFirst().edition()).build());
    }

    @Test
    void a_name_of_somebody_else_is_refused() {
        refused(Problems.STATEMENT_NAME, signed().add("typedName", "試験 次郎").build());
    }

    @Test
    void withholding_says_why() {
        var proven = Facts.proven(taro);
        Facts.kept(
                acknowledgements::withhold,
                proven,
                body().add("reason", "第6条の意味を確かめたい。").build());
        assertEquals(
                List.of("withheld", "第6条の意味を確かめたい。"),
                List.of(theirs().getFirst().form(), theirs().getFirst().reason()));
        for (var reason : List.of("", "  ", "あ".repeat(2_001))) {
            Facts.refused(
                    Problems.STATEMENT_REASON,
                    acknowledgements::withhold,
                    Facts.proven(taro),
                    body().add("reason", reason).build());
        }
        Facts.refused(Problems.STATEMENT_REASON, acknowledgements::withhold, Facts.proven(taro), body().build());
        Facts.kept(
                acknowledgements::withhold,
                Facts.proven(taro),
                body().add("reason", "あ".repeat(2_000)).build());
        assertEquals(2, theirs().size());
    }

    @Test
    void declining_needs_no_reason_and_keeps_nobody_from_signing() {
        Facts.kept(acknowledgements::decline, Facts.proven(taro), body().build());
        Facts.kept(acknowledgements::sign, Facts.proven(taro), signed().build());
        assertEquals(
                List.of("declined", "signed"),
                theirs().stream().map(Statement::form).sorted().toList());
    }

    @Test
    void whatever_is_stated_names_published_documents() {
        var none = Json.createObjectBuilder().add("reason", "?").build();
        Facts.refused(Problems.STATEMENT_DOCUMENTS, acknowledgements::sign, Facts.proven(taro), none);
        Facts.refused(Problems.STATEMENT_DOCUMENTS, acknowledgements::withhold, Facts.proven(taro), none);
        Facts.refused(Problems.STATEMENT_DOCUMENTS, acknowledgements::decline, Facts.proven(taro), none);
        assertEquals(List.of(), theirs());
    }

    @Test
    void the_same_record_cannot_count_twice() {
        var proven = Facts.proven(taro);
        Facts.kept(acknowledgements::decline, proven, body().build());
        assertThrows(RuntimeException.class, () -> Facts.kept(acknowledgements::decline, proven, body().build()));
        assertEquals(1, theirs().size());
    }

    private void refused(Problems kind, JsonObject body) {
        Facts.refused(kind, acknowledgements::sign, Facts.proven(taro), body);
        assertEquals(List.of(), theirs());
    }

    private List<Statement> theirs() {
        return acknowledgements.of(List.of(taro.caller().person()));
    }

    private JsonObjectBuilder signed() {
        return body().add("statement", words)
                .add("wording", signed)
                .add("method", "typed")
                .add("typedName", NAME);
    }

    private JsonObjectBuilder body() {
        var list = Json.createArrayBuilder();
        documents.forEach(d -> list.add(Json.createObjectBuilder()
                .add("document", d.document())
                .add("edition", d.edition())
                .add("number", d.number())));
        return Json.createObjectBuilder().add("documents", list);
    }

    private static Cited published(String document, String title) {
        var author = Insider.staff(Role.MANAGER).caller();
        var approver = Insider.staff(Role.APPROVER).caller();
        var text = title + "\n令和8年4月1日 策定\n\n1 目的\n端末を守る（" + java.util.UUID.randomUUID() + "）。\n";
        var draft = Insider.here(Drafts.class).add(document, text.getBytes(StandardCharsets.UTF_8), "UTF-8", author);
        Insider.here(Proposals.class)
                .propose(
                        document,
                        draft.id(),
                        Publication.of(draft.id())
                                .visibility(Visibility.PUBLIC)
                                .label("公開")
                                .material(true)
                                .reason("試験")
                                .build(),
                        Seen.of(draft),
                        author);
        var shown = Insider.here(Drafts.class).draft(document, draft.id(), approver);
        var edition = Insider.here(Policies.class).publish(document, draft.id(), shown.hash(), approver);
        return new Cited(document, edition.sha256(), edition.number());
    }
}
