package jp.ryokai.print;

import java.util.regex.Pattern;

/**
 * Cells that a spreadsheet would take for a formula, the full-width signs included (CWE-1236). They get an apostrophe
 * in front, and a cell that already looks guarded gets one more, so that taking one away always gives back what was
 * there.
 */
final class Formula {

    private static final String SIGN = "[=+\\-@＝＋－＠\t\r]";
    private static final Pattern DANGEROUS = Pattern.compile("'*" + SIGN + ".*", Pattern.DOTALL);
    private static final Pattern GUARDED = Pattern.compile("'+" + SIGN + ".*", Pattern.DOTALL);

    private Formula() {}

    public static String guard(String cell) {
        return DANGEROUS.matcher(cell).matches() ? "'" + cell : cell;
    }

    public static String unguard(String cell) {
        return GUARDED.matcher(cell).matches() ? cell.substring(1) : cell;
    }
}
