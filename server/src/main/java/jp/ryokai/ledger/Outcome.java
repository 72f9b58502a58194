package jp.ryokai.ledger;

import jp.ryokai.platform.Word;

/** What became of a record that is kept; part of its leaf. The word is the one on the wire. */
public enum Outcome implements Word {
    /** Taken for what it says. */
    STORED,
    /** Its id was already used for other bytes by the same device: both are kept, the first one counts. */
    CONFLICT,
    /** Kept, not counted: a person has to look at the reason. */
    QUARANTINED;

    static Outcome of(String word) {
        return Word.kept(Outcome.class, word);
    }
}
