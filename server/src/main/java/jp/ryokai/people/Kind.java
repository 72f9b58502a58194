package jp.ryokai.people;

import jp.ryokai.platform.Word;

/** Whom the policy covers (議員等, clause 5): elected members and the staff of their secretariat. */
public enum Kind implements Word {
    MEMBER("議員"),
    STAFF("事務局職員");

    private final String japanese;

    Kind(String japanese) {
        this.japanese = japanese;
    }

    public String japanese() {
        return japanese;
    }

    public static Kind of(String word) {
        return Word.kept(Kind.class, word);
    }
}
