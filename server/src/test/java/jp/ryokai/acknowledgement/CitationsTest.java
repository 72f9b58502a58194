package jp.ryokai.acknowledgement;

import static jp.ryokai.testing.Facts.json;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.ryokai.acknowledgement.Citations.Published;
import jp.ryokai.acknowledgement.Statement.Cited;
import jp.ryokai.platform.Fields;
import jp.ryokai.platform.Problem;
import jp.ryokai.platform.Problems;
import org.junit.jupiter.api.Test;

class CitationsTest {

    private static final Cited OLD = new Cited("basic-policy", "a".repeat(64), 1);
    private static final Cited NEW = new Cited("basic-policy", "b".repeat(64), 2);
    private static final Cited STANDARDS = new Cited("standards", "c".repeat(64), 1);
    private static final Map<String, Published> SHELF = Map.of(
            OLD.edition(),
            new Published(OLD, "基本方針"),
            NEW.edition(),
            new Published(NEW, "基本方針"),
            STANDARDS.edition(),
            new Published(STANDARDS, "対策基準"));

    @Test
    void documents_are_read_in_the_order_shown() {
        assertEquals(
                List.of(STANDARDS, NEW),
                read(STANDARDS, NEW).stream().map(Published::cited).toList());
    }

    @Test
    void an_edition_that_was_replaced_is_as_good_as_any() {
        assertEquals(List.of(OLD), read(OLD).stream().map(Published::cited).toList());
    }

    @Test
    void no_document_is_no_statement() {
        refused(Problems.STATEMENT_DOCUMENTS);
    }

    @Test
    void a_document_is_named_once() {
        refused(Problems.STATEMENT_DOCUMENTS, OLD, NEW);
    }

    @Test
    void an_edition_nobody_published_is_refused() {
        refused(Problems.POLICY_EDITION, OLD, new Cited("standards", "d".repeat(64), 1));
    }

    @Test
    void a_number_or_a_document_that_is_not_the_editions_is_refused() {
        refused(Problems.STATEMENT_DOCUMENTS, new Cited("basic-policy", OLD.edition(), 2));
        refused(Problems.STATEMENT_DOCUMENTS, new Cited("standards", OLD.edition(), 1));
    }

    private static void refused(Problems kind, Cited... documents) {
        assertEquals(kind, assertThrows(Problem.class, () -> read(documents)).kind());
    }

    private static List<Published> read(Cited... documents) {
        var items = List.of(documents).stream()
                .map(d ->
                        "{'document':'%s','edition':'%s','number':%d}".formatted(d.document(), d.edition(), d.number()))
                .toList();
        return Citations.read(
                new Fields(json("{'documents':[%s]}", String.join(",", items))),
                edition -> Optional.ofNullable(SHELF.get(edition)));
    }
}
