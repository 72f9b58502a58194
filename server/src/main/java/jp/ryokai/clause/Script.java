package jp.ryokai.clause;

/**
 * What a marker counts with. The letter is the clause's part of the id path, the kind is the word on the wire.
 *
 * <p>Scripts that hold text apart by rank (chapter, article) nest by that rank wherever they stand; all others are
 * {@link #isList lists} and nest in the order in which the document opens them.
 */
enum Script {
    SUPPLEMENT("sup", "supplement", 0),
    TABLE("table", "annex", 0),
    FORM("form", "annex", 0),
    SHEET("sheet", "annex", 0),
    FIGURE("fig", "figure", 0),
    PART("part", "part", 1),
    CHAPTER("c", "chapter", 2),
    SECTION("s", "section", 3),
    SUBSECTION("u", "subsection", 4),
    DIVISION("v", "division", 5),
    ARTICLE("a", "article", 6),
    /** 第1, as guidelines number their headings. */
    ORDINAL("o", "numbered", 9),
    DIGIT("h", "numbered", 9),
    DECIMAL_2("d", "numbered", 9),
    DECIMAL_3("d", "numbered", 9),
    DECIMAL_4("d", "numbered", 9),
    KANJI("n", "item", 9),
    KANA("k", "subitem", 9),
    /** イ, ロ, ハ: the old order, which the style of statutes keeps. */
    IROHA("k", "subitem", 9),
    LATIN("l", "subitem", 9),
    LATIN_UPPER("l", "subitem", 9),
    ROMAN("r", "subitem", 9),
    ROMAN_UPPER("r", "numbered", 9);

    private final String letter;
    private final String kind;
    private final int rank;

    Script(String letter, String kind, int rank) {
        this.letter = letter;
        this.kind = kind;
        this.rank = rank;
    }

    int rank() {
        return rank;
    }

    boolean isList() {
        return rank == 9;
    }

    boolean isAnnex() {
        return rank == 0;
    }

    boolean isDecimal() {
        return this == DECIMAL_2 || this == DECIMAL_3 || this == DECIMAL_4;
    }

    String letter(Wrap wrap) {
        return switch (wrap) {
            case BARE, CLOSED -> wrap == Wrap.CLOSED && this == DIGIT ? "e" : letter;
            case PAREN ->
                switch (this) {
                    case DIGIT -> "n";
                    case KANJI -> "z";
                    case KANA, IROHA -> "j";
                    case LATIN, LATIN_UPPER -> "x";
                    case ROMAN, ROMAN_UPPER -> "y";
                    default -> letter;
                };
            case CIRCLED ->
                switch (this) {
                    case DIGIT -> "m";
                    case KANJI -> "w";
                    case KANA, IROHA -> "q";
                    default -> "t";
                };
            case BRACKET -> "b";
        };
    }

    String kind(Wrap wrap) {
        return switch (this) {
            case DIGIT ->
                switch (wrap) {
                    case BARE -> kind;
                    case CIRCLED -> "subitem";
                    default -> "item";
                };
            case ROMAN_UPPER -> wrap == Wrap.BARE ? kind : "subitem";
            default -> kind;
        };
    }

    /**
     * What stands around the counting sign: 1, 1), (1), ①, [1]. Part of the level, as (1) and ① seldom mean the same.
     */
    enum Wrap {
        BARE,
        CLOSED,
        PAREN,
        CIRCLED,
        BRACKET
    }
}
