package jp.ryokai.plan;

import java.util.Map;
import java.util.Optional;
import jp.ryokai.content.EditionView;
import jp.ryokai.content.Visibility;

/**
 * What there is to read and to answer while a plan runs. The course changes under it: the fold waits for what this
 * names and for nothing else, and the same is on the person's tablet, so that nobody waits for what nobody can do.
 *
 * @param modules the newest edition of every published module, by id
 * @param form SHA-256 of the self-check form of now, null where none is published or no plan asks
 * @param frozen the editions that plans were published with, by SHA-256, the course may have left them since
 */
record Offered(Map<String, ModuleEdition> modules, String form, Map<String, EditionView> frozen) {

    /**
     * @param title null but of a module
     * @param edition SHA-256 of what to read or fill in; null for an acknowledgement
     * @param quiz SHA-256 of the quiz to answer, null where none is asked
     */
    record Asked(String title, String edition, String quiz) {}

    Asked of(PlanView.Item item, String personKind) {
        return switch (item.kind()) {
            case MODULE -> module(item, personKind);
            case SELFCHECK -> new Asked(null, form == null ? item.edition() : form, null);
            case ACKNOWLEDGEMENT -> new Asked(null, item.edition(), null);
        };
    }

    /** The newest edition if it is for this person; one that left the course, or is for others now, as it was asked. */
    private Asked module(PlanView.Item item, String personKind) {
        var newest = Optional.ofNullable(modules.get(item.module())).filter(now -> now.isFor(personKind));
        return new Asked(
                newest.map(ModuleEdition::title)
                        .or(() ->
                                Optional.ofNullable(frozen.get(item.edition())).map(EditionView::title))
                        .orElse(null),
                newest.map(ModuleEdition::edition).orElse(item.edition()),
                item.quiz() == null
                        ? null
                        : newest.map(ModuleEdition::quiz).orElseGet(() -> readable(item.quiz(), personKind)));
    }

    /** The same bytes can be others' today: a quiz that names no audience goes with its module. */
    private String readable(String quiz, String personKind) {
        var edition = frozen.get(quiz);
        return edition != null && (edition.visibility() == Visibility.PUBLIC || edition.isFor(personKind))
                ? quiz
                : null;
    }
}
