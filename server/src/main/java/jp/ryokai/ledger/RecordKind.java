package jp.ryokai.ledger;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Everything a tablet may send; acts of the desk and the server are of kinds of their own. A new one does not compile
 * until everybody has said what it is to them: who judges it, who may read it, what it is called, whether it proves.
 */
public enum RecordKind {
    LESSON_FINISHED,
    QUIZ_ATTEMPTED,
    STATEMENT_SIGNED,
    /** 保留. */
    STATEMENT_WITHHELD,
    /** 辞退. */
    STATEMENT_DECLINED,
    /** 自己点検. */
    SELFCHECK_ANSWERED,
    INCIDENT_REPORTED;

    private static final Map<String, RecordKind> BY_WORD =
            Stream.of(values()).collect(Collectors.toMap(RecordKind::word, Function.identity()));

    /** As a record says it: {@code lesson.finished}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '.');
    }

    /** Empty for what no tablet sends. */
    public static Optional<RecordKind> of(String word) {
        return Optional.ofNullable(BY_WORD.get(word));
    }

    public boolean is(String word) {
        return word().equals(word);
    }
}
