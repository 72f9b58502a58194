package jp.ryokai.ledger;

import jp.ryokai.people.Caller;

/** Wrong on purpose: the ledger knows bytes, not people. {@code HouseRulesTest} must see it. */
public final class LooksUpstairs {

    public String name(Caller caller) {
        return caller.person();
    }
}
