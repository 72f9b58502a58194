package jp.ryokai.clause;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import jp.ryokai.platform.Numerals;

/**
 * What the sign of a marker may count. One sign can have several readings; the sequence it stands in decides.
 *
 * @param branch 2 for 第1条の2, else 0
 * @param through the last number where one label speaks for several, as in 第5条及び第6条　削除
 * @param prefix what stands before the last number of 1.2.3
 * @param guessed l or I taken as 1, or a space inside a number
 */
record Reading(Script script, int value, int branch, int through, String prefix, boolean guessed) {

    private static final String GOJUON = "アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヲン";
    private static final String IROHA = "イロハニホヘトチリヌルヲワカヨタレソツネナラムウヰノオクヤマケフコエテアサキユメミシヱヒモセス";
    private static final String HALF_KANA = "ｱｲｳｴｵｶｷｸｹｺｻｼｽｾｿﾀﾁﾂﾃﾄﾅﾆﾇﾈﾉﾊﾋﾌﾍﾎﾏﾐﾑﾒﾓﾔﾕﾖﾗﾘﾙﾚﾛﾜｦﾝ";
    private static final List<String> ROMANS =
            List.of("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii");

    static Reading of(Script script, int value) {
        return new Reading(script, value, 0, value, "", false);
    }

    static Reading guess(int value) {
        return new Reading(Script.DIGIT, value, 0, value, "", true);
    }

    boolean isStart() {
        return value == 1 && branch == 0;
    }

    boolean follows(Reading before) {
        return script == before.script
                && prefix.equals(before.prefix)
                && (branch == 0
                        ? value == before.through + 1
                        : value == before.through && branch == Math.max(before.branch, 1) + 1);
    }

    String number() {
        return prefix + value + (branch > 0 ? "の" + branch : "") + (through > value ? "から" + through : "");
    }

    /** Every reading of a sign without its brackets: 12, 十二, 2の2, ア, i, l; none where it counts nothing. */
    static List<Reading> of(String signs) {
        int branchAt = signs.indexOf('の');
        if (branchAt > 0 && signs.length() > branchAt + 1) {
            int value = Numerals.read(signs.substring(0, branchAt));
            int branch = Numerals.read(signs.substring(branchAt + 1));
            return value > 0 && branch > 1
                    ? List.of(new Reading(Script.DIGIT, value, branch, value, "", false))
                    : List.of();
        }
        int number = Numerals.read(signs);
        if (number > 0) {
            boolean kanji = signs.charAt(0) >= '〇' && signs.charAt(0) < '０';
            return List.of(of(kanji ? Script.KANJI : Script.DIGIT, number));
        }
        var all = new ArrayList<Reading>();
        if (signs.length() == 1) {
            kana(signs.charAt(0), all);
        }
        letters(half(signs), all);
        return all;
    }

    /** 1.2.3 or 1-2. */
    static List<Reading> ofDecimal(String signs) {
        var parts = signs.split("[.．‐－−–-]", -1);
        var script = parts.length == 2 ? Script.DECIMAL_2 : parts.length == 3 ? Script.DECIMAL_3 : Script.DECIMAL_4;
        var prefix = new StringBuilder();
        for (int i = 0; i < parts.length - 1; i++) {
            prefix.append(Numerals.read(parts[i])).append('.');
        }
        int value = Numerals.read(parts[parts.length - 1]);
        return value > 0 ? List.of(new Reading(script, value, 0, value, prefix.toString(), false)) : List.of();
    }

    private static void kana(char sign, List<Reading> all) {
        char full = HALF_KANA.indexOf(sign) >= 0
                ? GOJUON.charAt(HALF_KANA.indexOf(sign))
                : sign >= 'ぁ' && sign <= 'ん' ? (char) (sign + 0x60) : sign;
        if (GOJUON.indexOf(full) >= 0) {
            all.add(of(Script.KANA, GOJUON.indexOf(full) + 1));
        }
        if (IROHA.indexOf(full) >= 0) {
            all.add(of(Script.IROHA, IROHA.indexOf(full) + 1));
        }
    }

    private static void letters(String half, List<Reading> all) {
        boolean upper = half.equals(half.toUpperCase(Locale.ROOT));
        int roman = ROMANS.indexOf(half.toLowerCase(Locale.ROOT)) + 1;
        if (roman > 0) {
            all.add(of(upper ? Script.ROMAN_UPPER : Script.ROMAN, roman));
        }
        if (half.length() == 1 && half.charAt(0) < 128 && Character.isLetter(half.charAt(0))) {
            all.add(of(upper ? Script.LATIN_UPPER : Script.LATIN, Character.toLowerCase(half.charAt(0)) - 'a' + 1));
        }
        int scanned = half.matches("[0-9lIO]{1,3}")
                ? Numerals.read(half.replace('l', '1').replace('I', '1').replace('O', '0'))
                : -1;
        if (scanned > 0) {
            all.add(guess(scanned));
        }
    }

    private static String half(String signs) {
        var half = new StringBuilder();
        for (char sign : signs.toCharArray()) {
            half.append(
                    sign >= 'Ⅰ' && sign <= 'Ⅻ'
                            ? ROMANS.get(sign - 'Ⅰ').toUpperCase(Locale.ROOT)
                            : sign >= 'ⅰ' && sign <= 'ⅻ'
                                    ? ROMANS.get(sign - 'ⅰ')
                                    : String.valueOf(sign >= 'Ａ' && sign <= 'ｚ' ? (char) (sign - 'Ａ' + 'A') : sign));
        }
        return half.toString();
    }
}
