package jp.ryokai.people;

import java.util.Locale;

/** Whom the policy covers (議員等, clause 5): elected members and the staff of their secretariat. */
public enum Kind {
    MEMBER("議員"),
    STAFF("事務局職員");

    private final String japanese;

    Kind(String japanese) {
        this.japanese = japanese;
    }

    public String japanese() {
        return japanese;
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Kind of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
