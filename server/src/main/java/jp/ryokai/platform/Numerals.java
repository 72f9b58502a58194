package jp.ryokai.platform;

/** Numbers as Japanese documents write them: 12, １２, 十二, 百二十, and place by place 一二 or 二〇. */
public final class Numerals {

    /** For character classes of regular expressions: every sign {@link #read} knows. */
    public static final String SIGNS = "0-9０-９〇一二三四五六七八九十百千";

    private static final String KANJI = "〇一二三四五六七八九";

    private Numerals() {}

    /** The number, or -1 where the text is empty, longer than seven signs, or not a whole number of one kind. */
    public static int read(String written) {
        if (written.isEmpty() || written.length() > 7) {
            return -1;
        }
        boolean units = written.chars().anyMatch(sign -> unit((char) sign) > 0);
        return units ? withUnits(written) : placeByPlace(written);
    }

    private static int placeByPlace(String written) {
        boolean kanji = KANJI.indexOf(written.charAt(0)) >= 0;
        int number = 0;
        for (char sign : written.toCharArray()) {
            int digit = kanji ? KANJI.indexOf(sign) : digit(sign);
            if (digit < 0) {
                return -1;
            }
            number = number * 10 + digit;
        }
        return number;
    }

    private static int withUnits(String written) {
        int number = 0;
        int digit = -1;
        int smallest = 10_000;
        for (char sign : written.toCharArray()) {
            int unit = unit(sign);
            if (unit == 0) {
                if (digit >= 0 || KANJI.indexOf(sign) < 1) {
                    return -1;
                }
                digit = KANJI.indexOf(sign);
            } else if (unit >= smallest) {
                return -1;
            } else {
                number += (digit < 0 ? 1 : digit) * unit;
                smallest = unit;
                digit = -1;
            }
        }
        return number + Math.max(digit, 0);
    }

    private static int digit(char sign) {
        if (sign >= '0' && sign <= '9') {
            return sign - '0';
        }
        return sign >= '０' && sign <= '９' ? sign - '０' : -1;
    }

    private static int unit(char sign) {
        return switch (sign) {
            case '十' -> 10;
            case '百' -> 100;
            case '千' -> 1000;
            default -> 0;
        };
    }
}
