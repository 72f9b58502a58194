package jp.ryokai.acknowledgement;

import java.util.regex.Pattern;
import jp.ryokai.people.Names;
import jp.ryokai.platform.Fields;
import jp.ryokai.platform.Problems;

/** The act of signing itself. A picture of strokes proves little alone; it goes with the device key and the hashes. */
sealed interface SigningMethod {

    /** SVG path data or points as JSON, bounded in {@link #read}; stays in the record and nowhere else. */
    record Drawn() implements SigningMethod {}

    /** @param name exactly as typed */
    record Typed(String name) implements SigningMethod {}

    int MOST_DRAWING = 60 * 1024;
    int MOST_NAME = 200;
    /** Numbers, path commands and JSON punctuation: what a certificate draws later can carry no markup. */
    Pattern DRAWING = Pattern.compile("[-+.,:A-Za-z0-9\\[\\]{}\" \\n]+");

    default String method() {
        return switch (this) {
            case Drawn d -> "drawn";
            case Typed t -> "typed";
        };
    }

    /**
     * @param publicName of the person who signs. A typed name is compared by its fold, since no keyboard offers every
     *     spelling (髙 and 高, a space or none), and is kept as it was typed
     */
    static SigningMethod read(Fields fields, String publicName) {
        return switch (fields.textIf("method", 10).orElse("")) {
            case "drawn" -> {
                if (fields.textIf("drawing", MOST_DRAWING)
                        .filter(SigningMethod::isDrawn)
                        .isEmpty()) {
                    throw Problems.STATEMENT_HAND.problem();
                }
                yield new Drawn();
            }
            case "typed" -> {
                var name = fields.textIf("typedName", MOST_NAME)
                        .filter(typed -> !typed.isBlank())
                        .orElseThrow(Problems.STATEMENT_HAND::problem);
                if (!Names.foldKey(name).equals(Names.foldKey(publicName))) {
                    throw Problems.STATEMENT_NAME.problem();
                }
                yield new Typed(name);
            }
            default ->
                throw Problems.STATEMENT_HAND.problem("It is kept and does not count: method must be drawn or typed.");
        };
    }

    private static boolean isDrawn(String drawing) {
        return DRAWING.matcher(drawing).matches() && drawing.chars().anyMatch(c -> c >= '0' && c <= '9');
    }
}
