package jp.ryokai.relief;

import jp.ryokai.platform.Word;

public enum ReliefKind implements Word {
    /** 免除. */
    EXEMPTION,
    /** 期限延長. */
    EXTENSION
}
