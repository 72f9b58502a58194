package jp.ryokai.notice;

import jp.ryokai.people.PersonView;
import jp.ryokai.plan.State;

/** The glossary's words, for the list that leaves as a letter. */
final class StateWords {

    private StateWords() {}

    static String of(State state) {
        return switch (state) {
            case COMPLETED, ON_PAPER -> "確認済み";
            case DECLINED -> "辞退";
            case ON_HOLD -> "保留";
            case NO_DEVICE -> "端末なし";
            case NOT_RECEIVED -> "同期待ち";
            case RESIGN_NEEDED -> "改定により再署名";
            case IN_PROGRESS -> "受講中";
            case NOT_STARTED -> "未着手";
        };
    }

    /** What tells people of one name apart. */
    static String beside(PersonView person) {
        return person.seatNumber() != null
                ? "（議席" + person.seatNumber() + "番）"
                : person.title() != null ? "（" + person.title() + "）" : "";
    }
}
