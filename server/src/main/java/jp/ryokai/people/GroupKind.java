package jp.ryokai.people;

import jp.ryokai.platform.Word;

public enum GroupKind implements Word {
    /** 会派: a member is in one at a time. */
    GROUP,
    /** 委員会: a member is on as many as there are. */
    COMMITTEE
}
