package jp.ryokai.content;

import jp.ryokai.platform.Word;

/** Who may have the bytes of an edition. */
public enum Visibility implements Word {
    /** Everyone enrolled. */
    PUBLIC,
    /** 非公開: those who need it. */
    RESTRICTED,
    /** Nobody outside this program. */
    SERVER
}
