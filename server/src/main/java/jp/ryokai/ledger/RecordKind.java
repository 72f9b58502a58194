package jp.ryokai.ledger;

import java.util.Locale;
import java.util.Optional;
import jp.ryokai.platform.Word;

/**
 * Everything a tablet may send, its fields in records.md of the docs folder; acts of the desk and the server are of
 * kinds of their own. A new one does not compile until everybody has said what it is to them: who judges it, who may
 * read it, what it is called, whether it proves.
 */
public enum RecordKind implements Word {
    LESSON_FINISHED,
    QUIZ_ATTEMPTED,
    STATEMENT_SIGNED,
    /** 保留. */
    STATEMENT_WITHHELD,
    /** 辞退. */
    STATEMENT_DECLINED,
    /** 自己点検. */
    SELFCHECK_ANSWERED,
    INCIDENT_REPORTED,
    /** 心当たりのない端末. */
    DEVICE_DISOWNED;

    /** As a record says it: {@code lesson.finished}. */
    @Override
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '.');
    }

    /** Empty for what no tablet sends. */
    public static Optional<RecordKind> of(String word) {
        return Word.of(RecordKind.class, word);
    }

    public boolean is(String word) {
        return word().equals(word);
    }
}
