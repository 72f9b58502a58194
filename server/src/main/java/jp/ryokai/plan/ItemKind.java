package jp.ryokai.plan;

import jp.ryokai.platform.Word;

/** What a plan may ask for. */
public enum ItemKind implements Word {
    MODULE,
    ACKNOWLEDGEMENT,
    /** 自己点検. */
    SELFCHECK
}
