package jp.ryokai.ledger;

import jp.ryokai.sync.Push;

/** Wrong on purpose: the ledger knows bytes, not pushes. {@code HouseRulesTest} must see it. */
public final class LooksUpstairs {

    public int count(Push push) {
        return push.records().size();
    }
}
